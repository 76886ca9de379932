public import Chronology

/// Who can act: a person, a state, an organisation, a group.
///
/// Shadows the standard library's protocol of the same name on purpose: it is the field's word.
public struct Actor: Hashable, Sendable {
  /// What sort of actor it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A human being.
    case person
    /// A state.
    case state
    /// An alliance, IGO, ministry, embassy, company, armed force.
    case organisation
    /// Several who act together without being an organisation.
    case group
  }

  /// The globally unique id; nil until stored.
  public var uid: UID?
  /// The short name that people type.
  public var ref: Ref
  /// What sort of actor it is.
  public var kind: Kind
  /// Its names; the first full one without bounds is today's.
  public var names: [Name]
  /// When it lived or existed.
  public var existence: EDTF?
  /// How others identify it.
  public var identifiers: [Identifier]
  /// Whatever else is to be said.
  public var note: String?
  /// What is never published.
  public var privateNote: String?
  /// Whether it is kept out of what is published.
  public var isPrivate: Bool
  /// The day from which it is private no more.
  public var embargo: CivilDate?
  /// Where it is from.
  public var citations: [Citation]
  /// Rival values of its facts.
  public var claims: [Claim]
  /// The rules of the check that it breaks and may break.
  public var exceptions: [RuleException]

  /// Makes an actor.
  public init(
    uid: UID? = nil, ref: Ref, kind: Kind, names: [Name], existence: EDTF? = nil,
    identifiers: [Identifier] = [], note: String? = nil, citations: [Citation] = [],
    claims: [Claim] = [], exceptions: [RuleException] = []
  ) {
    self.uid = uid
    self.ref = ref
    self.kind = kind
    self.names = names
    self.existence = existence
    self.identifiers = identifiers
    self.note = note
    self.citations = citations
    self.claims = claims
    self.exceptions = exceptions
    isPrivate = false
  }
}

/// How another scheme identifies a record: `wikidata:Q7747`, `iso3166:RU`, `cow:365`.
public struct Identifier: Hashable, Sendable, CustomStringConvertible {
  /// The scheme, in lower case.
  public var scheme: String
  /// The value in that scheme, kept as text (leading zeros count).
  public var value: String

  /// Makes an identifier.
  public init(scheme: String, value: String) {
    self.scheme = scheme.lowercased()
    self.value = value
  }

  /// Reads `SCHEME:VALUE`.
  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
    let value = text[text.index(after: colon)...]
    guard !value.isEmpty else { return nil }
    self.init(scheme: String(text[..<colon]), value: String(value))
  }

  /// The form `SCHEME:VALUE`.
  public var description: String { "\(scheme):\(value)" }
}
