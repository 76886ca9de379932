import Foundation
import Testing

/// `timeline` as a picture.
@Suite struct PictureCommandTests {
  static let converter = FileManager.default.isExecutableFile(atPath: "/usr/bin/rsvg-convert")

  @Test(arguments: [
    ("timeline.svg", []), ("timeline-lanes.svg", ["--lanes", "russia,nato"]),
  ])
  func theSeedIsDrawnAsItHasBeenLookedAt(_ golden: String, _ options: [String]) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["timeline", "--format", "svg"] + options)
    #expect(outcome.status == 0, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
  }

  @Test func aFileIsWrittenByItsEnding() throws {
    let room = try Workroom.seeded()
    #expect(try room.chancery("timeline", "-o", "talks.svg") == "")
    let file = String(decoding: try room.bytes("talks.svg"), as: UTF8.self)
    #expect(try room.chancery("timeline", "--format", "svg") == file)
    try room.chancery("--db", "camp.db", "import", "yaml", CampDavidTests.file.path)
    try room.chancery("--db", "camp.db", "timeline", "--output", "camp.svg")
    let parsed = try room.shell("python3 -c 'import xml.dom.minidom as m; m.parse(\"camp.svg\")'")
    #expect(parsed.status == 0, "\(parsed.err)")
  }

  @Test(.enabled(if: converter), arguments: [("png", "\u{89}PNG"), ("pdf", "%PDF")])
  func otherFormsAreMadeOfIt(_ format: String, _ magic: String) throws {
    let room = try Workroom.seeded()
    try room.chancery("timeline", "--output", "talks.\(format)")
    let bytes = try room.bytes("talks.\(format)")
    #expect(bytes.prefix(4) == Data(magic.unicodeScalars.map { UInt8($0.value) }))
    let outcome = try room.shell("chancery timeline --format \(format) 2>err | head -c 4 > magic")
    #expect(outcome.status == 0)
    #expect(try room.bytes("magic") == bytes.prefix(4))
  }

  @Test func withoutTheConverterItSaysWhatToInstall() throws {
    let room = try Workroom.seeded()
    room.environment["PATH"] = "/nowhere"
    let outcome = try room.run(["timeline", "--output", "talks.png"])
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("install librsvg2-bin"))
    #expect((try? room.bytes("talks.png")) == nil)
  }

  @Test(arguments: [
    (["--lanes", "russia", "--format", "csv"], "--lanes goes with --format text, svg, png or pdf"),
    (["--lanes", "russia", "--width", "40"], "need 46 columns"),
    (["--output", "talks"], "the name does not say as what; give --format, too"),
    (["--output", "talks.png", "--format", "pdf"], "are two formats"),
    (["--format", "svg", "--lanes", ","], "names nothing"),
  ])
  func whatCannotBeIsRefused(_ options: [String], _ words: String) throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["timeline"] + options)
    #expect(outcome.status == 64)
    #expect(outcome.err.contains(words), "\(outcome.err)")
  }

  @Test func strictRefusesWhatThePictureCannotSay() throws {
    let room = try Workroom.seeded()
    let outcome = try room.run(["timeline", "--output", "talks.svg", "--strict"])
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("svg could not say"))
    #expect((try? room.bytes("talks.svg")) == nil)
  }

  @Test func nothingPrivateIsDrawn() throws {
    let room = try Workroom.seeded()
    try room.chancery("edit", "felgenhauer", "--private")
    try room.chancery("add", "event", "2001-11-24", "Pavel Felgenhauer writes")
    for file in ["talks.svg", "talks.png"] {
      let outcome = try room.run(["timeline", "--output", file])
      #expect(outcome.status == 1, "\(outcome.err)")
      #expect((try? room.bytes(file)) == nil)
    }
  }
}
