import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// Hebrew days of Gramps, whose months count from Tishri.
@Suite struct GrampsHebrewTests {
  private func read(_ value: String) -> String? {
    let child = XMLNode(
      name: "dateval", attributes: ["val": value, "cformat": "Hebrew"], line: 0, children: [])
    return GrampsDate(XMLNode(name: "event", attributes: [:], line: 0, children: [child]))?
      .date.edtf?.description
  }

  @Test(arguments: [
    ("5700-01-01", "1939-09-14"), ("5700-07-03", "1940-03-13"), ("5700-08-15", "1940-04-23"),
    ("5700-13-03", "1940-09-06"), ("5700-06-01", "1940-02-10"),
    // The one Adar of a common year goes by either number.
    ("5701-06-01", "1941-02-28"), ("5701-07-01", "1941-02-28"),
  ])
  func monthsCountFromTishri(_ value: String, _ day: String) {
    #expect(read(value) == day)
  }

  @Test func aMonthAloneIsThatMonth() throws {
    #expect(read("5700-01") == "1939-09-14/1939-10-13")
    #expect(read("5701-07") == "1941-02-28/1941-03-28")
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    for day in stride(from: -11_000 as Int64, to: -10_000, by: 7) {
      let edtf = EDTF(day: CivilDate(dayNumber: day))
      let date = HistoricalDate(edtf, calendar: .hebrew)
      let element = try #require(GrampsDateWriter.element(date).element)
      #expect(element.lines(indent: 0).contains("Hebrew"))
      let node = XMLNode(name: "event", attributes: [:], line: 0, children: [element.node])
      #expect(GrampsDate(node)?.date.edtf == edtf)
    }
    let first = HistoricalDate(EDTF("1939-09-14"), calendar: .hebrew)
    #expect(
      GrampsDateWriter.element(first).element?.lines(indent: 0)
        == #"<dateval val="5700-01-01" cformat="Hebrew"/>"# + "\n")
  }
}
