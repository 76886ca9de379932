import Chronology
import Diplomacy
import Rendering
import Testing

@Suite struct CSVTimelineTests {
  private func cells(_ entry: TimelineEntry) -> [String] {
    var renderer = CSVTimeline(options: TimelineOptions())
    return read(renderer.append(entry)).first ?? []
  }

  /// A reader of RFC 4180, written apart from the writer.
  private func read(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if index < scalars.count, scalars[index] == "\"" {
          cell.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      } else if scalar == "\r" {
        #expect(scalars[index] == "\n")
        index += 1
        rows.append(row + [String(cell)])
        row = []
        cell = String.UnicodeScalarView()
      } else {
        cell.append(scalar)
      }
    }
    return rows
  }

  @Test func theSeedIsAsKept() throws {
    try expectGolden(render(CSVTimeline(options: TimelineOptions()), Seed.all), "timeline.csv")
  }

  @Test func everyLineHasACellForEachHead() {
    let rows = read(render(CSVTimeline(options: TimelineOptions()), Seed.all))
    #expect(rows.first == CSVTimeline.columns)
    #expect(rows.count == Seed.all.count + 1)
    #expect(rows.allSatisfy { $0.count == CSVTimeline.columns.count })
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")"])
  func noCellIsAFormula(title: String) {
    var entry = Seed.talks
    entry.title = title
    #expect(cells(entry)[7] == "'" + title)
  }

  @Test(arguments: [
    "a,b", "say \"x\"", "two\r\nlines", "two\nlines", "", " x ", "\u{0}", "é, \u{202E}",
  ])
  func everyTextComesBack(title: String) {
    var entry = Seed.talks
    entry.title = title
    #expect(cells(entry)[7] == title)
  }

  @Test func aYearBeforeChristIsNoFormula() {
    var entry = Seed.talks
    entry.date = HistoricalDate(EDTF("-0043-03-15"))
    #expect(cells(entry)[3] == "-0043-03-15")
  }

  @Test func partiesAndSourcesAreWrittenWithRoleAndLocator() {
    let cells = cells(Seed.queue)
    #expect(cells[10] == "putin (speaker); nato (addressee)")
    #expect(cells[11] == "putin")
    #expect(cells[12] == "nato")
    #expect(cells[15] == "bbc-2001-11-23#¶1–2")
  }
}
