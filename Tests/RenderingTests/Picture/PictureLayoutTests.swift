import Chronology
import Diplomacy
import Testing

@testable import Rendering

/// Where the marks and labels of a picture stand.
@Suite struct PictureLayoutTests {
  static func layout(_ entries: [TimelineEntry], lanes: [String] = []) -> PictureLayout {
    let words = PictureWords(dates: DateWords(style: .british))
    let events = entries.enumerated().map { index, entry in
      PictureEvent(entry, words: words, lanes: lanes.isEmpty ? [] : [index % lanes.count])
    }
    return PictureLayout(events, lanes: lanes, top: 80, dates: words.dates)
  }

  static func entry(_ date: String, _ title: String, _ kind: String = "event") -> TimelineEntry {
    let event = Event(kind: EventKind(kind), date: HistoricalDate(EDTF(date)), title: title)
    return TimelineEntry(event: event, title: title, family: EventKind(kind))
  }

  static func random(_ seed: UInt64) -> [TimelineEntry] {
    var dice = Dice(seed)
    let kinds = EventKind.standard.map(\.kind.name)
    let spread = [1, 30, 3000, 200_000].randomElement(using: &dice) ?? 1
    return (0..<Int.random(in: 1...220, using: &dice)).map { number in
      let start = Int64.random(in: -300_000...(-300_000 + Int64(spread)), using: &dice)
      let from = CivilDate(dayNumber: start)
      let to = from.adding(days: Int64.random(in: 0...Int64(spread), using: &dice))
      let forms = [
        "\(from)", "\(from)", "\(from)?", "\(from)/\(to)", "[\(from)..\(to)]", "[..\(to)]",
        "\(from)/..", "../\(to)", "[\(from)..]", "\(from.description.prefix(4))", "",
      ]
      let title = String(
        repeating: "word and ", count: Int.random(in: 0...20, using: &dice))
      return entry(
        forms.randomElement(using: &dice) ?? "", "\(title)\(number)",
        kinds.randomElement(using: &dice) ?? "event")
    }
  }

  @Test func `No label lies on another, or on a mark`() {
    for seed in 1...40 {
      let layout = Self.layout(Self.random(UInt64(seed)), lanes: seed % 3 == 0 ? ["A", "B"] : [])
      let boxes = layout.marks.map(\.box)
      for (index, a) in boxes.enumerated() {
        #expect(a.left >= 0 && a.right <= PictureLayout.width, "seed \(seed)")
        for b in boxes[..<index] {
          let apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          #expect(apart, "seed \(seed): \(a) \(b)")
        }
      }
    }
  }

  @Test func `Every event is a mark, in a column, or in the list of what is undated`() {
    for seed in 1...40 {
      let entries = Self.random(UInt64(seed))
      let layout = Self.layout(entries)
      let columns = layout.columns.reduce(0) { $0 + $1.count }
      #expect(layout.marks.count + columns + layout.undated.count == entries.count, "seed \(seed)")
      #expect(Set(layout.marks.map(\.event)).count == layout.marks.count)
    }
  }

  @Test func `An open end is a bar that fades, and no point`() throws {
    let layout = Self.layout([Self.entry("[..2001-11-22]", "by then")])
    let mark = try #require(layout.marks.first)
    let bar = try #require(mark.bar)
    #expect(bar.capX == bar.right)
    #expect(bar.full == nil)
    #expect(!mark.isCertain)
    #expect(try #require(mark.sign) < bar.right)
  }

  @Test func `A label has at most three lines, and says that it goes on`() throws {
    let layout = Self.layout([
      Self.entry("2001-11-22", String(repeating: "very long ", count: 1000))
    ])
    let label = try #require(layout.marks.first?.label)
    #expect(label.lines.count <= 3)
    #expect(label.lines.last?.hasSuffix("…") == true)
  }

  @Test func `Many events on one day are a column with their number`() {
    let layout = Self.layout((0..<5000).map { Self.entry("1945-05-08", "Event \($0)") })
    #expect(layout.unlabelled > 4000)
    #expect(layout.columns.map(\.count).max() ?? 0 > 4000)
    #expect(layout.axisY < 2500)
  }
}
