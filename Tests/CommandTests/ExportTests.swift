import Foundation
import Testing

/// The chronicle for other programs; Tests/Oracles/exports.py has such programs read it.
@Suite struct ExportTests {
  private static func fixture(_ name: String) throws -> Workroom {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/\(name).yaml")
    let outcome = try room.run(["import", "yaml", file.path])
    try #require(outcome.status == 0, "\(outcome.err)")
    return room
  }

  /// The global ids are new in every chronicle.
  private static func fixed(_ text: String) -> String {
    text.replacing(#/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#, with: "ID")
  }

  @Test(arguments: ["ftm", "rdf", "plover"])
  func theSeedComesOutAsItHasBeenLookedAt(_ format: String) throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["export", format])
    #expect(outcome.status == 0)
    #expect(outcome.err.hasPrefix("\(format) could not say: "))
    try expectGolden(Self.fixed(outcome.out), "export-seed.\(format)")
    #expect(try room.run(["export", format]).out == outcome.out)
    let strict = try room.run(["export", format, "--strict"])
    #expect(strict.status == 1 && strict.out.isEmpty)
    #expect(strict.err.contains("nothing was written"))
  }

  @Test func campDavidIsCodedForPLOVER() throws {
    let room = try Self.fixture("camp-david-1978")
    try expectGolden(
      Self.fixed(try room.chancery("export", "plover")), "camp-david-export.plover")
  }

  @Test(arguments: ["events.csv", "participations.csv", "citations.csv", "codebook.md"])
  func theTablesComeOutAsTheyHaveBeenLookedAt(_ file: String) throws {
    let room = try Self.fixture("camp-david-1978")
    _ = try room.chancery("export", "csv", "tables")
    let text = String(decoding: try room.bytes("tables/\(file)"), as: UTF8.self)
    try expectGolden(Self.fixed(text), "camp-david-\(file)")
  }

  @Test func theDescriptionForDatasetteIsOfTheSchema() throws {
    let room = try Workroom.seeded()
    _ = try room.chancery("datasette", "--output", "metadata.json")
    let text = String(decoding: try room.bytes("metadata.json"), as: UTF8.self)
    try expectGolden(text, "datasette.json")
    #expect(try room.chancery("datasette") == text)
    let own = try room.run(["datasette", "--output", "chancery.db"])
    #expect(own.status == 1 && own.err.contains("belongs to the chronicle"))
  }

  @Test func theTablesGoIntoAFolderOfTheirOwn() throws {
    let room = try Workroom.seeded()
    #expect(try room.run(["export", "csv"]).status == 64)
    #expect(try room.run(["export", "jsonl", "x"]).status == 64)
    _ = try room.shell("mkdir other; echo x > other/mine; echo x > file")
    for (name, words) in [("other", "holds something else"), ("file", "is a file")] {
      let outcome = try room.run(["export", "csv", name])
      #expect(outcome.status == 1 && outcome.err.contains(words), "\(outcome.err)")
    }
    _ = try room.chancery("export", "csv", "tables")
    let before = try room.bytes("tables/events.csv")
    _ = try room.chancery("export", "csv", "tables")
    #expect(try room.bytes("tables/events.csv") == before)
    #expect(try room.shell("ls -A | grep '^[.].*new'").out.isEmpty)
    // With a filter only its events come, and no key refers to one that does not.
    _ = try room.chancery("export", "csv", "tables", "--actor", "putin")
    let fewer = String(decoding: try room.bytes("tables/events.csv"), as: UTF8.self)
    #expect(!fewer.contains("stalingrad,"))
    let package = String(decoding: try room.bytes("tables/datapackage.json"), as: UTF8.self)
    #expect(!package.contains("\"fields\" : \"occasion\""))
  }

  @Test func nothingPrivateIsInTheTables() throws {
    let room = try Self.fixture("private")
    let outcome = try room.run(["export", "csv", "tables"])
    #expect(outcome.status == 0)
    #expect(outcome.err.contains("withheld as private: 2 events, 2 actors, 1 source"))
    #expect(try room.shell("grep -ril quillfeather tables").out.isEmpty)
    _ = try room.chancery("export", "csv", "all", "--include-private")
    #expect(try room.shell("grep -il quillfeather all/actors.csv").out == "all/actors.csv\n")

    // Planted in public words, nothing is written at all.
    _ = try room.chancery("edit", "open-meeting", "--summary", "Quillfeather came, too.")
    for command in [["csv", "other"], ["sql"], ["ftm"], ["rdf"], ["plover"]] {
      let refused = try room.run(["export"] + command)
      #expect(refused.status == 1 && refused.out.isEmpty, "\(command)")
      #expect(refused.err.contains("is private; nothing was written"), "\(refused.err)")
    }
    #expect(try room.shell("ls -A other .other.* 2>/dev/null").out.isEmpty)
  }

  @Test(arguments: [("camp-david-1978", "camp-david-1978"), ("private", "open-meeting")])
  func sqliteMakesAnEqualChronicle(_ name: String, event: String) throws {
    let room = try Self.fixture(name)
    _ = try room.chancery("edit", event, "--note", "it's\r\none \\r more")
    for options in [[], ["--include-private"]] {
      let text = try room.run(["export", "sql"] + options).out
      try room.write(text, to: "dump.sql")
      #expect(try room.shell("rm -f copy.db; sqlite3 -bail copy.db < dump.sql").err.isEmpty)
      for format in ["sql", "yaml"] {
        let copy = try room.run(["--db", "copy.db", "export", format] + options).out
        #expect(try room.run(["export", format] + options).out == copy, "\(format) \(options)")
      }
    }
    #expect(try room.chancery("--db", "copy.db", "log") == room.chancery("log"))
    let filtered = try room.run(["export", "sql", "--kind", "meeting"])
    #expect(filtered.status == 64 && filtered.err.contains("leave the filter out"))
  }

  @Test func hostileTextComesThroughEveryExport() throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    let texts = [
      "=1+1", "-x", "\"a\",b;'c'\\d\r\ne", "]]>&<script>", "\u{202E}\u{7}\u{1B}[31m",
      "é\u{2028}\u{85}f",
    ]
    var lines = #"{"record":"actor","ref":"x","kind":"group","names":[{"name":"=x"}]}"# + "\n"
    for text in texts {
      let event: [String: Any] = [
        "record": "event", "kind": "meeting", "date": "2001-10", "title": text, "note": text,
        "participants": [["actor": "x"]], "codes": ["plover:CONSULT"],
      ]
      lines += String(decoding: try JSONSerialization.data(withJSONObject: event), as: UTF8.self)
      lines += "\n"
    }
    try room.write(lines, to: "hostile.jsonl")
    _ = try room.chancery("import", "jsonl", "hostile.jsonl")
    _ = try room.chancery("export", "csv", "tables")
    let events = String(decoding: try room.bytes("tables/events.csv"), as: UTF8.self)
    #expect(events.contains(",'=1+1,") && events.contains(",'-x,"))
    #expect(events.contains("\"\"\"a\"\",b;'c'\\d\r\ne\""))
    for format in ["ftm", "plover"] {
      let objects = try room.objects("export", format)
      #expect(objects.count >= texts.count, "\(format)")
    }
    let rdf = try room.chancery("export", "rdf")
    for line in rdf.split(separator: "\n") { #expect(line.hasSuffix(" ."), "\(line)") }
    #expect(!rdf.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func noDateIsPadded() throws {
    let room = try Workroom()
    _ = try room.chancery("init")
    for date in [
      "2001", "2001-10", "2001-10-03", "2001/2002-05", "autumn 2001", "gregorian:-0043", "undated",
    ] {
      _ = try room.chancery("add", "event", date, "Dated \(date)")
    }
    let outcome = try room.run(["export", "ftm"])
    #expect(outcome.out.contains(#""date":["2001"]"#))
    #expect(outcome.out.contains(#""date":["2001-10"]"#))
    #expect(outcome.out.contains(#""endDate":["2002-05"]"#))
    #expect(outcome.err.contains("the whole of a date (2 events)"), "\(outcome.err)")
  }
}
