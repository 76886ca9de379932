import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct GrampsDateTests {
  private func read(_ value: String) -> GrampsDate? {
    let child = XMLNode(name: "dateval", attributes: ["val": value], line: 0, children: [])
    return GrampsDate(XMLNode(name: "event", attributes: [:], line: 0, children: [child]))
  }

  @Test(arguments: [("2001-10-03", "2001-10-03"), ("2001-10", "2001-10"), ("0812", "0812")])
  func plainDates(_ value: String, _ edtf: String) {
    #expect(read(value)?.date.edtf?.description == edtf)
    #expect(read(value)?.date.given == nil)
  }

  /// None of them is a month or a year that nobody wrote.
  @Test(arguments: ["2001-10-03T25:00", "2001-02-30", "20010230", "2001-xx", "2001--3", "1-2-3-4"])
  func whatIsNoDateKeepsItsWords(_ value: String) throws {
    let date = try #require(read(value))
    #expect(date.isWordsOnly && date.date.isUndated && date.date.given == value)
  }
}
