/// What sort of event it is; a chronicle may add kinds of its own beneath these.
public struct EventKind: Hashable, Sendable, CustomStringConvertible {
  /// The kind's name, in lower case with hyphens.
  public let name: String

  /// Makes a kind of a name as stored or typed.
  public init(_ name: String) { self.name = name }

  /// The name.
  public var description: String { name }

  /// Actors come together.
  public static let meeting = EventKind("meeting")
  /// A speaker says something.
  public static let statement = EventKind("statement")
  /// An actor stays with a host.
  public static let visit = EventKind("visit")
  /// A proposal is made.
  public static let proposal = EventKind("proposal")
  /// Parties agree.
  public static let agreement = EventKind("agreement")
  /// What has no kind of its own.
  public static let event = EventKind("event")

  /// The kinds that every chronicle has, each with the kind that it is a sub-kind of.
  public static let standard: [(kind: EventKind, under: EventKind?)] = [
    (event, nil), (meeting, nil), (statement, nil), (visit, nil), (agreement, nil),
    (EventKind("signature"), agreement), (EventKind("ratification"), agreement),
    (EventKind("entry-into-force"), agreement), (EventKind("denunciation"), agreement),
    (proposal, nil), (EventKind("decision"), nil), (EventKind("appointment"), nil),
    (EventKind("ceremony"), nil), (EventKind("recognition"), nil),
    (EventKind("break-of-relations"), nil), (EventKind("sanction"), nil),
    (EventKind("attack"), nil), (EventKind("battle"), nil), (EventKind("war"), nil),
    (EventKind("crisis"), nil), (EventKind("election"), nil), (EventKind("publication"), nil),
  ]
}

/// A kind of event that a chronicle has added to the standard ones.
public struct EventKindRecord: Hashable, Sendable {
  /// The kind.
  public var kind: EventKind
  /// The kind that it is a sub-kind of.
  public var under: EventKind?

  /// Makes a kind's record.
  public init(kind: EventKind, under: EventKind?) {
    self.kind = kind
    self.under = under
  }
}
