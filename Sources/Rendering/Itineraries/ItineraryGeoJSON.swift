import Chronology
public import Diplomacy
import Foundation

/// An itinerary as GeoJSON (RFC 7946): a point for each station and a line from one to the next.
///
/// A station of which it is not known where it is has no geometry. A line that crosses the
/// antimeridian is cut there, as the standard asks.
public enum ItineraryGeoJSON {
  /// The collection, with a line end after it.
  public static func json(_ itinerary: Itinerary) throws -> String {
    var features = itinerary.stations.enumerated().map { index, station in
      Feature(
        geometry: station.coordinates.map { .point(position($0)) },
        properties: Properties(station: station, number: index + 1))
    }
    let path = itinerary.stations.filter { $0.first != nil }.compactMap(\.coordinates)
    if path.count > 1 {
      let properties = Properties(
        person: ItineraryJSON.Named(itinerary.person),
        kilometres: itinerary.kilometres)
      features.append(Feature(geometry: .lines(lines(path)), properties: properties))
    }
    return try JSONText.page(Collection(features: features))
  }

  private static func position(_ point: Coordinates) -> [Double] {
    // Longitude comes first.
    [point.longitude, point.latitude]
  }

  /// The path, cut where it crosses the antimeridian on the shorter way.
  private static func lines(_ path: [Coordinates]) -> [[[Double]]] {
    var lines: [[[Double]]] = []
    var line: [[Double]] = []
    for (index, point) in path.enumerated() {
      if index > 0, abs(point.longitude - path[index - 1].longitude) > 180 {
        let from = path[index - 1]
        // Both ends eastward of the cut, in degrees from it.
        let edge: Double = from.longitude > 0 ? 180 : -180
        let toEdge = abs(edge - from.longitude)
        let whole = 360 - abs(point.longitude - from.longitude)
        let share = whole > 0 ? toEdge / whole : 0
        let latitude = from.latitude + (point.latitude - from.latitude) * share
        lines.append(line + [[edge, latitude]])
        line = [[-edge, latitude]]
      }
      line.append(position(point))
    }
    return lines + [line]
  }

  private struct Collection: Encodable {
    var type = "FeatureCollection"
    var features: [Feature]
  }

  private struct Feature: Encodable {
    var geometry: Geometry?
    var properties: Properties

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put("Feature", "type")
      try object.put(properties, "properties")
      // The standard wants a null where there is no geometry.
      try object.encode(geometry, forKey: JSONKey("geometry"))
    }
  }

  private enum Geometry: Encodable {
    case point([Double])
    case lines([[[Double]]])

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      switch self {
      case .point(let position):
        try object.put("Point", "type")
        try object.put(position, "coordinates")
      case .lines(let lines) where lines.count == 1:
        try object.put("LineString", "type")
        try object.put(lines[0], "coordinates")
      case .lines(let lines):
        try object.put("MultiLineString", "type")
        try object.put(lines, "coordinates")
      }
    }
  }

  private struct Properties: Encodable {
    var station: Itinerary.Station?
    var number: Int?
    var person: ItineraryJSON.Named?
    var kilometres: Int64?

    func encode(to encoder: any Encoder) throws {
      if let station { try StationJSON(station).encode(to: encoder) }
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(number, "station")
      try object.put(person, "person")
      try object.put(kilometres, "kilometres")
    }
  }
}
