public import Chronology

/// A source in support of a record, or of one fact of it.
public struct Citation: Hashable, Sendable {
  /// The source.
  public var source: Ref
  /// The page, document number or paragraph.
  public var locator: String?
  /// The fact that it supports (date, place, words, ...); nil for the record as a whole.
  public var fact: String?
  /// The passage itself, a few words.
  public var excerpt: String?
  /// How credible this piece is, 1 (confirmed) to 6 (cannot be judged).
  public var credibility: Int?
  /// When it was read.
  public var accessed: EDTF?
  /// The address of an archived copy of what was read.
  public var archived: String?
  /// Whatever else is to be said.
  public var note: String?

  /// Makes a citation.
  public init(
    source: Ref, locator: String? = nil, fact: String? = nil, excerpt: String? = nil,
    credibility: Int? = nil, accessed: EDTF? = nil, archived: String? = nil, note: String? = nil
  ) {
    self.source = source
    self.locator = locator
    self.fact = fact
    self.excerpt = excerpt
    self.credibility = credibility
    self.accessed = accessed
    self.archived = archived
    self.note = note
  }
}

/// One of several values that sources give for one fact of a record.
public struct Claim: Hashable, Sendable {
  /// What the editor makes of a claim.
  public enum Rank: String, CaseIterable, Sendable {
    /// The value that the record itself shows.
    case preferred
    /// Stands beside the others.
    case normal
    /// Doubted.
    case disputed
    /// Held to be wrong, and kept.
    case rejected
  }

  /// The fact: date, place, title, words, participation, validity, ...
  public var field: String
  /// The value that the source gives.
  public var value: String
  /// What the editor makes of it.
  public var rank: Rank
  /// Why.
  public var reason: String?
  /// Where it is from.
  public var citations: [Citation]

  /// Makes a claim.
  public init(
    field: String, value: String, rank: Rank = .normal, reason: String? = nil,
    citations: [Citation] = []
  ) {
    self.field = field
    self.value = value
    self.rank = rank
    self.reason = reason
    self.citations = citations
  }
}
