import Chronology

/// An event as far as it can tie actors: who was there and in what part, and when.
///
/// It has numbers where a ``TimelineEntry`` has names, so that millions can be read.
public struct NetworkEvent: Hashable, Sendable {
  /// What sort of event it is, as far as ties depend on it.
  public enum Sort: Hashable, Sendable {
    /// A meeting of those who are in one place.
    case meeting
    /// A meeting by telephone, by video or by letter.
    case conversation
    /// A visit.
    case visit
    /// Anything else: the parts alone say who is tied to whom.
    case other
  }

  /// What an actor does in an event, as far as ties depend on it.
  public enum Part: UInt8, Hashable, Sendable {
    /// Is there, in a part that ties by presence alone.
    case present
    /// Takes part, nothing more being known.
    case participant
    case host, visitor, speaker, addressee, proposer, recipient, signatory, mediator, belligerent
    /// Deals with the papers, and was not in the room for it.
    case paper
    /// Is named, or is what it is about.
    case spokenOf

    /// The part that a role is.
    public init(_ role: Role) {
      self =
        switch role {
        case .participant: .participant
        case .host: .host
        case .visitor: .visitor
        case .speaker: .speaker
        case .addressee: .addressee
        case .proposer: .proposer
        case .recipient: .recipient
        case .signatory: .signatory
        case .belligerent: .belligerent
        case .mentioned, .subject: .spokenOf
        default:
          switch role.name {
          case "mediator": .mediator
          case "copied", "courier", "drafter", "approver": .paper
          default: .present
          }
        }
    }
  }

  /// Whom an actor acts for.
  public enum Principal: Hashable, Sendable {
    /// Whomever it represents on that day.
    case ofTheDay
    /// Nobody.
    case nobody
    /// The actor of this number.
    case actor(Int64)
  }

  /// An actor in a part.
  public struct Player: Hashable, Sendable {
    /// The actor's number in the store.
    public var actor: Int64
    /// The part.
    public var part: Part
    /// Whether it was expected and did not come.
    public var isAbsent: Bool
    /// Whom it acts for.
    public var principal: Principal
    /// The side on which it is.
    public var side: String?

    /// Makes a player.
    public init(
      _ actor: Int64, _ part: Part, isAbsent: Bool = false, principal: Principal = .ofTheDay,
      side: String? = nil
    ) {
      self.actor = actor
      self.part = part
      self.isAbsent = isAbsent
      self.principal = principal
      self.side = side
    }

    /// Whether it takes part.
    var takesPart: Bool { part != .spokenOf && !isAbsent }
  }

  /// What puts an event before or after others of the same days: its sequence, then its time.
  public struct Turn: Hashable, Comparable, Sendable {
    var sequence: Int64
    var second: Int64

    /// Makes one; nothing comes before everything.
    public init(sequence: Int64? = nil, second: Int64? = nil) {
      self.sequence = sequence ?? .min
      self.second = second ?? -1
    }

    /// Whether the first comes before the second.
    public static func < (left: Turn, right: Turn) -> Bool {
      (left.sequence, left.second) < (right.sequence, right.second)
    }
  }

  /// The event's number in the store.
  public var number: Int64
  /// What sort of event it is.
  public var sort: Sort
  /// The first day on which it can lie.
  public var earliest: Int64?
  /// The last day on which it can lie.
  public var latest: Int64?
  /// The day by which it is judged who stood for whom: that of its own date, and nil where it has
  /// none, though its days follow from other events.
  public var ownDay: Int64?
  /// Its place among the events of its day, as the timeline has it.
  public var turn: Turn
  /// Whether its day, or both ends of a period, are certain as written.
  public var hasCertainDay: Bool
  /// The days on which it is certainly under way; nil for what does not last.
  public var lasts: ClosedRange<Int64>?
  /// Its tone, from -10 (conflict) to 10 (cooperation).
  public var tone: Double?
  /// Who was there.
  public var players: [Player]

  /// Makes an event.
  ///
  /// - Parameter ownDay: Where it is another than the first of its days.
  public init(
    number: Int64, sort: Sort, earliest: Int64? = nil, latest: Int64? = nil,
    ownDay: Int64?? = nil, turn: Turn = Turn(), hasCertainDay: Bool = false,
    lasts: ClosedRange<Int64>? = nil, tone: Double? = nil,
    players: [Player] = []
  ) {
    self.number = number
    self.sort = sort
    self.earliest = earliest
    self.latest = latest
    self.ownDay = ownDay ?? earliest ?? latest
    self.turn = turn
    self.hasCertainDay = hasCertainDay
    self.lasts = lasts
    self.tone = tone
    self.players = players
  }

  /// Whether it certainly lies in some days, or is under way on one of them.
  func certainlyLies(in window: DayRange) -> Bool {
    Self.certainlyLies(DayRange(first: earliest, last: latest), lasting: lasts, in: window)
  }

  /// The same of what can lie on some days.
  static func certainlyLies(
    _ possible: DayRange, lasting: ClosedRange<Int64>?, in window: DayRange
  ) -> Bool {
    window.covers(possible)
      || lasting.map { window.overlaps(DayRange(first: $0.lowerBound, last: $0.upperBound)) }
        ?? false
  }
}
