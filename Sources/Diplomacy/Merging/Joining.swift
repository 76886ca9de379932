import Chronology

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
    // Two dates can differ in their words alone: that is no rivalry.
    if let other, words(other) != words(kept) {
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

  /// The claims of both and those on what differs.
  ///
  /// Of a fact that the record that stays decides, no other value is preferred: the preferred one
  /// is the one that is shown.
  func claims(_ kept: [Claim], _ other: [Claim]) -> [Claim] {
    let preferred = kept.filter { $0.rank == .preferred }
    let decided = Set((preferred + claims).map(\.field))
    let others = other.map { claim in
      let isShown = preferred.contains { $0.field == claim.field && $0.value == claim.value }
      guard claim.rank == .preferred, decided.contains(claim.field), !isShown else { return claim }
      var claim = claim
      claim.rank = .normal
      return claim
    }
    return Self.union(kept, others) + claims
  }

  /// Notes are one beneath the other.
  static func notes(_ kept: String?, _ other: String?) -> String? {
    guard let kept else { return other }
    guard let other, other != kept else { return kept }
    return "\(kept)\n\(other)"
  }

  /// The day from which what is joined is private no more: the later one, none where one of the two
  /// is private without an end.
  static func embargo(
    _ kept: (isPrivate: Bool, until: CivilDate?), _ other: (isPrivate: Bool, until: CivilDate?)
  ) -> CivilDate? {
    switch (kept.isPrivate, other.isPrivate) {
    case (true, true): if let one = kept.until, let two = other.until { max(one, two) } else { nil }
    case (true, false): kept.until
    case (false, _): other.until
    }
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
