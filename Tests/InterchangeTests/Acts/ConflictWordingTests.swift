import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct ConflictWordingTests {
  private func table(_ head: String, _ rows: [String]) -> String {
    tabbed(([head] + rows).map { $0.split(separator: " ").map(String.init) })
  }

  // Disputes of pairs and years

  private func dispute(_ row: String, _ pairs: String...) throws -> Event {
    let trial = try SetTrial(
      .conflicts,
      files: [
        table(
          "dispnum styear stmon outcome settle fatality mindur maxdur hiact hostlev recip",
          ["7 \(row) 7 3 0"]),
        table("dispnum ccode1 ccode2 year sidea1 sidea2 fatality1 hiact1 orig1", pairs),
      ])
    return try #require(trial.events.first)
  }

  @Test(arguments: [
    ("1950 7 6 1 0 1 1", "1950-07"), ("1950 7 6 1 0 1 31", "1950-07"),
    ("1950 7 6 1 0 62 92", "1950-07/1950-09"), ("1950 7 6 1 0 10 10", "1950-07/1950"),
    ("1950 7 6 1 0 -9 -9", "1950-07/1950"), ("1950 7 6 1 0 9 3", "1950-07/1950"),
    ("1950 7 6 1 0 900 900", "1950-07/1950"), ("1950 -9 6 1 0 1 1", "1950"),
  ])
  func theLengthBoundsTheEnd(_ row: String, _ edtf: String) throws {
    let event = try dispute(row, "7 385 380 1950 1 0 0 7 1", "7 380 385 1950 0 1 0 7 1")
    #expect(event.date.edtf?.description == edtf)
  }

  @Test func theLengthOfSeveralYears() throws {
    let event = try dispute(
      "1950 12 6 1 0 20 50", "7 385 380 1950 1 0 0 7 1", "7 385 380 1951 1 0 0 7 1")
    #expect(event.date.edtf?.description == "1950-12/1951-01")
    #expect(event.figures.last == Figure(name: "days", low: 20, high: 50))
    let exact = try dispute("1950 12 6 1 0 3 3", "7 385 380 1950 1 0 0 7 1")
    #expect(exact.figures.last == Figure(name: "days", best: 3))
  }

  @Test func whoWasThereFromTheFirstDayHasNotJoined() throws {
    let event = try dispute(
      "1950 8 6 1 0 300 400", "7 385 380 1950 1 0 0 7 1", "7 380 385 1950 0 1 0 7 1",
      "7 390 380 1950 1 0 0 7 0", "7 385 380 1951 1 0 0 7 1", "7 380 385 1951 0 1 0 7 1")
    #expect(event.date.edtf?.description.hasPrefix("1950-08/") == true)
    #expect(
      event.dates.map { "\($0.role) \($0.by?.text ?? "")" } == [
        "joined iso3166:DK", "left iso3166:DK",
      ])
  }

  @Test func aStrangerFromBeforeTheFirstDayCounts() throws {
    let trial = try SetTrial(
      .conflicts,
      table(
        "dispnum ccode styear stmon stday endyear endmon endday sidea hiact orig",
        ["7 385 1950 5 2 1950 5 9 1 7 0", "7 380 1950 5 4 1950 5 9 0 7 1"]))
    #expect(trial.events.first?.date.edtf?.description == "1950-05-02/1950-05-09")
    #expect(trial.events.first?.dates.map(\.role) == ["joined"])
  }

  // Wars

  @Test(arguments: [
    ("Third Northern", "Third Northern War"), ("Northern War", "Northern War"),
    ("Second Valley, Phase 2", "Second Valley War, Phase 2"),
    ("Hill Phase 1", "Hill War Phase 1"), ("Isle Revolt  Phase 2", "Isle Revolt Phase 2"),
    ("Counter-coup", "Counter-coup"), ("War over Fish", "War over Fish"), ("IsleWar", "IsleWar"),
    ("Sixth Northern (War of a Day)", "Sixth Northern (War of a Day)"),
    ("Northern, First", "Northern, First"), ("Warsaw", "Warsaw War"), ("Phase 1", "Phase 1"),
  ])
  func aWarIsCalledOne(_ name: String, _ title: String) {
    #expect(WarName.title(name) == title)
  }

  @Test func aStateOnBothSidesHasItsDeadOfEach() throws {
    let trial = try SetTrial(
      .conflicts,
      table(
        "warnum ccode1 ccode2 year sidea1 sidea2 initiator1 outcome1 batdeath1",
        [
          "3 385 380 1850 1 2 1 8 400", "3 380 385 1850 2 1 0 2 70", "3 385 390 1851 2 1 0 1 600",
        ]))
    #expect(
      trial.events.first?.figures.map { "\($0.name) \(Int($0.best ?? 0))" } == [
        "battle dead of Norway on side 1 400", "battle dead of Sweden 70",
        "battle dead of Norway on side 2 600",
      ])
  }

  // Armed conflicts

  private func conflict(_ row: String, _ extra: String = "") throws -> Event {
    let head =
      "conflict_id|year|incompatibility|intensity_level|start_date|start_prec|start_date2|"
      + "start_prec2|ep_end|ep_end_date|type_of_conflict|gwno_a|gwno_a_2nd|gwno_b|gwno_b_2nd"
      + (extra.isEmpty ? "" : "|location")
    let cells =
      "5|2001|territory|1|2001-05-20|1|2001-05-20|1|1|\(row)" + (extra.isEmpty ? "" : "|\(extra)")
    let trial = try SetTrial(
      .conflicts,
      tabbed(
        [head, cells].map {
          $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }))
    return try #require(trial.events.first)
  }

  @Test(arguments: [
    ("2001-06-01|intrastate|385|380, 390||", "", "Armed conflict in Norway over territory"),
    ("2001-06-01|extrasystemic|385|||", "", "Armed conflict of Norway over territory"),
    ("2001-06-01|extrasystemic|385|||", "Isle", "Armed conflict in Isle over territory"),
    ("2001-06-01|II|385|||380", "", "Armed conflict in Norway over territory"),
    (
      "2001-06-01|interstate|385|380|390|375", "",
      "Armed conflict of Norway with Denmark over territory"
    ),
  ])
  func helpersAreNoTheatre(_ row: String, _ location: String, _ title: String) throws {
    #expect(try conflict(row, location).title == title)
  }

  @Test func theLastDayOfAYearStandsForIt() throws {
    #expect(
      try conflict("2001-12-31|intrastate|385|||").date.edtf?.description == "2001-05-20/2001")
  }

  // Territory

  private func transfer(_ row: String) throws -> Event {
    let trial = try SetTrial(
      .conflicts,
      files: [
        "year,month,gainer,gaintype,procedur,entity,area,pop,portion,loser,losetype,number,indep\n"
          + row + "\n",
        "id,name,start_year,end_year,status,referenced_id\n90001,Old Isle,1800,1840,x,1\n"
          + "90001,Old Isle,1841,1850,x,1\n90002,Cape,,,x,1\n385,Northern Realm,1800,1900,x,1\n",
      ])
    return try #require(trial.events.first)
  }

  @Test(arguments: [
    (
      "1845,3,385,1,1,90001,.,.,0,380,1,1,0",
      "Conquest of a part of Old Isle from Sweden by Norway"
    ),
    ("1860,3,385,1,3,90001,.,.,1,380,1,1,0", "Cession of territory 90001 from Sweden to Norway"),
    ("1860,3,385,1,3,90002,.,.,1,380,1,1,0", "Cession of territory 90002 from Sweden to Norway"),
    ("1860,3,380,1,2,385,.,.,0,385,1,1,0", "Annexation of a part of Norway by Sweden"),
    ("1860,3,385,1,1,385,.,.,0,-9,1,1,0", "Conquest of territory by Norway"),
    ("1905,3,385,1,-9,385,.,.,1,380,1,1,1", "Independence of Norway from Sweden"),
    ("1860,3,385,1,6,90001,.,.,1,-9,1,1,0", "Mandate over territory 90001 for Norway"),
  ])
  func territoryIsNamedAsOnThatDay(_ row: String, _ title: String) throws {
    #expect(try transfer(row).title == title)
  }

  @Test func aNameOfOtherYearsIsToldAsOne() throws {
    let event = try transfer("1860,3,385,1,3,90001,.,.,1,380,1,1,0")
    #expect(
      event.summary?.hasSuffix("The list of names has its number as Old Isle (1800–1850).") == true)
  }
}
