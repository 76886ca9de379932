import Foundation
import Testing

/// Whom and what the words of the command line name.
@Suite struct NamingTests {
  @Test func aSurnameIsFoundWithoutItsParticlesAndAMonarchByTheName() throws {
    let room = try Workroom.seeded()
    for name in ["Karl August von Hardenberg", "Pope Pius XII", "King George VI", "Ann de la Cruz"]
    {
      try room.chancery("add", "actor", "person", name)
    }
    let who = ["--who", "Hardenberg,Pius,George,cruz"]
    #expect(try room.run(["add", "event", "1942-01-02", "Talks"] + who).status == 0)
    let card = try room.chancery("show", "^", "--format", "yaml")
    #expect(card.contains("participants: [von-hardenberg, pius-xii, george-vi, de-la-cruz]"))
    let near = try room.run(["say", "1942-01-03", "x", "--by", "Hardenburg"])
    #expect(near.status == 1)
    #expect(near.err.contains("did you mean von-hardenberg"))
  }

  @Test func anArticleMayBeMissingAndAnOfficeMistyped() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "actor", "group", "The Partisans")
    #expect(
      try room.chancery("say", "1942-01-03", "x", "--by", "partisans", "--dry-run")
        == "1942-01-03-the-partisans\n")
    let near = try room.run(["say", "2001-12-01", "x", "--by", "Defense Minister of Russia"])
    #expect(near.err.contains("Defence Minister of Russia"))
  }

  @Test func aRefOfAnotherSortHidesNobody() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "source", "Talleyrand", "--ref", "talleyrand")
    try room.chancery("add", "actor", "person", "Charles-Maurice de Talleyrand", "--ref", "cmt")
    #expect(
      try room.chancery("say", "2001-12-06", "x", "--by", "talleyrand", "--dry-run")
        == "2001-12-06-cmt\n")
  }

  @Test func anOfficeThatChangesHandsWithinADateIsAmbiguous() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "actor", "person", "A Successor")
    try room.chancery(
      "add", "tenure", "successor", "President", "--of", "russia", "--valid",
      "2008-05-07/2012-05-07")
    let party = ["--with", "President of Russia,robertson", "--dry-run"]
    let outcome = try room.run(["meet", "May 2008"] + party)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("putin (Vladimir Putin, on 1 May 2008)"))
    #expect(outcome.err.contains("successor (A Successor, on 31 May 2008)"))
    #expect(try room.run(["meet", "June 2008"] + party).out.contains("successor"))
  }

  @Test func whatStandsBehindACommaIsReadByWhatItNames() throws {
    let room = try Workroom.seeded()
    try room.chancery(
      "meet", "2001-12-01", "--with", "putin as host,robertson as Minister of War, Peace",
      "--source", "bbc-2001-11-23#¶1, ¶6,bbc-2001-10-03")
    let card = try room.chancery("show", "^", "--format", "yaml")
    #expect(card.contains("{actor: putin, capacity: host}"))
    #expect(card.contains("{actor: robertson, capacity: \"Minister of War, Peace\"}"))
    #expect(card.contains("[\"bbc-2001-11-23#¶1, ¶6\", bbc-2001-10-03]"))
    let title = "BBC News, 3 October 2001"
    let page = try room.chancery("timeline", "--source", title, "--compact")
    #expect(page.contains("1 event"))
    #expect(page.contains("source \(title)"))
  }

  @Test func repeatsOfBetweenAreOr() throws {
    let room = try Workroom.seeded()
    func found(_ filter: String...) throws -> Set<String> {
      let lines = try room.run(["timeline", "--format", "jsonl"] + filter).out
      return Set(lines.split(separator: "\n").map(String.init))
    }
    let one = try found("--between", "putin", "robertson")
    let other = try found("--between", "germany", "soviet-union")
    #expect(!one.isEmpty && !other.isEmpty)
    #expect(
      try found("--between", "putin", "robertson", "--between", "germany", "soviet-union")
        == one.union(other))
    #expect(try room.run(["timeline", "--between", "putin"]).status == 64)
  }

  @Test func wordsOfSeveralPartsMayHaveSpaces() throws {
    let room = try Workroom.seeded()
    try room.chancery(
      "meet", "2001-12-03", "--with", "putin,robertson", "--channel", "in person", "--setting",
      "host's")
    #expect(
      try room.chancery("show", "^", "--format", "yaml")
        .contains("meeting: {channel: in-person, setting: host}"))
    try room.chancery(
      "add", "event", "2001-12-04", "X", "--kind", "Break of relations", "--dated",
      "in force=2001-12-09")
    for role in ["in force", "in-force"] {
      #expect(try room.chancery("timeline", "--date-role", role).contains("9 December 2001"))
    }
  }

  @Test func nothingIsAddedTwice() throws {
    let room = try Workroom.seeded()
    let again = try room.run(["edit", "2001-10-03-brussels", "--with", "putin"])
    #expect(again.err.contains("putin takes that part already"))
    try room.chancery("edit", "putin", "--alias", "Vova", "--alias", "Vova")
    let card = try room.chancery("show", "putin", "--format", "yaml")
    #expect(card.components(separatedBy: "Vova").count == 2)
    try room.chancery("add", "link", "e3", "refers-to", "e1")
    #expect(try room.run(["add", "link", "e3", "refers-to", "e1"]).status == 1)
  }

  @Test func theSameIdentifierMakesAPair() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "actor", "person", "Hans Meyer", "--id", "wikidata:Q1")
    try room.chancery("add", "actor", "person", "Olga Petrova", "--id", "wikidata:Q1")
    #expect(try room.chancery("duplicates", "actors").contains("both are wikidata:Q1"))
  }

  @Test func whatCannotBeMeantIsRefused() throws {
    let room = try Workroom.seeded()
    let role = try room.run(["say", "2001-12-06", "x", "--by", "putin:bogus"])
    #expect(role.err.contains("no role “bogus”"))
    let zone = try room.run(["add", "event", "2001-12-08", "x", "--zone", "Mars/X"])
    #expect(zone.status == 64)
    let two = try room.run(["import", "a.yaml", "a.jsonl"])
    #expect(two.err.contains("two formats"))
  }

  @Test func theHistoryKeepsTheCommandAsItWasTyped() throws {
    let room = try Workroom.seeded()
    try room.chancery(
      "edit", "--where", "--actor", "putin", "--kind", "meeting", "--set", "topic=remembrance")
    let log = try room.chancery("log", "--limit", "1", "--width", "200")
    #expect(
      log.contains(
        "chancery edit --where --actor putin --kind meeting --set topic=remembrance"))
  }

  @Test func whatTheCommandSaysNeedNotStandInTheRecord() throws {
    let room = try Workroom.seeded()
    let record = "date: 2001-02-03\nparticipants: [putin, robertson]\n"
    let outcome = try room.run(["meet", "--stdin"], input: record)
    #expect(outcome.status == 0)
    #expect(try room.chancery("show", "^", "--format", "yaml").contains("kind: meeting"))
  }
}
