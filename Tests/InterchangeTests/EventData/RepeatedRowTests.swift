import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// A key that comes again in a file: the same row is counted, another one refused.
@Suite struct RepeatedRowTests {
  private let violence = """
    id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,best,high,low
    5,1,Hill men,Lake men,1,2001-05-01,2001-05-01,3,3,3
    6,1,Hill men,Lake men,1,2001-05-02,2001-05-02,3,3,3

    """

  @Test func theSameRowIsCounted() throws {
    let trial = try SetTrial(
      .ucdp, violence + "5,1,Hill men,Lake men,1,2001-05-01,2001-05-01,3,3,3\n")
    #expect(trial.rows.map(\.origin.key) == ["5", "6"])
    #expect(trial.rejected.isEmpty)
    #expect(trial.report.counted == ["rows that are the same as an earlier one": 1])
  }

  @Test func anotherRowIsRefusedWithBothLines() throws {
    let trial = try SetTrial(
      .ucdp, violence + "5,1,Hill men,Lake men,1,2001-05-09,2001-05-09,3,3,3\n")
    #expect(trial.rows.count == 2)
    #expect(trial.rejected.map(\.line) == [4])
    #expect(trial.rejected.first?.reason.contains("used by line 2") == true)
  }

  @Test func quotedCellsAreToldApart() throws {
    let head = "id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,best,high,low\n"
    let row = "1,2001-05-01,2001-05-01,3,3,3\n"
    let trial = try SetTrial(
      .ucdp, head + "5,1,\"ab\",\"c\",\(row)" + "5,1,\"a\",\"bc\",\(row)")
    #expect(trial.rejected.count == 1)
  }

  private func gdelt(_ id: String, _ day: String, _ actor: String) -> [String] {
    var cells = Array(repeating: "", count: 58)
    cells[0] = id
    cells[1] = day
    cells[5] = actor
    cells[26] = "040"
    cells[56] = day
    cells[57] = "https://example.org/1"
    return cells
  }

  @Test func whatIsSharedComesWithTheRowThatIsTaken() throws {
    let trial = try SetTrial(
      .gdelt,
      tabbed([
        gdelt("1", "20170101", "FRA"), gdelt("1", "20170102", "NOR"), gdelt("2", "20170103", "NOR"),
        gdelt("2", "20170103", "NOR"),
      ]))
    #expect(trial.rows.map(\.origin.key) == ["1", "2"])
    #expect(trial.rejected.map(\.line) == [2])
    #expect(trial.report.counted["rows that are the same as an earlier one"] == 1)
    let actor = try #require(trial.events.last?.participations.first?.actor)
    #expect(trial.actors[actor] != nil)
  }

  @Test func mentionsOfOneEventAreNoRepeats() throws {
    let row = { (document: String) in
      ["1", "20170101000000", "20170101000000", "1", "a.org", document, "3"]
        + Array(repeating: "", count: 4) + ["90", "", "", "", ""]
    }
    let trial = try SetTrial(
      .gdeltMentions, tabbed([row("https://a.org/1"), row("https://a.org/2")]))
    #expect(trial.rows.count == 2 && trial.rejected.isEmpty)
  }

  // FollowTheMoney

  @Test func fragmentsOfAnEntityAreOne() throws {
    let trial = try SetTrial(
      .ftm,
      """
      {"id":"p1","schema":"LegalEntity","caption":"Ann Roe","properties":{"name":["A. Roe"]}}
      {"id":"m1","schema":"Membership","properties":{"member":["p1"],"organization":["g1"]}}
      {"id":"g1","schema":"PublicBody","properties":{"name":["Office"]}}
      {"id":"m1","schema":"Membership","properties":{"startDate":["1991"]}}
      {"id":"p1","schema":"Person","caption":"Other","properties":{"name":["Ann Roe"],"birthDate":["1950"]}}
      {"id":"p1","schema":"Membership","properties":{"member":["g1"]}}

      """)
    let person = try #require(trial.actors[Ref(stored: "ftm:p1")])
    #expect(person.kind == .person && person.existence?.description == "1950/")
    #expect(person.names.map(\.text) == ["Ann Roe", "A. Roe"])
    #expect(trial.rows.map(\.origin.key).sorted() == ["g1", "m1", "p1"])
    #expect(trial.relations.map { $0.validity.date?.description } == ["1991/"])
    #expect(trial.rejected.map(\.line) == [6])
  }

  @Test func aDateThatIsNoneLeavesThePersonThere() throws {
    let trial = try SetTrial(
      .ftm,
      """
      {"id":"p1","schema":"Person","properties":{"name":["Ann Roe"],"birthDate":["unknown","1950"]}}
      {"id":"p2","schema":"Person","properties":{"name":["Bo Lind"],"birthDate":["c.1960s"]}}
      {"id":"p3","schema":"Person","properties":{"name":["Cy"],"birthDate":["1950","1950-03-02","1952"]}}

      """)
    #expect(trial.rejected.isEmpty)
    #expect(
      ["p1", "p2", "p3"].map {
        trial.actors[Ref(stored: "ftm:\($0)")]?.existence?.description
      } == ["1950/", nil, "1950-03-02/"])
    #expect(
      trial.report.losses.losses.map { "\($0.field) \($0.count)" }.sorted() == [
        "further values of birthDate 1", "values of birthDate that are no date 2",
      ])
  }
}
