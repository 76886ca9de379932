extension Participation {
  /// The part as the value of a claim: `putin:host as Acting President for russia (part)`.
  ///
  /// A capacity that could be read as more than that stands in quotation marks. Side, note and
  /// sources are not in it: they stay with the part in the record.
  public var claimText: String {
    var text = "\(actor?.text ?? "unknown"):\(role)"
    if let capacity {
      let isPlain =
        !capacity.contains(" for ") && !capacity.hasPrefix("“") && !capacity.hasSuffix(")")
        && !capacity.hasPrefix(" ") && !capacity.hasSuffix(" ")
      text += isPlain ? " as \(capacity)" : " as “\(capacity)”"
    }
    switch principal {
    case .ofTheDay: break
    case .nobody: text += " for nobody"
    case .actor(let ref): text += " for \(ref)"
    }
    if presence != .full { text += " (\(presence.rawValue))" }
    return text
  }

  /// Reads the value of a claim; nil when it is not written as ``claimText`` writes it.
  public init?(claimText text: String) {
    var rest = text[...]
    var presence = Presence.full
    for other in Presence.allCases where other != .full {
      guard rest.hasSuffix(" (\(other.rawValue))") else { continue }
      presence = other
      rest = rest.dropLast(other.rawValue.count + 3)
    }
    let end = rest.firstIndex(of: " ") ?? rest.endIndex
    let names = rest[..<end].split(separator: ":", omittingEmptySubsequences: false)
    guard let name = names.first.map(String.init), names.count <= 2 else { return nil }
    let role = names.count == 2 ? Role(String(names[1])) : .participant
    guard Role.all.contains(role), name == "unknown" || Ref(name) != nil else { return nil }
    self.init(actor: Ref(name), role: role, presence: presence)
    let (words, whom) = Self.principal(at: rest[end...])
    if let whom { principal = whom }
    guard let words else { return }
    guard words.hasPrefix(" as "), words.count > 4 else { return nil }
    let said = words.dropFirst(4)
    let isQuoted = said.first == "“" && said.last == "”"
    capacity = String(isQuoted ? said.dropFirst().dropLast() : said)
  }

  /// Cuts `for ACTOR` off the end, unless it stands in quotation marks.
  private static func principal(at text: Substring) -> (words: Substring?, whom: Principal?) {
    guard !text.isEmpty else { return (nil, nil) }
    let parts = text.split(separator: " ")
    guard parts.count >= 2, parts[parts.count - 2] == "for", let last = parts.last else {
      return (text, nil)
    }
    let whom: Principal
    if last == "nobody" {
      whom = .nobody
    } else if let ref = Ref(String(last)) {
      whom = .actor(ref)
    } else {
      return (text, nil)
    }
    let words = text.dropLast(last.count + 5)
    return (words.isEmpty ? nil : words, whom)
  }
}
