public import Chronology

/// Which events a timeline, a graph or an export is about.
///
/// Different properties are *and*; several values of one are *or*. Refs are those of the store: the
/// command line has resolved the names that people type.
public struct Filter: Hashable, Sendable {
  /// The days in which an event can lie; with ``certain``, in which it must.
  public var days: DayRange
  /// The date in which an event can lie, where it has gaps that ``days`` does not show.
  public var within: EDTF?
  /// Keeps what must lie in these days, and not what can.
  public var certain: Bool
  /// Actors of which one takes part, itself or through someone who represents it then.
  public var actors: [Ref]
  /// Leaves the representatives out.
  public var direct: Bool
  /// Lets an actor's predecessors count as the actor.
  public var withPredecessors: Bool
  /// Records of which the event is about one, or mentions it.
  public var about: [Ref]
  /// Two actors that both take part.
  public var between: [Pair] = []
  /// Leaves out what was said on such an occasion, or by one to or about the other.
  public var onlyJoint: Bool
  /// Kinds, each with its sub-kinds.
  public var kinds: [EventKind]
  /// Roles; those of ``actors`` where both are given.
  public var roles: [Role]
  /// Forms of statement.
  public var forms: [Statement.Form]
  /// Topics, each with those under it.
  public var topics: [Ref]
  /// Sources, each with those in it.
  public var sources: [Ref]
  /// Places, each with those within it.
  public var places: [Ref]
  /// Words, all of which occur.
  public var text: [String]
  /// Actors that do not take part, themselves or through others.
  public var without: [Ref]
  /// Kinds left out.
  public var notKinds: [EventKind]
  /// Topics left out.
  public var notTopics: [Ref]
  /// Puts events at this date of theirs: signed, received, published.
  public var dateRole: String?
  /// Keeps what was recorded at or after this instant, in milliseconds since 1970.
  public var addedSince: Int64?
  /// Keeps what an actor can have known of by a day; with ``certain``, must have.
  public var knownTo: Knower?
  /// Keeps what promises, threatens or sets a term.
  public var withCommitments: Bool
  /// Lets leads in.
  public var leads: Bool
  /// How far the events are settled; where none is said, confirmed ones, and leads with ``leads``.
  public var statuses: [Event.Status]
  /// Shows every account of what sources differ on.
  public var allAccounts: Bool
  /// Lets private events in.
  public var includePrivate: Bool
  /// At most so many events.
  public var limit: Int?
  /// Newest first.
  public var reverse: Bool

  /// The statuses of the events that are kept.
  public var shownStatuses: Set<Event.Status> {
    statuses.isEmpty ? (leads ? [.confirmed, .lead] : [.confirmed]) : Set(statuses)
  }

  /// An actor who knows things, and the day on which they are asked for.
  public struct Knower: Hashable, Sendable {
    /// Who knows.
    public var actor: Ref
    /// By the end of which day.
    public var day: Int64

    /// Makes a knower.
    public init(_ actor: Ref, by day: Int64) {
      self.actor = actor
      self.day = day
    }
  }

  /// Two actors.
  public struct Pair: Hashable, Sendable {
    /// One of them.
    public var first: Ref
    /// The other.
    public var second: Ref

    /// Makes a pair.
    public init(_ first: Ref, _ second: Ref) {
      self.first = first
      self.second = second
    }
  }

  /// The filter that keeps every settled, public event.
  public init() {
    days = DayRange(first: nil, last: nil)
    certain = false
    actors = []
    direct = false
    withPredecessors = false
    about = []
    onlyJoint = false
    kinds = []
    roles = []
    forms = []
    topics = []
    sources = []
    places = []
    text = []
    without = []
    notKinds = []
    notTopics = []
    withCommitments = false
    leads = false
    statuses = []
    allAccounts = false
    includePrivate = false
    reverse = false
  }
}
