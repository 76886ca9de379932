/// Contacts in time between actors that are known by their indices: who can have told whom.
///
/// A chain through time goes from actor to actor by contacts whose days can be put in an order that
/// never runs backwards. A contact is on one day, which is somewhere between its earliest and its
/// latest; each contact on its own, so that a chain is one that is possible.
public struct ContactGraph: Sendable {
  /// A contact of two actors, on a day that may not be known to the day.
  public struct Contact: Hashable, Sendable {
    /// The index of an actor; of a directed contact, the one it comes from.
    public var a: Int32
    /// The index of the other actor; of a directed contact, the one it goes to.
    public var b: Int32
    /// The earliest day number it can be on; `Int64.min` for an open beginning.
    public var earliest: Int64
    /// The latest day number it can be on; `Int64.max` for an open end.
    public var latest: Int64
    /// The number of the event by which the caller knows it.
    public var event: Int64
    /// Whether it leads from `a` to `b` only.
    public var isDirected: Bool

    /// Notes a contact.
    public init(
      a: Int32, b: Int32, earliest: Int64, latest: Int64, event: Int64, isDirected: Bool = false
    ) {
      self.a = a
      self.b = b
      self.earliest = earliest
      self.latest = latest
      self.event = event
      self.isDirected = isDirected
    }
  }

  /// The number of actors.
  public let count: Int
  let contacts: [Contact]
  /// The contacts of each pair, one pair after the other in the order of their indices; those of a
  /// pair by latest day, earliest day and event.
  let entries: [Entry]
  /// Pairs of actors that are in contact, from one to the other, in ascending order.
  let pairs: [Pair]
  /// Where the pairs of each actor start in `pairs`.
  let starts: [Int]
  /// The pairs by the actors that they lead to, and where those of each start.
  let arrivals: [Int]
  let arrivalStarts: [Int]

  /// Two actors, from one to the other, and where their contacts are.
  struct Pair {
    var from: Int32
    var to: Int32
    var entries: Range<Int>
  }

  /// A contact among those of its pair.
  struct Entry {
    var earliest: Int64
    var latest: Int64
    var contact: Int
    /// Which of this and the following of the pair is the first to be possible.
    var soonest: Int
  }

  /// Takes contacts in, in any order.
  ///
  /// Dropped are contacts with indices that are not in `0..<count`, of an actor with itself, and with
  /// days that end before they begin.
  ///
  /// - Parameter count: The number of actors, at most `Int32.max`.
  /// - Complexity: O(n + m log m) for n actors and m contacts.
  public init(count: Int, contacts: [Contact]) {
    let count = min(max(0, count), Int(Int32.max))
    self.count = count
    let nodes = 0..<count
    let contacts = contacts.filter {
      $0.a != $0.b && $0.earliest <= $0.latest && nodes.contains(Int($0.a))
        && nodes.contains(Int($0.b))
    }
    .sorted {
      ($0.latest, $0.earliest, $0.event, $0.a, $0.b)
        < ($1.latest, $1.earliest, $1.event, $1.a, $1.b)
    }
    self.contacts = contacts
    var (from, to, items): ([Int32], [Int32], [Int]) = ([], [], [])
    for (index, contact) in contacts.enumerated() {
      from.append(contact.a)
      to.append(contact.b)
      items.append(index)
      guard !contact.isDirected else { continue }
      from.append(contact.b)
      to.append(contact.a)
      items.append(index)
    }
    let byEnd = CountingSort.order(of: items.count, by: to, count: count)
    let order = CountingSort.order(of: byEnd, by: from, count: count)
    var pairs: [Pair] = []
    entries = Self.entries(order.map { (from[$0], to[$0], items[$0]) }, contacts, &pairs)
    self.pairs = pairs
    let (origins, ends) = (pairs.map(\.from), pairs.map(\.to))
    starts = CountingSort.starts(origins, count: count)
    arrivals = CountingSort.order(of: pairs.count, by: ends, count: count)
    arrivalStarts = CountingSort.starts(ends, count: count)
  }

  /// Finds the pairs among contacts that are in order, and the first possible of their contacts.
  private static func entries(
    _ order: [(from: Int32, to: Int32, contact: Int)], _ contacts: [Contact],
    _ pairs: inout [Pair]
  ) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(order.count)
    for (place, item) in order.enumerated() {
      let contact = contacts[item.contact]
      entries.append(
        Entry(
          earliest: contact.earliest, latest: contact.latest, contact: item.contact,
          soonest: place))
      if let last = pairs.last, last.from == item.from, last.to == item.to {
        pairs[pairs.count - 1].entries = last.entries.lowerBound..<(place + 1)
      } else {
        pairs.append(Pair(from: item.from, to: item.to, entries: place..<(place + 1)))
      }
    }
    for pair in pairs {
      for place in pair.entries.reversed().dropFirst() {
        let next = entries[place + 1].soonest
        if entries[next].earliest < entries[place].earliest { entries[place].soonest = next }
      }
    }
    return entries
  }

  /// Whether there is an actor of that index.
  func has(_ node: Int32) -> Bool { node >= 0 && Int(node) < count }

  /// The pairs that lead from an actor.
  func pairs(from node: Int32) -> Range<Int> { starts[Int(node)]..<starts[Int(node) + 1] }

  /// The pairs that lead to an actor.
  func pairs(to node: Int32) -> ArraySlice<Int> {
    arrivals[arrivalStarts[Int(node)]..<arrivalStarts[Int(node) + 1]]
  }

  /// The contact of a pair by which one is on the other side first, from a day on.
  ///
  /// - Complexity: O(log c) for c contacts of the pair.
  func first(of pair: Pair, from day: Int64) -> Entry? {
    var (low, high) = (pair.entries.lowerBound, pair.entries.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if entries[middle].latest < day { low = middle + 1 } else { high = middle }
    }
    return low < pair.entries.upperBound ? entries[entries[low].soonest] : nil
  }

  /// The latest day on which one can still be on the other side of a pair up to a day.
  ///
  /// - Complexity: O(c) for c contacts of the pair, fewer where days are late.
  func last(of pair: Pair, until day: Int64) -> Int64? {
    for place in pair.entries.reversed() where entries[place].earliest <= day {
      return min(entries[place].latest, day)
    }
    return nil
  }
}
