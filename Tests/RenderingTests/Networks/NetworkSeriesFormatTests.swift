import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct NetworkSeriesFormatTests {
  private func tree(_ years: [(year: Int64, ties: Int)]) throws -> XMLTree {
    let series = FormatFixture.series(years)
    let tree = XMLTree(try NetworkGEXF.gexf(series, heading: FormatFixture.heading))
    #expect(tree.isWellFormed)
    return tree
  }

  private func spells(_ tree: XMLTree, _ id: String) -> [String] {
    tree.all("spell", within: id)
      .map { "\($0.attributes["start"] ?? "")/\($0.attributes["end"] ?? "")" }
  }

  @Test func slicesThatTouchAreOneSpell() throws {
    let tree = try tree([(1953, 1), (1954, 2), (1955, 0), (1956, 1)])
    #expect(spells(tree, "a") == ["1953-01-01/1956-12-31"])
    #expect(spells(tree, "b") == ["1953-01-01/1954-12-31", "1956-01-01/1956-12-31"])
    #expect(spells(tree, "met:a:b") == ["1953-01-01/1954-12-31", "1956-01-01/1956-12-31"])
    #expect(spells(tree, "visited:a:b") == ["1954-01-01/1954-12-31"])
  }

  @Test func theWeightOfATieIsThatOfItsSlices() throws {
    let tree = try tree([(1953, 1), (1954, 1)])
    let weights = tree.all("attvalue", within: "met:a:b")
      .filter { $0.attributes["for"] == "edge-weight" }
    #expect(weights.map { $0.attributes["value"] } == ["0.5", "0.5"])
    #expect(weights.map { $0.attributes["start"] } == ["1953-01-01", "1954-01-01"])
    #expect(tree.all("edge").allSatisfy { $0.attributes["weight"] == nil })
    let declared = tree.all("attribute").first { $0.attributes["id"] == "edge-weight" }
    #expect(declared?.attributes["title"] == "weight")
  }

  @Test(arguments: [[-43, 1], [9999, 10_000], [0, 1], [-100_000, 300_000]] as [[Int64]])
  func yearsBeyondFourDigitsAreCountedInDays(years: [Int64]) throws {
    let tree = try tree(years.map { ($0, 1) })
    let graph = try #require(tree.all("graph").first)
    #expect(graph.attributes["timeformat"] == "double")
    let first = CivilDate(year: years[0], month: 1, day: 1)?.dayNumber
    #expect(graph.attributes["start"] == first.map { String($0) })
    #expect(tree.all("spell").allSatisfy { Double($0.attributes["start"] ?? "") != nil })
    #expect(tree.all("description").first?.text.contains("days since 1970-01-01") == true)
  }

  @Test func theFirstAndTheLastYearOfFourDigitsAreDates() throws {
    let graph = try tree([(1, 1), (9999, 1)]).all("graph").first
    #expect(graph?.attributes["timeformat"] == "date")
    #expect(graph?.attributes["start"] == "0001-01-01")
    #expect(graph?.attributes["end"] == "9999-12-31")
  }

  @Test func aSeriesOfNothingIsAGraphOfNothing() throws {
    let tree = try tree([])
    #expect(tree.all("graph").first?.attributes["mode"] == "dynamic")
    #expect(tree.all("node").isEmpty)
    let json = try NetworkJSON.json(NetworkSeries(slices: []))
    #expect(json.contains("\"slices\""))
    #expect(
      NetworkCSV.csv(NetworkSeries(slices: []))
        == "slice,\(NetworkCSV.columns.joined(separator: ","))\r\n")
  }

  @Test func jsonHasAGraphForEachSlice() throws {
    struct Series: Decodable {
      struct Slice: Decodable {
        struct Graph: Decodable {
          struct Link: Decodable { var source: String }
          var links: [Link]
        }
        var name: String
        var first: String
        var last: String
        var graph: Graph
      }
      var slices: [Slice]
    }
    let series = FormatFixture.series([(1953, 1), (1954, 0), (1955, 2)])
    let read = try JSONDecoder().decode(
      Series.self, from: Data(NetworkJSON.json(series, heading: FormatFixture.heading).utf8))
    #expect(read.slices.map(\.name) == ["1953", "1954", "1955"])
    #expect(read.slices.map(\.graph.links.count) == [1, 0, 2])
    #expect(read.slices[0].first == "1953-01-01" && read.slices[0].last == "1953-12-31")
  }

  @Test func aYearBeforeChristIsNoFormula() throws {
    let csv = NetworkCSV.csv(FormatFixture.series([(-43, 1)]))
    #expect(csv.contains("\r\n-43,a,b,A,B,met,false,1,"))
  }
}
