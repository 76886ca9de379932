import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct TreatySetTests {
  private func table(_ head: String, _ rows: [String]) -> String {
    tabbed(
      ([head] + rows).map {
        $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      })
  }

  private func agreements(_ rows: String...) -> String {
    table(
      "treatyID|Title|Begin|End|Signature|Force|TypeAgree|TypeSubject|Location|TextURL|Comments|mitchID",
      rows)
  }

  private func parties(_ rows: String...) -> String {
    table("stateID|treatyID|Begin|End|Title|stateSignature|Signature|Rat|Force|ieadbID", rows)
  }

  @Test func partiesHaveTheirOwnDays() throws {
    let trial = try SetTrial(
      .treaties,
      files: [
        parties(
          "NOR|A|1950-01-02||Fish|1950-01-02|1950-01-02|1951-01-01|1951-02-01|7.0",
          "RUS|A2|1950-01-02|1960-05-06|Fish|1950-01-02|1950-01-02||2899-01-01|7.0",
          "KOR - PRK|A|1950-01-02||Fish||1950-01-02|1952-01-01|2999-01-01|7.0",
          "SWE|B|1955-03-04||Wood||1955-03-04||1955-03-04|9.0"),
        agreements(
          "A|Fish|1950-01-02|1970-01-01|1950-01-02|1951-02-01|Treaty|Fish|Oslo|http://x|Long.|7",
          "C|Air|1960-01-01|9999-12-31||2599-01-01|Treaty|Air||||8"),
      ])
    #expect(trial.rows.map(\.origin.key) == ["7", "8", "9"])
    let fish = trial.events[0]
    #expect(fish.kind == .agreement && fish.date.edtf?.description == "1950-01-02")
    #expect(
      fish.dates.map { "\($0.role) \($0.by?.text ?? "-") \($0.date.edtf?.description ?? "")" } == [
        "signed - 1950-01-02", "in-force - 1951-02-01", "ends - 1970-01-01",
        "signed iso3166:NO 1950-01-02", "ratified iso3166:NO 1951-01-01",
        "in-force iso3166:NO 1951-02-01", "signed gw:365 1950-01-02", "left gw:365 1960-05-06",
      ])
    #expect(fish.participations.map(\.role) == [.signatory, .signatory, .participant])
    #expect(fish.participations.last?.actor == nil)
    #expect(fish.participations.last?.note?.contains("ratified 1952-01-01") == true)
    #expect(fish.citations.first?.note == "http://x")
    #expect(trial.events[1].dates.isEmpty)
    #expect(trial.events[2].title == "Wood")
    #expect(trial.report.counted == ["treaties of which only the parties are there": 1])
    #expect(trial.rows.allSatisfy { $0.untold.isEmpty })
  }

  @Test func eachTableAloneTellsOnlyItsOwn() throws {
    let one = try SetTrial(.treaties, agreements("A|Fish|1950||1950|||||||7"))
    #expect(one.rows.first?.untold == ["participants", "dates of parties"])
    let other = try SetTrial(.treaties, parties("NOR|A|1950-01-02||Fish||1950-01-02|||7.0"))
    #expect(other.rows.first?.untold.contains("dates") == true)
    #expect(other.rows.first?.untold.contains("participants") == false)
    #expect(one.rows.first?.origin == other.rows.first?.origin)
  }

  @Test func aTreatyWithoutADateHasThatOfItsParties() throws {
    let trial = try SetTrial(
      .treaties,
      files: [
        agreements("A|Fish||||||||||7", "B|Wood||||||||||8", "C|Air||||||||||9"),
        parties(
          "NOR|A|1998-01-01||Fish|1998-01-01|1998-01-01||2899-01-01|7.0",
          "SWE|A|1998-01-01||Fish|1998-01-01|1998-01-01||2899-01-01|7.0",
          "NOR|B|1998-05-06||Wood|1998-05-06|1998-05-06||2899-01-01|8.0",
          "NOR|C|1998-05-06||Air|1998-05-06|1998-05-06||2899-01-01|9.0",
          "SWE|C|1998-05-07||Air|1998-05-07|1998-05-07||2899-01-01|9.0"),
      ])
    #expect(trial.events.map { $0.date.edtf?.description } == ["1998", "1998-05-06", nil])
    #expect(trial.events.map(\.date.given) == ["1998-01-01", nil, nil])
    #expect(trial.events[0].dates.map { $0.date.edtf?.description } == ["1998", "1998"])
    let alone = try SetTrial(.treaties, agreements("A|Fish||||||||||7"))
    #expect(alone.rows.first?.untold.contains("date") == true)
  }

  @Test func whatIsNotKnownIsNoPlaceAndNoSummary() throws {
    let trial = try SetTrial(
      .treaties,
      agreements(
        "A|Fish|1950|||||Fish|Not known||None|7", "B|Wood|1950|||||Fish|Not known.||Long.|8"))
    #expect(trial.events.map(\.place) == [nil, nil])
    #expect(trial.events.map(\.summary) == [nil, "Long."])
  }

  @Test func aStateSignsNothingBeforeItIsOne() throws {
    let trial = try SetTrial(
      .treaties,
      parties(
        "HRV|A|1957-02-03||Fish|1957-02-03|1957-02-03|||7.0",
        "CZE|A|1957-02-03||Fish||1957-02-03||1994-01-01|7.0",
        "SVK|A|1992-02-03||Fish|1992-02-03|1957-02-03|||7.0",
        "UKR|A|1957-02-03||Fish|1957-02-03|1957-02-03|||7.0"))
    let parts = try #require(trial.events.first).participations
    #expect(parts.map { $0.actor == nil } == [true, false, false, false])
    #expect(
      parts.first?.note == "Croatia in the set, which was no state then (signed 1957-02-03)")
    #expect(parts.first?.role == .signatory)
  }

  @Test(arguments: [
    "1950-01-", "195001011", "0000-00-00", "0004", "1950-13-01", "31.12.1950", "1950-01-02-03",
    "-", "[1950",
  ])
  func brokenDatesAreRejectedAndNotMended(_ date: String) throws {
    let trial = try SetTrial(
      .treaties, agreements("A|Fish|\(date)||||||||x|7", "B|Wood|1950-01|||||||||8"))
    #expect(trial.rows.map(\.origin.key) == ["8"])
    #expect(trial.rejected.first?.reason.contains("Begin") == true)
  }

  @Test(arguments: ["9999", "9999-12-31", "9999-99-99?", "9999-XX-99", "9999-999999", "2899-01-01"])
  func whatStandsForNoDateIsNone(_ date: String) throws {
    let trial = try SetTrial(.treaties, agreements("A|Fish|1950-01-02|\(date)||||||||7"))
    #expect(trial.events.first?.dates.isEmpty == true)
    #expect(trial.rejected.isEmpty)
  }

  @Test(arguments: ["1950", "1950-01", "1950-01-02?", "1950~", "1950-01-02/1950-01-05"])
  func datesAreEDTF(_ date: String) throws {
    let trial = try SetTrial(.treaties, agreements("A|Fish|\(date)|||||||||7"))
    #expect(trial.events.first?.date.edtf?.description == date)
  }

  @Test func aRowForEachBasinIsOneTreaty() throws {
    let head = "treatyID|Title|Begin|Signature|TypeGeo|tfddID"
    let trial = try SetTrial(
      .treaties,
      table(
        head,
        [
          "A|Locks|1950-01-02|1950-01-02|Rhine|4", "A|Locks|1950-01-02|1950-01-02|Meuse|4",
          "B|Dams|1905-06-19|1905-06-19|Rhine|5", "C|One|1950-01-02|1950-01-02|Rhine|6",
          "C|Two|1950-01-02|1950-01-02|Rhine|6", "D|Short",
        ]))
    #expect(trial.events.map(\.title) == ["Locks", "Dams"])
    #expect(trial.events.first?.topics.count == 2)
    #expect(trial.events.last?.date.isUndated == true)
    #expect(trial.events.last?.date.given == "1905-06-19")
    #expect(Set(trial.rejected.map(\.line)) == [6, 7])
  }

  @Test func tablesThatAreNone() {
    #expect(throws: InputError.self) { try SetTrial(.treaties, "a\tb\n") }
    let text = agreements("A|Fish|1950|||||||||7")
    #expect(throws: InputError.self) { try SetTrial(.treaties, files: [text, text]) }
  }
}
