import Foundation

/// How places lie to each other: within, in which state, how far apart.
public struct PlaceTree: Sendable {
  private let places: [Ref: Place]

  /// Knows these places; those that they lie in have to be among them.
  public init(_ places: [Ref: Place]) { self.places = places }

  /// A place's record.
  public subscript(ref: Ref) -> Place? { places[ref] }

  /// The places around one, the nearest first.
  public func around(_ ref: Ref) -> [Ref] {
    var around: [Ref] = []
    var current = ref
    while let next = places[current]?.within, next != ref, !around.contains(next) {
      around.append(next)
      current = next
    }
    return around
  }

  /// The state that a place belongs to, itself or through what it lies in.
  public func state(of ref: Ref) -> Ref? {
    ([ref] + around(ref)).lazy.compactMap { places[$0]?.state }.first
  }

  /// The way between two places in kilometres, as the crow flies; nil unless it is known where both
  /// are.
  public func kilometres(_ one: Ref, _ other: Ref) -> Double? {
    guard let from = places[one]?.coordinates, let to = places[other]?.coordinates else {
      return nil
    }
    return from.kilometres(to: to)
  }

  /// Farther than this nobody is taken to get within a day and do something at both ends.
  public static let dayTrip = 1_000.0
  /// Nearer than this a border is no hindrance.
  public static let neighbourhood = 300.0

  /// Whether it is hard to believe that somebody was at both places on one day.
  ///
  /// It is where they belong to different states, unless they are known to be near each other; and
  /// where they are known to be far apart. A place and what lies in it are one.
  public func exclude(_ one: Ref, _ other: Ref) -> Bool {
    if one == other || around(one).contains(other) || around(other).contains(one) { return false }
    let states = [state(of: one), state(of: other)].compactMap { $0 }
    let isAbroad = states.count == 2 && states[0] != states[1]
    guard let distance = kilometres(one, other) else { return isAbroad }
    return distance > (isAbroad ? Self.neighbourhood : Self.dayTrip)
  }
}

extension Coordinates {
  /// The mean radius of the Earth by the International Union of Geodesy and Geophysics.
  private static let radius = 6_371.0088

  /// The length of the great circle to another point, by the haversine formula.
  ///
  /// The Earth is taken for a sphere, so that it can be wrong by half a per cent.
  public func kilometres(to other: Coordinates) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let north = sin(radians(other.latitude - latitude) / 2)
    let east = sin(radians(other.longitude - longitude) / 2)
    let square =
      north * north + cos(radians(latitude)) * cos(radians(other.latitude)) * east * east
    return 2 * Self.radius * asin(min(1, square.squareRoot()))
  }
}
