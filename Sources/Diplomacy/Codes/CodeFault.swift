/// Why a text is no code of event data, and what can be written instead.
public enum CodeFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// PLOVER has no such event type.
  case unknownType(String, nearest: [String])
  /// The event type has no such mode.
  case unknownMode(String, type: String, modes: [String])
  /// Modes of the event type that are not written as one: two of them, or one after `+`.
  case severalModes([String], type: String)
  /// PLOVER has no such context.
  case unknownContext(String, nearest: [String])
  /// CAMEO has no such code.
  case unknownCAMEO(String, nearest: [String])
  /// A stance is a whole number from −3 to 3, or its word.
  case unknownStance(String)

  /// What is wrong and what is right, for the person who typed it.
  public var description: String {
    switch self {
    case .unknownType(let text, let nearest):
      let wanted = nearest.isEmpty ? PLOVER.types.map(\.name) : nearest
      return Self.lack(of: "PLOVER event type", text, wanted, isSure: !nearest.isEmpty)
    case .unknownMode(let text, let type, let modes):
      if modes.isEmpty { return "PLOVER's \(type) has no modes; write \(type)" }
      let list = modes.joined(separator: ", ")
      return PLOVER.key(text).isEmpty
        ? "a mode is missing after “\(type)/”; it has the modes \(list)"
        : "no mode “\(Self.quoted(text))”; PLOVER's \(type) has the modes \(list)"
    case .severalModes(let modes, let type):
      let codes = Set(modes).sorted().map { "\(type)/\($0)" }
      return codes.count == 1
        ? "“\(modes[0])” is a mode of PLOVER's \(type); write \(codes[0])"
        : "a code has one mode; give the event the codes \(codes.joined(separator: " and "))"
    case .unknownContext(let text, let nearest):
      if PLOVER.key(text).isEmpty { return "a context is missing after “+”" }
      let wanted =
        nearest.isEmpty ? (PLOVER.contexts + PLOVER.auxiliaryModes).map(\.name) : nearest
      return Self.lack(of: "PLOVER context", text, wanted, isSure: !nearest.isEmpty)
    case .unknownCAMEO(let text, let nearest):
      return "no CAMEO code “\(Self.quoted(text))”; \(Self.remedy(nearest))"
    case .unknownStance(let text):
      let list = Stance.allCases.map { "\($0) (\($0.word))" }.joined(separator: ", ")
      return "no stance “\(Self.quoted(text))”; there are \(list)"
    }
  }

  private static func lack(
    of what: String, _ text: String, _ wanted: [String], isSure: Bool
  ) -> String {
    isSure
      ? "no \(what) “\(quoted(text))”; did you mean \(wanted.joined(separator: " or "))?"
      : "no \(what) “\(quoted(text))”; there are \(wanted.joined(separator: ", "))"
  }

  private static func remedy(_ nearest: [String]) -> String {
    guard let first = nearest.first, let last = nearest.last else {
      return "its codes are 01 to 20 and longer ones that begin so: 04, 042"
    }
    if nearest.count > 3 { return "\(first.dropLast()) has the codes \(first) to \(last)" }
    return nearest.map { "\($0) is “\(CAMEO.code($0)?.words ?? "")”" }.joined(separator: ", ")
  }

  /// Text to be shown in a message: its beginning, without control characters.
  private static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.filter {
      ![.control, .format].contains($0.properties.generalCategory)
    }
    return shown.count > 40
      ? String(String.UnicodeScalarView(shown.prefix(40))) + "…" : String(shown)
  }

  /// The names that a text can be a slip of the hand for, the likeliest first, at most three.
  static func nearest(to text: some StringProtocol, among names: [String]) -> [String] {
    let key = PLOVER.key(text)
    // Nobody mistypes a page.
    guard (2...40).contains(key.count) else { return [] }
    let limit = max(1, key.count / 4)
    let near = names.compactMap { name -> (distance: Int, name: String)? in
      let distance = EditDistance.between(key, PLOVER.key(name), atMost: limit)
      return distance <= limit ? (distance, name) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}
