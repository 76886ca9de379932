import Foundation
import Testing

/// Rival accounts at the command line, as a person works with them.
@Suite struct ClaimCommandTests {
  private static let further = [
    "stalingrad", "2001-11-22-or-23-robertson", "2001-11-23-moscow", "2001-11-23-putin",
    "british-proposal",
  ]

  @Test(arguments: [
    ("accounts-80.txt", ["--all-accounts"]), ("accounts-ascii.txt", ["--all-accounts", "--ascii"]),
    ("accounts-140.txt", ["--all-accounts", "--width", "140"]),
    ("accounts.md", ["--all-accounts", "--format", "markdown"]),
    ("accounts.csv", ["--all-accounts", "--format", "csv"]),
  ])
  func everyAccountStandsBeneathItsEvent(_ golden: String, _ options: [String]) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["timeline"] + options)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  @Test func theAccountsOfARecordStandSideBySide() throws {
    let room = try Workroom.seeded(further: true)
    let pages = try Self.further.map { try room.chancery("claims", $0) }
    try expectGolden(pages.joined(separator: "\n"), "claims.txt")
    let card = try room.chancery("show", "2001-11-23-putin")
    let lines = card.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("id   ") }
    try expectGolden(lines.joined(separator: "\n"), "show-2001-11-23-putin-further.txt")
    try expectGolden(
      try room.chancery("claims", "stalingrad", "--format", "csv")
        + room.chancery("claims", "2001-11-23-moscow", "--format", "json"), "claims-data.txt")
    let line = try #require(try room.objects("claims", "stalingrad", "--format", "jsonl").last)
    #expect(line["value"] as? String == "1942-08-23/1943-02-02" && line["number"] as? Int == 3)
    #expect(try room.chancery("claims", "putin").contains("none"))
  }

  @Test func aSecondSourceSettlesTheDayOfAStatementAndTheArticleAloneLeavesItOpen() throws {
    let alone = try Workroom.seeded()
    #expect(try alone.chancery("timeline").contains("22 or 23 Nov"))
    #expect(!(try alone.chancery("timeline").contains("†")))
    let room = try Workroom.seeded(further: true)
    let day = ["--during", "2001-11-22", "--certain"]
    #expect(
      try room.refs(day[0], day[1], day[2]).contains("2001-11-22-or-23-robertson"))
    let moscow = try #require(
      try room.objects("timeline", "--format", "jsonl", "--text", "talks", "--kind", "meeting")
        .first)
    let claims = try #require(moscow["claims"] as? [[String: Any]])
    #expect(claims.map { $0["rank"] as? String } == ["preferred", "rejected"])
    #expect((claims[1]["reason"] as? String)?.isEmpty == false)
    let battle = try #require(
      try room.objects("timeline", "--format", "jsonl", "--limit", "1").first)
    #expect(battle["tied"] as? [String] == ["date"])
    let putin = try room.chancery("claims", "2001-11-23-putin")
    #expect(putin.contains("translation two accounts, none preferred"))
  }

  @Test func whatIsOnlyAttributedIsSoEverywhere() throws {
    let room = try Workroom.seeded()
    for arguments in [
      ["timeline"], ["timeline", "--width", "140"], ["timeline", "--format", "markdown"],
      ["timeline", "--format", "csv"], ["timeline", "--format", "jsonl"],
      ["show", "2001-11-23-moscow"], ["graph"],
    ] {
      let out = try room.run(arguments).out
      #expect(out.lowercased().contains("attributed"), "\(arguments)")
      #expect(!out.contains("said by nobody"), "\(arguments)")
    }
  }

  @Test func preferringMovesTheRecordAndKeepsWhatItSaid() throws {
    let room = try Workroom.seeded()
    let ref = "2001-11-22-or-23-robertson"
    try room.chancery(
      "add", "source", "Wire report", "--ref", "wire", "--reliability", "B",
      "--published", "2001-11-24")
    let said = try room.run([
      "claim", ref, "date", "Thursday", "--source", "wire#2", "--credibility", "2", "--excerpt",
      "asked on Thursday", "--accessed", "2026-10-01", "--archived", "https://a.example/1",
      "--rank", "preferred", "--because", "The agency has it.",
    ])
    #expect(said.out == "2\n" && said.err.contains("read \"Thursday\" as Thu 22 November 2001"))
    var page = try room.chancery("claims", ref)
    for words in [
      "Thursday 22 November 2001", "preferred [1 2, B2]", "The agency has it.", "normal",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let yaml = try room.chancery("show", ref, "--format", "yaml")
    #expect(yaml.contains("given: Thursday") && yaml.contains("accessed: 2026-10-01"))
    #expect(try room.refs("--during", "2001-11-22", "--certain").contains(ref))
    let why = try room.shell(
      "sqlite3 chancery.db 'SELECT why FROM change ORDER BY id DESC LIMIT 1'")
    #expect(why.out == "The agency has it.\n")
    // By its value, in words.
    #expect(try room.chancery("prefer", ref, "22 or 23 November 2001") == "\(ref)\n")
    #expect(try room.chancery("timeline").contains("22 or 23 Nov†"))
    #expect(try room.run(["prefer", ref, "1"]).err.contains("preferred already"))
    // An edit is a preference, too.
    try room.chancery("edit", ref, "--date", "2001-11-22")
    page = try room.chancery("claims", ref)
    #expect(page.contains("2  Thursday 22 November 2001") && page.contains("preferred [1 2, B2]"))
    try room.chancery("edit", ref, "--drop-claim", "1")
    #expect(!(try room.chancery("timeline").contains("†")))
    #expect(try room.run(["edit", ref, "--drop-claim", "2"]).status == 1)
  }

  @Test func aSourceInHandAndADryRunWorkAsWithAdd() throws {
    let room = try Workroom.seeded()
    try room.chancery("use", "--source", "bbc-2001-11-23#¶9")
    let before = try room.bytes("chancery.db")
    try room.chancery("claim", "e8", "place", "Brussels", "--dry-run")
    #expect(try room.bytes("chancery.db") == before)
    try room.chancery("claim", "e8", "place", "Brussels")
    #expect(try room.chancery("claims", "^").contains("Brussels"))
    let tie = try room.chancery("show", "e8")
    #expect(tie.contains("place: two accounts, none preferred"))
    #expect(try room.chancery("timeline").contains("Moscow†"))
  }

  @Test func paperThatPrintsAWireReportAddsNoWitness() throws {
    let room = try Workroom.seeded()
    try room.write(
      """
      sources:
        - {ref: wire, title: Wire}
        - {ref: paper-a, title: Paper A, derives-from: [wire]}
        - {ref: paper-b, title: Paper B, derives-from: [wire]}
      """, to: "papers.yaml")
    try room.chancery("import", "yaml", "papers.yaml")
    try room.chancery("claim", "e8", "time", "12:00", "-s", "paper-a,paper-b", "-s", "wire#1")
    #expect(try room.chancery("claims", "e8").contains("3 sources, 1 independent"))
    #expect(try room.chancery("show", "e8").contains("3 sources, 1 independent"))
  }

  @Test(arguments: [
    (["plce", "Brussels"], "did you mean “place”"),
    (["words", "a word"], "it has no “words”"),
    (["date", "2001-13-45"], "2001-13-45"), (["date", "sometime or never"], "sometime"),
    (["place", "Atlantis"], "no place “Atlantis”"), (["time", "25:00"], "time of day"),
    (["participant", "zeus:host"], "no actor “zeus”"),
    (["participant", "ivanov:boss"], "ROLE being one of"), (["level", "lofty"], "none of summit"),
    (["date", "2001-11-23", "--rank", "rejected"], "prefer another value"),
  ])
  func whatIsWrongIsSaidAndNothingChanges(_ words: [String], _ message: String) throws {
    let room = try Workroom.seeded()
    let before = try room.bytes("chancery.db")
    let outcome = try room.run(["claim", "e8"] + words + ["--source", "bbc-2001-11-23#¶1"])
    #expect(outcome.status == 1 && outcome.err.contains(message), "\(outcome.err)")
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func ranksNumbersAndSourcesAreChecked() throws {
    let room = try Workroom.seeded(further: true)
    let rank = try room.run([
      "claim", "e8", "date", "2001", "-s", "bbc-2001-11-23", "--rank", "best",
    ])
    #expect(rank.status == 64 && rank.err.contains("preferred, normal, disputed, rejected"))
    #expect(try room.run(["claim", "e8", "date", "2001"]).err.contains("--source REF"))
    let number = try room.run(["prefer", "e8", "7"])
    #expect(number.status == 1 && number.err.contains("1 to 2"))
    #expect(try room.run(["prefer", "e3", "1"]).err.contains("no claims on"))
    #expect(try room.run(["claim", "nato-russia", "name", "x", "-s", "wire"]).status == 1)
    #expect(try room.run(["claims", "bbc-2001-11-23"]).err.contains("no rival accounts"))
  }

  @Test func theSourceOfAFactGoesWithTheValueThatItVouchesFor() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery(
      "meet", "20 January 2002", "--with", "putin,robertson", "--at", "Moscow", "--ref", "talks",
      "--source", "bbc-2001-11-23#p1", "--fact", "date", "--excerpt", "on the 20th")
    _ = try room.chancery(
      "claim", "talks", "date", "2002-01-21", "--source", "north-atlantic-treaty#p2")
    _ = try room.chancery("prefer", "talks", "2002-01-21")
    func cited() throws -> [String?] {
      let event = try room.objects("timeline", "--format", "jsonl", "--from", "2002").first
      return (event?["sources"] as? [[String: Any]] ?? []).map { $0["ref"] as? String }
    }
    #expect(try cited() == ["north-atlantic-treaty"])
    _ = try room.chancery("prefer", "talks", "2002-01-20")
    #expect(try cited() == ["bbc-2001-11-23"])
  }
}
