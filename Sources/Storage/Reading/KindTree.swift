import Diplomacy
internal import GRDB

/// The kinds of events of a chronicle, each beneath its own.
struct KindTree {
  private let parents: [String: String?]

  init(_ db: Database) throws {
    var parents: [String: String?] = [:]
    try db.each("SELECT name, under FROM event_kind", []) { parents[$0.word()] = $0.text() }
    self.parents = parents
  }

  /// Whether the chronicle has the kind.
  func contains(_ kind: EventKind) -> Bool { parents[kind.name] != nil }

  /// The names of all kinds, sorted.
  var names: [String] { parents.keys.sorted() }

  /// The topmost kind that a kind is beneath.
  func family(of kind: EventKind) -> EventKind {
    var name = kind.name
    var steps = 0
    while let parent = parents[name] ?? nil, steps < 32 {
      name = parent
      steps += 1
    }
    return EventKind(name)
  }

  /// A kind and all beneath it.
  func withSubkinds(of kind: EventKind) -> [String] {
    names.filter { name in
      var current: String? = name
      var steps = 0
      while let found = current, steps < 32 {
        if found == kind.name { return true }
        current = parents[found] ?? nil
        steps += 1
      }
      return false
    }
  }
}
