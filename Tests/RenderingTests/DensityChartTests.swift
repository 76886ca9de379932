import Chronology
import Diplomacy
import Testing

@testable import Rendering

@Suite struct DensityChartTests {
  private func chart(_ dates: [String], ascii: Bool = false, width: Int = 80) -> [String] {
    var chart = DensityChart()
    for date in dates {
      let event = Event(kind: .event, date: HistoricalDate(EDTF(date)))
      chart.add(TimelineEntry(event: event, title: "it", family: .event))
    }
    return chart.text(TimelineOptions(width: width, ascii: ascii))
      .split(separator: "\n").map(String.init)
  }

  @Test func aFewMonthsHaveABlockEach() {
    let lines = chart(["2001-01-01", "2001-03-02", "2001-03-03", "2001-03-04", "2001-04-01"])
    #expect(lines.contains { $0.split(separator: " ").joined() == "▃·█▃" }, "\(lines)")
    #expect(lines.last == "  █ 3 events in a month")
  }

  @Test(arguments: [30, 80, 200])
  func anySpanFitsItsLine(width: Int) {
    for dates in [["1900", "2001-05-04"], ["-3000", "2001"], ["2001"]] {
      let lines = chart(dates, ascii: true, width: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width && $0.allSatisfy(\.isASCII) })
      #expect(lines.last?.contains("1 event in ") == true, "\(lines)")
    }
  }

  @Test func whatIsUndatedHasNoChart() { #expect(chart(["", ".."]).isEmpty) }
}
