import Foundation
import Testing

@Suite struct SeedOutputTests {
  @Test(arguments: [
    ("timeline-80.txt", ["timeline"]),
    ("timeline-140.txt", ["timeline", "--width", "140"]),
    ("timeline-ascii.txt", ["timeline", "--ascii"]),
    ("timeline-notes.txt", ["timeline", "--notes", "--dates", "american"]),
    ("timeline-iso-60.txt", ["timeline", "--dates", "iso", "--width", "60"]),
    ("timeline-lanes.txt", ["timeline", "--lanes", "russia,nato", "--width", "100"]),
    ("timeline-lanes-80.txt", ["timeline", "--lanes", "nato,bbc,russia", "--ascii"]),
    ("timeline.md", ["timeline", "--format", "markdown"]),
    ("timeline.tex", ["timeline", "--format", "latex"]),
    ("timeline-plain.txt", ["timeline", "--format", "plain", "--width", "72"]),
    ("timeline.csv", ["timeline", "--format", "csv"]),
    ("relations.dot", ["graph"]),
    ("relations-2001.dot", ["graph", "--from", "2001", "--dates", "iso"]),
    ("list-actors.txt", ["list", "actors"]),
    ("list-events.txt", ["list", "events"]),
    ("search.txt", ["search", "Brussels"]),
    ("stats.txt", ["stats"]),
  ])
  func theSeedComesOutAsItHasBeenLookedAt(_ golden: String, _ arguments: [String]) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  @Test(arguments: [
    "putin", "2001-11-23-moscow", "volgograd", "bbc-2001-11-23", "ivanov-defence-minister",
  ])
  func aCardComesOutAsItHasBeenLookedAt(_ ref: String) throws {
    let room = try Workroom.seeded()
    let card = try room.chancery("show", ref)
    // The global ids are new in every chronicle.
    let lines = card.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("id   ") }
    try expectGolden(lines.joined(separator: "\n"), "show-\(ref).txt")
  }

  @Test func furtherSourcesMoveWhatTheyKnowBetter() throws {
    let room = try Workroom.seeded(further: true)
    try expectGolden(try room.chancery("timeline", "--since", "2001-11-16"), "further.txt")
  }

  static let rows = [
    "stalingrad", "2001-09-11-new-york", "2001-10-03-brussels", "2001-11-21-ivanov",
    "british-proposal", "2001-11-22-volgograd", "2001-11-22-robertson",
    "2001-11-22-or-23-robertson", "2001-11-22-russia", "by-2001-11-23-robertson",
    "by-2001-11-23-felgenhauer", "by-2001-11-23-rosenberg", "2001-11-23-moscow",
    "2001-11-23-putin", "2001-11-23-putin-b", "2001-11-23-robertson", "2001-11-23-rosenberg",
    "2001-11-23-bbc",
  ]

  @Test func theEighteenEventsStandInOrder() throws {
    let room = try Workroom.seeded()
    #expect(try room.refs() == Self.rows)
    let backwards = try room.refs("--reverse")
    #expect(backwards == Self.rows.reversed())
  }

  @Test func whoSpeaksForRussiaIsFoundUnderRussia() throws {
    let room = try Workroom.seeded()
    let russian = [
      "2001-10-03-brussels", "2001-11-21-ivanov", "2001-11-22-russia", "2001-11-23-moscow",
      "2001-11-23-putin", "2001-11-23-putin-b", "2001-11-23-robertson",
    ]
    #expect(try room.refs("--actor", "Russia") == russian)
    #expect(try room.refs("--actor", "Russia", "--with-predecessors") == ["stalingrad"] + russian)
    #expect(try room.refs("--actor", "Russia", "--direct") == ["2001-11-22-russia"])
    let about = try room.refs("--about", "russia")
    #expect(about == ["by-2001-11-23-felgenhauer", "2001-11-23-rosenberg"])
  }

  @Test(arguments: [
    (["--kind", "meeting"], ["2001-10-03-brussels", "2001-11-23-moscow"]),
    (["--during", "@2001-11-23-moscow", "--certain", "--kind", "meeting"], ["2001-11-23-moscow"]),
    (
      ["--from", "2001-09", "--to", "2001-10"],
      [
        "2001-09-11-new-york", "2001-10-03-brussels", "british-proposal", "by-2001-11-23-robertson",
        "by-2001-11-23-felgenhauer", "by-2001-11-23-rosenberg",
      ]
    ),
    (
      ["--from", "2001-09", "--to", "2001-10", "--certain"],
      ["2001-09-11-new-york", "2001-10-03-brussels"]
    ),
    (
      ["--between", "putin", "robertson", "--only-joint"],
      [
        "2001-10-03-brussels", "2001-11-23-moscow", "2001-11-23-robertson",
      ]
    ),
    (["--role", "victim"], ["stalingrad", "2001-09-11-new-york"]),
    (["--form", "verbatim"], ["2001-11-22-robertson", "2001-11-23-robertson"]),
    (["--topic", "remembrance"], ["stalingrad", "2001-11-22-volgograd"]),
    (["--place", "volgograd"], ["stalingrad", "2001-11-22-volgograd"]),
    (["--text", "wreath"], ["2001-11-22-volgograd"]),
    (
      ["--date-role", "published"],
      [
        "by-2001-11-23-robertson", "by-2001-11-23-felgenhauer", "by-2001-11-23-rosenberg",
      ]
    ),
    (
      ["--not-kind", "statement,meeting", "--since", "2001-11-22", "--certain"],
      [
        "2001-11-22-volgograd", "2001-11-22-russia",
      ]
    ),
    (["--actor", "bbc"], ["by-2001-11-23-rosenberg", "2001-11-23-rosenberg", "2001-11-23-bbc"]),
    (["--limit", "2"], ["stalingrad", "2001-09-11-new-york"]),
    (["--source", "bbc-2001-11-23", "--limit", "1"], ["stalingrad"]),
    (["--added-since", "tomorrow"], []),
    (["--leads", "--include-private", "--text", "sea-change"], ["2001-11-22-robertson"]),
  ])
  func aFilterKeepsWhatItSays(_ filter: [String], _ refs: [String]) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["timeline", "--format", "jsonl"] + filter)
    #expect(outcome.status == 0, "\(outcome.err)")
    let found = try outcome.out.split(separator: "\n").map { line in
      (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["ref"] as? String
    }
    #expect(found == refs)
  }

  @Test(arguments: ["yaml", "jsonl"])
  func whatIsExportedComesBackWithTheSameBytes(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    let first = try room.chancery("export", format)
    try room.write(first, to: "first")
    try room.chancery("--db", "second.db", "import", format, "first")
    #expect(try room.chancery("--db", "second.db", "export", format) == first)
    let before = try room.bytes("second.db")
    try room.chancery("--db", "second.db", "import", format, "first")
    #expect(try room.bytes("second.db") == before, "importing the same again changed something")
  }
}
