import Foundation
import Testing

/// The chronicle as a file of Gramps, which our own reader takes in again.
@Suite struct GrampsExportTests {
  private static func fixture(_ name: String) throws -> Workroom {
    let room = try Workroom()
    let file = Workroom.package.appendingPathComponent("Tests/CommandTests/Fixtures/\(name).yaml")
    let outcome = try room.run(["import", "yaml", file.path])
    try #require(outcome.status == 0, "\(outcome.err)")
    return room
  }

  @Test func theSeedComesOutAsItHasBeenLookedAt() throws {
    let room = try Workroom.seeded(further: true)
    let outcome = try room.run(["export", "gramps"])
    #expect(outcome.status == 0 && outcome.err.hasPrefix("gramps could not say: "))
    let text = outcome.out
      .replacing(#/(_[a-z])[0-9a-f]{32}/#) { "\($0.output.1)ID" }
      .replacing(#/created date="[0-9-]+"/#, with: #"created date="DAY""#)
    try expectGolden(text, "export-seed.gramps")
    #expect(try room.run(["export", "gramps"]).out == outcome.out)
    let strict = try room.run(["export", "gramps", "--strict"])
    #expect(strict.status == 1 && strict.out.isEmpty)
  }

  @Test(arguments: ["camp-david-1978", "folder"])
  func ourOwnReaderFindsAsMuch(_ name: String) throws {
    let room = try Self.fixture(name)
    let text = try room.run(["export", "gramps"]).out
    try room.write(text, to: "own.gramps")
    let outcome = try room.run(["--db", "copy.db", "import", "gramps", "own.gramps"])
    #expect(outcome.status == 0, "\(outcome.err)")
    func count(_ element: String) -> Int { text.components(separatedBy: "<\(element) ").count - 1 }
    let events = try room.objects("--db", "copy.db", "timeline", "--format", "jsonl")
    let own = try room.objects("export", "jsonl").filter { $0["record"] as? String == "event" }
    let lives = text.matches(of: #/handle="[^"]+-(birth|death)"/#).count
    #expect(own.count + lives == count("event"))
    #expect(events.count == own.count)
    let copied = try room.objects("--db", "copy.db", "export", "jsonl")
    #expect(copied.filter { $0["record"] as? String == "place" }.count == count("placeobj"))
    let places = try room.objects("export", "jsonl").filter { $0["record"] as? String == "place" }
    #expect(places.count == count("placeobj"))
    let people = try room.run(["list", "actors"]).out.matches(of: #/\bperson\b/#).count
    #expect(
      try room.run(["--db", "copy.db", "list", "actors"]).out.matches(of: #/\bperson\b/#).count
        == people)
    // Every reference leads somewhere, and no handle is there twice.
    let handles = text.matches(of: #/ handle="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(handles).count == handles.count)
    for link in text.matches(of: #/hlink="([^"]+)"/#) {
      #expect(handles.contains(String(link.output.1)), "\(link.output.1)")
    }
  }

  @Test func hostileWordsStayWords() throws {
    let room = try Workroom()
    try room.chancery("init")
    let evil = #"</text></note><event handle="x"/> & "quoted" ]]> <!-- "#
    try room.chancery("add", "actor", "person", "Eve <b> & Co", "--ref", "eve")
    try room.chancery("add", "event", "2001-10-03", "Talks \(evil)", "--who", "eve", "--ref", "one")
    try room.chancery("edit", "one", "--summary", evil + "\nSecond line\ttab")
    let text = try room.run(["export", "gramps"]).out
    #expect(text.components(separatedBy: "<event ").count == 2)
    try room.write(text, to: "own.gramps")
    try room.chancery("--db", "copy.db", "import", "gramps", "own.gramps")
    let titles = try room.objects("--db", "copy.db", "timeline", "--format", "jsonl")
    #expect(
      titles.count == 1
        && titles[0]["title"] as? String == "Talks \(evil)".trimmingCharacters(in: .whitespaces))
    #expect(try room.chancery("--db", "copy.db", "list", "actors").contains("Eve <b> & Co"))
  }

  @Test func anEmptyChronicleIsAFileOfGramps() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.write(try room.run(["export", "gramps"]).out, to: "own.gramps")
    #expect(try room.run(["--db", "copy.db", "import", "gramps", "own.gramps"]).status == 0)
  }
}
