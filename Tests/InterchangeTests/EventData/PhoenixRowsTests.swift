import Chronology
import Diplomacy
import Testing

@testable import Interchange

@Suite struct PhoenixRowsTests {
  private func row(_ cells: [Int: String]) -> [String] {
    let usual = [
      0: "12_20150901", 1: "20150901", 2: "2015", 3: "9", 4: "1", 5: "NORGOV", 6: "NOR", 7: "GOV",
      9: "SWE", 10: "SWE", 13: "040", 14: "04", 15: "1", 16: "1.0", 17: "TERROR,2;REFUGEES,1",
      18: "59.9", 19: "10.7", 20: "Oslo", 21: "Oslo", 22: "NOR", 23: "3",
      24: "http://example.org/a;http://example.org/b", 25: "paper;other",
    ]
    return (0..<26).map { cells[$0] ?? usual[$0] ?? "" }
  }

  @Test func aRowIsALead() throws {
    let trial = try SetTrial(.phoenix, tabbed([row([:]), row([0: "13", 5: "", 20: "", 21: ""])]))
    #expect(trial.rejected.isEmpty)
    let event = try #require(trial.events.first)
    #expect(event.status == .lead && event.kind == .meeting)
    #expect(event.date.edtf?.description == "2015-09-01")
    #expect(event.participations.map(\.actor?.text) == ["cameo:NORGOV", "iso3166:SE"])
    #expect(
      event.codes.map(\.description) == [
        "cameo:040", "goldstein:1.0", "phoenix-issue:TERROR", "phoenix-issue:REFUGEES",
      ])
    #expect(trial.places.first?.names.first?.text == "Oslo, Norway")
    #expect(event.citations.first?.locator == "http://example.org/a")
    #expect(
      event.citations.first?.note == "http://example.org/b; paper;other; sentence 3")
    #expect(trial.events.last?.participations.count == 1)
    #expect(trial.rows.map(\.origin.key) == ["12_20150901", "13"])
  }

  @Test(arguments: [
    (1, "00000000", "Date"), (1, "2015-09-01", "Date"), (13, "999", "EventCode"),
    (13, "", "EventCode"), (0, "", "EventID"),
  ])
  func rowsThatCannotBeRead(_ column: Int, _ cell: String, _ reason: String) throws {
    let trial = try SetTrial(.phoenix, tabbed([row([column: cell]), ["1", "20150901"]]))
    #expect(trial.rows.isEmpty && trial.rejected.map(\.line) == [1, 2])
    #expect(trial.rejected.first?.reason.contains(reason) == true)
    #expect(trial.rejected.last?.reason.contains("26") == true)
  }
}
