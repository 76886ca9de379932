import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct NetworkJSONTests {
  private struct Graph: Decodable {
    struct Node: Decodable, Equatable {
      var id: String
      var name: String
      var kind: String
      var office: String?
      var principal: String?
      enum CodingKeys: String, CodingKey {
        case id, name, kind, office
        case principal = "for"
      }
    }
    struct Link: Decodable, Equatable {
      var source: String
      var target: String
      var kind: String
      var count: Int?
      var first: String?
      var last: String?
      var certain: Bool
      var events: [String]?
    }
    var nodes: [Node]
    var links: [Link]
  }

  private func graph() throws -> Graph {
    let json = try NetworkJSON.json(NetworkFixture.network)
    return try JSONDecoder().decode(Graph.self, from: Data(json.utf8))
  }

  @Test func aNodeSaysWhoItIsAndForWhomItSpeaks() throws {
    let nodes = try graph().nodes
    #expect(
      nodes.first { $0.id == "putin" }
        == Graph.Node(
          id: "putin", name: "Vladimir Putin", kind: "person", office: "President",
          principal: "russia"))
    #expect(nodes.first { $0.id == "felgenhauer" }?.principal == "nobody")
    #expect(nodes.first { $0.id == "germany" }?.name == "Nazi Germany")
    #expect(nodes.count == 12)
  }

  @Test func aLinkSaysHowOftenAndWhen() throws {
    let links = try graph().links
    #expect(
      links.first { $0.kind == "met" }
        == Graph.Link(
          source: "putin", target: "robertson", kind: "met", count: 2, first: "2001-10-03",
          last: "2001-11-23", certain: true, events: ["2001-10-03-brussels", "2001-11-23-moscow"]))
    let proposal = links.first { $0.kind == "proposed" }
    #expect(proposal?.certain == false)
    #expect(proposal?.first == nil)
    #expect(proposal?.last == "2001-11-22")
  }

  @Test func everyLinkIsBetweenNodes() throws {
    let graph = try graph()
    let ids = Set(graph.nodes.map(\.id))
    #expect(graph.links.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
    #expect(!graph.links.isEmpty)
  }

  @Test func theSuccessorIsTheSource() throws {
    let link = try #require(try graph().links.first { $0.kind == "succeeded" })
    #expect(link.source == "russia")
    #expect(link.target == "soviet-union")
    #expect(link.count == nil)
  }
}
