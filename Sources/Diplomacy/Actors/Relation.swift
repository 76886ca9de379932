/// A dated relation between two actors that is not an event.
public struct Relation: Hashable, Sendable {
  /// What relates the two.
  public enum Kind: String, CaseIterable, Sendable {
    /// A person holds an office of a state or organisation.
    case tenure
    /// An actor is a member of an organisation.
    case membership
    /// An actor is a part of another: a ministry of a state.
    case partOf = "part-of"
    /// The state that follows another.
    case succeeds
    /// The state that continues another in law.
    case continues
  }

  /// The globally unique id; nil until stored.
  public var uid: UID?
  /// The short name that people type.
  public var ref: Ref
  /// What relates the two.
  public var kind: Kind
  /// The holder, the member, the part, the state that follows.
  public var from: Ref
  /// The state or organisation of the office, the whole, the state that was followed.
  public var to: Ref
  /// The office held: "President"; of a tenure only.
  public var office: String?
  /// How the office is written in full, where "OFFICE of ACTOR" is not it.
  public var title: String?
  /// Whether the holder speaks for the other: an ambassador does, a correspondent does not.
  public var represents: Bool
  /// When it held.
  public var validity: Validity
  /// Whatever else is to be said.
  public var note: String?
  /// What is never published.
  public var privateNote: String?
  /// Where it is from.
  public var citations: [Citation]
  /// Rival values of its facts.
  public var claims: [Claim]
  /// The rules of the check that it breaks and may break.
  public var exceptions: [RuleException]

  /// Makes a relation.
  public init(
    uid: UID? = nil, ref: Ref, kind: Kind, from: Ref, to: Ref, office: String? = nil,
    title: String? = nil, represents: Bool = true, validity: Validity = .always,
    note: String? = nil, citations: [Citation] = [], claims: [Claim] = [],
    exceptions: [RuleException] = []
  ) {
    self.uid = uid
    self.ref = ref
    self.kind = kind
    self.from = from
    self.to = to
    self.office = office
    self.title = title
    self.represents = represents
    self.validity = validity
    self.note = note
    self.citations = citations
    self.claims = claims
    self.exceptions = exceptions
  }
}
