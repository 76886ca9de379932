import Chronology
import Diplomacy

/// What an attribute of an event says: words of a chronicle for which Gramps has no element.
///
/// The export writes them and the import reads them; whatever else a file has as an attribute is
/// nobody's but its own.
enum GrampsFact: Hashable {
  case topic(String)
  case time(ClockSpan, zone: String?)
  case identifier(Identifier)
  case code(Identifier)
  case form(Statement.Form)
  case medium(String)
  case language(String)
  case audience(String)
  /// The part of somebody who is no person; of nobody known where there is no kind.
  case part(Role, Actor.Kind?, name: String)

  /// What stands for somebody whom nobody knows.
  private static let unknown = "unknown"

  /// Reads an attribute; nil where it says nothing that a chronicle has.
  init?(_ node: XMLNode) {
    guard let (type, value) = node.typed else { return nil }
    let found: GrampsFact? =
      switch type {
      case "Topic": .topic(value)
      case "Time": Self.time(value)
      case "Identifier": Identifier(value).map { .identifier($0) }
      case "Code": Identifier(value).map { .code($0) }
      case "Form": Statement.Form(rawValue: value).map { .form($0) }
      case "Medium": .medium(value)
      case "Language": .language(value)
      case "Audience": .audience(value)
      default: Self.part(type, value)
      }
    guard let found else { return nil }
    self = found
  }

  /// The attribute.
  var element: GrampsElement {
    let (type, value): (String, String) =
      switch self {
      case .topic(let name): ("Topic", name)
      case .time(let time, let zone):
        ("Time", [time.description, zone].compactMap(\.self).joined(separator: " "))
      case .identifier(let identifier): ("Identifier", identifier.description)
      case .code(let code): ("Code", code.description)
      case .form(let form): ("Form", form.rawValue)
      case .medium(let words): ("Medium", words)
      case .language(let tag): ("Language", tag)
      case .audience(let words): ("Audience", words)
      case .part(let role, let kind?, let name):
        (Self.typed(role.name.capitalizedFirst, kind), name)
      case .part(let role, nil, let name): (role.name.capitalizedFirst, name)
      }
    return GrampsElement("attribute", ["type": type, "value": value])
  }

  private static func time(_ value: String) -> GrampsFact? {
    let words = value.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first, let span = try? ClockSpan(parsing: first) else { return nil }
    return .time(span, zone: words.count > 1 ? words[1] : nil)
  }

  private static func part(_ type: String, _ value: String) -> GrampsFact? {
    let (word, kind) = divided(type)
    let role = Role(word.lowercased())
    guard Role.all.contains(role), kind != nil || value == unknown else { return nil }
    return .part(role, kind, name: value)
  }

  // MARK: Words with the kind of an actor behind them

  /// "Host (state)".
  static func typed(_ word: String, _ kind: Actor.Kind) -> String { "\(word) (\(kind.rawValue))" }

  /// The word and the kind behind it; no kind where none is there.
  static func divided(_ type: String) -> (word: String, kind: Actor.Kind?) {
    guard type.hasSuffix(")"), let bracket = type.ranges(of: " (").last else {
      return (type, nil)
    }
    let kind = Actor.Kind(rawValue: String(type[bracket.upperBound...].dropLast()))
    return kind == nil ? (type, nil) : (String(type[..<bracket.lowerBound]), kind)
  }
}
