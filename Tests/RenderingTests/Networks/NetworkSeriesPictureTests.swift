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

  @Test func aLongStretchOfNothingIsLeftOut() {
    func slices(_ full: Set<Int>, of count: Int) -> NetworkSeries {
      NetworkSeries(
        slices: (0..<count).map { number in
          NetworkSeries.Slice(
            name: "\(number)", first: Int64(number), last: Int64(number),
            network: full.contains(number) ? NetworkSamples.congress(of: 4) : Network())
        })
    }
    let far = slices([2, 4, 700], of: 720)
    let range = SeriesRange(far, most: 120)
    #expect(range.slices.map(\.name) == ["2", "3", "4", "700"])
    #expect(range.empty == 695 && range.left.isEmpty)
    #expect(svg(far).contains("Left out: 695 slices in which nothing is recorded."))
    let cut = SeriesRange(far, most: 3)
    #expect(cut.slices.count == 3 && cut.left.map(\.name) == ["700"] && cut.empty == 0)
    #expect(SeriesRange(slices([0, 4], of: 6), most: 9).slices.count == 5)
    #expect(SeriesRange(slices([], of: 3), most: 9).slices.count == 1)
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

  private static let frame = PanelLabels.Box(left: 0, top: 0, right: 300, bottom: 200)

  /// So many actors at odd places, none on another.
  private static func crowd(of count: Int) -> [PanelNames.Actor] {
    (0..<count).map { number in
      let point = StressLayout.Point(
        x: Double(number * 37 % 30 * 10), y: Double(number * 7 % 20 * 10))
      return PanelNames.Actor(
        index: number, name: "Name \(number)",
        mark: PanelLabels.Mark(center: point, radius: 3), size: 9)
    }
  }

  @Test(arguments: [8, 30, 60]) func noLabelLiesOnAnotherOrIsNearerToAnother(count: Int) {
    let actors = Self.crowd(of: count)
    let panel = PanelNames(actors, frame: Self.frame, dots: [], digits: 2)
    #expect(panel.names.count + panel.left.count == count)
    #expect(panel.left.count <= count / 10)
    let boxes = panel.names.map(\.label.box)
    for (place, name) in panel.names.enumerated() {
      #expect(!boxes.dropFirst(place + 1).contains { $0.touches(name.label.box) })
      let own = max(0, name.label.box.gap(to: actors[name.index].mark))
      for other in actors where other.index != name.index {
        #expect(name.label.box.gap(to: other.mark) > own)
      }
    }
  }

  @Test func whereANameHasNoRoomANumberStands() throws {
    var actors = Self.crowd(of: 30)
    for index in actors.indices { actors[index].name = String(repeating: "Long ", count: 9) }
    let panel = PanelNames(actors, frame: Self.frame, dots: [], digits: 2)
    let numbers = SeriesNumbers([panel, PanelNames([], frame: Self.frame, dots: [], digits: 2)])
    #expect(numbers.numbers.count > 10)
    #expect(numbers.listed.map(\.number) == Array(1...numbers.numbers.count))
    let shown = Set(panel.names.map(\.index) + numbers.unnamed)
    #expect(shown == Set(actors.map(\.index)))
  }

  @Test func everyActorIsNamedSomewhere() throws {
    let series = NetworkSeries(
      slices: [
        NetworkSeries.Slice(
          name: "all", first: 0, last: 1, network: NetworkSamples.meeting(of: 200))
      ])
    let picture = svg(series)
    for node in series.nodes { #expect(picture.contains(node.name)) }
    try PictureTimelineTests.expectWellFormed(picture)
    let words = Set(picture.matches(of: />([^<>]+)<\/text>/).map { String($0.output.1) })
    let notes = words.joined(separator: " ")
    for node in series.nodes where !words.contains(node.name) {
      #expect(notes.contains(node.name))
    }
  }

  private func years(_ count: Int, full: ClosedRange<Int>) -> NetworkSeries {
    NetworkSeries(
      slices: (0..<count).map { year in
        NetworkSeries.Slice(
          name: "\(1000 + year)", first: 0, last: 1,
          network: full.contains(year) ? NetworkSamples.ring(of: 2) : Network())
      })
  }

  @Test func whatIsEmptyAtBothEndsIsLeftOff() {
    let picture = svg(years(200, full: 50...60))
    #expect(panels(picture).count == 11)
    #expect(picture.contains(">1050</text>") && picture.contains(">1060</text>"))
    #expect(NetworkSeriesPicture.losses(years(200, full: 50...60)).isEmpty)
  }

  @Test func whatIsBeyondTheMostIsTold() {
    let series = years(200, full: 10...150)
    #expect(panels(svg(series)).count == 120)
    #expect(svg(series).contains("The first 120 of 141 slices."))
    let words = NetworkSeriesPicture.losses(series).words(for: "svg")
    #expect(words == "svg could not say: what comes after 1129 (21 slices)")
    let crowd = NetworkSeries(
      slices: [
        NetworkSeries.Slice(
          name: "1", first: 0, last: 1, network: NetworkSamples.ring(of: 310))
      ])
    #expect(
      NetworkSeriesPicture.losses(crowd).words
        == "all but the 300 weightiest (10 actors)")
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
