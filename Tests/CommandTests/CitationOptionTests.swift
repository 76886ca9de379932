import Foundation
import Testing

/// What a source has, what a citation says, and what was searched for in vain.
@Suite struct CitationOptionTests {
  @Test func `A source takes all that a bibliography needs, and gives it up again`() throws {
    let room = try Workroom.seeded()
    try room.write("The text.", to: "copy.txt")
    try room.chancery("add", "source", "Wire report", "--ref", "wire", "--kind", "press-report")
    try room.chancery(
      "add", "source", "The paper", "--ref", "paper", "--editor", "A. Editor", "--edition", "2nd",
      "--volume", "12", "--pages", "112-118", "--publisher", "Press", "--publisher-place", "Oxford",
      "--accessed", "2 May 2024", "--archived", "https://archive.example/1", "--file", "copy.txt",
      "--derives-from", "wire", "--reliability", "B")
    let lines = try room.chancery("show", "paper").split(separator: "\n")
      .filter { !$0.hasPrefix("id   ") }
    try expectGolden(lines.joined(separator: "\n") + "\n", "show-source-fields.txt")
    try room.chancery(
      "edit", "paper", "--drop", "editor", "--drop", "edition", "--drop", "volume", "--drop",
      "pages", "--drop", "publisher-place", "--drop", "accessed", "--drop", "archived", "--drop",
      "file", "--drop", "fixity", "--drop-derives-from", "wire")
    let yaml = try room.chancery("show", "paper", "--format", "yaml")
    for key in [
      "editor", "edition", "volume", "pages", "publisher-place", "accessed", "archived", "file",
      "fixity", "derives-from",
    ] {
      #expect(!yaml.contains("\(key):"), "\(key) is still there")
    }
  }

  @Test func `A citation says which fact it supports, and how far it is to be believed`() throws {
    let room = try Workroom.seeded()
    try room.chancery("edit", "bbc-2001-11-23", "--reliability", "B")
    try room.chancery(
      "meet", "2001-12-01", "--with", "putin,robertson", "--ref", "talks", "--source",
      "bbc-2001-11-23#¶3", "--fact", "date,place", "--fact", "participant:putin", "--excerpt",
      "in the afternoon", "--credibility", "2", "--accessed", "2024-05-02", "--archived",
      "https://archive.example/2")
    let yaml = try room.chancery("show", "talks", "--format", "yaml")
    #expect(yaml.components(separatedBy: "fact: date").count == 2)
    #expect(yaml.components(separatedBy: "fact: place").count == 2)
    #expect(yaml.components(separatedBy: "accessed: 2024-05-02").count == 4)
    let card = try room.chancery("show", "talks")
    #expect(card.contains("for the date; “in the afternoon”; read on 2 May 2024"))
    // The part has the citation, not the record.
    try room.chancery(
      "edit", "talks", "--source", "bbc-2001-11-23#¶9", "--fact", "who:robertson")
    try room.chancery("edit", "talks", "--drop-source", "bbc-2001-11-23#¶3")
    let rest = try room.chancery("show", "talks", "--format", "yaml")
    #expect(rest.contains("bbc-2001-11-23#¶9") && !rest.contains("¶3"))
    #expect(room.all(rest, "¶9") == 1)
  }

  @Test func `Names and links have citations of their own`() throws {
    let room = try Workroom.seeded()
    try room.chancery(
      "edit", "volgograd", "--source", "bbc-2001-11-23#1", "--fact", "name:Volgograd")
    #expect(try room.chancery("show", "volgograd").contains("[1 1]"))
    let number = try room.chancery(
      "add", "link", "2001-11-23-moscow", "causes", "stalingrad", "--source", "bbc-2001-11-23#2",
      "--credibility", "4"
    ).trimmingCharacters(in: .newlines)
    try room.chancery(
      "edit", "2001-11-23-moscow", "--source", "bbc-2001-11-23#3", "--fact", "link:\(number)")
    let yaml = try room.chancery("show", "2001-11-23-moscow", "--format", "yaml")
    #expect(yaml.contains("bbc-2001-11-23#3") && yaml.contains("credibility: 4"))
  }

  @Test func `A silence is kept, shown and taken away`() throws {
    let room = try Workroom.seeded()
    try room.chancery(
      "add", "silence", "bbc-2001-11-23", "--on", "putin", "--period", "October 2001", "--searched",
      "3 May 2024", "--note", "All of the archive")
    try room.chancery("add", "silence", "bbc-2001-11-23", "--topic", "nato-russia")
    let card = try room.chancery("show", "bbc-2001-11-23")
    #expect(card.contains("nothing on Vladimir Putin, October 2001, searched on 3 May 2024"))
    #expect(card.contains("nothing on NATO and Russia"))
    try room.chancery("edit", "bbc-2001-11-23", "--drop-silence", "#1")
    let rest = try room.chancery("show", "bbc-2001-11-23")
    #expect(!rest.contains("October 2001, searched") && rest.contains("nothing on NATO"))
    #expect(try room.run(["edit", "bbc-2001-11-23", "--drop-silence", "2"]).status == 1)
    try room.chancery("undo")
    #expect(try room.chancery("show", "bbc-2001-11-23").contains("October 2001, searched"))
  }

  @Test(arguments: [
    (["edit", "putin", "--source", "bbc-2001-11-23", "--fact", "existance"], 64, "existence?"),
    (["edit", "putin", "--source", "bbc-2001-11-23", "--fact", "place"], 64, "names"),
    (
      ["edit", "putin", "--source", "bbc-2001-11-23", "--fact", "name:Nobody"], 1, "it has Vladimir"
    ),
    (
      ["edit", "putin", "--source", "bbc-2001-11-23", "--fact", "participant:x"], 64,
      "no participants"
    ),
    (
      ["edit", "stalingrad", "--source", "bbc-2001-11-23", "--fact", "participant:bbc"], 1,
      "soviet-union"
    ),
    (["edit", "putin", "--fact", "existence"], 1, "give one"),
    (["edit", "stalingrad", "--accessed", "2001"], 1, "give one"),
    (["edit", "stalingrad", "--editor", "X"], 64, "not for an event"),
    (["edit", "bbc-2001-11-23", "--fixity", "12"], 64, "64 hexadecimal"),
    (["edit", "bbc-2001-11-23", "--file", "nowhere.txt"], 1, "is not there"),
    (["edit", "bbc-2001-11-23", "--derives-from", "bbc-2001-11-23"], 64, "not taken from itself"),
    (["edit", "bbc-2001-11-23", "--drop-derives-from", "bbc-2001-11-23"], 1, "not taken from"),
    (["add", "silence", "bbc-2001-11-23"], 64, "what was searched for"),
    (["add", "silence", "putin", "--on", "putin"], 1, "is an actor"),
    (["add", "silence", "bbc-2001-11-23", "--period", "undated"], 64, "has to be a date"),
  ])
  func `What is wrong is said`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let outcome = try Workroom.seeded().run(arguments)
    #expect(outcome.status == status, "\(outcome.err)")
    #expect(outcome.err.contains(words), "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }

  @Test func `A file that is not the one of the hash is refused`() throws {
    let room = try Workroom.seeded()
    try room.write("The text.", to: "copy.txt")
    let wrong = String(repeating: "0", count: 64)
    let outcome = try room.run(
      ["edit", "bbc-2001-11-23", "--file", "copy.txt", "--fixity", wrong])
    #expect(outcome.status == 1 && outcome.err.contains("its SHA-256 is"))
  }

  @Test func `The hash of the text that was read is replaced only on purpose`() throws {
    let room = try Workroom.seeded()
    try room.write("Another text.", to: "w.txt")
    func field(_ name: String) throws -> String? {
      try room.chancery("show", "bbc-2001-11-23", "--format", "yaml").split(separator: "\n")
        .first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
    }
    let kept = try #require(try field("fixity"))
    let refused = try room.run(["edit", "bbc-2001-11-23", "--file", "w.txt"])
    let hash = try #require(refused.err.firstMatch(of: #/--fixity ([0-9a-f]{64})/#)?.1)
    #expect(refused.status == 1 && refused.err.contains(kept), "\(refused.err)")
    #expect(try field("fixity") == kept && field("file") == nil)
    try room.chancery("edit", "bbc-2001-11-23", "--file", "w.txt", "--fixity", String(hash))
    #expect(try field("fixity") == String(hash) && field("file") == "w.txt")
    // Its own text may be registered again, and a copy be forgotten.
    try room.chancery("edit", "bbc-2001-11-23", "--file", "w.txt")
    try room.chancery("edit", "bbc-2001-11-23", "--file", "")
    #expect(try field("fixity") == String(hash) && field("file") == nil)
  }
}

extension Workroom {
  /// How often words stand in a text.
  func all(_ text: String, _ words: String) -> Int { text.components(separatedBy: words).count - 1 }
}
