import Chronology

/// Where a person was, station by station.
public struct Itinerary: Sendable {
  /// Who.
  public var person: NamedRef
  /// The stations, in order; those without a day come last.
  public var stations: [Station]
  /// The events that place the person at no place that is recorded.
  public var withoutPlace: Int

  /// A place with what happened there in a row.
  public struct Station: Hashable, Sendable {
    /// The place, by its name of the day.
    public var place: NamedRef
    /// The place around it, or the state; nil where neither is known.
    public var around: NamedRef?
    /// The state that it belongs to.
    public var state: NamedRef?
    /// Where it is.
    public var coordinates: Coordinates?
    /// What happened there, in order.
    public var stays: [Stay]
    /// Stays in what lies around it, during which these were.
    public var during: [Stay]
    /// The way from the station before; nil for the first, and where nothing is known of it.
    public var way: Way?
    /// The other places at which the person was on a day that belongs to this one.
    public var conflicts: [NamedRef] = []

    /// The first day on which something can have been here.
    public var first: Int64? { stays.compactMap(\.day).min() }
    /// The last day on which something can have been here.
    public var last: Int64? { stays.compactMap { $0.last ?? $0.first }.max() }
    /// Whether the day of something here is certain.
    public var isCertain: Bool { stays.contains(where: \.isCertain) }
  }

  /// The way from one station to the next.
  public struct Way: Hashable, Sendable {
    /// How many days lie between, of which nothing is recorded.
    public var days: Int64
    /// How far it is, as the crow flies; a sphere tells no more than whole kilometres.
    public var kilometres: Int64?
  }

  /// The ways together, where it is known how long they are.
  public var kilometres: Int64? {
    let known = stations.compactMap { $0.way?.kilometres }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// Keeps the first so many stations, or with `reverse` the last, the newest first.
  ///
  /// - Returns: How many are left out.
  @discardableResult
  public mutating func show(limit: Int?, reverse: Bool) -> Int {
    if reverse { self.reverse() }
    guard let limit, limit < stations.count else { return 0 }
    let hidden = stations.count - limit
    stations.removeLast(hidden)
    return hidden
  }

  /// Newest first: each way leads to the station that now stands before it.
  private mutating func reverse() {
    let ways = stations.map(\.way)
    let dated = stations.prefix { $0.first != nil }.count
    stations = stations[..<dated].reversed() + stations[dated...]
    for index in stations.indices {
      stations[index].way = index > 0 && index < dated ? ways[dated - index] : nil
    }
  }
}
