import Diplomacy

/// A few contacts by chance, and the chains through them by trying everything.
struct ContactSketch {
  var count: Int
  var contacts: [ContactGraph.Contact] = []

  /// The actors of a chain, and what is true of its steps.
  struct Found: Equatable {
    var nodes: [Int32]
    var arrival: Int64
    var days: [Int64]
    /// The numbers of the events that are possible at each step.
    var events: [Set<Int64>]
  }

  init(_ dice: inout Dice, nodes: ClosedRange<Int>, contacts number: ClosedRange<Int>) {
    count = dice.number(nodes)
    for event in 0..<dice.number(number) {
      let earliest = dice.chance(5) ? Int64.min : Int64(dice.number(1...8))
      let latest = dice.chance(5) ? Int64.max : earliest &+ Int64(dice.pick([0, 0, 0, 1, 2, 4]))
      contacts.append(
        ContactGraph.Contact(
          a: Int32(dice.number(0...(count - 1))), b: Int32(dice.number(0...(count - 1))),
          earliest: earliest, latest: latest, event: Int64(event), isDirected: dice.chance(40)))
    }
  }

  /// The chains with the fewest steps, in their order.
  func chains(from source: Int32, to target: Int32, days: ClosedRange<Int64>) -> [Found] {
    var found: [[Int32]: Found] = [:]
    var fewest = Int.max
    func go(_ nodes: [Int32], _ used: [(event: Int64, day: Int64)]) {
      guard used.count <= fewest, let last = nodes.last else { return }
      if last == target {
        if used.count < fewest { found = [:] }
        fewest = used.count
        let (arrivals, events) = (used.map(\.day), used.map { Set([$0.event]) })
        let arrival = arrivals.last ?? days.lowerBound
        var chain =
          found[nodes] ?? Found(nodes: nodes, arrival: arrival, days: arrivals, events: events)
        chain.arrival = min(chain.arrival, arrival)
        chain.days = zip(chain.days, arrivals).map { min($0, $1) }
        chain.events = zip(chain.events, events).map { $0.union($1) }
        found[nodes] = chain
        return
      }
      for contact in contacts where contact.a != contact.b {
        let before = used.last?.day ?? days.lowerBound
        let day = max(before, contact.earliest)
        guard day <= min(contact.latest, days.upperBound) else { continue }
        for (from, to) in [(contact.a, contact.b), (contact.b, contact.a)] {
          let isBackwards = contact.isDirected && from != contact.a
          guard from == last, !nodes.contains(to), !isBackwards else { continue }
          go(nodes + [to], used + [(contact.event, day)])
        }
      }
    }
    go([source], [])
    return found.values.sorted {
      $0.arrival != $1.arrival
        ? $0.arrival < $1.arrival : $0.nodes.lexicographicallyPrecedes($1.nodes)
    }
  }
}
