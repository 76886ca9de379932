import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// What tables of codes write for nothing, and numbers that went through another program.
@Suite struct CodedCellTests {
  @Test(arguments: ["NA", "NaN", "NULL", "\\N", ""])
  func nothingIsNothingInAllTables(_ nothing: String) throws {
    let trial = try SetTrial(
      .acled,
      """
      event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,\
      admin1,location,fatalities
      IND7,2023-01-31,1,Protests,Peaceful protest,Protesters (India),\(nothing),India,\(nothing),\
      Gaya,\(nothing)

      """)
    let event = try #require(trial.events.first)
    #expect(event.participations.count == 1 && event.participations.first?.side == nil)
    #expect(event.title == "Protesters (India): peaceful protest, Gaya")
    #expect(event.figures.isEmpty)
    #expect(trial.places.map { $0.names.map(\.text) } == [["Gaya, India"]])
  }

  @Test(arguments: ["540", "540.0"])
  func wholeNumbersMayHaveAPoint(_ number: String) throws {
    let trial = try SetTrial(
      .ucdp,
      """
      id,type_of_violence,side_a,side_b,gwnoa,date_prec,date_start,date_end,best,high,low,\
      latitude,longitude,where_coordinates,source_article
      1.0,1.0,Government of Angola,Hill men,\(number),1,2001-05-01,2001-05-01,4.0,4.0,4.0,\
      -1.0,30.0,Bie,NA

      """)
    let event = try #require(trial.events.first)
    #expect(trial.rows.first?.origin.key == "1")
    #expect(event.participations.first?.actor == Ref(stored: "iso3166:AO"))
    #expect(event.figures == [Figure(name: "dead", low: 4, best: 4, high: 4)])
    #expect(trial.places.first?.coordinates == Coordinates(latitude: -1, longitude: 30))
    #expect(event.citations.first?.note == nil)
  }

  @Test(arguments: ["4.5", "1e3", "4.", ".0", "-.0"])
  func otherNumbersAreNone(_ number: String) throws {
    #expect(CodedCells.whole(number) == nil)
  }

  @Test func associatesStandBesideTheirOwnSide() throws {
    let trial = try SetTrial(
      .acled,
      """
      data_id,event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,\
      assoc_actor_1,actor2,assoc_actor_2,country,location,fatalities,iso3
      9,AFG7,2010-01-31,1,Battles,Armed clash,Northern Force,Army of the North; Guards,Hill men,\
      Lake men,Afghanistan,Town,3,AFG

      """)
    let event = try #require(trial.events.first)
    #expect(event.participations.map(\.side) == ["A", "A", "A", "B", "B"])
    #expect(trial.report.losses.losses.map(\.field).sorted() == ["data_id", "iso3"])
  }

  @Test(arguments: [
    ("Battle-No change of territory", "battle", Role.belligerent),
    ("Remote violence", "attack", .victim), ("Riots/Protests", "event", .participant),
    ("Headquarters or base established", "event", .participant),
  ])
  func theFormOfBefore2019(_ type: String, _ kind: String, _ role: Role) throws {
    let trial = try SetTrial(
      .acled,
      """
      GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,\
      ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,LOCATION,LATITUDE,\
      LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES
      771,1BNG,1,01-January-2015,2015,1,\(type),Hill men,Lake men,3,Rioters (Bangladesh),,5,35,\
      Bangladesh,Khulna,Town,22.9,88.9,1,Paper,Words,0

      """)
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == "2015-01-01")
    #expect(event.kind == EventKind(kind))
    #expect(event.participations.map(\.side) == ["A", "A", "B"])
    #expect(event.participations.last?.role == role)
    #expect(event.codes == [Identifier(scheme: "acled", value: type)])
  }
}
