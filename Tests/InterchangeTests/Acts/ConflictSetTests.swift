import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct ConflictSetTests {
  private func table(_ head: String, _ rows: String...) -> String {
    tabbed(([head] + rows).map { $0.split(separator: " ").map(String.init) })
  }

  private let participants =
    "dispnum ccode styear stmon stday endyear endmon endday sidea hiact orig"
  private let disputes =
    "dispnum styear stmon outcome settle fatality mindur maxdur hiact hostlev recip"

  // Disputes

  @Test func aDisputeHasSidesAndDaysAsFarAsKnown() throws {
    let trial = try SetTrial(
      .conflicts,
      files: [
        table(
          participants, "7 385 1950 5 -9 1951 6 3 1 7 1", "7 380 1950 5 20 1951 6 3 0 16 1",
          "7 390 1951 2 -9 1951 5 -9 0 0 0"),
        table(disputes, "7 1950 5 6 1 2 1 31 16 4 1", "8 1960 1 5 3 0 1 1 7 3 0"),
      ])
    let event = try #require(trial.events.first)
    #expect(trial.events.count == 1)
    #expect(event.date.edtf?.description == "1950-05-20/1951-06-03")
    #expect(event.title == "Dispute of Norway with Sweden and Denmark")
    #expect(event.participations.map(\.side) == ["A", "B", "B"])
    #expect(
      event.participations.map(\.note)[2] == "highest act: no militarized action; joined later")
    #expect(
      event.dates.map { "\($0.role) \($0.by?.text ?? "") \($0.date.edtf?.description ?? "")" } == [
        "joined iso3166:DK 1951-02", "left iso3166:DK 1951-05",
      ])
    #expect(
      event.figures == [
        Figure(name: "dead", low: 26, high: 100), Figure(name: "days", low: 1, high: 31),
      ])
    #expect(event.codes.map(\.description).contains("mid-hostility:4"))
    #expect(event.summary?.contains("outcome: compromise") == true)
    #expect(trial.rows.first?.origin == Origin(name: "gml-mid", key: "7"))
    #expect(trial.report.counted == ["disputes without participants left out": 1])
    #expect(trial.report.rows == 5)
  }

  @Test func participantsAloneLeaveTheRestAsItIs() throws {
    let trial = try SetTrial(
      .conflicts, table(participants, "7 385 1950 5 2 1950 5 2 1 7 1"))
    #expect(trial.rows.first?.untold == ["summary", "codes", "figures"])
    #expect(trial.events.first?.date.edtf?.description == "1950-05-02")
  }

  @Test func statesAreThoseOfTheDay() throws {
    let trial = try SetTrial(
      .conflicts,
      table(
        participants, "1 365 1950 1 1 1950 1 2 1 7 1", "1 255 1950 1 1 1950 1 2 0 7 1",
        "2 365 1995 1 1 1995 1 2 1 7 1", "2 345 1995 1 1 1995 1 2 0 7 1",
        "3 255 1914 8 1 1914 8 2 1 7 1", "3 260 1960 8 1 1960 8 2 0 7 1"))
    #expect(
      trial.events.map { $0.participations.map { $0.actor?.text } } == [
        ["gw:365", "iso3166:DE"], ["iso3166:RU", "gw:345"], ["gw:255", "iso3166:DE"],
      ])
  }

  @Test(arguments: [
    ("7 385 0 0 0 0 0 0 1 7 1", "styear"), ("7 385 1950 13 1 1950 5 2 1 7 1", "stmon"),
    ("7 385 1950 5 2 1950 5 1 1 7 1", "before it begins"), ("7 385 1950 5 2 1950 5", "columns"),
    ("7 385 1950 5 2 1950 5 2 2 7 1", "sidea"), ("7 385 1950 2 30 1950 5 2 1 7 1", "no day"),
  ])
  func aRowThatCannotBeReadLeavesItsDisputeOut(_ row: String, _ reason: String) throws {
    let trial = try SetTrial(
      .conflicts,
      table(participants, "7 380 1950 5 2 1950 5 2 1 7 1", row, "9 380 1950 5 2 1950 5 2 1 7 1"))
    #expect(trial.rows.map(\.origin.key) == ["9"])
    #expect(trial.rejected.count == 1)
    #expect(trial.rejected.first?.line == 3)
    #expect(trial.rejected.first?.reason.contains(reason) == true)
  }

  @Test func pairsAndYearsMakeDisputesToo() throws {
    let trial = try SetTrial(
      .conflicts,
      files: [
        table(disputes, "7 1950 5 6 1 0 1 31 16 4 1"),
        table(
          "dispnum ccode1 ccode2 year sidea1 sidea2 fatality1 hiact1 orig1",
          "7 385 380 1950 1 0 0 7 1", "7 380 385 1950 0 1 0 0 1", "7 385 380 1951 1 0 0 16 1",
          "7 380 385 1951 0 1 0 0 1", "7 385 390 1951 1 0 0 16 1", "7 390 385 1951 0 1 0 0 0"),
      ])
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == "1950-05/1951")
    #expect(event.participations.count == 3)
    #expect(event.participations.first?.note == "highest act: attack")
    #expect(
      event.figures == [
        Figure(name: "dead", best: 0), Figure(name: "days", low: 1, high: 31),
      ])
    #expect(trial.rows.first?.origin.name == "cow-mid")
  }

  // Wars

  @Test func warsBetweenStatesHaveTheirNamesBesideThem() throws {
    let trial = try SetTrial(
      .conflicts,
      files: [
        "id,name,type_code,is_intervention,is_international\n3,First Northern,1,,\n4,Other,2,,\n",
        table(
          "warnum ccode1 ccode2 year sidea1 sidea2 initiator1 outcome1 batdeath1",
          "3 385 380 1850 1 2 1 1 400", "3 380 385 1850 2 1 0 2 -9", "3 385 380 1851 1 2 1 1 400",
          "3 380 385 1851 2 1 0 2 -9"),
      ])
    let event = try #require(trial.events.first)
    #expect(event.kind == EventKind("war") && event.title == "First Northern War")
    #expect(event.date.edtf?.description == "1850/1851")
    #expect(event.participations.map(\.note) == ["initiator; won", "lost"])
    #expect(event.figures == [Figure(name: "battle dead of Norway", best: 400)])
    #expect(trial.report.counted.values.reduce(0, +) == 1)
  }

  @Test func warsWithinStatesHavePartiesThatAreNone() throws {
    let head =
      "warnum warname wartype year ccodea sidea ccodeb sideb intnl outcome sideadeaths "
      + "sidebdeaths ongo2007"
    let trial = try SetTrial(
      .conflicts,
      table(
        head, "9 Hills local-issues 2006 385 Norway -8 Trolls 1 5 40 -9 1",
        "9 Hills local-issues 2007 385 Norway -8 Trolls 1 5 40 -9 1",
        "9 Hills local-issues 2007 -8 -8 380 Sweden 1 5 -8 7 1"))
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == "2006/")
    #expect(event.participations.map(\.side) == ["A", "B", "B"])
    #expect(event.participations[1].actor == Ref(stored: "cow-war-party:9/Trolls"))
    #expect(
      event.figures.map(\.name) == ["battle dead of Norway", "battle dead of Sweden"])
    #expect(event.summary?.contains("still going on in 2007") == true)
  }

  // Armed conflicts and territory

  private func conflict(_ rows: String...) -> String {
    tabbed(
      [
        [
          "conflict_id", "year", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd", "incompatibility",
          "intensity_level", "type_of_conflict", "start_date", "start_prec", "start_date2",
          "start_prec2", "ep_end", "ep_end_date",
        ]
      ] + rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) })
  }

  @Test(arguments: [
    ("1", "2001-05-20/2002-03-04"), ("3", "2001-05/2002-03-04"), ("5", "2001/2002-03-04"),
    ("6", "/2002-03-04"),
  ])
  func aStartIsAsPreciseAsItSays(_ precision: String, _ edtf: String) throws {
    let trial = try SetTrial(
      .conflicts,
      conflict(
        "5|2001|385||||government|1|intrastate|2001-05-20|\(precision)|2001-05-20|\(precision)|0|",
        "5|2002|385|380|||government|2|II|2001-05-20|\(precision)|2001-05-20|\(precision)|1|"
          + "2002-03-04"))
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == edtf)
    #expect(event.kind == EventKind("war"))
    #expect(event.participations.map(\.note) == [nil, "joined with troops"])
  }

  @Test(arguments: [
    ("2001-05-20|9", "start_prec2"), ("0000-00-00|1", "start_date2"),
    ("2003-05-20|1", "ep_end_date"),
  ])
  func conflictsThatCannotBeRead(_ start: String, _ column: String) throws {
    let trial = try SetTrial(
      .conflicts,
      conflict(
        "5|2001|385||||government|1|intrastate|2001-05-20|1|\(start)|1|2002-03-04"))
    #expect(trial.rows.isEmpty)
    #expect(trial.rejected.first?.reason.contains(column) == true)
  }

  @Test func territoryChangesHands() throws {
    let head = "year,month,gainer,gaintype,procedur,entity,area,pop,portion,loser,losetype,number"
    let names = "id,name,start_year,end_year,status,referenced_id\n"
    let trial = try SetTrial(
      .conflicts,
      files: [
        "\(head),indep,conflict\n1850,3,385,1,3,90001,12.5,.,0,380,1,1,0,1\n"
          + "1851,.,385,1,-9,385,-9,.,1,380,0,2,1,0\n1852,1,385,1,1,1,1,1,1,-9,1,2,0,0\n",
        names + "90001,Old Isle,1800,1840,x,1\n90001,New Isle,1841,1900,x,1\n",
      ])
    #expect(
      trial.events.map(\.title) == ["Cession of a part of New Isle from Sweden to Norway"])
    #expect(trial.events.first?.date.edtf?.description == "1850-03")
    #expect(trial.events.first?.figures == [Figure(name: "square kilometres", best: 12.5)])
    #expect(trial.rejected.map(\.line) == [4])
  }

  @Test func tablesThatAreNotKnown() {
    #expect(throws: InputError.self) { try SetTrial(.conflicts, "a,b\n1,2\n") }
    #expect(throws: InputError.self) { try SetTrial(.conflicts, "") }
    #expect(throws: InputError.self) {
      try SetTrial(.conflicts, table(disputes, "7 1950 5 6 1 0 1 31 16 4 1"))
    }
    let part = table(participants, "7 385 1950 5 2 1950 5 2 1 7 1")
    #expect(throws: InputError.self) { try SetTrial(.conflicts, files: [part, part]) }
  }

  @Test func aRivalryLastsAsLongAsItsList() throws {
    let tss = try SetTrial(
      .conflicts,
      tabbed([
        ["tssr_id", "rivalry", "ccode1", "ccode2", "start", "end", "positional", "spatial"],
        ["7", "Britain-France 2", "200", "220", "1783", "1904", "1", ""],
        ["8", "Nobody", "200", "220", "1904", "1783", "1", ""],
      ]))
    let event = try #require(tss.events.first)
    #expect(event.date.edtf?.description == "1783/1904")
    #expect(event.participations.count == 2)
    #expect(event.title?.hasPrefix("Rivalry of ") == true)
    #expect(event.summary == "The rivalry was positional.")
    #expect(event.origin == Origin(name: "tss-rivalries", key: "7"))
    #expect(tss.rejected.map(\.line) == [3])
    let other = try SetTrial(
      .conflicts,
      tabbed([
        ["rivalryno", "rivalryname", "ccode1", "ccode2", "styear", "endyear", "region", "type1"],
        ["4", "France-Spain", "220", "230", "1494", "1700", "West", "spatial"],
      ]))
    #expect(other.events.map(\.origin) == [Origin(name: "td-rivalries", key: "4")])
    #expect(other.events.first?.summary == "The rivalry was spatial.")
  }
}
