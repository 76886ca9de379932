import Chronology

/// Two records that may stand for one thing, and why.
public struct DuplicatePair: Hashable, Sendable {
  /// What sort of records they are.
  public var kind: RecordKind
  /// The record that has been there longer.
  public var kept: NamedRef
  /// The other.
  public var other: NamedRef
  /// How alike they are, 0 to 1.
  public var likeness: Likeness

  /// Makes a pair.
  public init(kind: RecordKind, kept: NamedRef, other: NamedRef, likeness: Likeness) {
    self.kind = kind
    self.kept = kept
    self.other = other
    self.likeness = likeness
  }
}

extension Actor {
  /// How much two records of actors look like one; nil when they do not.
  ///
  /// A shared identifier says most; different ones of the same scheme say that they are two. Else
  /// the names that are most alike count.
  public func likeness(to other: Actor) -> Likeness? {
    guard kind == other.kind else { return nil }
    if let shared = Identifier.verdict(identifiers, other.identifiers) { return shared.likeness }
    if livesApart(from: other) { return nil }
    guard kind == .person else { return names.likeness(to: other.names, kind: kind) }
    // A surname alone says little: where both have whole names, these are compared.
    let whole = [names, other.names].map { $0.filter { $0.text.contains(" ") } }
    if whole.allSatisfy({ !$0.isEmpty }) { return whole[0].likeness(to: whole[1], kind: kind) }
    return names.likeness(to: other.names, kind: kind).map { found in
      Likeness(
        score: min(found.score, whole.allSatisfy(\.isEmpty) ? 0.75 : 0.6),
        reason: "\(found.reason); a surname is all there is of one")
    }
  }

  /// Whether the records say, whatever the names, that they are of two: by kind, identifiers or
  /// lives.
  public func isAnother(than other: Actor) -> Bool {
    if kind != other.kind { return true }
    if let verdict = Identifier.verdict(identifiers, other.identifiers) {
      return verdict.likeness == nil
    }
    return livesApart(from: other)
  }

  /// Whether one was dead before the other was born.
  private func livesApart(from other: Actor) -> Bool {
    guard let one = existence, let two = other.existence else { return false }
    let days = [one, two].map { DayRange(first: $0.earliest.day, last: $0.latest.day) }
    return !days[0].overlaps(days[1])
  }
}

extension Place {
  /// How much two records of places look like one; nil when they do not, or lie far apart.
  public func likeness(to other: Place) -> Likeness? {
    if within == other.ref || other.within == ref { return nil }
    if let shared = Identifier.verdict(identifiers, other.identifiers) { return shared.likeness }
    if let state, let another = other.state, state != another { return nil }
    if let one = coordinates, let two = other.coordinates, one.kilometres(to: two) > 50 {
      return nil
    }
    return names.likeness(to: other.names, kind: nil)
  }
}

extension Identifier {
  /// What identifiers say of two records: one, two, or nothing.
  enum Verdict {
    case one(Identifier)
    case two

    var likeness: Likeness? {
      switch self {
      case .one(let shared): Likeness(score: 1, reason: "both are \(shared)")
      case .two: nil
      }
    }
  }

  /// Schemes in which a thing has one value.
  private static let unique: Set<String> = ["wikidata", "iso3166", "cow", "viaf", "gnd", "isni"]

  static func verdict(_ one: [Identifier], _ other: [Identifier]) -> Verdict? {
    if let shared = one.first(where: other.contains) { return .one(shared) }
    let schemes = Set(one.map(\.scheme)).intersection(other.map(\.scheme)).intersection(unique)
    return schemes.isEmpty ? nil : .two
  }
}

extension [Name] {
  /// The likeness of the two names that are most alike.
  fileprivate func likeness(to others: [Name], kind: Actor.Kind?) -> Likeness? {
    var best: Likeness?
    for name in self where name.kind != .code {
      for other in others where other.kind != .code {
        guard let found = NameLikeness.compare(name.text, other.text, kind: kind) else { continue }
        if found.score > best?.score ?? 0 { best = found }
      }
    }
    return best
  }
}
