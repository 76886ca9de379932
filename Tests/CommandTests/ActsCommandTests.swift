import Foundation
import Testing

/// Conflicts, treaties, roll calls and mentions through the program: tables that belong together,
/// importing again, and taking it back.
@Suite struct ActsCommandTests {
  private func write(_ room: Workroom, _ name: String, _ lines: [String]) throws -> String {
    try room.write(
      lines.map { $0.replacingOccurrences(of: "|", with: "\t") + "\n" }.joined(), to: name)
    return room.folder.appendingPathComponent(name).path
  }

  @Test func treatiesAndTheirPartiesInAnyOrder() throws {
    let room = try Workroom.seeded()
    let agreements = try write(
      room, "agreements.tsv",
      [
        "treatyID|Title|Begin|End|Signature|Force|Location|mitchID",
        "A|Treaty On Herring|1950-01-02|9999-12-31|1950-01-02|1951-02-01|Bergen|7",
      ])
    let parties = try write(
      room, "parties.tsv",
      [
        "stateID|treatyID|Begin|End|Title|stateSignature|Signature|Rat|Force|ieadbID",
        "NOR|A|1950-01-02||Herring|1950-01-02|1950-01-02|1951-01-01|1951-02-01|7.0",
        "RUS|A|1950-01-02||Herring|1950-01-02|1950-01-02||2899-01-01|7.0",
      ])
    let first = try room.run(["import", "treaties", agreements])
    #expect(first.err.contains("1 event added"), "\(first.err)")
    let second = try room.run(["import", "treaties", parties])
    #expect(second.err.contains("1 brought up to date"), "\(second.err)")
    for files in [[agreements], [parties], [parties, agreements], [agreements, parties]] {
      let again = try room.run(["import", "treaties"] + files)
      #expect(again.err.contains("0 events added, 1 there already"), "\(files): \(again.err)")
    }
    let number = try room.chancery("sql", "SELECT id FROM event WHERE origin = 'ieadb'")
    let id = try #require(number.split(whereSeparator: \.isWhitespace).last)
    let shown = try room.chancery("show", "e\(id)")
    #expect(shown.contains("Treaty On Herring"), "\(shown)")
    #expect(shown.contains("ratified by Norway"), "\(shown)")
    #expect(shown.contains("in force for Norway"), "\(shown)")
    #expect(shown.contains("Russia (Soviet Union)"), "\(shown)")
    for _ in 0..<2 { _ = try room.chancery("undo") }
    #expect(
      try room.chancery("sql", "SELECT count(*) FROM event WHERE origin = 'ieadb'").contains("0"))
  }

  @Test(arguments: [["agreements.tsv", "parties.tsv"], ["parties.tsv", "agreements.tsv"]])
  func theDayThatOnlyPartiesHaveIsAYearInAnyOrder(_ files: [String]) throws {
    let room = try Workroom()
    _ = try write(
      room, "agreements.tsv",
      ["treatyID|Title|Begin|End|Signature|Force|Location|mitchID", "A|Herring|||||Bergen|7"])
    let head = "stateID|treatyID|Begin|End|Title|stateSignature|Signature|Rat|Force|ieadbID"
    let row = "A|1995-01-01||Herring|1995-01-01|1995-01-01|||7.0"
    _ = try write(room, "parties.tsv", [head, "NOR|\(row)", "SWE|\(row)"])
    try room.chancery("init")
    for file in files {
      let outcome = try room.run(["import", "treaties", file])
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    let yaml = try room.chancery("export", "yaml")
    #expect(yaml.contains("date: {edtf: 1995, given: \"1995-01-01\"}"), "\(yaml)")
    #expect(yaml.contains("title: Herring") && yaml.contains("place: bergen"), "\(yaml)")
    for file in files {
      let again = try room.run(["import", "treaties", file])
      #expect(again.err.contains("0 events added, 1 there already"), "\(again.err)")
    }
    #expect(try room.chancery("export", "yaml") == yaml)
  }

  @Test func votesAreKeptAndTakenBack() throws {
    let room = try Workroom.seeded()
    let rolls = try write(
      room, "rolls.tsv",
      [
        "rcid|session|importantvote|date|unres|amend|para|short|descr",
        "1|60|0|2005-12-08|R/60/1|0|0|PEACE|TO ADOPT.",
      ])
    let votes = try write(
      room, "votes.tsv",
      ["rcid|country|country_code|vote", "1|Namibia|NA|yes", "1|Norway|NO|abstain"])
    let before = try room.chancery("sql", "SELECT count(*) FROM actor")
    let first = try room.run(["import", "un-votes", votes, rolls])
    #expect(first.err.contains("3 rows: 1 event added"), "\(first.err)")
    let alone = try room.run(["import", "un-votes", rolls])
    #expect(alone.err.contains("0 events added, 1 there already"), "\(alone.err)")
    let sides = try room.chancery(
      "sql",
      "SELECT p.side FROM participation p JOIN event e ON e.id = p.event_id "
        + "WHERE e.origin = 'un-votes' ORDER BY p.position")
    #expect(sides.contains("yes") && sides.contains("abstain"), "\(sides)")
    _ = try room.chancery("undo")
    #expect(try room.chancery("sql", "SELECT count(*) FROM actor") == before)
    let refused = try room.run(["import", "un-votes", votes])
    #expect(refused.status != 0 && refused.err.contains("give them together"), "\(refused.err)")
  }

  @Test func mentionsAreSourcesOfEventsThatAreThere() throws {
    let room = try Workroom.seeded()
    var cells = [String](repeating: "", count: 58)
    for (index, cell) in [
      0: "700", 1: "20170101", 5: "NOR", 6: "NORWAY", 15: "SWE", 16: "SWEDEN", 26: "040",
      30: "1.0", 56: "20170101", 57: "http://example.org/a",
    ] { cells[index] = cell }
    let events = try write(room, "e.CSV", [cells.joined(separator: "|")])
    let mention =
      "20170101000000|20170101000000|1|example.org|http://example.org/b|7|1|2|3|1|40|9|1||"
    let mentions = try write(
      room, "m.CSV", ["700|\(mention)", "700|\(mention)", "701|\(mention)"])
    #expect(try room.run(["import", "gdelt", events]).status == 0)
    let sources = "SELECT count(*) FROM citation WHERE locator = 'sentence 7'"
    for _ in 0..<2 {
      let done = try room.run(["import", "gdelt-mentions", mentions])
      #expect(done.status == 0, "\(done.err)")
      #expect(done.err.contains("1 row about an event that is not there"), "\(done.err)")
      #expect(try room.chancery("sql", sources).contains("1"))
      #expect(try room.run(["import", "gdelt", events]).err.contains("1 there already"))
    }
    #expect(try room.chancery("sql", sources).contains("1"))
    let short = try write(room, "s.CSV", ["700|1|2"])
    let refused = try room.run(["import", "gdelt-mentions", short])
    #expect(refused.status != 0 && refused.err.contains("columns"), "\(refused.err)")
  }

  @Test func conflictsComeInOnce() throws {
    let room = try Workroom.seeded()
    let part = try write(
      room, "part.tsv",
      [
        "dispnum|ccode|styear|stmon|stday|endyear|endmon|endday|sidea|hiact|orig",
        "7|385|1950|5|-9|1950|6|3|1|7|1", "7|380|1950|5|20|1950|6|3|0|16|1",
      ])
    let disputes = try write(
      room, "disps.tsv",
      [
        "dispnum|styear|stmon|outcome|settle|fatality|mindur|maxdur|hiact|hostlev|recip",
        "7|1950|5|6|1|2|1|31|16|4|1",
      ])
    let first = try room.run(["import", "conflicts", part, disputes])
    #expect(first.err.contains("1 event added"), "\(first.err)")
    for files in [[part, disputes], [part]] {
      let again = try room.run(["import", "conflicts"] + files)
      #expect(again.err.contains("0 events added, 1 there already"), "\(again.err)")
    }
    let preview = try room.run(["import", "conflicts", "--preview", part, disputes])
    #expect(preview.out.contains("Dispute of Norway with Sweden"), "\(preview.out)\(preview.err)")
    let line = try room.chancery("timeline", "--actor", "norway", "--since", "1950")
    #expect(line.contains("Dispute of Norway with Sweden"), "\(line)")
  }
}
