import Diplomacy
import Testing

@testable import Rendering

@Suite struct ListTableColumnTests {
  private func lines(_ heads: [String], _ rows: [[String]], _ columns: Int) -> [String] {
    ListTable(heads: heads, rows: rows).filled.lines(columns: columns, pen: Pen(TimelineOptions()))
  }

  @Test func aColumnWithoutAnythingIsLeftOut() {
    #expect(
      lines(["number", "ref", "title"], [["e1", "", "one"], ["e2"]], 40)
        == ["number  title", "e1      one", "e2"])
    #expect(lines(["number", "ref"], [], 40) == ["number  ref"])
  }

  @Test func aLongRefBreaksBehindAHyphenBeforeTheTitleLosesItsRoom() {
    let rows = [["2001-11-22-or-23-robertson", "it would imply a Russian veto on some decisions"]]
    #expect(
      lines(["ref", "title"], rows, 46)
        == [
          "ref                   title", "2001-11-22-or-23-     it would imply a Russian",
          "robertson             veto on some decisions",
        ])
  }

  @Test func headsWrapAsCellsDo() {
    let table = lines(["name", "betweenness", "pagerank"], [["Russia", "0.1", "0.25"]], 22)
    #expect(table.allSatisfy { DisplayWidth.of($0) <= 22 }, "\(table)")
  }
}
