import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

/// Whatever is in the names, GraphViz has nothing to say about it.
@Suite struct NetworkHostileTests {
  static let names: [String] = [
    "", " ", "\"quoted\"", "back\\slash", "ends in \\", "\\N \\G \\E \\l\\r",
    String(repeating: "\\N", count: 9_000), "two\nlines",
    "\r\n\t",
    "<B>bold", "</TABLE>", "a & b", "&amp;", "&#0;", "nul\u{0}nul", "bell\u{7} esc\u{1B}[31m",
    "\u{7F}\u{85}\u{9B}", "\u{202E}backwards\u{2066}", noncharacters,
    "محمد مصدق", "יצחק רבין", "周恩来总理", "🇷🇺👩‍👩‍👧‍👦🕊️", "e\u{301}\u{301}\u{301}", "]]>", "<!--", "-->",
    "<?xml",
    "{a|b}", "[a]", "a;b", "// comment", "/* comment", "# line", "graph", "node", "subgraph", "%n",
    "\u{1F600}\u{10FFFF}\u{E000}", String(repeating: "Długa nazwa ", count: 400),
    String(repeating: "x", count: 20_000), String(repeating: "\\<\"", count: 9_000),
    "e" + String(repeating: "\u{301}", count: 20_000), "a:b:c", "0.5", "-1", "ref with spaces",
    "\u{FFF9}\u{FFFB}",
  ]

  /// What no literal may hold, and a file can.
  static let noncharacters = String(
    String.UnicodeScalarView(
      [UInt32]([0xFEFF, 0xFFFE, 0xFFFF, 0xFDD0]).compactMap(Unicode.Scalar.init)))

  @Test(.enabled(if: GraphViz.isInstalled), arguments: names)
  func graphVizReadsAnyNameInSilence(name: String) throws {
    let network = Self.network(name)
    let heading = TimelineHeading(
      chronicle: ChronicleDescription(title: name), count: 3, filter: name)
    let look = NetworkLook(sizeName: name, links: { _, _ in name })
    for (style, layout) in zip(DateStyle.allCases, [NetworkLayout.dot, .neato, .sfdp]) {
      let run = try GraphViz.run(
        NetworkDOT.dot(network, heading: heading, style: style, layout: layout, look: look))
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.hasSuffix("</svg>\n"))
    }
  }

  /// GraphViz would put the names of the node, the graph and the label in place of these.
  @Test(.enabled(if: GraphViz.isInstalled), arguments: [NetworkLayout.dot, .neato])
  func noBackslashIsAnEscape(layout: NetworkLayout) throws {
    let name = "Back\\slash\\n \\N \\G \\L \\E \\\\T \\H\\l"
    let nodes = ["a", "b"].map { ref in
      Network.Node(ref: Ref(stored: ref), kind: .person, name: name, office: name)
    }
    let evidence = Network.Evidence(
      ref: Ref(stored: "e"), date: HistoricalDate(EDTF("2001-11-23")), title: name, isCertain: true)
    let network = Network(
      nodes: nodes,
      edges: [
        Network.Edge(
          from: nodes[0].ref, to: nodes[1].ref, kind: .met, evidence: [evidence])
      ])
    let heading = TimelineHeading(chronicle: ChronicleDescription(title: name), count: 1)
    let run = try GraphViz.run(
      NetworkDOT.dot(network, heading: heading, style: .british, layout: layout))
    #expect(run.errors == "")
    let drawn = run.output.matches(of: />([^<>]*)<\/text>/).map { $0.output.1 }.joined()
    let squeezed = drawn.filter { $0 != " " && $0 != "\u{A0}" }
      .replacing("&#160;", with: "").replacing("&#45;", with: "-")
    let wanted = name.filter { $0 != " " }
    // The title and two actors, in columns with their offices.
    #expect(squeezed.ranges(of: wanted).count == (layout == .dot ? 5 : 3))
    let tooltips = run.output.matches(of: /xlink:title="([^"]*)"/).map {
      String($0.output.1).replacing("\u{2060}", with: "")
    }
    #expect(tooltips.filter { $0.contains(name) }.count == 3)
  }

  @Test(arguments: names, [NetworkLayout.dot, .sfdp])
  func noNameLeavesItsQuotesOrItsLine(name: String, layout: NetworkLayout) {
    let dot = NetworkDOT.dot(
      Self.network(name),
      heading: TimelineHeading(chronicle: ChronicleDescription(title: name), count: 3),
      style: .iso, layout: layout, look: NetworkLook(links: { _, _ in name }))
    let plain = NetworkDOT.dot(
      Self.network("Plain"),
      heading: TimelineHeading(chronicle: ChronicleDescription(title: "Plain"), count: 3),
      style: .iso, layout: layout, look: NetworkLook(links: { _, _ in "Plain" }))
    #expect(dot.split(separator: "\n").count == plain.split(separator: "\n").count)
    #expect(!dot.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(arguments: names) func theJSONHasTheNameAsItIs(name: String) throws {
    let json = try NetworkJSON.json(Self.network(name))
    struct Graph: Decodable {
      struct Node: Decodable { var name: String }
      var nodes: [Node]
    }
    let graph = try JSONDecoder().decode(Graph.self, from: Data(json.utf8))
    #expect(graph.nodes.count == 5)
    #expect(graph.nodes.allSatisfy { Array($0.name.utf8) == Array(name.utf8) })
  }

  /// Names, offices, titles, places and refs that are all the text; every kind of node and tie.
  static func network(_ text: String) -> Network {
    // A ref is short by its own rule, and otherwise anything a damaged file may hold.
    let odd = String(text.unicodeScalars.prefix(50))
    let state = Ref(stored: "state" + odd)
    let refs = Network.Node.Kind.allCases.map { Ref(stored: $0.rawValue + odd) }
    let nodes = zip(refs, Network.Node.Kind.allCases).map { ref, kind in
      Network.Node(
        ref: ref, kind: kind, name: text, laterName: text, office: text,
        principal: kind == .person ? NamedRef(ref: state, name: text) : nil,
        speaksForNobody: kind == .group, ended: EDTF("1991-12-26"))
    }
    let evidence = ["2001-11-23", "[..2001-11-22]", "1942/1943", "2001-11-23"].map { date in
      Network.Evidence(
        ref: Ref(stored: text), date: HistoricalDate(EDTF(date)), place: text, title: text,
        isCertain: date == "2001-11-23")
    }
    var edges: [Network.Edge] = []
    for kind in Network.EdgeKind.allCases {
      for (index, from) in refs.enumerated() {
        let to = refs[(index + 1) % refs.count]
        edges.append(
          Network.Edge(
            from: from, to: to, kind: kind,
            evidence: kind.isOfEvents ? Array(evidence.prefix(index + 1)) : [], label: text,
            validity: EDTF("1991-12-26")))
      }
    }
    return Network(nodes: nodes, edges: edges)
  }
}
