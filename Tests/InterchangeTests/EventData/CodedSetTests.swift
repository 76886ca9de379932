import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct CodedSetTests {
  // UCDP

  private func violence(_ cells: [String: String]) -> String {
    let columns = [
      "id", "type_of_violence", "conflict_name", "side_a", "side_a_new_id", "side_b",
      "side_b_new_id", "gwnoa", "date_prec", "date_start", "date_end", "event_clarity", "best",
      "high", "low", "where_coordinates", "country", "country_id", "source_article",
    ]
    let usual = [
      "id": "1", "type_of_violence": "1", "side_a": "Government of Angola", "side_a_new_id": "9",
      "side_b": "Northern men", "side_b_new_id": "8", "gwnoa": "540", "date_prec": "2",
      "date_start": "2001-05-01", "date_end": "2001-05-03", "event_clarity": "1", "best": "4",
      "high": "6", "low": "2", "country": "Angola", "country_id": "540",
      "where_coordinates": "Bie town", "source_article": "\"one\nline, two\"",
    ]
    let row = columns.map { cells[$0] ?? usual[$0] ?? "" }
    return columns.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
  }

  @Test(arguments: [
    ("2", "1", "2001-05-01", "2001-05-03", "[2001-05-01..2001-05-03]"),
    ("2", "2", "2001-05-01", "2001-05-03", "2001-05-01/2001-05-03"),
    ("4", "1", "2001-02-01", "2001-02-28", "2001-02"),
    ("5", "1", "2001-01-01", "2001-12-31", "2001"),
    ("1", "1", "2001-05-01", "2001-05-01", "2001-05-01"),
  ])
  func precisionMakesEDTF(
    _ precision: String, _ clarity: String, _ start: String, _ end: String, _ edtf: String
  ) throws {
    let trial = try SetTrial(
      .ucdp,
      violence([
        "date_prec": precision, "event_clarity": clarity, "date_start": start + " 00:00:00.000",
        "date_end": end,
      ]))
    #expect(trial.events.first?.date.edtf?.description == edtf)
  }

  @Test func violenceHasSidesFiguresAndConflict() throws {
    let trial = try SetTrial(.ucdp, violence(["conflict_name": "Angola: Government"]))
    let event = try #require(trial.events.first)
    #expect(event.kind == EventKind("battle") && event.status == .lead)
    #expect(event.participations.map(\.role) == [.belligerent, .belligerent])
    #expect(event.participations.first?.actor == Ref(stored: "iso3166:AO"))
    #expect(event.figures == [Figure(name: "dead", low: 2, best: 4, high: 6)])
    #expect(event.topics.count == 1)
    #expect(event.citations.first?.note == "one\nline, two")
  }

  @Test func theSovietUnionIsNotRussia() throws {
    for (day, isRussia) in [("1990-01-20", false), ("1995-01-20", true)] {
      let trial = try SetTrial(
        .ucdp,
        violence([
          "side_a": "Government of Russia (Soviet Union)", "gwnoa": "365", "date_start": day,
          "date_end": day,
        ]))
      let actor = trial.events.first?.participations.first?.actor
      #expect((actor == Ref(stored: "iso3166:RU")) == isRussia, "\(day)")
      let name = "Government of Russia" + (isRussia ? "" : " (Soviet Union)")
      #expect(trial.events.first?.title == "\(name) against Northern men, Bie town")
    }
  }

  @Test func figuresThatDoNotRiseLeaveTheBest() throws {
    let trial = try SetTrial(.ucdp, violence(["low": "9"]))
    #expect(trial.events.first?.figures == [Figure(name: "dead", best: 4)])
    #expect(trial.events.first?.note?.contains("9 as the lowest") == true)
  }

  @Test(arguments: [
    ("date_start", "0000-00-00"), ("date_prec", "7"), ("type_of_violence", "4"), ("best", "many"),
    ("date_end", "2000-01-01"), ("best", "99999999999999999999999"),
  ])
  func violenceThatCannotBeRead(_ column: String, _ cell: String) throws {
    let trial = try SetTrial(.ucdp, violence([column: cell]))
    #expect(trial.rows.isEmpty && trial.rejected.count == 1)
    #expect(trial.rejected.first?.reason.contains(column) == true)
  }

  // ACLED

  private func protest(_ day: String, _ precision: String) -> String {
    """
    event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,\
    actor2,country,admin1,location,latitude,longitude,source,notes,fatalities
    IND7,\(day),\(precision),Battles,Armed clash,Military Forces of India (2014-),A; B,1,\
    Rioters (India),India,Bihar,Gaya,24.8,85.0,Paper,"A, b",3

    """
  }

  @Test(arguments: [
    ("2023-01-31", "1", "2023-01-31"), ("16 May 2025", "1", "2025-05-16"),
    ("2023-01-31", "2", "[2023-01-25..2023-02-06]"), ("16 May 2025", "3", "2025-05"),
  ])
  func daysOfACLED(_ day: String, _ precision: String, _ edtf: String) throws {
    let trial = try SetTrial(.acled, "\u{FEFF}" + protest(day, precision))
    let event = try #require(trial.events.first)
    #expect(event.date.edtf?.description == edtf)
    #expect(event.participations.count == 4)
    #expect(event.codes == [Identifier(scheme: "acled", value: "Battles/Armed clash")])
    #expect(event.figures == [Figure(name: "dead", best: 3)])
    #expect(trial.relations.map(\.represents) == [true, false])
    #expect(trial.relations.allSatisfy { $0.to == Ref(stored: "iso3166:IN") })
  }

  @Test(arguments: [("31/01/2023", "1"), ("2023-02-30", "1"), ("2023-01-31", "4")])
  func daysThatACLEDHasNot(_ day: String, _ precision: String) throws {
    let trial = try SetTrial(.acled, protest(day, precision))
    #expect(trial.rows.isEmpty && trial.rejected.first?.line == 2)
  }

  @Test(arguments: [Int.min.description, Int.max.description, "1e3"])
  func numbersBeyondAllCountingAreRejected(_ dead: String) throws {
    var text = protest("2023-01-31", "1")
    text.removeLast()
    let end = try #require(text.lastIndex(of: ","))
    let trial = try SetTrial(.acled, text[...end] + dead + "\n")
    #expect(trial.rows.isEmpty)
    #expect(trial.rejected.first?.reason.contains("column fatalities") ?? false)
  }

  // POLECAT

  @Test func polecat() throws {
    let columns = [
      "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Contexts", "Actor Name",
      "Actor Country", "Primary Actor Sector", "Actor Title", "Wikipedia Actor ID",
      "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Country",
      "Publication Date", "Story People",
    ]
    let rows = [
      [
        "A1", "2020-02-03", "CONSULT", "visit", "4.0", "diplomatic; economic", "Ann Lind", "NOR",
        "GOV", "Minister", "123", "None", "SWE", "None", "SWE", "2020-02-04", "Ann Lind",
      ],
      [
        "A2", "2020-02-03", "PROTEST", "sit-in", "-5.0", "None", "None", "NOR", "CVL", "None",
        "None", "Norway", "NOR", "None", "None", "None", "None",
      ],
      ["A3", "2020-02-03", "DANCE"] + Array(repeating: "None", count: 14),
    ]
    let trial = try SetTrial(.polecat, tabbed([columns] + rows))
    #expect(trial.rejected.map(\.key) == ["A3"])
    let visit = trial.events[0]
    #expect(visit.kind == .visit)
    #expect(visit.codes.first?.value == "CONSULT/visit+diplomatic+economic")
    #expect(visit.participations.map(\.role) == [.visitor, .host])
    #expect(visit.participations.first?.capacity == "Minister")
    #expect(trial.actors[Ref(stored: "wikipedia:123")]?.kind == .person)
    #expect(visit.dates.first?.role == "published")
    let other = trial.events[1]
    #expect(other.codes.map(\.description).contains("plover-other:PROTEST/sit-in"))
    #expect(other.participations.count == 2)
  }
}
