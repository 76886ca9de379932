import Chronology
import Testing

@testable import Diplomacy
@testable import Rendering

/// A tone is drawn without anything that a terminal, a spreadsheet or a browser would obey.
@Suite struct ToneRenderingTests {
  private static let hostile = "=\u{1B}[31m<script>\"&'\u{202E}\u{FFFE}\u{0}]]>"

  private func report(_ name: String, values: [Double]) -> ToneReport {
    func named(_ ref: String) -> NamedRef { NamedRef(ref: Ref(stored: ref), name: name + ref) }
    var builder = ToneBuilder(
      OwnSide(actor: named("a")), OwnSide(actor: named("b")), by: .month,
      window: DayRange(first: nil, last: nil))
    for (index, value) in values.enumerated() {
      var event = Event(
        kind: .meeting, date: HistoricalDate(EDTF(day: CivilDate(dayNumber: Int64(index * 20)))),
        title: name, ref: Ref(stored: "e\(index)"))
      event.codes = [Identifier(scheme: "stance", value: "\(Int(value))")]
      var entry = TimelineEntry(event: event, title: name, family: .meeting)
      entry.parties = ["a", "b"].map {
        Party(
          participation: Participation(actor: Ref(stored: $0)), name: $0, short: $0, kind: .state)
      }
      builder.add(entry)
    }
    return builder.report()
  }

  /// Whether every element that is opened is closed, and in its order.
  private func isBalanced(_ svg: String) -> Bool {
    var open: [Substring] = []
    for match in svg.matches(of: #/<(/?)([a-z]+)[^<>]*?(/?)>/#) {
      if !match.1.isEmpty {
        guard open.popLast() == match.2 else { return false }
      } else if match.3.isEmpty {
        open.append(match.2)
      }
    }
    return open.isEmpty
  }

  @Test(arguments: [[], [0], [-3, 3], [-3, -3, -3, 3, 3, 3, 2]] as [[Double]])
  func `Hostile names do no harm in any form`(_ values: [Double]) {
    let report = report(Self.hostile, values: values)
    let svg = ToneSVG.text(report, options: TimelineOptions(), filter: Self.hostile)
    #expect(isBalanced(svg), "\(svg)")
    #expect(!svg.contains("<script") && !svg.unicodeScalars.contains("\u{1B}"))
    #expect(!svg.unicodeScalars.contains("\u{FFFE}") && !svg.unicodeScalars.contains("\u{202E}"))
    // No bare ampersand is left.
    #expect(svg.matches(of: #/&(?!(amp|lt|gt|quot|#39);)/#).isEmpty)
    for width in [30, 50, 80, 140] {
      for ascii in [false, true] {
        let options = TimelineOptions(width: width, ascii: ascii)
        let text = TonePage(options: options).text(report, filter: Self.hostile)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
        }
        let plain = TonePage(options: options).text(self.report("Land ", values: values))
        #expect(!ascii || plain.utf8.allSatisfy { $0 < 0x80 }, "\(plain)")
      }
    }
    #expect(ToneJSON.text(report).contains("\"points\""))
    #expect(!ToneCSV.lines(report).contains(",="))
  }

  @Test func `A bar is as long as its value, and never nothing`() {
    let bar = ToneBar(half: 10, pen: Pen(TimelineOptions(ascii: true)))
    #expect(bar.bar(10) == "          |##########")
    #expect(bar.bar(-5) == "     #####|")
    #expect(bar.bar(0.1) == "          |#")
    #expect(bar.bar(0) == "          |")
    let fine = ToneBar(half: 10, pen: Pen(TimelineOptions()))
    #expect(fine.bar(2.5) == "          │██▌" && fine.bar(-2.5) == "       ▐██│")
  }
}
