import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Rendering

/// The small multiples of a series of networks.
@Suite struct NetworkSeriesPictureTests {
  private func svg(_ series: NetworkSeries, look: NetworkLook = NetworkLook()) -> String {
    NetworkSeriesPicture.svg(
      series, heading: NetworkSamples.heading, style: .british, look: look)
  }

  private func panels(_ svg: String) -> [Substring] {
    svg.split(separator: "<rect width=\"").dropFirst().filter { $0.contains("rx=\"3\"") }
  }

  @Test func everyActorStandsAtTheSamePlaceInEveryPanel() throws {
    let picture = svg(NetworkSamples.series)
    let panels = panels(picture)
    #expect(panels.count == 5)
    var places: [Substring: Set<Substring>] = [:]
    for panel in panels {
      for mark in panel.matches(of: /<path d="M([^"]*)" fill[^<]*><title>([^<,]*)/) {
        // The size differs; the first two numbers of a square or a disc follow from both.
        places[mark.output.2, default: []].insert(mark.output.1)
      }
    }
    #expect(places.count == NetworkSamples.series.nodes.count)
    let atlas = SeriesAtlas(NetworkSamples.series, width: 300, height: 200)
    #expect(atlas.places.count == NetworkSamples.series.nodes.count)
    #expect(panels[2].contains("nothing recorded"))
    #expect(panels[2].matches(of: /h0/).count == atlas.places.count)
  }

  @Test func noTwoPointsCoincideAndNoneLeavesTheFrame() {
    let series = NetworkSeries(
      slices: [
        NetworkSeries.Slice(
          name: "all", first: 0, last: 1, network: NetworkSamples.congress(of: 90))
      ])
    let atlas = SeriesAtlas(series, width: 300, height: 200)
    for (index, point) in atlas.places.enumerated() {
      #expect((0...300).contains(point.x) && (0...200).contains(point.y))
      for other in atlas.places.dropFirst(index + 1) { #expect((point - other).length > 3) }
    }
  }

  @Test func theCircleIsRound() {
    for part in 0..<64 {
      let point = StressLayout.onCircle(Double(part) / 64)
      let angle = Double(part) / 64 * 2 * .pi
      #expect(abs(point.x - cos(angle)) < 1e-5)
      #expect(abs(point.y - sin(angle)) < 1e-5)
    }
  }

  @Test func noLabelLiesOnAnother() {
    var labels = PanelLabels(
      frame: PanelLabels.Box(left: 0, top: 0, right: 300, bottom: 200), points: [])
    var boxes: [PanelLabels.Box] = []
    for number in 0..<80 {
      let point = StressLayout.Point(x: Double(number * 37 % 300), y: Double(number * 23 % 200))
      guard let label = labels.place("Name \(number)", at: point, radius: 4, size: 9) else {
        continue
      }
      let width = FontMetrics.width(label.text, size: 9)
      let left =
        label.x - (label.anchor == "end" ? width : label.anchor == "middle" ? width / 2 : 0)
      boxes.append(
        PanelLabels.Box(left: left, top: label.y - 6, right: left + width, bottom: label.y + 1))
    }
    #expect(boxes.count > 20)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes.dropFirst(index + 1).contains { $0.touches(box) })
    }
  }

  @Test func thePictureIsWellFormedAndTheSameEveryTime() throws {
    let picture = svg(NetworkSamples.series)
    #expect(picture == svg(NetworkSamples.series))
    try PictureTimelineTests.expectWellFormed(picture)
    #expect(picture.contains(">1815</text>"))
    #expect(picture.contains("same place in every panel"))
    #expect(!picture.contains("nan") && !picture.contains("inf\""))
  }

  @Test func nothingIsAPicture() throws {
    for series in [
      NetworkSeries(slices: []),
      NetworkSeries(slices: [NetworkSeries.Slice(name: "", first: 0, last: 0, network: Network())]),
      NetworkSeries(
        slices: [
          NetworkSeries.Slice(name: "1", first: 0, last: 0, network: NetworkSamples.ring(of: 1))
        ]),
    ] {
      try PictureTimelineTests.expectWellFormed(svg(series))
    }
  }

  @Test(arguments: NetworkHostileTests.names) func whateverANameSays(_ name: String) throws {
    let slice = NetworkSeries.Slice(
      name: name, first: 0, last: 1, network: NetworkHostileTests.network(name))
    let look = NetworkLook(colours: .tone, links: { _, _ in name })
    let picture = svg(NetworkSeries(slices: [slice, slice]), look: look)
    try PictureTimelineTests.expectWellFormed(picture)
    #expect(!picture.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func ofVeryManyTheWeightiestAreDrawn() {
    let slice = NetworkSeries.Slice(
      name: "1", first: 0, last: 1, network: NetworkSamples.ring(of: 310))
    let picture = svg(NetworkSeries(slices: [slice]))
    #expect(picture.contains("The 300 weightiest of 310 actors."))
  }
}
