import Chronology
import Diplomacy
import Testing

@testable import Interchange

/// Whose list of disputes a table is of.
@Suite struct DisputeOwnerTests {
  private func table(_ head: String, _ rows: String...) -> String {
    tabbed(([head] + rows).map { $0.split(separator: " ").map(String.init) })
  }

  private let days = "dispnum ccode styear stmon stday endyear endmon endday sidea hiact orig"
  private let pairs = "dispnum ccode1 ccode2 year sidea1 sidea2 fatality1 hiact1 orig1"
  private let disputes =
    "dispnum styear stmon outcome settle fatality mindur maxdur hiact hostlev recip"

  @Test func participantsMayBeTheCorrelatesOfWars() throws {
    let trial = try SetTrial(
      .conflicts,
      files: [
        table(
          days + " stabb revtype1 version", "7 385 1950 5 -9 1951 6 3 1 7 1 NOR 1 5.0",
          "7 380 1950 5 20 1951 6 3 0 16 1 SWD -9 5.0"),
        table(disputes + " ongo2014 version", "7 1950 5 6 1 2 379 409 16 4 1 0 5.0"),
      ])
    #expect(trial.rows.map(\.origin.name) == ["cow-mid"])
    #expect(trial.events.first?.date.edtf?.description == "1950-05-20/1951-06-03")
    #expect(trial.events.first?.citations.first?.source == Ref(stored: "data-set:cow-mid"))
  }

  @Test func pairsMayBeGiblerMillerAndLittles() throws {
    for (more, cell) in [("version", "gml-2.2.1"), ("midongoing", "1")] {
      let trial = try SetTrial(
        .conflicts,
        table(
          "\(pairs) \(more)", "7 385 380 1950 1 0 0 7 1 \(cell)", "7 380 385 1950 0 1 0 0 1 \(cell)"
        ))
      #expect(trial.rows.map(\.origin.name) == ["gml-mid"])
      #expect(trial.events.first?.date.edtf?.description == "1950")
    }
  }

  @Test func twoListsAreNotPutTogether() throws {
    #expect(throws: InputError.self) {
      try SetTrial(
        .conflicts,
        files: [
          table(pairs + " dispongoing", "7 385 380 1950 1 0 0 7 1 1"),
          table(disputes + " version", "7 1950 5 6 1 2 379 409 16 4 1 gml-2.2.1"),
        ])
    }
  }

  @Test(arguments: ["2.1", "north"])
  func aVersionOfNeitherIsRefused(_ version: String) throws {
    #expect(throws: InputError.self) {
      try SetTrial(
        .conflicts, table(days + " version", "7 385 1950 5 2 1951 6 3 1 7 1 \(version)"))
    }
  }

  @Test func whatDoesNotTellIsRefused() throws {
    #expect(throws: InputError.self) {
      try SetTrial(.conflicts, table(days + " revtype1", "7 385 1950 5 2 1951 6 3 1 7 1 1"))
    }
  }
}
