public import Chronology

/// Something dated that happened: a meeting, a statement, a visit, a battle.
public struct Event: Hashable, Sendable {
  /// How far the record is settled.
  public enum Status: String, CaseIterable, Sendable {
    /// Found by a machine or heard as a rumour; left out unless asked for.
    case lead
    /// Settled.
    case confirmed
    /// Held to be wrong, and kept.
    case rejected
  }

  /// The globally unique id; nil until stored.
  public var uid: UID?
  /// The short name that people type; nil for a machine's rows, which have their number.
  public var ref: Ref?
  /// The number that stands for it: `e42`; nil until stored.
  public var number: Int64?
  /// What sort of event it is.
  public var kind: EventKind
  /// Its title, of a statement its gist; nil when it is made from parties, words and place.
  public var title: String?
  /// The few words by which other events name it: "British proposal".
  public var short: String?
  /// When it happened.
  public var date: HistoricalDate
  /// Further dates, by their role.
  public var dates: [RoleDate]
  /// The time of day, as exact as given.
  public var time: ClockSpan?
  /// The zone of that time, as given.
  public var zone: String?
  /// Its place among the events of its day.
  public var sequence: Int64?
  /// Where it happened.
  public var place: Ref?
  /// What happened, in a sentence or two.
  public var summary: String?
  /// The topics that it belongs to.
  public var topics: [Ref]
  /// The actors and their parts.
  public var participations: [Participation]
  /// Its ties to other events.
  public var links: [Link]
  /// Events that an undated one is known to come after.
  public var after: [Ref]
  /// Events that an undated one is known to come before.
  public var before: [Ref]
  /// Figures that sources give: the dead, the ships, the millions.
  public var figures: [Figure]
  /// How others identify it.
  public var identifiers: [Identifier]
  /// Codes of event data: `plover:CONSULT/visit`, `cameo:040`.
  public var codes: [Identifier]
  /// How far it is settled.
  public var status: Status
  /// Whether it is kept out of what is published.
  public var isPrivate: Bool
  /// The day from which it is private no more.
  public var embargo: CivilDate?
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
  /// What it promises, threatens or sets a term for.
  public var commitments: [Commitment]
  /// What a meeting has beyond an event.
  public var meeting: Meeting?
  /// What a visit has beyond an event.
  public var visit: Visit?
  /// What a statement has beyond an event.
  public var statement: Statement?
  /// Where an importer found it, so that importing again finds this row.
  public var origin: Origin?

  /// Makes an event; everything but kind and date may be set later.
  public init(kind: EventKind, date: HistoricalDate, title: String? = nil, ref: Ref? = nil) {
    self.kind = kind
    self.date = date
    self.title = title
    self.ref = ref
    dates = []
    topics = []
    participations = []
    links = []
    after = []
    before = []
    figures = []
    identifiers = []
    codes = []
    status = .confirmed
    isPrivate = false
    citations = []
    claims = []
    exceptions = []
    commitments = []
  }

  /// Everything by which it can be named: its ref and its number.
  public var handles: [Ref] { [ref, number.map(Ref.init(event:))].compactMap { $0 } }

  /// The ref, else the number as one.
  public var handle: Ref? { ref ?? number.map(Ref.init(event:)) }
}

/// A number that sources give, as narrow as they agree.
public struct Figure: Hashable, Sendable {
  /// What is counted: "dead".
  public var name: String
  /// The lowest number given.
  public var low: Double?
  /// The number to use.
  public var best: Double?
  /// The highest number given.
  public var high: Double?

  /// Makes a figure.
  public init(name: String, low: Double? = nil, best: Double? = nil, high: Double? = nil) {
    self.name = name
    self.low = low
    self.best = best
    self.high = high
  }
}

/// Where an imported record was found: the set and the key that it has there.
public struct Origin: Hashable, Sendable {
  /// The set: `hsg-visits`.
  public var name: String
  /// The record's key in that set.
  public var key: String

  /// Makes an origin.
  public init(name: String, key: String) {
    self.name = name
    self.key = key
  }
}
