import Diplomacy

/// What `--create KIND:NAME` asks for: a record that a name may make.
struct Creation: Hashable {
  /// The sort of record.
  enum Sort: Hashable {
    case actor(Actor.Kind)
    case place
    case source
    case topic
  }

  var sort: Sort
  var name: String

  /// Reads `person:"Igor Ivanov"`, `place:Brussels`; nil for anything else.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[text.index(after: colon)...])
    guard !name.isEmpty else { return nil }
    switch text[..<colon] {
    case "place": sort = .place
    case "source": sort = .source
    case "topic": sort = .topic
    case let kind:
      guard let kind = Actor.Kind(rawValue: String(kind)) else { return nil }
      sort = .actor(kind)
    }
    self.name = name
  }
}
