import Foundation
import Testing

@Suite struct ContactsTests {
  @Test(arguments: [
    ("contacts-putin.txt", ["putin"]),
    ("contacts-russia.txt", ["Russia", "--since", "September 2001"]),
    ("contacts-russia-actor-120.txt", ["Russia", "--level", "actor", "--width", "120"]),
    ("contacts-robertson-ascii.txt", ["Lord Robertson", "--by", "month", "--ascii"]),
    ("contacts-pairs.txt", ["--pairs", "--since", "September 2001"]),
    ("contacts-pairs.csv", ["--pairs", "--format", "csv"]),
    ("contacts-russia.json", ["russia", "--format", "json"]),
  ])
  func `Contacts come out as they have been looked at`(
    _ golden: String, _ arguments: [String]
  ) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["contacts"] + arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  /// A room with contacts of every sort.
  private func room() throws -> Workroom {
    let room = try Workroom.seeded()
    for name in ["bush", "blair", "speaker", "aide"] {
      try room.chancery("add", "actor", "person", name.capitalized, "--ref", name)
    }
    for (person, office, state) in [
      ("bush", "President", "united-states"), ("blair", "Prime Minister", "united-kingdom"),
    ] {
      try room.chancery("add", "tenure", person, office, "--of", state, "--valid", "2001/..")
    }
    for (date, others, channel) in [
      ("2001-09-12", "putin,bush", "telephone"), ("2001-10-04", "putin,blair", "in-person"),
      ("2001-10-09", "putin,bush", "video"), ("2001-10-10", "putin,bush,blair", "telephone"),
    ] {
      try room.chancery("meet", date, "--with", others, "--channel", channel)
    }
    try room.chancery("meet", "2001-11-13", "--with", "putin,bush,aide:interpreter")
    try room.chancery("meet", "2001-11-14", "--with", "putin", "--absent", "speaker")
    try room.chancery(
      "say", "2001-11-20", "A letter", "--by", "blair", "--to", "putin", "--medium", "letter")
    try room.chancery(
      "say", "2001-11-21", "A speech", "--by", "speaker", "--to", "putin", "--medium", "speech")
    return room
  }

  @Test func `What is typed in comes out as contacts`() throws {
    let room = try room()
    let rows = try room.objects("contacts", "putin", "--format", "jsonl")
    let words = rows.map { row in
      let counts = ["met", "telephone", "video", "letter"].map { "\(row[$0] ?? "?")" }
      return ([row["ref"] as? String ?? "?"] + counts).joined(separator: " ")
    }
    #expect(words == ["bush 1 2 1 0", "blair 1 1 0 1", "robertson 2 0 0 0"])
    #expect(rows[0]["capacity"] as? String == "President of the United States")
    #expect(rows[0]["first"] as? String == "2001-09-12")
    #expect(rows[0]["last"] as? String == "2001-11-13")
    #expect((rows[0]["events"] as? [String])?.count == 4)
  }

  @Test func `Of a state the others are those whom they represented`() throws {
    let room = try room()
    let rows = try room.objects("contacts", "Russia", "--format", "jsonl")
    #expect(
      rows.compactMap { $0["ref"] as? String } == ["united-states", "united-kingdom", "nato"])
    let spoken = rows[0]["spokenBy"] as? [[String: Any]]
    #expect(spoken?.compactMap { $0["ref"] as? String } == ["bush"])
    let persons = try room.objects(
      "contacts", "Russia", "--level", "actor", "--format", "jsonl", "--limit", "1")
    #expect(persons.compactMap { $0["ref"] as? String } == ["bush"])
    let states = try room.objects(
      "contacts", "putin", "--level", "represented", "--format", "jsonl", "--reverse")
    #expect(states.last?["ref"] as? String == "united-states")
    // Russia itself had a guest; all else was done by those who act for it.
    let itself = try room.objects("contacts", "Russia", "--direct", "--format", "jsonl")
    #expect(itself.map { $0["contacts"] as? Int } == [1])
    #expect(itself.first?["last"] as? String == "2001-11-22/2001-11-23")
  }

  @Test func `The filter's words mean what they mean elsewhere`() throws {
    let room = try room()
    func refs(_ arguments: String...) throws -> [String] {
      let outcome = try room.run(["contacts"] + arguments + ["--format", "jsonl"])
      #expect(outcome.status == 0, "\(outcome.err)")
      return try outcome.out.split(separator: "\n").map { line in
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return row?["ref"] as? String ?? "?"
      }
    }
    #expect(try refs("putin", "--kind", "statement") == ["blair"])
    #expect(try refs("putin", "--to", "2001-09-30") == ["bush"])
    #expect(try refs("putin", "--actor", "blair", "--kind", "meeting") == ["blair", "bush"])
    #expect(try refs("putin", "--without", "bush,nato") == ["blair"])
    #expect(try refs("bush", "--place", "Brussels") == [])
    #expect(try refs("President of Russia", "--from", "2001-11-20", "--certain").count == 2)
  }

  @Test func `Pairs are those of everybody, and a ministry stands for its state`() throws {
    let room = try room()
    try room.chancery("add", "actor", "organisation", "Foreign Ministry", "--ref", "ministry")
    try room.chancery("add", "part-of", "ministry", "russia")
    try room.chancery("add", "tenure", "aide", "Deputy Minister", "--of", "ministry")
    try room.chancery("meet", "2001-12-01", "--with", "aide,bush")
    let pairs = try room.objects(
      "contacts", "--pairs", "--level", "represented", "--since", "2001-12", "--format", "jsonl")
    let sides = pairs.first?["actors"] as? [[String: Any]]
    #expect(sides?.compactMap { $0["ref"] as? String } == ["russia", "united-states"])
    let own = try room.objects("contacts", "Russia", "--since", "2001-12", "--format", "jsonl")
    #expect(own.compactMap { $0["ref"] as? String } == ["united-states"])
    let everybody = try room.chancery("contacts", "--pairs", "--limit", "2")
    #expect(everybody.contains("2 of "))
  }

  @Test func `Whoever does nothing has no contacts, and that is no error`() throws {
    let room = try Workroom.seeded()
    for arguments in [["contacts", "soviet-union"], ["contacts", "bbc", "--width", "40"]] {
      let outcome = try room.run(arguments)
      #expect(outcome.status == 0)
      #expect(outcome.out.hasSuffix("\n\nnothing recorded\n"), "\(outcome.out)")
    }
    #expect(try room.chancery("contacts", "bbc", "--format", "json") == "[]\n")
    #expect(try room.chancery("contacts", "bbc", "--format", "jsonl") == "")
  }

  @Test(arguments: [
    (["contacts"], 64, "say whose contacts"),
    (["contacts", "putin", "--pairs"], 64, "--pairs is about everybody"),
    (["contacts", "--pairs", "--by", "week"], 64, "pairs have no strip"),
    (["contacts", "putin", "--by", "decade"], 64, "--by"),
    (["contacts", "putin", "--limit", "0"], 64, "at least 1"),
    (["contacts", "ptin"], 1, "putin"), (["contacts", "moscow"], 1, "place"),
  ])
  func `What is wrong is said`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.err.contains(words), "\(outcome.err)")
    #expect(outcome.out.isEmpty)
  }
}
