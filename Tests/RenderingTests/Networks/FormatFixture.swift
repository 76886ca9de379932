import Chronology
import Diplomacy
import Rendering

/// A small network in which everything occurs that a format has to say, and the formats by name.
enum FormatFixture {
  static let heading = TimelineHeading(
    chronicle: ChronicleDescription(title: "Talks & “tea”"), count: 4, first: EDTF("1953"),
    last: EDTF("1955-07-23"), filter: "kind meeting")

  static var network: Network {
    var summit = Network.Node(ref: ref("geneva"), kind: .event, name: "Summit of Geneva")
    summit.date = EDTF("1955-07-18/1955-07-23")
    var leader = Network.Node(
      ref: ref("eden"), kind: .person, name: "Anthony Eden", laterName: "Lord Avon",
      office: "Prime Minister",
      principal: NamedRef(ref: ref("united-kingdom"), name: "United Kingdom"))
    leader.weight = 2.5
    let nodes = [
      leader, summit,
      Network.Node(
        ref: ref("league"), kind: .organisation, name: "League of Nations",
        ended: EDTF("1946-04-20")
      ),
      Network.Node(ref: ref("united-kingdom"), kind: .state, name: "United Kingdom"),
      Network.Node(
        ref: ref("writer"), kind: .person, name: "=HYPERLINK(\"x\")", speaksForNobody: true),
    ]
    var met = Network.Edge(
      from: ref("eden"), to: ref("writer"), kind: .met,
      evidence: [evidence("m1", "1953-05-20", true), evidence("m2", "1953/1954", false)])
    met.certainCount = 1
    met.weight = 2.5
    met.tone = -3.5
    return Network(
      nodes: nodes,
      edges: [
        met,
        Network.Edge(
          from: ref("eden"), to: ref("eden"), kind: .addressed,
          evidence: [evidence("diary", "1954?", false)]),
        Network.Edge(
          from: ref("eden"), to: ref("geneva"), kind: .tookPart,
          evidence: [evidence("geneva", "1955-07-18/1955-07-23", true)], label: "participant"),
        Network.Edge(
          from: ref("eden"), to: ref("united-kingdom"), kind: .office,
          label: "Prime Minister of the United Kingdom", validity: EDTF("1955-04-06/1957-01-09")),
      ])
  }

  /// Years of which some touch; the actors and ties of each are given.
  static func series(_ years: [(year: Int64, ties: Int)]) -> NetworkSeries {
    NetworkSeries(
      slices: years.map { year, ties in
        let edges = (0..<ties).map { number in
          var edge = Network.Edge(
            from: ref("a"), to: ref("b"), kind: number == 0 ? .met : .visited,
            evidence: [evidence("e\(number)", year > 1000 ? "\(year)" : "1000", true)])
          edge.weight = 0.5
          return edge
        }
        let nodes = (ties > 0 ? ["a", "b"] : ["a"]).map {
          Network.Node(ref: ref($0), kind: .state, name: $0.uppercased())
        }
        let first = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
        let last = CivilDate(year: year, month: 12, day: 31)?.dayNumber ?? 0
        return NetworkSeries.Slice(
          name: String(year), first: first, last: last, network: Network(nodes: nodes, edges: edges)
        )
      })
  }

  /// Every format of one network.
  static let formats: [String: @Sendable (Network, TimelineHeading) throws -> String] = [
    "gexf": { try NetworkGEXF.gexf($0, heading: $1) },
    "mixed.gexf": { try NetworkGEXF.gexf($0, heading: $1, directions: .mixed) },
    "graphml": { try NetworkGraphML.graphML($0, heading: $1) },
    "mixed.graphml": { try NetworkGraphML.graphML($0, heading: $1, directions: .mixed) },
    "csv": { network, _ in NetworkCSV.csv(network) },
    "mmd": { try NetworkMermaid.flowchart($0, heading: $1) },
    "cyjs": { try NetworkCytoscape.json($0, heading: $1) },
    "json": { try NetworkJSON.json($0, heading: $1) },
  ]

  private static func ref(_ text: String) -> Ref { Ref(stored: text) }

  private static func evidence(_ name: String, _ date: String, _ isCertain: Bool)
    -> Network.Evidence
  {
    Network.Evidence(
      ref: ref(name), date: HistoricalDate(EDTF(date)), title: "Event", isCertain: isCertain)
  }
}
