import Foundation
import Testing

/// A chronicle of a real negotiation, with every field in use, and what is read from it.
@Suite struct CampDavidTests {
  static let file = Workroom.package.appendingPathComponent(
    "Tests/CommandTests/Fixtures/camp-david-1978.yaml")

  /// A room with the chronicle in it.
  private func room() throws -> Workroom {
    let room = try Workroom()
    let outcome = try room.run(["import", "yaml", Self.file.path])
    try #require(outcome.status == 0, "\(outcome.err)")
    return room
  }

  @Test(arguments: [
    ("camp-david-timeline.txt", ["timeline"]),
    ("camp-david-timeline-140.txt", ["timeline", "--during", "1978-09", "--width", "140"]),
    ("camp-david-timeline.md", ["timeline", "--during", "1978-09", "--format", "markdown"]),
    ("camp-david-promises.txt", ["promises", "--on", "1979-12-31"]),
    ("camp-david-promises.csv", ["promises", "--on", "1979-12-31", "--format", "csv"]),
    ("camp-david-brief.txt", ["brief", "egypt", "israel", "--to", "1979-01-31"]),
    ("camp-david-brief.json", ["brief", "sadat", "begin", "--to", "1978", "--format", "json"]),
    ("camp-david-compare.txt", ["compare", "camp-david-1978"]),
    ("camp-david-compare-wide.txt", ["compare", "freeze-night", "--width", "120"]),
    ("camp-david-compare.json", ["compare", "freeze-night", "--format", "json"]),
    ("camp-david-contacts.txt", ["contacts", "begin", "--limit", "12"]),
    ("camp-david-itinerary.txt", ["itinerary", "sadat"]),
  ])
  func itReadsAsAHistorianWouldWriteIt(_ golden: String, _ arguments: [String]) throws {
    let outcome = try room().run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    // The global ids are new in every chronicle.
    let text = outcome.out.replacing(
      #/"id" : "[-0-9a-f]+"/#, with: "\"id\" : \"…\"")
    try expectGolden(text, golden)
  }

  @Test(arguments: [
    "camp-david-1978", "freeze-promise", "sadat-will-leave", "treaty-1979", "begin", "egypt",
    "camp-david", "frus-9", "kamel-foreign-minister",
  ])
  func aCardHasAllThatIsRecorded(_ ref: String) throws {
    let card = try room().chancery("show", ref)
    let lines = card.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("id   ") }
    try expectGolden(lines.joined(separator: "\n"), "camp-david-show-\(ref).txt")
  }

  @Test func itGoesOutAndComesInAgainWithNothingLost() throws {
    for format in ["yaml", "jsonl"] {
      let room = try room()
      let first = try room.chancery("export", format)
      try first.write(
        to: room.folder.appendingPathComponent("out.\(format)"), atomically: true, encoding: .utf8)
      let again = try room.run(["--db", "again.db", "import", format, "out.\(format)"])
      #expect(again.status == 0, "\(again.err)")
      #expect(try room.chancery("--db", "again.db", "export", format) == first)
    }
  }

  /// The events at a date's role, each with the day at which it stands.
  @Test func aTreatyStandsAtTheDayOfEachParty() throws {
    let room = try room()
    let all = try room.chancery("timeline", "--date-role", "ratified", "--format", "csv")
    #expect(all.split(separator: "\r\n").count > 2)
    for party in ["egypt", "israel"] {
      let own = try room.chancery(
        "timeline", "--date-role", "ratified", "--actor", party, "--format", "jsonl")
      #expect(own.contains("\"placedBy\":[\"\(party)\"]"), "\(party)")
    }
  }

  @Test func whatAnActorKnewGrowsWithTheDays() throws {
    let room = try room()
    var before: Set<Substring> = []
    for day in ["1977-09-15", "1977-11-30", "1978-09-10", "1979-12-31"] {
      let refs = try room.chancery(
        "timeline", "--as-known-by", "carter", "--on", day, "--format", "csv")
      let known = Set(
        refs.split(separator: "\r\n").dropFirst().compactMap {
          $0.split(separator: ",", omittingEmptySubsequences: false).first
        })
      #expect(before.isSubset(of: known), "\(day)")
      #expect(known.count > before.count || day == "1977-09-15", "\(day)")
      before = known
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
  func theGraphIsTakenByGraphViz() throws {
    let room = try room()
    let dot = try room.chancery("graph", "--during", "1978")
    let (_, finish) = try room.start(
      ["-Tsvg"], input: dot, executable: URL(fileURLWithPath: "/usr/bin/dot"))
    let drawn = try finish()
    #expect(drawn.status == 0)
    #expect(drawn.err.isEmpty, "\(drawn.err)")
    #expect(drawn.out.contains("Camp David"))
  }
}
