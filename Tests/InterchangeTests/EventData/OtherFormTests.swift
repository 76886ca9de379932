import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// Known sets in the forms that other programs give them.
@Suite struct OtherFormTests {
  private let heads =
    ["GlobalEventID", "SQLDATE"] + (2..<58).map { "column \($0)" }

  private func gdelt(_ id: String, _ day: String, _ name: String) -> [String] {
    var cells = Array(repeating: "", count: 58)
    (cells[0], cells[1], cells[5], cells[6], cells[26]) = (id, day, "FRA", name, "040")
    return cells
  }

  @Test func gdeltMayHaveAHeadAndCommas() throws {
    let rows = [heads, gdelt("1", "20170101", "FRANCE"), gdelt("2", "2017-01-02", "\"A, B\"")]
    for text in [tabbed(rows), rows.map { $0.joined(separator: ",") + "\n" }.joined()] {
      let trial = try SetTrial(.gdelt, text)
      #expect(trial.rows.map(\.origin.key) == ["1", "2"])
      #expect(trial.events.map { $0.date.edtf?.description } == ["2017-01-01", "2017-01-02"])
      #expect(trial.report.rows == 2)
    }
  }

  @Test func marksInTheFirstRowOfAPlainTableQuoteNothing() throws {
    let trial = try SetTrial(
      .gdelt, tabbed([gdelt("1", "20170101", "\"FRANCE"), gdelt("2", "20170102", "B\"")]))
    #expect(trial.rows.map(\.origin.key) == ["1", "2"])
  }

  @Test(arguments: [("IRAQ", nil), ("BAGHDAD", "Baghdad")])
  func theNameOfGDELTIsANoteWhereItSaysSomethingElse(_ name: String, _ note: String?) throws {
    let cells = [0: "1", 1: "20010901", 5: "IRQ", 6: name, 15: "SWE", 16: "SWEDEN", 26: "040"]
    let trial = try SetTrial(.gdelt, tabbed([(0..<58).map { cells[$0] ?? "" }]))
    let parts = try #require(trial.events.first).participations
    #expect(parts.map(\.note) == [note, nil])
  }

  @Test func reducedFilesOfGDELTHaveNeitherNumbersNorNames() throws {
    let rows = [
      [
        "Date", "Source", "Target", "CAMEOCode", "NumEvents", "NumArts", "QuadClass", "Goldstein",
      ] + Array(repeating: "Geo", count: 9),
      ["19790101", "FRA", "NORGOV", "042", "1", "1", "1", "1.9"]
        + Array(repeating: "1", count: 9),
      ["19790101", "FRA", "NORGOV", "042", "1", "1", "1", "1.9"]
        + Array(repeating: "2", count: 9),
      ["19790101", "FRA", "NORGOV", "42", "1", "1", "1", "1.9"] + Array(repeating: "3", count: 9),
    ]
    let trial = try SetTrial(.gdelt, tabbed(rows))
    #expect(Set(trial.rows.map(\.origin.key)).count == 2)
    #expect(trial.events.first?.kind == .visit && trial.events.first?.participations.count == 2)
    #expect(trial.rejected.map(\.line) == [4])
    #expect(trial.rejected.first?.reason.contains("042 is one") == true)
  }

  private let icews = [
    "event_id", "event_date", "source_name", "source_sectors", "source_country", "event_text",
    "cameo_code", "intensity", "target_name", "target_sectors", "target_country", "story_id",
    "sentence_number", "publisher", "city", "district", "province", "country", "latitude",
    "longitude",
  ]

  @Test func icewsMayHaveCommasAndHeadsOfR() throws {
    let cells = [
      "7", "2018-06-01", "Norway", "NA", "Norway", "Consult", "040", "1.0", "Sweden", "NA",
      "Sweden", "4", "2", "\"Paper, The\"", "Oslo", "NA", "NA", "Norway", "59.9", "10.7",
    ]
    let trial = try SetTrial(
      .icews, "sep=,\n" + [icews, cells].map { $0.joined(separator: ",") + "\n" }.joined())
    let event = try #require(trial.events.first)
    #expect(event.participations.map(\.actor?.text) == ["iso3166:NO", "iso3166:SE"])
    #expect(event.citations.first?.locator?.hasSuffix("Paper, The") == true)
  }

  @Test func emptyHeadsAtTheEndAreNone() throws {
    let columns = [
      "Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Actor Country",
      "Recipient Name", "Recipient Country",
    ]
    let row = ["A1", "2020-02-03", "CONSULT", "visit", "None", "NOR", "None", "SWE"]
    let trial = try SetTrial(.polecat, tabbed([columns + ["", "", ""], row]))
    #expect(trial.rows.count == 1 && trial.rejected.isEmpty)
  }

  @Test func historicalFilesOfPhoenixHaveAHead() throws {
    let head =
      "eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,"
      + "target_root,target_agent,target_others,code,root_code,quad_class,goldstein,joined_issues,"
      + "lat,lon,placename,statename,countryname,aid,process\n"
    let row =
      "1,1945-01-02,1945,1,2,NORGOV,NOR,GOV,,SWE,SWE,,,040,4,1,1,,59.9,10.7,Oslo,Oslo,NOR,12,v0\n"
    let trial = try SetTrial(.phoenix, head + row)
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == "1945-01-02")
    #expect(event.origin == Origin(name: "phoenix", key: "1/12"))
    #expect(event.citations.first?.note == "article 12")
  }

  @Test func anArchiveIsToBeUnpacked() throws {
    let file = try ByteFile([0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0])
    let error = #expect(throws: InputError.self) { try InputFile(file.path) }
    #expect(error?.reason.hasPrefix("is a zip archive: unpack it first") == true)
  }

  // PLOVER

  @Test func recordsOfPLOVERMayHaveCodesOfCAMEO() throws {
    let trial = try SetTrial(
      .plover,
      #"{"id":"1","date":"2010-02-03","event":"190","source":[{"code":"NOR"}],"target":[]}"#)
    let event = try #require(trial.events.first)
    #expect(event.codes == [Identifier(scheme: "cameo", value: "190")])
  }

  // States and leaders

  @Test func aHeadThatIsNoListOfStatesIsRefusedOnce() throws {
    for head in ["a,b", "StateName,Begin,End", "country_name,start,end"] {
      #expect(throws: InputError.self) { try SetTrial(.states, "\(head)\n1,2,3\n4,5,6\n") }
    }
  }

  @Test func listsOfThePackageForR() throws {
    for (code, system) in [("gwcode", "gw"), ("cowcode", "cow")] {
      let trial = try SetTrial(
        .states,
        """
        \(code),\(code.dropLast(3)),country_name,start,end,microstate
        385.0,NOR,Norway,1905-06-07,1940-04-30,False
        385.0,NOR,Norway,1945-05-07,9999-12-31,True

        """)
      #expect(
        trial.relations.map { $0.validity.date?.description } == [
          "1905-06-07/1940-04-30", "1945-05-07/..",
        ])
      #expect(trial.relations.allSatisfy { $0.from == Ref(stored: "iso3166:NO") })
      #expect(trial.relations.first?.to == Ref(stored: "state-system:\(system)"))
      #expect(trial.relations.last?.note == "a microstate")
    }
  }

  @Test func archigosMayCallItsNumbersOtherwise() throws {
    let trial = try SetTrial(
      .leaders,
      """
      obsid,leadid,ccode,leader,startdate,enddate,exit,yrborn,yrdied
      NOR-1990,L1,385.0,Lind,1990-11-03,1996-10-25,Regular,1939.0,NA

      """)
    #expect(trial.relations.map(\.to) == [Ref(stored: "iso3166:NO")])
    #expect(trial.actors[Ref(stored: "archigos:L1")]?.existence?.description == "1939/")
    #expect(trial.report.losses.losses.map(\.field) == ["years of death"])
    #expect(throws: InputError.self) {
      try SetTrial(.leaders, "obsid,leader,startdate,enddate\nN,Lind,1990-11-03,1996-10-25\n")
    }
  }
}
