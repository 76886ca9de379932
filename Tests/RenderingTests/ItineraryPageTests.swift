import Chronology
import Diplomacy
import Foundation
import Rendering
import Testing

@Suite struct ItineraryPageTests {
  private func text(
    _ itinerary: Itinerary = ItineraryFixture.itinerary(), width: Int = 80, ascii: Bool = false,
    hidden: Int = 0
  ) -> String {
    var page = ItineraryPage(options: TimelineOptions(width: width, ascii: ascii))
    return page.text(itinerary, hidden: hidden)
  }

  @Test(arguments: [40, 80, 120])
  func `An itinerary looks as kept`(width: Int) throws {
    try expectGolden(text(width: width), "itinerary-\(width).txt")
  }

  @Test func `An itinerary in ASCII looks as kept`() throws {
    let page = text(ascii: true)
    try expectGolden(page, "itinerary-ascii.txt")
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `An itinerary backwards, and cut off, looks as kept`() throws {
    var itinerary = ItineraryFixture.itinerary()
    let hidden = itinerary.show(limit: 4, reverse: true)
    try expectGolden(text(itinerary, hidden: hidden), "itinerary-reverse.txt")
  }

  @Test func `Where there is nothing, it says so`() {
    let page = text(ItineraryFixture.itinerary([]))
    #expect(page.contains("\n\nnothing recorded\n\n"))
    #expect(page.hasSuffix("1 event without a place\n"))
  }

  @Test func `Of many events at a station the first few are told`() {
    let entries = (1...9).map {
      ItineraryFixture.stay("2001-10-0\($0)", "Event \($0)", Seed.moscow)
    }
    let page = text(ItineraryFixture.itinerary(entries))
    #expect(page.contains("Event 5 ") && !page.contains("Event 6"))
    #expect(page.contains("and 4 more"))
  }

  @Test(arguments: HostileTextTests.nasty, [30, 40, 80, 120])
  func `Whatever names say, an itinerary stays harmless and on its lines`(text: String, width: Int)
  {
    let place = NamedRef(ref: Ref(stored: "moscow"), name: text)
    let entries = ["2001-10-03", "2001-10-05"].map { ItineraryFixture.stay($0, text, place) }
    var itinerary = ItineraryFixture.itinerary(entries)
    itinerary.person.name = text
    itinerary.stations[0].conflicts = [place]
    itinerary.stations[0].around = place
    var page = ItineraryPage(options: TimelineOptions(width: width))
    HostileTextTests.expectHarmless(page.text(itinerary, filter: text), width: width)
  }
}

@Suite struct ItineraryDataTests {
  private let itinerary = ItineraryFixture.itinerary()

  @Test func `The tables of data look as kept`() throws {
    try expectGolden(ItineraryCSV.text(itinerary), "itinerary.csv")
    try expectGolden(try ItineraryJSON.json(itinerary), "itinerary.json")
    try expectGolden(try ItineraryGeoJSON.json(itinerary), "itinerary.geojson")
  }

  private func features(_ text: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["type"] as? String == "FeatureCollection")
    return try #require(object?["features"] as? [[String: Any]])
  }

  @Test func `GeoJSON has a point for each station, longitude first, and a line`() throws {
    let features = try features(try ItineraryGeoJSON.json(itinerary))
    #expect(features.count == itinerary.stations.count + 1)
    #expect(features.allSatisfy { $0["type"] as? String == "Feature" })
    let geometries = features.map { $0["geometry"] as? [String: Any] }
    #expect(geometries[0]?["coordinates"] as? [Double] == [4.35, 50.85])
    // Where Suva is has not been recorded.
    #expect(features[features.count - 2]["geometry"] is NSNull)
    #expect(geometries.last??["type"] as? String == "MultiLineString")
    let lines = try #require(geometries.last??["coordinates"] as? [[[Double]]])
    #expect(lines.count == 2)
    #expect(lines[0].last?[0] == 180 && lines[1].first?[0] == -180)
    #expect(lines[0].last?[1] == lines[1].first?[1])
    for position in lines.flatMap({ $0 }) { #expect(abs(position[0]) <= 180) }
  }

  @Test func `One station with coordinates makes no line`() throws {
    let one = ItineraryFixture.itinerary([Seed.brusselsMeeting])
    #expect(try features(try ItineraryGeoJSON.json(one)).count == 1)
    let none = ItineraryFixture.itinerary([])
    #expect(try features(try ItineraryGeoJSON.json(none)).isEmpty)
  }

  @Test func `A line from the antimeridian itself is cut without a fault`() throws {
    for (one, other) in [(180.0, -180.0), (-180, 180), (180, -179), (-180, 179.0)] {
      var found = ItineraryFixture.itinerary([Seed.brusselsMeeting, Seed.talks])
      found.stations[0].coordinates = Coordinates(latitude: 10, longitude: one)
      found.stations[1].coordinates = Coordinates(latitude: 20, longitude: other)
      let text = try ItineraryGeoJSON.json(found)
      let line = try features(text).last?["geometry"] as? [String: Any]
      let lines = try #require(line?["coordinates"] as? [[[Double]]])
      #expect(lines.allSatisfy { $0.allSatisfy { $0.allSatisfy(\.isFinite) } })
    }
  }

  @Test func `Every line of the CSV has as many cells as there are heads`() {
    let lines = ItineraryCSV.text(itinerary).split(separator: "\r\n")
    #expect(lines.count == itinerary.stations.count + 1)
    let cells = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).count
    }
    #expect(Set(cells) == [16])
  }
}
