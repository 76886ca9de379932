import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

/// Networks that columns cannot hold.
@Suite struct NetworkMapTests {
  private func dot(
    _ network: Network, layout: NetworkLayout? = nil, look: NetworkLook = NetworkLook()
  ) -> String {
    NetworkDOT.dot(
      network, heading: NetworkSamples.heading, style: .british, layout: layout, look: look)
  }

  @Test func theLayoutFollowsFromTheSize() {
    #expect(NetworkLayout(for: NetworkFixture.network) == .dot)
    #expect(NetworkLayout(for: NetworkSamples.congress(of: 60)) == .neato)
    #expect(NetworkLayout(for: NetworkSamples.congress(of: 200)) == .sfdp)
    #expect(NetworkLayout(for: NetworkSamples.meeting(of: 21)) == .neato)
    #expect(NetworkLayout(for: NetworkSamples.ring(of: 45)) == .neato)
  }

  @Test(.enabled(if: GraphViz.isInstalled), arguments: [1, 2, 40, 100, 300])
  func graphVizDrawsAMapOfAnySizeInSilence(count: Int) throws {
    let run = try GraphViz.run(dot(NetworkSamples.congress(of: count), layout: .sfdp))
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.matches(of: /class="node"/).count == NetworkFixture.nodes(of: count))
  }

  @Test(.enabled(if: GraphViz.isInstalled), arguments: NetworkLayout.allCases)
  func graphVizDrawsEveryLayoutInSilence(layout: NetworkLayout) throws {
    for network in [NetworkSamples.congress(of: 30), NetworkSamples.meeting(of: 21), Network()] {
      let run = try GraphViz.run(dot(network, layout: layout))
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
  }

  @Test(arguments: [NetworkLayout?.none, .dot]) func thousandsOfActorsDoNotHang(
    layout: NetworkLayout?
  ) throws {
    let network = NetworkSamples.ring(of: 20_000)
    let began = ContinuousClock.now
    let text = dot(network, layout: layout)
    #expect(text.contains("\"s19999\""))
    #expect(ContinuousClock.now - began < .seconds(60))
    let words = try #require(NetworkLayout.tooLarge(network))
    for option in ["--top", "--min-weight", "--around", "20000"] {
      #expect(words.contains(option))
    }
  }

  @Test func whatCanStillBeSeenIsNotTooLarge() {
    #expect(NetworkLayout.tooLarge(NetworkSamples.ring(of: 2_000)) == nil)
    #expect(NetworkLayout.tooLarge(Network()) == nil)
    let nodes = NetworkSamples.ring(of: 30).nodes
    let many = (0..<20_001).map { number in
      Network.Edge(from: nodes[number % 30].ref, to: nodes[(number + 1) % 30].ref, kind: .met)
    }
    let words = NetworkLayout.tooLarge(Network(nodes: nodes, edges: many))
    #expect(words?.contains("20001 ties") == true)
  }

  @Test func allThatTiesTwoIsOneLine() {
    let text = dot(NetworkFixture.network, layout: .sfdp)
    let between = text.matches(of: /"(putin|robertson)" -> "(putin|robertson)"/)
    #expect(between.count == 1)
    #expect(text.contains("met 2\\n2001-10-03 Brussels"))
    #expect(text.contains("several ties of two are one line"))
    // Whoever only speaks for another is tied to it nevertheless.
    #expect(!text.contains("speaks for<"))
    let congress = dot(NetworkSamples.congress(of: 60))
    #expect(congress.contains("speaks for<"))
    #expect(congress.contains("\"p0\" -> \"s0\" [color=\"#BDBDBD\""))
  }

  @Test func theWeightierALineTheWider() {
    var network = NetworkSamples.ring(of: 50)
    for index in network.edges.indices { network.edges[index].weight = Double(index) / 100 + 0.01 }
    let widths = dot(network).matches(of: /" -> .*penwidth=([0-9.]+)/).compactMap {
      Double($0.output.1)
    }
    // The strongest come last and lie on top.
    #expect(widths == widths.sorted())
    #expect((widths.last ?? 0) > 3 * (widths.first ?? 0))
    #expect(dot(network).contains("more weight"))
    #expect(dot(network, layout: .dot).contains("more weight"))
  }

  @Test(arguments: [NetworkLayout.dot, .sfdp]) func theToneColoursTheLines(
    layout: NetworkLayout
  ) {
    var network = NetworkSamples.ring(of: 3)
    network.edges[0].tone = -9
    network.edges[1].tone = 9
    let text = dot(network, layout: layout, look: NetworkLook(colours: .tone))
    for words in ["conflict<", "cooperation<", "no tone<", "the mean tone"] {
      #expect(text.contains(words))
    }
    for words in ["friction", "met<"] { #expect(!text.contains(words)) }
    #expect(text.contains("color=\"#C4302B"))
    #expect(text.contains("color=\"#2F5FA8"))
    #expect(text.contains("color=\"#A8A8A8"))
  }

  @Test(arguments: [NetworkLayout.dot, .sfdp]) func sizesComeFromOutside(layout: NetworkLayout) {
    let look = NetworkLook(
      sizes: [Ref(stored: "s0"): 1, Ref(stored: "s1"): .nan, Ref(stored: "s2"): 9],
      sizeName: "closeness")
    let text = dot(NetworkSamples.ring(of: 4), layout: layout, look: look)
    let sizes = text.matches(of: /"s[0-9]" \[.*fontsize=([0-9.]+)/).map { String($0.output.1) }
    #expect(sizes[0] == sizes[2])
    #expect(sizes[1] == sizes[3])
    #expect(sizes[0] != sizes[1])
    #expect(text.contains("closeness"))
  }

  @Test(.enabled(if: GraphViz.isInstalled), arguments: [NetworkLayout.dot, .sfdp])
  func nodesAreLinks(layout: NetworkLayout) throws {
    let addresses = ["actors/a.html", "a?b=1&c;d", "\\N\"'<>`{}", "ä b\n"]
    let look = NetworkLook(links: { ref, _ in
      Int(ref.text.dropFirst()).flatMap { addresses.indices.contains($0) ? addresses[$0] : nil }
    })
    let run = try GraphViz.run(dot(NetworkSamples.ring(of: 6), layout: layout, look: look))
    #expect(run.errors == "")
    let found = run.output.matches(of: /xlink:href="([^"]*)"/).map { String($0.output.1) }
    #expect(
      found == [
        "actors/a.html", "a?b=1&amp;c;d", "%5CN%22%27%3C%3E%60%7B%7D", "%C3%A4%20b%0A",
      ])
    try PictureTimelineTests.expectWellFormed(run.output)
  }

  @Test func anEventSaysWhenItWas() {
    let text = dot(NetworkSamples.meeting(of: 21))
    #expect(text.contains("<B>9 Jun 1815</B><BR/>Congress of Vienna"))
    #expect(text.matches(of: #/ -> "meeting"/#).count == 21)
  }

  @Test func linesGoAboutBoxesWhereThereAreNotTooMany() {
    let few = dot(NetworkSamples.ring(of: 45))
    #expect(few.contains("splines=true"))
    #expect(!few.contains("beneath"))
    #expect(few.contains("fillcolor=\"#EFF4F9\""))
    let many = dot(NetworkSamples.ring(of: 600))
    #expect(many.contains("splines=line"))
    #expect(many.contains("fillcolor=\"#EFF4F9B8\""))
    #expect(many.contains("lines that pass beneath a box do not end there"))
  }

  @Test func whoTookPartOnAnUncertainDayIsDashed() {
    var network = NetworkSamples.meeting(of: 21)
    #expect(!dot(network).contains("dashed"))
    for index in network.edges.indices { network.edges[index].hasCertainDay = false }
    let text = dot(network)
    #expect(text.matches(of: /style="dashed"/).count == 21)
    #expect(text.contains("dashed: the date is not certain"))
  }

  @Test func aNameIsBrokenAtItsHyphenAndNotWithinASyllable() {
    func text(_ name: String) -> String {
      var network = NetworkSamples.ring(of: 45)
      network.nodes[0].name = name
      return dot(network)
    }
    #expect(text("Bosnia-Herzegovina").contains("<Bosnia-<BR/>Herzegovina>"))
    #expect(text("The Liechtensteiners all").contains("<The<BR/>Liechtensteiners<BR/>all>"))
    #expect(text("Serbia-Montenegro-Kosovo").contains("<Serbia-<BR/>Montenegro-<BR/>Kosovo>"))
    #expect(text("Jean-Luc Dehaene").contains("<Jean-Luc Dehaene>"))
    // What is very long is cut nevertheless.
    let line = String(repeating: "x", count: 32)
    #expect(text(line + line + line).contains("<\(line)<BR/>\(line)<BR/>"))
  }

  @Test func theLegendSaysWhereOthersHaveNoColour() {
    let congress = NetworkSamples.congress(of: 60)
    let text = dot(congress)
    #expect(text.contains("speak for<"))
    #expect(text.contains("others uncoloured"))
    #expect(!dot(NetworkSamples.ring(of: 45)).contains("uncoloured"))
  }

  @Test func theSameNetworkGivesTheSameBytes() {
    let network = NetworkSamples.congress(of: 80)
    #expect(dot(network) == dot(network))
  }
}
