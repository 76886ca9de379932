import Chronology
import Diplomacy

/// A chronicle as plain values: what a store is filled with, and what an oracle looks through.
struct World {
  var topics: [Topic] = []
  var sources: [Source] = []
  var actors: [Actor] = []
  var places: [Place] = []
  var relations: [Relation] = []
  var kinds: [EventKindRecord] = []
  /// In the order of their numbers, which are theirs.
  var events: [Event] = []

  /// The records, in an order in which they can be added.
  var records: [Diplomacy.Record] {
    kinds.map { .kind($0) } + topics.map { .topic($0) } + sources.map { .source($0) }
      + actors.map { .actor($0) } + places.map { .place($0) } + relations.map { .relation($0) }
      + events.map { .event($0) }
  }

  /// How many of so many events do without the rest.
  static func split(_ events: Int) -> Int { events * 3 / 4 }

  func event(_ ref: Ref) -> Event? { events.first { $0.ref == ref || $0.handle == ref } }

  /// A record and all that lie beneath it.
  static func below(_ ref: Ref, _ parent: [Ref: Ref]) -> Set<Ref> {
    var found: Set<Ref> = [ref]
    while true {
      let next = parent.filter { found.contains($0.value) && !found.contains($0.key) }
      if next.isEmpty { return found }
      found.formUnion(next.keys)
    }
  }

  var topicParents: [Ref: Ref] { parents(topics.map { ($0.ref, $0.under) }) }
  var sourceParents: [Ref: Ref] { parents(sources.map { ($0.ref, $0.within) }) }
  var placeParents: [Ref: Ref] { parents(places.map { ($0.ref, $0.within) }) }

  private func parents(_ pairs: [(Ref, Ref?)]) -> [Ref: Ref] {
    Dictionary(
      pairs.compactMap { ref, parent in parent.map { (ref, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The kinds, each with the one above it.
  var kindParents: [String: String] {
    let all = EventKind.standard.map { ($0.kind, $0.under) } + kinds.map { ($0.kind, $0.under) }
    return Dictionary(
      all.compactMap { kind, under in under.map { (kind.name, $0.name) } },
      uniquingKeysWith: { first, _ in first })
  }

  func isKind(_ kind: EventKind, _ asked: EventKind) -> Bool {
    var name: String? = kind.name
    while let current = name {
      if current == asked.name { return true }
      name = kindParents[current]
    }
    return false
  }
}
