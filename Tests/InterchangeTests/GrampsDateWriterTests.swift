import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Dates in the words of Gramps, and what is lost of them.
@Suite struct GrampsDateWriterTests {
  @Test(arguments: [
    ("1942", #"<dateval val="1942"/>"#), ("0800-12-25", #"<dateval val="0800-12-25"/>"#),
    ("2001-10~", #"<dateval val="2001-10" type="about"/>"#),
    ("[..1945-05-08]", #"<dateval val="1945-05-09" type="before"/>"#),
    ("[1945..]", #"<dateval val="1944" type="after"/>"#),
    ("[1942-08..1943-02]", #"<daterange start="1942-08" stop="1943-02"/>"#),
    ("1942-08-23/1943-02-02", #"<datespan start="1942-08-23" stop="1943-02-02"/>"#),
  ])
  func whatGrampsCanSayIsSaidWhole(edtf: String, xml: String) throws {
    let written = GrampsDateWriter.element(HistoricalDate(EDTF(edtf)))
    #expect(written.element?.lines(indent: 0) == xml + "\n")
    #expect(!written.isLoss)
  }

  @Test(arguments: [
    ("1942?", #"<dateval val="1942" quality="estimated"/>"#),
    ("1942-23", #"<daterange start="1942-09-01" stop="1942-11-30"/>"#),
    ("19XX", #"<daterange start="1900-01-01" stop="1999-12-31"/>"#),
    ("[2001-11-22,2001-11-25]", #"<daterange start="2001-11-22" stop="2001-11-25"/>"#),
    ("1990/..", #"<dateval val="1989-12-31" type="after"/>"#),
    ("../1990", #"<dateval val="1991-01-01" type="before"/>"#),
    ("-0043-03-15", #"<datestr val="-0043-03-15"/>"#), ("Y170000", #"<datestr val="Y170000"/>"#),
    ("0000", #"<datestr val="0000"/>"#),
  ])
  func whatItCannotSayIsBoundedAndCounted(edtf: String, xml: String) throws {
    let written = GrampsDateWriter.element(HistoricalDate(EDTF(edtf)))
    #expect(written.element?.lines(indent: 0) == xml + "\n")
    #expect(written.isLoss)
  }

  @Test func aDayStandsInTheCalendarThatItWasGivenIn() throws {
    let old = HistoricalDate(EDTF("1917-11-07"), given: "25 October 1917", calendar: .julian)
    #expect(
      GrampsDateWriter.element(old).element?.lines(indent: 0)
        == #"<dateval val="1917-10-25" cformat="Julian"/>"# + "\n")
    for calendar in DateCalendar.allCases {
      let date = HistoricalDate(EDTF("1799-11-09"), calendar: calendar)
      #expect(!GrampsDateWriter.element(date).isLoss, "\(calendar)")
    }
    #expect(GrampsDateWriter.element(.undated).element == nil)
  }

  /// Whatever is written, its days hold those of the date as long as Gramps has years for them.
  @Test func noDateIsNarrowerThanItWas() throws {
    var dice = RecordGenerator(seed: 17)
    for _ in 0..<400 {
      guard let edtf = dice.edtf(), let first = edtf.earliest.date, let last = edtf.latest.date,
        first.year > 1,
        last.year < 9999,
        let element = GrampsDateWriter.element(HistoricalDate(edtf)).element,
        element.name != "datestr"
      else { continue }
      let node = XMLNode(
        name: "event", attributes: [:], line: 0, children: [element.node])
      let read = try #require(GrampsDate(node)?.date.edtf, "\(edtf)")
      #expect((read.earliest.day ?? .min) <= first.dayNumber, "\(edtf) as \(read)")
      #expect((read.latest.day ?? .max) >= last.dayNumber, "\(edtf) as \(read)")
    }
  }
}
