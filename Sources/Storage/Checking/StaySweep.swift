/// Finds the stays of one person at different places whose days meet.
///
/// The day on which a stay of several days begins or ends is a day of travel, as in an itinerary.
struct StaySweep {
  /// An event at a place.
  struct Stay {
    var event: Int64
    var place: Int64
    var first: Int64
    var last: Int64
  }

  /// Two stays of a person, the first of which does not begin later.
  struct Pair {
    var actor: Int64
    var one: Stay
    var other: Stay

    /// The first day that they share.
    var day: Int64 { other.first }

    func presence(at stay: Stay) -> Presence { Presence(actor: actor, event: stay.event) }
  }

  /// A person at an event.
  struct Presence: Hashable {
    var actor: Int64
    var event: Int64
  }

  /// What was found so far.
  private(set) var pairs: [Pair] = []
  private var actor: Int64 = 0
  private var stays: [Stay] = []

  /// Takes a stay in; those of one person come together.
  mutating func add(_ stay: Stay, of actor: Int64) {
    if actor != self.actor {
      compare()
      self.actor = actor
    }
    stays.append(stay)
  }

  /// Compares the stays of the last person.
  mutating func end() { compare() }

  /// What was found so far, of which nothing is kept.
  mutating func taken() -> [Pair] {
    defer { pairs = [] }
    return pairs
  }

  /// - Complexity: O(n log n) in the stays of a person, and what is under way at the same time.
  private mutating func compare() {
    defer { stays.removeAll(keepingCapacity: true) }
    guard stays.count > 1 else { return }
    stays.sort { ($0.first, $0.event) < ($1.first, $1.event) }
    var underWay: [Stay] = []
    for stay in stays {
      underWay.removeAll { $0.last < stay.first }
      for other in underWay where other.place != stay.place && Self.meet(other, stay) {
        pairs.append(Pair(actor: actor, one: other, other: stay))
      }
      underWay.append(stay)
    }
  }

  /// Whether two stays share a day that neither comes or goes on; the first does not begin later.
  private static func meet(_ one: Stay, _ other: Stay) -> Bool {
    switch (one.first == one.last, other.first == other.last) {
    case (true, true): one.first == other.first
    case (false, true): one.first < other.first && other.first < one.last
    case (true, false): false
    case (false, false): min(one.last, other.last) > other.first
    }
  }
}
