import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct FRUSDateTests {
  @Test(arguments: [
    (
      #"<date when="1900-01-02">January 2, 1900</date>, <time from="11:00:00" to="14:00:00">11 a.m.–2 p.m.</time>"#,
      "1900-01-02", "11:00-14:00"
    ),
    (
      #"<date when="1900-01-02">January 2, 1900</date>, <time from="09:30:00" to="09:00:00">9:30–10 a.m.</time>"#,
      "1900-01-02", "09:30-10:00"
    ),
    (
      #"<date when="1900-01-02">January 2, 1900</date>, <time from="09:30:00" to="09:00:00">9:30</time>"#,
      "1900-01-02", nil
    ),
    (
      #"<date when="1900-01-02">January 2, 1900</date>, <time when="10:00:00">10 a.m.</time>"#,
      "1900-01-02", "10:00"
    ),
    (
      #"<date from="1900-01-02T10:30:00" to="1900-01-02T01:30:00">January 2, 1900, 10:30 a.m.–1:30 p.m.</date>"#,
      "1900-01-02", "10:30-13:30"
    ),
    (
      #"<date from="1900-01-02T22:00:00" to="1900-01-03T01:00:00">January 2–3, 1900, 10 p.m.–1 a.m.</date>"#,
      "1900-01-02/1900-01-03", "22:00-01:00"
    ),
    (
      #"<date from="1900-01-02T10:00:00" to="1900-01-05T11:00:00">January 2–5, 1900</date>"#,
      "1900-01-02/1900-01-05", "10:00"
    ),
    ("<date>5 January 1900</date>", "1900-01-05", nil),
    ("<date>Jan. 5, 1900</date>", "1900-01-05", nil),
    ("<date>Sept. 5, 1900</date>", "1900-09-05", nil),
    ("<date>1200 January 1900</date>", "1900-01", nil),
  ])
  func hoursAndDaysAreThoseOfTheDateline(date: String, day: String, time: String?) throws {
    let event = try #require(
      try FRUSVolumeTrial("1. Memorandum of Conversation", date: date).events.first)
    #expect(event.date.edtf?.description == day)
    #expect(event.time?.description == time)
  }

  @Test(arguments: [
    ("January 2, 1900, 11:30 a.m.", "11:30"), ("January 2, 1900, 9–9:30 a.m.", "09:00-09:30"),
    ("January 2, 1900, noon", "12:00"), ("January 2, 1900, 4 p. m.", "16:00"),
    ("January 2, 1900", nil), ("January 2, 1900, 11 copies", nil),
    ("January 3, 1900, 11:30 a.m.", nil),
  ])
  func hoursMayStandInTheHeadingAlone(day: String, time: String?) throws {
    let trial = try FRUSVolumeTrial("1. Memorandum of Conversation, Vienna, \(day)")
    #expect(trial.events.first?.time?.description == time)
  }

  @Test func theDayOfTheDivisionCountsWhereThereIsNoOther() throws {
    func day(_ last: String) throws -> String? {
      let days =
        "frus:doc-dateTime-min=\"1900-03-04T00:00:00-05:00\" frus:doc-dateTime-max=\"\(last)\""
      return try FRUSVolumeTrial("1. Letter to Mr. Vane", date: "", attributes: days).events.first?
        .date.edtf?.description
    }
    #expect(try day("1900-03-04T23:59:59-05:00") == "1900-03-04")
    #expect(try day("1900-03-09T23:59:59-05:00") == nil)
  }

  @Test func aPlaceHasNoCommaBehindIt() throws {
    let documents = """
      <div type="document" xml:id="d1"><head>1. Letter to Mr. Vane</head>
      <dateline><placeName><hi>Kent</hi>,</placeName></dateline></div>
      """
    #expect(try FRUSVolumeTrial(documents: documents).sources.last?.dateline?.place == "Kent")
  }

  @Test func todaysEntriesThatAreAllHeadingAreTakenApart() throws {
    let inferred = "ana=\"#date_undated-inferred-from-document-head\""
    func trial(_ head: String) throws -> FRUSVolumeTrial {
      try FRUSVolumeTrial(head, date: "<date when=\"1900-03-04\" \(inferred)>March 4, 1900</date>")
    }
    let entry = try trial(
      """
      1. Memorandum from Orr to Vane, March 4. The price of salt. Secret. 3 pp. Archive Library,
      Salt Files.
      """)
    let event = try #require(entry.events.first)
    #expect(event.title == "Memorandum from Orr to Vane")
    #expect(event.summary == "The price of salt.")
    #expect(event.date.edtf?.description == "1900-03-04")
    #expect(entry.sources.last?.classification == "Secret")
    #expect(try trial("1. Memorandum by Mr. Vane. Extracts").events.first?.summary == nil)
  }

  @Test func todaysHeaderHasOtherNamesForItsParts() throws {
    let header = """
      <title type="complete">A Series, 1949, Supplement</title>
      <title type="sub-series">1949</title><title type="volume-number">Supplement</title></titleStmt>
      <publicationStmt><date type="publication-date">1976</date>
      <idno type="isbn-13">0-16-076696-6</idno><date type="content-date">1949</date>
      <idno type="frus">frus1949Supp</idno>
      """
    let trial = try FRUSVolumeTrial(
      documents: "<div type=\"document\" xml:id=\"d1\"><head>1. Letter to Mr. Vane</head></div>",
      header: header)
    let volume = try #require(trial.sources.first)
    #expect(volume.volume == "Supplement")
    #expect(volume.short == "FRUS, 1949, Supplement")
    #expect(volume.published?.edtf?.description == "1976")
    #expect(volume.identifiers.last == Identifier(scheme: "isbn", value: "0160766966"))
  }
}
