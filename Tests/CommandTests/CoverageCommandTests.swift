import Foundation
import Testing

@Suite struct CoverageCommandTests {
  @Test(arguments: [
    ("coverage-seed.txt", ["coverage"]),
    ("coverage-seed-2001.txt", ["coverage", "--during", "2001", "--limit", "6", "--width", "100"]),
    ("coverage-seed-ascii.txt", ["coverage", "--actor", "putin", "--since", "2001-09", "--ascii"]),
    ("coverage-seed-month.txt", ["coverage", "--by", "month", "--during", "2001"]),
    ("coverage-seed.csv", ["coverage", "--actor", "putin", "--during", "2001", "--format", "csv"]),
  ])
  func `The seed's coverage comes out as it has been looked at`(
    _ golden: String, _ arguments: [String]
  ) throws {
    let room = try Workroom.seeded()
    try room.chancery(
      "add", "silence", "bbc-2001-11-23", "--on", "putin", "--period", "2001-10-05/2001-11-10",
      "--searched", "3 May 2024")
    let outcome = try room.run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  @Test(arguments: [
    ("camp-david-coverage.txt", ["coverage", "--limit", "12"]),
    (
      "camp-david-coverage-1978.txt",
      ["coverage", "--during", "1977/1979", "--actor", "begin,egypt"]
    ),
    ("camp-david-coverage-month.txt", ["coverage", "--by", "month", "--to", "1980"]),
    ("camp-david-coverage-kind.txt", ["coverage", "--by", "source-kind", "--to", "1982"]),
    ("camp-david-coverage.json", ["coverage", "--actor", "kamel", "--format", "json"]),
  ])
  func `A real chronicle's coverage comes out as it has been looked at`(
    _ golden: String, _ arguments: [String]
  ) throws {
    let room = try Workroom()
    try room.chancery("import", "yaml", CampDavidTests.file.path)
    let outcome = try room.run(arguments)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  @Test func `Events without a source are named, and a gap that was searched is told`() throws {
    let room = try Workroom()
    try room.chancery("init")
    for (date, name) in [("1950-01-10", "a"), ("1950-12-20", "a")] {
      try room.chancery(
        "meet", date, "Talks of \(date)", "--with", "\(name),b", "--create", "--ref",
        "talks-\(date)")
    }
    try room.chancery("add", "source", "The index", "--ref", "index")
    try room.chancery(
      "add", "silence", "index", "--on", "b", "--period", "1950", "--searched", "2 May 2024")
    let page = try room.chancery("coverage")
    #expect(page.contains("2 events without a source"))
    #expect(page.contains("talks-1950-01-10: Talks of 1950-01-10"))
    #expect(page.contains("× nothing in The index on b, 1950, searched on 2 May 2024"))
    // Of the two, one alone was searched for.
    #expect(page.components(separatedBy: "× nothing in The index").count == 2)
    let rows = try room.chancery("coverage", "--format", "csv").split(separator: "\r\n")
    #expect(rows.contains("b,b,1950-05,0,0,0,0,,,1") && rows.contains("a,a,1950-05,0,0,0,0,,,0"))
    #expect(rows.count == 1 + 2 * 12)
  }

  @Test func `A chronicle of nothing has nothing, and that is no error`() throws {
    let room = try Workroom()
    try room.chancery("init")
    for by in ["actor", "month", "year", "source-kind"] {
      let page = try room.chancery("coverage", "--by", by)
      #expect(page.contains("nothing recorded"), "\(page)")
      _ = try room.chancery("coverage", "--by", by, "--format", "json")
      _ = try room.chancery("coverage", "--by", by, "--format", "csv")
    }
    try room.chancery("add", "event", "undated", "Something", "--who", "a", "--create")
    #expect(try room.chancery("coverage").contains("1 undated"))
  }

  @Test(arguments: [
    (["coverage", "--by", "week"], 64, "--by"), (["coverage", "--limit", "0"], 64, "at least 1"),
    (["coverage", "--actor", "nobody"], 1, "no actor"),
    (["coverage", "--format", "html"], 64, "--format"),
  ])
  func `What is wrong is said`(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let outcome = try Workroom.seeded().run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.err.contains(words), "\(outcome.err)")
  }
}
