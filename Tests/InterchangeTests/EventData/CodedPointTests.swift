import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// Points of coded tables: what says nothing is nothing, what cannot be read is told.
@Suite struct CodedPointTests {
  private func read(_ north: String?, _ east: String?) throws(CodedFault) -> Coordinates? {
    try CodedPoint.read(("lat", north), ("long", east))
  }

  @Test func pointsAndNone() throws {
    #expect(try read("-1", "30.5") == Coordinates(latitude: -1, longitude: 30.5))
    for (north, east) in [(nil, nil), ("NA", "NA"), ("1", nil), ("None", "2"), (nil, "3")] {
      #expect(try read(north, east) == nil)
    }
  }

  @Test(arguments: [
    ("0x10", "5", "column lat: “0x10” is no number of degrees"),
    ("5", "north", "column long: “north” is no number of degrees"),
    ("91", "5", "columns lat, long: 91.0, 5.0 is no point on the globe"),
  ])
  func whatCannotBeReadIsTold(_ north: String, _ east: String, _ reason: String) {
    let fault = #expect(throws: CodedFault.self) { try read(north, east) }
    #expect(fault?.reason == reason)
  }

  @Test func aPlaceComesWithTheFirstRowThatHasItsPointRight() throws {
    func row(_ id: String, _ latitude: String) -> [String] {
      let cells = [
        0: id, 1: "20010901", 5: "NOR", 15: "SWE", 26: "040", 30: "1.0", 49: "4",
        50: "Oslo, Norway",
        51: "NO", 53: latitude, 54: "10.7", 55: "-3", 56: "20010901", 57: "http://example.org/a",
      ]
      return (0..<58).map { cells[$0] ?? "" }
    }
    let trial = try SetTrial(.gdelt, tabbed([row("1", "59,9"), row("2", "59.9"), row("3", "")]))
    #expect(trial.rejected.map(\.line) == [1])
    #expect(trial.rejected.first?.reason.contains("ActionGeo_Lat: “59,9”") == true)
    #expect(trial.places.map(\.coordinates) == [Coordinates(latitude: 59.9, longitude: 10.7)])
    #expect(trial.events.map(\.place?.text) == ["gdelt-place:-3", "gdelt-place:-3"])
  }

  @Test(arguments: [DataSet.acled, .ucdp])
  func tablesWithHeadsTellTheColumn(_ set: DataSet) throws {
    let text =
      set == .acled
      ? """
      event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,\
      admin1,location,latitude,longitude,fatalities
      IND7,2023-01-31,1,Protests,Peaceful protest,Protesters (India),,India,Bihar,Gaya,24 N,85.0,0

      """
      : """
      id,type_of_violence,side_a,side_b,gwnoa,date_prec,date_start,date_end,best,high,low,\
      latitude,longitude,where_coordinates,source_article
      1,1,Government of Angola,Hill men,540,1,2001-05-01,2001-05-01,4,4,4,24 N,30.0,Bie,NA

      """
    let trial = try SetTrial(set, text)
    #expect(trial.rows.isEmpty)
    #expect(trial.rejected.first?.reason == "column latitude: “24 N” is no number of degrees")
  }
}
