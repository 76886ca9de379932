import Diplomacy

/// What an attribute says of a person's part in an event.
enum GrampsPartFact {
  case capacity(String)
  case represents(Actor.Kind, String)
  case side(String)
  case presence(Participation.Presence)

  /// Reads an attribute; nil where it says nothing that a chronicle has.
  init?(_ node: XMLNode) {
    guard let (type, value) = node.typed else { return nil }
    switch GrampsFact.divided(type) {
    case ("Capacity", nil): self = .capacity(value)
    case ("Represents", let kind?): self = .represents(kind, value)
    case ("Side", nil): self = .side(value)
    case ("Presence", nil):
      guard let presence = Participation.Presence(rawValue: value) else { return nil }
      self = .presence(presence)
    default: return nil
    }
  }

  /// Puts it into a part.
  func fill(_ part: inout Participation, _ records: inout RowRecords) {
    switch self {
    case .capacity(let words): part.capacity = words
    case .represents(let kind, let name): part.principal = .actor(records.addNamed(kind, name))
    case .side(let side): part.side = side
    case .presence(let presence): part.presence = presence
    }
  }

  /// The attribute.
  var element: GrampsElement {
    let (type, value): (String, String) =
      switch self {
      case .capacity(let words): ("Capacity", words)
      case .represents(let kind, let name): (GrampsFact.typed("Represents", kind), name)
      case .side(let side): ("Side", side)
      case .presence(let presence): ("Presence", presence.rawValue)
      }
    return GrampsElement("attribute", ["type": type, "value": value])
  }
}
