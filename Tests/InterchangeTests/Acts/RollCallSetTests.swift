import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct RollCallSetTests {
  private let head = "rcid\tsession\timportantvote\tdate\tunres\tamend\tpara\tshort\tdescr\n"
  private let votes = "rcid\tcountry\tcountry_code\tvote\n"

  @Test func votesComeCountryByCountry() throws {
    let trial = try SetTrial(
      .unVotes,
      files: [
        votes + "2\tNamibia\tNA\tyes\n9\tNamibia\tNA\tno\n1\tRussia\tRU\tno\n2\tRussia\tRU\tno\n"
          + "2\tFederal Republic of Germany\t\tabstain\n7\tCuba\tCU\tyes\n2\tAtlantis\t\tyes\n",
        head + "1\t45.0\t0\t1990-03-04\tR/45/1\t1\t0\tPEACE\tTO ADOPT.\n"
          + "2\t60.0\t1\t2005-03-04\t\t\t\t\tTo take up the item\n9\t60\t0\t2005-03-08\t\t\t\t\t\n",
        "rcid\tshort_name\tissue\n2\tme\tPalestinian conflict\n2\thr\tHuman rights\n",
      ])
    #expect(trial.rejected.isEmpty)
    let (old, new, last) = (trial.events[0], trial.events[1], trial.events[2])
    #expect(old.date.edtf?.description == "1990-03" && old.date.given == "1990-03-04")
    #expect(old.participations.map(\.actor?.text) == ["gw:365"])
    #expect(old.participations.first?.note == "Russia")
    #expect(old.summary == "TO ADOPT. Vote on an amendment.")
    #expect(old.codes.map(\.description) == ["un-session:45", "un-resolution:R/45/1"])
    #expect(new.date.edtf?.description == "2005-03-04")
    #expect(
      new.participations.map { "\($0.actor?.text ?? "") \($0.side ?? "")" } == [
        "iso3166:NA yes", "un-member:Atlantis yes", "iso3166:RU no", "iso3166:DE abstain",
      ])
    #expect(new.figures.map(\.best) == [2, 1, 1])
    #expect(new.topics.count == 2 && new.title == "To take up the item")
    #expect(last.title == "Roll call 9")
    #expect(trial.report.counted == ["votes of roll calls that are not there left out": 1])
    #expect(trial.report.rows == 12)
  }

  @Test func rollCallsAloneTellNoVotes() throws {
    let trial = try SetTrial(.unVotes, head + "1\t60\t0\t2005-03-04\t\t\t\tA\tB\n")
    #expect(trial.rows.first?.untold == ["participants", "figures", "topics"])
    #expect(trial.events.first?.figures.isEmpty == true)
  }

  @Test(arguments: [
    (#"ON \APARTHEID\\ POLICIES.\"""#, #"ON "APARTHEID" POLICIES."#),
    (#"WORDS \ONE\\ WITH \\"TWO\\", THEN"#, #"WORDS "ONE" WITH "TWO", THEN"#),
    (#"READING:  \ALL.\\""# + "\t0\t0", #"READING:  "ALL.""#), (#"OPEN \TEXT"#, #"OPEN "TEXT"#),
  ])
  func marksAreMarksAgain(_ text: String, _ plain: String) throws {
    let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
    let trial = try SetTrial(.unVotes, head + "1\t60\t0\t2005-03-04\t\t\t\tA\t\(cell)\n")
    #expect(trial.events.first?.summary == plain)
  }

  @Test func titlesOfWhatWasSaidFromTheChair() throws {
    let trial = try SetTrial(
      .unVotes,
      head
        + tabbed(
          [
            ["R/54/1A", "0", "1", "", "The Acting President (spoke in French): We vote."],
            ["A/RES/54/2", "1", "0", "", "The President: Vote on _Our <90>sea<d3> _ A"],
            ["", "0", "0", "", "The President: We vote."],
            ["R/54/4", "0", "0", "", "The Presidents of two boards: report"],
          ].enumerated().map { ["\($0.offset + 1)", "54", "0", "1999-12-10"] + $0.element }))
    #expect(
      trial.events.map(\.title) == [
        "Roll call on a paragraph of resolution 54/1A",
        "Roll call on an amendment to resolution 54/2", "Roll call 3",
        "The Presidents of two boards: report",
      ])
    #expect(
      trial.events[1].summary
        == "The President: Vote on \"Our 'sea\" _ A Vote on an amendment.")
  }

  @Test func aMarkThatNeverClosedDrawsTheNextCellIn() throws {
    let cell = #""ISLES, \TALKS\\""\#tTO ADOPT \TALKS\\"" AT ONCE.\""""""#
    let trial = try SetTrial(
      .unVotes, head + "1\t60\t0\t2005-03-04\t\t0\t1\t\(cell)\t0\n")
    #expect(trial.events.first?.title == #"ISLES, "TALKS""#)
    #expect(trial.events.first?.summary == #"TO ADOPT "TALKS" AT ONCE. Vote on a paragraph."#)
  }

  @Test(arguments: [
    ("1\t60\t0\t0000-00-00\t\t\t\tA\tB\n", "date"),
    ("1\tx\t0\t2005-03-04\t\t\t\tA\tB\n", "session"),
    ("1\t60\t0\n", "columns"), ("x\t60\t0\t2005-03-04\t\t\t\tA\tB\n", "rcid"),
    ("\t60\t0\t2005-03-04\t\t\t\tA\tB\n", "rcid"),
  ])
  func rollCallsThatCannotBeRead(_ row: String, _ reason: String) throws {
    let good = "5\t60\t0\t2005-03-04\t\t\t\tA\tB\n"
    let trial = try SetTrial(.unVotes, head + row + good + good)
    #expect(trial.rows.count == 1)
    #expect(trial.rejected.map(\.line) == [2, 4])
    #expect(trial.rejected.first?.reason.contains(reason) == true)
  }

  @Test func votesThatCannotBeRead() throws {
    let rows = head + "1\t60\t0\t2005-03-04\t\t\t\tA\tB\n"
    let trial = try SetTrial(
      .unVotes,
      files: [
        rows,
        votes + "1\tCuba\tCU\tperhaps\n1\t\tCU\tyes\nx\tCuba\tCU\tyes\n1\tCuba\n1\tChad\tTD\tyes\n",
      ])
    #expect(trial.rejected.map(\.line) == [2, 3, 4, 5])
    #expect(trial.events.first?.participations.count == 1)
    let twice = try SetTrial(
      .unVotes, files: [rows, votes + "1\tCuba\tCU\tno\n1\tCuba\tCU\tyes\n"])
    #expect(twice.rows.isEmpty)
    #expect(twice.rejected.first?.reason.contains("twice") == true)
  }

  @Test func filesThatAreNone() {
    #expect(throws: InputError.self) { try SetTrial(.unVotes, votes) }
    #expect(throws: InputError.self) { try SetTrial(.unVotes, "a\tb\n") }
    #expect(throws: InputError.self) { try SetTrial(.unVotes, files: [head, head]) }
  }
}
