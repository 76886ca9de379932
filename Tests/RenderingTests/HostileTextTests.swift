import Chronology
import Diplomacy
import Rendering
import Testing

/// What text from outside may try on a terminal or a page.
@Suite struct HostileTextTests {
  static let nasty = [
    "\u{1B}[2J\u{1B}]0;x\u{7}", "a\u{202E}b\u{2066}", "\u{9B}31m\u{85}\u{2028}", "\u{0}\r\nx",
    String(repeating: "long", count: 200), String(repeating: "漢", count: 150),
    String(repeating: "e\u{301}", count: 90), "👨‍👩‍👧 🇷🇺 👍🏽", " ", "", "\u{A0}\u{A0}", "   x   ",
  ]

  static func entry(_ text: String) -> TimelineEntry {
    Fullest(text: { _ in text }, ref: { Ref(stored: $0) }).entry
  }

  static func expectHarmless(_ text: String, width: Int?) {
    let harmful = text.unicodeScalars.filter { scalar in
      let isControl = [.control, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
      return scalar != "\n" && (isControl || scalar == "\u{202E}" || scalar == "\u{2066}")
    }
    #expect(Set(harmful).isEmpty)
    guard let width else { return }
    let lines = text.split(separator: "\n").filter { DisplayWidth.of($0) > width }
    #expect(lines.first.map { String($0.prefix(100)) } == nil)
  }

  @Test(arguments: nasty, [30, 40, 80, 120, 140])
  func aTimelineStaysOnItsPage(text: String, width: Int) {
    let options = TimelineOptions(width: width, notes: true)
    var entries = [HostileTextTests.entry(text)]
    for family in [EventKind.meeting, .proposal, .event, .visit] {
      var entry = HostileTextTests.entry(text)
      entry.family = family
      entry.event.kind = family
      entries.append(entry)
    }
    Self.expectHarmless(render(TextTimeline(options: options), entries, filter: text), width: width)
    Self.expectHarmless(
      render(MarkdownTimeline(options: options), entries, filter: text), width: nil)
  }

  @Test(arguments: nasty, [30, 40, 80])
  func aCardStaysOnItsPage(text: String, width: Int) {
    let options = TimelineOptions(width: width)
    let entry = HostileTextTests.entry(text)
    let card = EventCard(entry: entry, said: [entry], names: [Ref(stored: "event-source"): text])
    Self.expectHarmless(ShowEvent.text(card, options: options), width: width)
  }

  @Test func noWordIsLost() {
    let words = (1...60).map { "word\($0)" }
    var entry = Seed.talks
    entry.title = words.joined(separator: " ")
    for width in [30, 40, 61, 80, 120, 200] {
      let text = render(TextTimeline(options: TimelineOptions(width: width)), [entry])
      for word in words { #expect(text.contains(word), "\(word) at \(width)") }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1, 29, Int.max])
  func anyWidthIsTaken(width: Int) {
    let text = render(TextTimeline(options: TimelineOptions(width: width)), Seed.all)
    #expect(text.contains("Brussels"))
    #expect(!ShowActor.text(ShowTests.putin, options: TimelineOptions(width: width)).isEmpty)
  }

  @Test func markdownAndHTMLOfDataAreShownAndNotObeyed() {
    let text = "[x](javascript:1) <script> *b* _i_ `c` # h | ~~s~~ & \\"
    let page = render(MarkdownTimeline(options: TimelineOptions()), [HostileTextTests.entry(text)])
    let escaped =
      ##"\[x\](javascript:1) &lt;script&gt; \*b\* \_i\_ \`c\` \# h \| \~\~s\~\~ &amp; \\"##
    #expect(page.contains(escaped))
    #expect(!page.contains("<script>"))
  }
}
