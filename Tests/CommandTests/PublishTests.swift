import Foundation
import Testing

/// A site is published; a browser goes through it in Tests/Oracles/pages.py.
@Suite struct PublishTests {
  @Test func onlyWhatHasChangedIsWritten() throws {
    let room = try Workroom.seeded()
    let first = try room.run(["publish", "site"])
    #expect(first.status == 0 && first.out == "site/index.html\n")
    #expect(try room.run(["publish", "site"]).err.contains("0 files written"))
    _ = try room.chancery("edit", "brussels", "--note", "The seat of NATO since 1967.")
    #expect(try room.run(["publish", "site"]).err.contains("1 file written"))
    #expect(try room.shell("ls -A | grep new-").out.isEmpty)
  }

  @Test func whatIsNoMoreIsTakenAwayAndWhatIsNotOursStays() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery("publish", "site")
    try room.write("mine", to: "site/CNAME")
    let outcome = try room.run(["publish", "site", "--actor", "ivanov"])
    #expect(!outcome.err.contains(" 0 taken away"), "\(outcome.err)")
    let actors = try room.shell("ls site/actors").out
    // Whoever is tied to Russia has a page; others have none any more.
    #expect(actors.contains("ivanov.html") && !actors.contains("rosenberg.html"), "\(actors)")
    #expect(try room.shell("cat site/CNAME").out == "mine")
  }

  @Test func aFolderOfSomethingElseIsLeftAlone() throws {
    let room = try Workroom.seeded()
    _ = try room.shell("mkdir full && echo x > full/index.html && touch file")
    for (name, words) in [("full", "holds something else"), ("file", "is a file")] {
      let outcome = try room.run(["publish", name])
      #expect(outcome.status == 1 && outcome.err.contains(words), "\(outcome.err)")
    }
    #expect(try room.shell("cat full/index.html").out == "x\n")
  }

  @Test func aListOfFilesThatLeadsOutOfTheFolderIsNotObeyed() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery("publish", "site")
    try room.write("precious", to: "precious")
    try room.write("../precious\n/etc/hostname\n", to: "site/.chancery-site")
    _ = try room.chancery("publish", "site")
    #expect(try room.shell("cat precious").out == "precious")
  }

  @Test func refsWithEveryCharacterAreFilesOfOurs() throws {
    let room = try Workroom()
    try room.write(
      """
      {"record":"actor","ref":"a.b_é","kind":"person","names":[{"name":"A"}]}
      {"record":"event","kind":"visit","date":"2001","participants":[{"actor":"a.b_é"}]}

      """, to: "odd.jsonl")
    _ = try room.chancery("import", "jsonl", "odd.jsonl")
    _ = try room.chancery("publish", "site")
    #expect(try room.shell("ls site/actors").out == "a_2e_b_5f__e9_.html\n")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
  func ofVeryManyActorsThePictureShowsTheHeaviest() throws {
    let room = try Workroom()
    // All of them meet the first.
    let lines = (0...119).map { number in
      let parties = [0, number].map { "{\"actor\":\"a\($0)\",\"role\":\"participant\"}" }
      let actor =
        "{\"record\":\"actor\",\"ref\":\"a\(number)\",\"kind\":\"person\","
        + "\"names\":[{\"name\":\"A \(number)\"}]}\n"
      return number == 0
        ? actor
        : actor + "{\"record\":\"event\",\"kind\":\"meeting\",\"date\":\"2001\","
          + "\"participants\":[\(parties.joined(separator: ","))]}\n"
    }
    try room.write(lines.joined(), to: "many.jsonl")
    _ = try room.chancery("import", "jsonl", "many.jsonl")
    let outcome = try room.run(["publish", "site"])
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.err.contains("relations.svg shows the 50 of 120 actors"), "\(outcome.err)")
    #expect(try room.shell("grep -c 'class=\"node\"' site/relations.svg").out == "50\n")
    #expect(try room.shell("grep -c 'shape=' site/relations.dot").out >= "120")
  }

  @Test func aSiteIsNotEmptiedUnlessOneSaysSo() throws {
    let room = try Workroom.seeded()
    let fresh = try room.run(["publish", "empty", "--since", "2050"])
    #expect(fresh.status == 0 && fresh.err.contains("no event fits: the site is empty"))
    try room.chancery("publish", "site")
    let outcome = try room.run(["publish", "site", "--since", "2050"])
    #expect(outcome.status == 1 && outcome.err.contains("say --replace"), "\(outcome.err)")
    #expect(room.has("site/actors/putin.html"))
    try room.chancery("publish", "site", "--since", "2050", "--replace")
    #expect(!room.has("site/actors/putin.html"))
  }

  @Test func anotherChronicleTakesNoSiteOver() throws {
    let room = try Workroom.seeded()
    try room.chancery("publish", "site")
    try room.chancery("init", "--db", "other.db")
    try room.chancery("add", "event", "2001", "Something else", "--db", "other.db")
    let outcome = try room.run(["publish", "site", "--db", "other.db"])
    #expect(outcome.status == 1 && outcome.err.contains("from another chronicle"))
    #expect(room.has("site/actors/putin.html"))
    try room.chancery("publish", "site", "--db", "other.db", "--replace")
    #expect(!room.has("site/actors/putin.html"))
    #expect(try room.run(["publish", "site"]).status == 1)
    // A site of before has no id yet.
    _ = try room.shell("sed -i 1d site/.chancery-site")
    try room.chancery("publish", "site")
  }
}
