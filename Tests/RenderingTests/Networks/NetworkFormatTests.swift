import Diplomacy
import Foundation
import Rendering
import Testing

/// What holds of every format for other people's tools.
@Suite struct NetworkFormatTests {
  private static let names = FormatFixture.formats.keys.sorted()
  private let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  private func write(
    _ format: String, _ network: Network, heading: TimelineHeading = FormatFixture.heading
  ) throws -> String {
    let format = try #require(FormatFixture.formats[format])
    return try format(network, heading)
  }

  @Test(arguments: names) func aSmallNetworkIsWrittenAsAgreed(format: String) throws {
    let text = try write(format, FormatFixture.network)
    let file = goldens.appending(path: "small.\(format)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: file)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func aSeriesIsWrittenAsAgreed() throws {
    let series = FormatFixture.series([(1953, 1), (1954, 2), (1956, 1)])
    let texts = [
      "series.gexf": try NetworkGEXF.gexf(series, heading: FormatFixture.heading),
      "series.csv": NetworkCSV.csv(series),
    ]
    for (name, text) in texts {
      let file = goldens.appending(path: name)
      if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try Data(text.utf8).write(to: file)
      }
      #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
  }

  @Test(arguments: names) func theSameNetworkGivesTheSameBytes(format: String) throws {
    let network = NetworkFixture.network(of: NetworkFixture.congress(of: 60))
    #expect(try write(format, network) == write(format, network))
  }

  @Test(arguments: names) func nothingIsWrittenAsNothing(format: String) throws {
    let heading = TimelineHeading(chronicle: ChronicleDescription(), count: 0)
    let text = try write(format, Network(), heading: heading)
    if format.hasSuffix("gexf") || format.hasSuffix("graphml") {
      let tree = XMLTree(text)
      #expect(tree.isWellFormed)
      #expect(tree.all("graph").count == 1)
      #expect(tree.all("node").isEmpty && tree.all("edge").isEmpty)
    } else if format.hasSuffix("json") || format == "cyjs" {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let parts = format == "cyjs" ? object?["elements"] as? [String: Any] : object
      #expect((parts?["nodes"] as? [Any])?.isEmpty == true)
      #expect((parts?[format == "cyjs" ? "edges" : "links"] as? [Any])?.isEmpty == true)
    } else if format == "csv" {
      #expect(text == NetworkCSV.columns.joined(separator: ",") + "\r\n")
    } else {
      #expect(text.contains("\nflowchart LR\n"))
    }
  }

  @Test(arguments: names) func aTieToNobodyIsLeftOut(format: String) throws {
    var network = FormatFixture.network
    let whole = try write(format, network)
    network.edges.append(
      Network.Edge(from: Ref(stored: "eden"), to: Ref(stored: "nobody-known"), kind: .met))
    #expect(try write(format, network) == whole)
  }

  @Test func whatAFormHasNoPlaceForIsTold() {
    let network = FormatFixture.network
    #expect(
      NetworkGEXF.losses(network).words == "that it has no direction (1 tie)")
    #expect(NetworkGraphML.losses(network).words == "that it has no direction (1 tie)")
    #expect(NetworkGEXF.losses(network, directions: .mixed).isEmpty)
    #expect(NetworkGraphML.losses(network, directions: .mixed).isEmpty)
    #expect(NetworkCSV.losses(network).words.contains("who has no tie (1 actor)"))
    #expect(NetworkMermaid.losses(network).words.contains("validity (1 tie)"))
    #expect(NetworkCSV.losses(Network()).isEmpty)
    let onlyMet = Network(
      nodes: network.nodes, edges: network.edges.filter { $0.kind == .met })
    #expect(NetworkGEXF.losses(onlyMet).isEmpty)
  }

  @Test func tiesThatAreAlikeHaveIdsOfTheirOwn() throws {
    var network = FormatFixture.network
    network.edges += network.edges
    let tree = XMLTree(try write("gexf", network))
    let ids = tree.all("edge").compactMap { $0.attributes["id"] }
    #expect(ids.count == 8)
    #expect(Set(ids).count == 8)
    #expect(ids.contains("met:eden:writer") && ids.contains("met:eden:writer~2"))
  }
}
