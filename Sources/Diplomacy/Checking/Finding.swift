public import Chronology

/// Something that a rule of the check found.
public struct Finding: Hashable, Sendable {
  /// The rule that is broken.
  public var rule: CheckRule
  /// The records that it concerns; the first is the one to begin with.
  public var records: [Mention]
  /// What makes out the case, where the rule has several.
  public var aspect: Aspect
  /// What else there is to say of it, by the rule: a capacity, a field and its values.
  public var details: [String]

  /// Makes a finding.
  public init(
    rule: CheckRule, records: [Mention], aspect: Aspect = .none, details: [String] = []
  ) {
    self.rule = rule
    self.records = records
    self.aspect = aspect
    self.details = details
  }

  /// The cases that rules tell apart.
  public enum Aspect: Hashable, Sendable {
    /// There is but one.
    case none
    /// It is too early.
    case before
    /// It is too late.
    case after
    /// It is about the office that a party is said to act in.
    case capacity
    /// It is about whom a party is said to act for.
    case principal
    /// A link of this kind is concerned.
    case link(Link.Kind)
    /// What lies in each other: places, sources, topics, bodies.
    case nesting
    /// A source and those that it is taken from.
    case derivation
    /// States that follow each other.
    case succession
    /// A ref that leads nowhere.
    case ref
    /// A row that leads nowhere.
    case row
    /// A promise that is not there.
    case commitment
    /// A rule that is not there.
    case unknownRule
  }

  /// A record as a finding names it.
  public struct Mention: Hashable, Sendable {
    /// What sort of record it is.
    public var kind: RecordKind
    /// How it is typed.
    public var ref: Ref
    /// What it is called: a name, a title, an office.
    public var name: String
    /// When it was: the date of an event, the life of an actor, the time of a relation.
    public var date: EDTF?
    /// What sort of actor it is.
    public var actor: Actor.Kind?
    /// What sort of relation it is.
    public var relation: Relation.Kind?

    /// Makes a mention.
    public init(
      kind: RecordKind, ref: Ref, name: String, date: EDTF? = nil, actor: Actor.Kind? = nil,
      relation: Relation.Kind? = nil
    ) {
      self.kind = kind
      self.ref = ref
      self.name = name
      self.date = date
      self.actor = actor
      self.relation = relation
    }
  }
}

/// An exception that a record takes from a rule, with the record's name.
public struct TakenException: Hashable, Sendable {
  /// The record.
  public var record: Finding.Mention
  /// The rule and the reason.
  public var exception: RuleException

  /// Makes a taken exception.
  public init(record: Finding.Mention, exception: RuleException) {
    self.record = record
    self.exception = exception
  }
}
