import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Rendering

/// The picture as it is written.
@Suite struct PictureTimelineTests {
  static func picture(
    _ entries: [TimelineEntry], lanes: [NamedRef] = [], filter: String? = nil
  ) -> String {
    var options = TimelineOptions()
    options.lanes = lanes
    return render(PictureTimeline(options: options), entries, filter: filter)
  }

  @Test func `The seed comes out as it has been looked at`() throws {
    try expectGolden(Self.picture(Seed.all), "timeline.svg")
    let lanes = [
      NamedRef(ref: Ref(stored: "russia"), name: "Russia"),
      NamedRef(ref: Ref(stored: "nato"), name: "NATO"),
    ]
    try expectGolden(Self.picture(Seed.all, lanes: lanes), "timeline-lanes.svg")
  }

  @Test func `An event stands in the lane of whoever acts for it`() {
    let russia = NamedRef(ref: Ref(stored: "russia"), name: "Russia")
    let text = Self.picture([Seed.talks, Seed.attacks], lanes: [russia])
    #expect(text.contains(">Russia</text>"))
    #expect(text.contains(">Others</text>"))
    let lines = text.split(separator: "\n").map(String.init)
    let rest = lines.firstIndex { $0.contains(">Others</text>") }
    #expect(rest != nil)
    // Russia is there through its President alone.
    let all = Self.picture([Seed.talks], lanes: [russia])
    #expect(!all.contains(">Others</text>"))
  }

  @Test(arguments: HostileTextTests.nasty + ["<script>&\"'", "\u{FFFE}\u{FFFF}", "]]>", "<!--"])
  func `Whatever a title says, the picture is well formed`(_ text: String) throws {
    let entries = [HostileTextTests.entry(text), Seed.talks]
    let picture = Self.picture(
      entries, lanes: [NamedRef(ref: Ref(stored: "x"), name: text)], filter: text)
    try Self.expectWellFormed(picture)
    HostileTextTests.expectHarmless(picture, width: nil)
    #expect(!picture.contains("<script"))
    #expect(!picture.unicodeScalars.contains("\u{FFFE}"))
  }

  @Test func `A picture of nothing is a picture`() throws {
    let picture = Self.picture([])
    try Self.expectWellFormed(picture)
    #expect(picture.contains("role=\"img\""))
    #expect(picture.contains("0 events"))
  }

  @Test func `What has no date is listed, and what has no room is counted`() throws {
    var entry = Seed.talks
    entry.date = HistoricalDate(nil)
    (entry.earliest, entry.latest) = (nil, nil)
    let undated = Self.picture([entry, Seed.attacks])
    #expect(undated.contains(">Undated</text>"))
    var renderer = PictureTimeline(options: TimelineOptions())
    _ = renderer.begin(Seed.heading([]))
    for _ in 0..<600 { _ = renderer.append(Seed.attacks) }
    let text = renderer.end()
    try Self.expectWellFormed(text)
    let words = try #require(renderer.losses.words(for: "svg"))
    #expect(words.contains("label ("))
    #expect(text.contains("have no label here, for want of room"))
  }

  @Test(arguments: [
    "-0500/-0200", "Y-4500000000", "9000/Y12000", "Y170000000000000000", "../..", "/", "2001-02?",
    "1000-01-01/2001-12-31", "{1960,1970}", "[1667,1668,1670..1672]", "156X-12-25",
  ])
  func `Any date can be drawn`(_ date: String) throws {
    var entry = Seed.attacks
    entry.date = HistoricalDate(EDTF(date))
    entry.earliest = entry.date.earliest
    entry.latest = entry.date.latest
    try Self.expectWellFormed(Self.picture([entry]))
    try Self.expectWellFormed(Self.picture([entry, Seed.talks]))
  }

  @Test func `The same events give the same bytes`() {
    #expect(Self.picture(Seed.all) == Self.picture(Seed.all))
  }

  /// Reads a text as XML does.
  static func expectWellFormed(_ text: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).svg")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])", file.path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text.prefix(2000))")
  }
}
