import Diplomacy
import Foundation
import Rendering
import Testing

/// Whatever is in the names, every format stays what it is, and says them.
@Suite struct NetworkFormatHostileTests {
  private static let kinds = Network.Node.Kind.allCases.count
  private static let ties = kinds * Network.EdgeKind.allCases.count
  /// The parser of the tests holds no more than ten million bytes at once.
  private static let names = NetworkHostileTests.names.filter { $0.utf8.count < 6000 }
  private static let longNames = NetworkHostileTests.names.filter { $0.utf8.count >= 6000 }

  private func write(_ format: String, _ text: String) throws -> String {
    let heading = TimelineHeading(
      chronicle: ChronicleDescription(title: text), count: 3, filter: text)
    let network = NetworkHostileTests.network(text)
    let format = try #require(FormatFixture.formats[format])
    return try format(network, heading)
  }

  /// The text without what XML forbids.
  private func allowed(_ text: String) -> [UInt8] {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isForbidden =
        scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      return isForbidden ? "\u{FFFD}" : scalar
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  @Test(arguments: names, ["gexf", "mixed.gexf", "graphml", "mixed.graphml"])
  func xmlIsWellFormedAndHasTheName(name: String, format: String) throws {
    let tree = XMLTree(try write(format, name))
    #expect(tree.isWellFormed)
    #expect(tree.all("node").count == Self.kinds)
    #expect(tree.all("edge").count == Self.ties)
    let ids = (tree.all("node") + tree.all("edge")).compactMap { $0.attributes["id"] }
    #expect(Set(ids.map { Array($0.utf8) }).count == Self.kinds + Self.ties)
    let labels =
      format.hasSuffix("gexf")
      ? tree.all("node").compactMap { $0.attributes["label"] }
      : tree.all("data").filter { $0.attributes["key"] == "node-label" }.map(\.text)
    #expect(labels.count == Self.kinds)
    #expect(labels.allSatisfy { Array($0.utf8) == allowed(name) })
  }

  @Test(arguments: longNames) func aLongNameIsWrittenInFull(name: String) throws {
    let network = Network(
      nodes: [Network.Node(ref: Ref(stored: "long"), kind: .person, name: name)])
    for (format, write) in FormatFixture.formats where format.hasSuffix("gexf") {
      let tree = XMLTree(try write(network, FormatFixture.heading))
      let label = tree.all("node").first?.attributes["label"] ?? ""
      #expect(Array(label.utf8) == allowed(name))
    }
    for write in FormatFixture.formats.values {
      #expect(!(try write(network, FormatFixture.heading)).isEmpty)
    }
  }

  @Test(arguments: names) func cytoscapeHasTheNameAsItIs(name: String) throws {
    struct Graph: Decodable {
      struct Element: Decodable {
        struct Fields: Decodable {
          var id: String
          var name: String?
        }
        var data: Fields
      }
      var elements: [String: [Element]]
    }
    let graph = try JSONDecoder().decode(Graph.self, from: Data(write("cyjs", name).utf8))
    let nodes = try #require(graph.elements["nodes"])
    #expect(nodes.allSatisfy { $0.data.name.map { Array($0.utf8) } == Array(name.utf8) })
    let ids = graph.elements.values.joined().map(\.data.id)
    #expect(Set(ids).count == Self.kinds + Self.ties)
  }

  @Test(arguments: names) func aTableHasItsLines(name: String) throws {
    let rows = cells(of: try write("csv", name))
    #expect(rows.count == Self.ties + 1)
    #expect(rows.allSatisfy { $0.count == NetworkCSV.columns.count })
    let index = try #require(NetworkCSV.columns.firstIndex(of: "from_name"))
    for row in rows.dropFirst() {
      let cell = row[index]
      let isFormula = name.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
      #expect(Array(cell.utf8) == Array((isFormula == true ? "'" + name : name).utf8))
    }
  }

  @Test(arguments: names + ["%%{init: {}}%%", "`md`", "1. list", "style:x#y;"])
  func aFlowchartKeepsItsLinesAndItsQuotes(name: String) throws {
    let chart = try write("mmd", name)
    let plain = try write("mmd", "Plain")
    #expect(chart.split(separator: "\n").count == plain.split(separator: "\n").count)
    let node = /\ \ n\d+[\[\(\{]{1,2}"([^"`%<>&|\\{};\[\]]|#\d+;)+"[\]\)\}]{1,2}:::\w+/
    let edge = /\ \ n\d+ (---|-->|-\.-|-\.->)\|"([^"`%<>&|\\{};\[\]]|#\d+;)+"\| n\d+/
    let lines = chart.split(separator: "\n").dropFirst(5)
    #expect(lines.prefix(Self.kinds).allSatisfy { $0.wholeMatch(of: node) != nil })
    let ties = lines.dropFirst(Self.kinds).prefix(Self.ties)
    #expect(ties.allSatisfy { $0.wholeMatch(of: edge) != nil })
  }

  /// Reads comma-separated values by the rules of RFC 4180, scalar by scalar.
  private func cells(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isQuoted {
        if scalar == "\"", next == "\"" {
          cell.append("\"")
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      } else if scalar == "\r", next == "\n" {
        rows.append(row + [String(cell)])
        (row, cell) = ([], String.UnicodeScalarView())
        index += 1
      } else {
        cell.append(scalar)
      }
      index += 1
    }
    return rows
  }
}
