extension EventCode {
  /// A way to go on with what was typed.
  public struct Completion: Hashable, Sendable {
    /// The whole of what is typed then; it begins with what was.
    public let value: String
    /// What it means.
    public let help: String
  }

  /// What can be typed after a beginning of `SCHEME:VALUE`, one step at a time.
  ///
  /// First the schemes; of PLOVER the types, then their modes, after `+` the contexts; of CAMEO
  /// the roots, then all codes below one; the stances. What is typed in lower case is offered so:
  /// ``check(_:)`` answers the canonical form.
  public static func completions(for prefix: String) -> [Completion] {
    guard let colon = prefix.firstIndex(of: ":") else {
      return offers(
        [
          ("plover:", "PLOVER: what was done, how and about what"),
          ("cameo:", "CAMEO: a number of two to four digits"),
          ("stance:", "how warm it is, set by hand, from -3 to +3"),
        ], for: prefix[...], after: "")
    }
    let start = prefix[...colon]
    let rest = prefix[prefix.index(after: colon)...]
    switch start.lowercased() {
    case "plover:": return ploverOffers(for: rest, after: start)
    case "cameo:": return offers(cameoEntries(rest), for: rest, after: start)
    case "stance:":
      let entries = Stance.allCases.map { ($0.description, help($0.word, $0.value)) }
      // A sign is no letter, and the comparison of names would pass over it.
      return offers(entries.filter { $0.0.hasPrefix(rest) }, for: rest, after: start)
    default: return []
    }
  }

  private typealias Entry = (name: String, help: String)

  private static func ploverOffers(for rest: Substring, after start: Substring) -> [Completion] {
    if let plus = rest.lastIndex(of: "+") {
      guard let code = try? PLOVERCode(String(rest[..<plus])) else { return [] }
      let named = Set(code.auxiliaryModes + code.contexts)
      let open = (PLOVER.contexts + PLOVER.auxiliaryModes).filter { !named.contains($0) }
      return offers(
        open.map { ($0.name, $0.words) }, for: rest[rest.index(after: plus)...],
        after: "\(start)\(rest[...plus])")
    }
    if let slash = rest.firstIndex(of: "/") {
      guard let type = PLOVER.type(named: rest[..<slash]) else { return [] }
      return offers(
        type.modes.map { ($0.name, help($0, of: type)) }, for: rest[rest.index(after: slash)...],
        after: "\(start)\(rest[...slash])")
    }
    let types = offers(
      PLOVER.types.map { ($0.name, help($0.words, $0.score)) }, for: rest, after: start)
    guard let type = PLOVER.type(named: rest) else { return types }
    return types
      + offers(type.modes.map { ($0.name, help($0, of: type)) }, for: "", after: "\(start)\(rest)/")
  }

  private static func cameoEntries(_ rest: Substring) -> [Entry] {
    let codes = rest.utf8.count < 2 ? CAMEO.roots : CAMEO.codes
    return codes.map { ($0.code, help($0.words, $0.gdelt ?? $0.icews)) }
  }

  /// The entries that go on with a word, whose letters stay as they were typed.
  private static func offers(
    _ entries: [Entry], for word: Substring, after start: Substring
  ) -> [Completion] {
    let key = PLOVER.key(word)
    let isLower = word.contains { $0.isLowercase }
    let fitting = entries.filter { PLOVER.key($0.name.prefix(word.count)) == key }
    return fitting.map { name, help in
      let tail = String(name.dropFirst(word.count))
      let value = String(start) + String(word) + (isLower ? tail.lowercased() : tail)
      return Completion(value: value, help: help)
    }
  }

  private static func help(_ mode: PLOVER.Mode, of type: PLOVER.EventType) -> String {
    help("\(type.words), \(mode.words)", mode.score)
  }

  private static func help(_ words: String, _ score: Double?) -> String {
    score.map { "\(words) (\(figure($0)))" } ?? words
  }
}
