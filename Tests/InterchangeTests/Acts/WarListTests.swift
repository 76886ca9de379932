import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// The Correlates of War's own lists of wars.
@Suite struct WarListTests {
  private let head =
    "WarNum,WarName,WarType,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,EndMonth1,"
    + "EndDay1,EndYear1,StartMonth2,StartDay2,StartYear2,EndMonth2,EndDay2,EndYear2,TransFrom,"
    + "WhereFought,Initiator,Outcome,TransTo,BatDeath,Version\n"

  private func days(_ event: Event) -> [String] {
    event.dates.map { "\($0.role) \($0.by?.text ?? "") \($0.date.edtf?.description ?? "")" }
  }

  @Test func aWarBetweenStatesHasTheDaysOfEach() throws {
    let none = "-8,-8,-8,-8,-8,-8"
    let trial = try SetTrial(
      .conflicts,
      head + "9,Third Northern,1,385,Norway,1,5,2,1850,8,-9,1852,\(none),-8,2,1,1,-8,400,4\n"
        + "9,Third Northern,1,380,Sweden,2,5,2,1850,6,1,1850,2,1,1851,8,-9,1852,-8,2,2,2,-8,-9,4\n"
        + "9,Third Northern,1,390,Denmark,2,-9,-9,1851,3,4,1852,\(none),-8,2,2,2,-8,70,4\n")
    let event = try #require(trial.events.first)
    #expect(event.kind == EventKind("war") && event.title == "Third Northern War")
    #expect(event.date.edtf?.description == "1850-05-02/1852-08")
    #expect(event.participations.map(\.side) == ["2", "1", "2"])
    #expect(event.participations[1].note == "initiator; won")
    #expect(
      days(event) == [
        "left iso3166:SE 1850-06-01", "joined iso3166:SE 1851-02-01", "joined iso3166:DK 1851",
        "left iso3166:DK 1852-03-04",
      ])
    #expect(event.figures.map(\.best) == [400, 70])
    #expect(trial.rows.first?.line == 2)
    #expect(trial.rows.map(\.origin) == [Origin(name: "cow-war", key: "9")])
  }

  @Test func pairsAndYearsLeaveTheDaysAsTheyAre() throws {
    let trial = try SetTrial(
      .conflicts,
      tabbed(
        [
          "warnum ccode1 ccode2 year sidea1 sidea2 initiator1 outcome1 batdeath1",
          "9 385 380 1850 1 2 1 1 400",
        ].map { $0.split(separator: " ").map(String.init) }))
    #expect(trial.rows.first?.origin == Origin(name: "cow-war", key: "9"))
    #expect(trial.rows.first?.untold == ["date", "dates of parties", "title"])
  }

  @Test func aTruceIsNoLeaving() throws {
    let two = "3,1,1850,4,1,1850,6,1,1850,9,1,1850"
    let trial = try SetTrial(
      .conflicts,
      head + "9,Northern,1,385,Norway,1,\(two),-8,2,1,1,-8,400,4\n"
        + "9,Northern,1,380,Sweden,2,\(two),-8,2,2,2,-8,30,4\n")
    let event = try #require(trial.events.first)
    #expect(event.dates.isEmpty && event.date.edtf?.description == "1850-03-01/1850-09-01")
  }

  @Test func whoIsNoStateIsAGroupOfTheWar() throws {
    let trial = try SetTrial(
      .conflicts,
      """
      WarNum,WarName,WarType,ccode1,SideA,ccode2,SideB,StartMonth1,StartDay1,StartYear1,EndMonth1,\
      EndDay1,EndYear1,StartYear2,Initiator,Outcome,BatDeath,NonStateDeaths
      30,Hill,3,200,United Kingdom,-8,Hill men,8,26,1816,8,30,1816,-8,1,1,129,6000
      30,Hill,3,210,Netherlands,-8,Hill men,8,26,1816,8,30,1816,-8,1,1,13,-8

      """)
    let event = try #require(trial.events.first)
    #expect(event.participations.map(\.side) == ["A", "B", "A"])
    #expect(event.figures.map(\.best) == [129, 6000, 13])
    #expect(
      event.summary == "Of a state outside of its borders; imperial; outcome: side A won.")
  }

  @Test func aWarWithinAStateMayGoOn() throws {
    let trial = try SetTrial(
      .conflicts,
      """
      WarNum,WarName,WarType,CcodeA,SideA,SideB,Intnl,StartMo1,StartDy1,StartYr1,EndMo1,EndDy1,\
      EndYr1,StartMo2,StartYr2,Initiator,Outcome,TransTo,DeathsSideA,DeathsSideB
      50,Lake,5,385,Norway,Lake men,0,7,?,1990,-7,-7,-7,-8,-8,Lake men,5,-8,50,-9

      """)
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == "1990-07/")
    #expect(event.participations.map(\.side) == ["A", "B"])
    #expect(event.summary?.hasSuffix("still going on when the data ends.") == true)
  }

  @Test func warsWithoutStatesHaveTheirSides() throws {
    let trial = try SetTrial(
      .conflicts,
      """
      WarNum,WarName,WarType,WhereFought,SideA1,SideA2,SideB1,SideB2,StartYear,StartMonth,\
      StartDay,EndYear,EndMonth,EndDay,Outcome,SideADeaths,SideBDeaths,TotalCombatDeaths
      15,River,8,9,Hill men,-8,Lake men,Shore men,1818,-9,-9,1824,-9,-9,2,10,20,30

      """)
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == "1818/1824")
    #expect(event.participations.map(\.side) == ["A", "B", "B"])
  }
}
