import Chronology

/// Joins the fields of two records that stand for one thing: what the record that stays has comes
/// first, and what the other says differently is kept as a claim, with the other's sources, beside
/// what stays, with its own.
struct Joining {
  /// The other record, as a note names it.
  let from: String
  /// Why a claim is one that the other record makes.
  let reason: String
  /// The other record's own sources.
  let citations: [Citation]
  /// The sources of the record that stays; nil where there can be no claims.
  private let kept: [Citation]?
  /// The claims that have been made of what differs.
  private(set) var claims: [Claim] = []

  /// - Parameters:
  ///   - other: The ref of the other record.
  ///   - chronicle: What the other chronicle is called, where both records are of one thing in two.
  init(
    from other: String, in chronicle: String? = nil, citations: [Citation],
    kept: [Citation]? = nil
  ) {
    from = chronicle ?? other
    reason = chronicle.map { "so \($0)" } ?? "so \(other), which was merged into this"
    self.citations = citations
    self.kept = kept
  }

  /// The value that stays; the other's where there is none.
  mutating func value<Value: Equatable>(
    _ kept: Value?, _ other: Value?, _ field: String, words: (Value) -> String
  ) -> Value? {
    guard let kept else { return other }
    if let other, words(other) != words(kept) { add(field, words(kept), words(other)) }
    return kept
  }

  /// The date that stays, likewise; two that differ in their words alone are no rivals.
  mutating func date(_ kept: HistoricalDate, _ other: HistoricalDate) -> HistoricalDate {
    if kept.isUndated { return other.isUndated && kept != .undated ? kept : other }
    if !other.isUndated, other.edtf != kept.edtf { add("date", kept.claimText, other.claimText) }
    return kept
  }

  /// Keeps both values of a fact as claims, each with the sources of its record.
  private mutating func add(_ field: String, _ value: String, _ other: String) {
    if let kept {
      let ofFact = kept.filter { $0.fact == field }
      let cited = ofFact.isEmpty ? kept.filter { $0.fact == nil } : ofFact
      let own = cited.map { citation in
        var citation = citation
        citation.fact = nil
        return citation
      }
      claims.append(Claim(field: field, value: value, citations: own))
    }
    claims.append(
      Claim(
        field: field, value: other, reason: reason, citations: citations))
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
    // What has been claimed already is not claimed again: it gets the further sources.
    return claims.reduce(into: Self.union(kept, others)) { all, claim in
      let known = all.firstIndex {
        $0.field == claim.field && Self.isSame($0.value, claim.value)
      }
      if let known {
        all[known].citations = Self.union(all[known].citations, claim.citations)
      } else {
        all.append(claim)
      }
    }
  }

  /// Whether two values are one, though a date may have been given in other words.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let date = HistoricalDate(claimText: one)?.edtf
    return date != nil && date == HistoricalDate(claimText: other)?.edtf
  }

  /// Notes are one beneath the other; one that the other repeats is not written twice.
  static func notes(_ kept: String?, _ other: String?) -> String? {
    guard let kept else { return other }
    guard let other, !kept.contains(other) else { return kept }
    if other.contains(kept) { return other }
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
