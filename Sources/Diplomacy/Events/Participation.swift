/// The part that an actor has in an event.
public struct Role: Hashable, Sendable, CustomStringConvertible {
  /// The role's name, in lower case with hyphens.
  public let name: String

  /// Makes a role of a name as stored or typed.
  public init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }

  /// Takes part, nothing more being known.
  public static let participant = Role("participant")
  /// Receives the others.
  public static let host = Role("host")
  /// Comes to stay.
  public static let visitor = Role("visitor")
  /// Speaks.
  public static let speaker = Role("speaker")
  /// Is spoken to.
  public static let addressee = Role("addressee")
  /// Signs.
  public static let signatory = Role("signatory")
  /// Makes a proposal.
  public static let proposer = Role("proposer")
  /// Gets a proposal.
  public static let recipient = Role("recipient")
  /// Fights.
  public static let belligerent = Role("belligerent")
  /// Suffers.
  public static let victim = Role("victim")
  /// Is named, without taking part.
  public static let mentioned = Role("mentioned")
  /// Is what it is about, without taking part.
  public static let subject = Role("subject")

  /// Whether an actor in this role takes part: all do but those who are mentioned or the subject.
  public var takesPart: Bool { self != .mentioned && self != .subject }

  /// The roles of a chronicle.
  public static let all: [Role] = [
    participant, host, visitor, Role("chair"), speaker, addressee, signatory, proposer, recipient,
    Role("mediator"), Role("observer"), Role("interpreter"), Role("note-taker"), Role("drafter"),
    Role("approver"), Role("courier"), Role("copied"), belligerent, victim, mentioned, subject,
  ]
}

/// An actor's part in an event.
public struct Participation: Hashable, Sendable {
  /// Whom the actor acts for.
  public enum Principal: Hashable, Sendable {
    /// Whomever the actor represents on that day, by tenure and part-of.
    case ofTheDay
    /// Nobody: the actor speaks for themselves.
    case nobody
    /// This actor, whatever the tenures say.
    case actor(Ref)
  }

  /// How much of the event the actor was there for.
  public enum Presence: String, CaseIterable, Sendable {
    /// All of it, or nothing else is known.
    case full
    /// A part only.
    case part
    /// Was expected and did not come.
    case absent
  }

  /// The actor; nil when it is known that somebody had this part and not who.
  public var actor: Ref?
  /// The part.
  public var role: Role
  /// The capacity in which the actor acts, where it is not the office of the day.
  public var capacity: String?
  /// Whom the actor acts for.
  public var principal: Principal
  /// The side or delegation that the actor belongs to, by its label.
  public var side: String?
  /// How much of the event the actor was there for.
  public var presence: Presence
  /// Whatever else is to be said.
  public var note: String?
  /// Where it is from.
  public var citations: [Citation]

  /// Makes a participation.
  public init(
    actor: Ref?, role: Role = .participant, capacity: String? = nil,
    principal: Principal = .ofTheDay, side: String? = nil, presence: Presence = .full,
    note: String? = nil, citations: [Citation] = []
  ) {
    self.actor = actor
    self.role = role
    self.capacity = capacity
    self.principal = principal
    self.side = side
    self.presence = presence
    self.note = note
    self.citations = citations
  }

  /// Whether the actor takes part: not by a role that only names them, and not when absent.
  public var takesPart: Bool { role.takesPart && presence != .absent }
}
