/// Joins the fields of two records that stand for one thing: what the record that stays has comes
/// first, and what the other says differently is kept as a claim, with the other's sources.
struct Joining {
  /// The other record, as the reason of a claim names it.
  let from: String
  /// The other record's own sources.
  let citations: [Citation]
  /// The claims that have been made of what differs.
  private(set) var claims: [Claim] = []

  init(from: String, citations: [Citation]) {
    self.from = from
    self.citations = citations
  }

  /// The value that stays; the other's where there is none.
  mutating func value<Value: Equatable>(
    _ kept: Value?, _ other: Value?, _ field: String, words: (Value) -> String
  ) -> Value? {
    guard let kept else { return other }
    if let other, other != kept {
      claims.append(
        Claim(
          field: field, value: words(other), reason: "so \(from), which was merged into this",
          citations: citations))
    }
    return kept
  }

  /// The text that stays, likewise.
  mutating func text(_ kept: String?, _ other: String?, _ field: String) -> String? {
    value(kept, other, field) { $0 }
  }

  /// Notes are one beneath the other.
  static func notes(_ kept: String?, _ other: String?) -> String? {
    guard let kept else { return other }
    guard let other, other != kept else { return kept }
    return "\(kept)\n\(other)"
  }

  /// Both lists, what is in both once.
  static func union<Value: Equatable>(_ kept: [Value], _ other: [Value]) -> [Value] {
    other.reduce(into: kept) { list, value in
      if !list.contains(value) { list.append(value) }
    }
  }

  /// The names of both; a name of the other without dates becomes an alias, so that it finds the
  /// record and never stands for it.
  static func names(_ kept: [Name], _ other: [Name]) -> [Name] {
    other.reduce(into: kept) { list, name in
      if let index = list.firstIndex(where: { $0.text == name.text && $0.language == name.language }
      ),
        name.validity == .always || list[index].validity == name.validity
      {
        list[index].citations = union(list[index].citations, name.citations)
        return
      }
      var name = name
      let shown: Set<Name.Kind> = [.full, .short]
      if name.validity == .always, shown.contains(name.kind) { name.kind = .alias }
      list.append(name)
    }
  }
}
