import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct NetworkDOTTests {
  private let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  @Test func theChronicleOfNovember2001IsDrawnAsAgreed() throws {
    let dot = NetworkDOT.dot(
      NetworkFixture.network, heading: NetworkFixture.heading, style: .british)
    let file = goldens.appending(path: "relations.dot")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(dot.utf8).write(to: file)
    }
    #expect(dot == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test(.enabled(if: GraphViz.isInstalled)) func graphVizDrawsItInSilence() throws {
    let dot = NetworkDOT.dot(
      NetworkFixture.network, heading: NetworkFixture.heading, style: .british)
    let run = try GraphViz.run(dot)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains(">Vladimir Putin</text>"))
  }

  @Test func forReadersTooltipsHaveWordsAndNoRefs() {
    var look = NetworkLook()
    look.hasPlainTooltips = true
    for layout in [NetworkLayout.dot, .sfdp] {
      let dot = NetworkDOT.dot(
        NetworkFixture.network, heading: NetworkFixture.heading, style: .british, layout: layout,
        look: look)
      #expect(dot.contains("tooltip=\"Soviet Union\\nuntil 26 December 1991\""), "\(dot)")
      #expect(dot.contains("by 22 November 2001: British proposal"), "\(dot)")
      #expect(dot.contains("22–23 November 2001, Russia: Robertson visits Russia"), "\(dot)")
      #expect(!dot.contains("[.."))
    }
  }

  @Test func theSameEntriesInAnyOrderGiveTheSameBytes() {
    let dot = NetworkDOT.dot(
      NetworkFixture.network, heading: NetworkFixture.heading, style: .british)
    let other = NetworkDOT.dot(
      NetworkFixture.network(of: NetworkFixture.byDays.reversed()),
      heading: NetworkFixture.heading, style: .british)
    #expect(
      other
        == NetworkDOT.dot(
          NetworkFixture.network(of: NetworkFixture.byDays), heading: NetworkFixture.heading,
          style: .british))
    #expect(
      dot
        == NetworkDOT.dot(
          NetworkFixture.network, heading: NetworkFixture.heading, style: .british))
  }

  @Test func theLegendHasOnlyWhatOccurs() {
    let dot = draw([
      NetworkFixture.entry(
        "talk", "meeting", "2001-10-03", "Talk",
        [NetworkFixture.putin(), NetworkFixture.robertson()])
    ])
    let legend = dot.prefix { $0 != ";" }
    #expect(legend.contains("  met<"))
    for absent in ["addressed", "fought", "signed", "visited", "group", "dashed", "wider"] {
      #expect(!legend.contains(absent))
    }
  }

  @Test func fewDatesAreListedAndManyAreCounted() {
    func label(_ dates: [String]) -> String? {
      let entries = dates.map { date in
        NetworkFixture.entry(
          "e" + date, "statement", date, "Words",
          [NetworkFixture.putin(.speaker), NetworkFixture.robertson(.addressee)])
      }
      return draw(entries, style: .iso).firstMatch(
        of: /<TR><TD>([^<]+)<\/TD><\/TR><\/TABLE>>, tool/
      )
      .map { String($0.output.1) }
    }
    #expect(label(["2001"]) == "2001")
    #expect(label(["1999", "2000", "2001"]) == "1999, 2000, 2001")
    #expect(label(["2001", "2001"]) == "2, 2001")
    #expect(label(["1997", "1998", "1998", "2000", "2001"]) == "5, 1997 – 2001")
  }

  @Test func theYearIsLeftOutOnlyWhereTheTitleNamesIt() {
    let entries = [
      NetworkFixture.entry(
        "talk", "meeting", "2001-10-03", "Talk",
        [NetworkFixture.putin(), NetworkFixture.robertson()])
    ]
    func dot(_ first: String, _ last: String) -> String {
      NetworkDOT.dot(
        NetworkFixture.network(of: entries),
        heading: TimelineHeading(
          chronicle: ChronicleDescription(title: "Talks"), count: 1, first: EDTF(first),
          last: EDTF(last)), style: .british)
    }
    #expect(dot("2001-10-03", "2001-11-23").contains("<TD>3 Oct</TD>"))
    #expect(dot("2001-10", "2001").contains("<TD>3 Oct</TD>"))
    #expect(dot("1874-12-12", "2024-12-04").contains("<TD>3 Oct 2001</TD>"))
    #expect(dot("2000", "2001").contains("<TD>3 Oct 2001</TD>"))
    #expect(draw(entries).contains("<TD>3 Oct 2001</TD>"))
  }

  @Test func noTwoNumbersOfEventsAreEquallyWide() {
    var network = NetworkSamples.ring(of: 4)
    for (index, count) in [1, 34, 41, 75].enumerated() {
      network.edges[index].count = count
      network.edges[index].weight = Double(count)
    }
    let dot = NetworkDOT.dot(
      network, heading: NetworkFixture.heading, style: .british, layout: .dot)
    let widths = dot.matches(of: /-> .*penwidth=([0-9.]+)/).compactMap { Double($0.output.1) }
    #expect(Set(widths).count == 4)
    #expect(widths.min() == 1.8 && widths.max() == 8)
  }

  @Test func aStateWithManyPartnersIsNoMatterOfColumns() {
    // Dates between a box with those who speak for it, and many others, would lie on each other.
    var network = NetworkSamples.ring(of: 8)
    network.edges = network.nodes.dropFirst().map {
      Network.Edge(from: $0.ref, to: network.nodes[0].ref, kind: .met)
    }
    #expect(NetworkLayout(for: network) == .dot)
    network.nodes[1].principal = NamedRef(ref: network.nodes[0].ref, name: "s0")
    #expect(NetworkLayout(for: network) == .neato)
  }

  @Test func noTieThatHasDatesStandsUprightInASmallGraph() {
    // Three that all met each other need three columns.
    let parties = ["stalin", "roosevelt", "churchill"].map {
      NetworkFixture.party($0, $0, .person)
    }
    let dot = draw([NetworkFixture.entry("yalta", "meeting", "1945-02", "Yalta", parties)])
    #expect(dot.matches(of: /rank=same/).count == 3)
    #expect(!dot.contains("taillabel=<"))
  }

  @Test(.enabled(if: GraphViz.isInstalled), arguments: [0, 1, 2, 3, 10, 50, 120])
  func anyNumberOfActorsIsDrawn(count: Int) throws {
    let dot = draw(NetworkFixture.congress(of: count))
    let run = try GraphViz.run(dot)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.matches(of: /class="node"/).count == NetworkFixture.nodes(of: count))
    if count == 0 { #expect(run.output.contains("nothing to draw")) }
  }

  private func draw(_ entries: [TimelineEntry], style: DateStyle = .british) -> String {
    let heading = TimelineHeading(
      chronicle: ChronicleDescription(title: "Talks"), count: entries.count)
    return NetworkDOT.dot(NetworkFixture.network(of: entries), heading: heading, style: style)
  }
}
