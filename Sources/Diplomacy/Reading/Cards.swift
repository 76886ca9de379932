public import Chronology

/// A relation of an actor, as it is shown beside that actor.
public struct Tie: Hashable, Sendable {
  /// The relation.
  public var relation: Relation
  /// The actor at the other end, by its name of today or of the time.
  public var other: NamedRef
  /// Whether the actor shown is the one that the relation goes from.
  public var isOutgoing: Bool
  /// The relation in words, seen from the actor shown: "President of Russia", "NATO".
  public var words: String

  /// Makes a tie and its words.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - shown: The actor that is shown.
  ///   - other: The actor at the other end.
  public init(relation: Relation, shown: Ref, other: NamedRef) {
    self.relation = relation
    self.other = other
    isOutgoing = relation.from == shown
    switch relation.kind {
    case .tenure where isOutgoing:
      words =
        OfficeOfTheDay.words(for: relation, of: other.name)
        ?? "in the service of \(OfficeOfTheDay.definite(other.name))"
    case .tenure:
      words = [other.name, relation.title ?? relation.office].compactMap { $0 }
        .joined(separator: ", ")
    case .membership, .partOf: words = other.name
    case .succeeds: words = isOutgoing ? "follows \(other.name)" : "followed by \(other.name)"
    case .continues: words = isOutgoing ? "continues \(other.name)" : "continued by \(other.name)"
    }
  }
}

/// How many events an actor, a place, a source or a topic has, beyond those that are listed.
public struct EventTotals: Hashable, Sendable {
  /// Meetings.
  public var meetings: Int
  /// Statements.
  public var statements: Int
  /// All else.
  public var others: Int
  /// The date of the first one.
  public var first: EDTF?
  /// The date of the one that ends last.
  public var last: EDTF?

  /// Makes totals.
  public init(
    meetings: Int = 0, statements: Int = 0, others: Int = 0, first: EDTF? = nil,
    last: EDTF? = nil
  ) {
    self.meetings = meetings
    self.statements = statements
    self.others = others
    self.first = first
    self.last = last
  }

  /// Counts the entries that are given, in their order.
  public init(_ entries: [TimelineEntry]) {
    self.init()
    for entry in entries {
      switch entry.family {
      case .meeting: meetings += 1
      case .statement: statements += 1
      default: others += 1
      }
    }
    first = entries.lazy.compactMap(\.date.edtf).first
    last =
      entries.filter { $0.date.edtf != nil && $0.latest != nil }
      .max { ($0.latest ?? 0) < ($1.latest ?? 0) }?.date.edtf
  }

  /// All of them.
  public var count: Int { meetings + statements + others }
}

/// A tie from another event to the one that is shown.
public struct IncomingLink: Hashable, Sendable {
  /// What ties the two, read from the other event.
  public var kind: Link.Kind
  /// How sure it is.
  public var standing: Link.Standing
  /// The other event.
  public var from: NamedRef
  /// When that was.
  public var date: HistoricalDate

  /// Makes an incoming link.
  public init(
    kind: Link.Kind, standing: Link.Standing = .stated, from: NamedRef, date: HistoricalDate
  ) {
    self.kind = kind
    self.standing = standing
    self.from = from
    self.date = date
  }
}

/// All that `show` says of an event.
public struct EventCard: Hashable, Sendable {
  /// The event as a timeline has it.
  public var entry: TimelineEntry
  /// Ties from other events to it.
  public var incoming: [IncomingLink]
  /// The events that are parts of it, in order: the sessions of a conference.
  public var parts: [TimelineEntry]
  /// What was said on its occasion.
  public var said: [TimelineEntry]
  /// Names for the refs that the record has: sources by their short form, topics, events, actors.
  public var names: [Ref: String]
  /// How far its sources can be relied on, and what they are taken from.
  public var sources = SourceBook()

  /// Makes a card.
  public init(
    entry: TimelineEntry, incoming: [IncomingLink] = [], parts: [TimelineEntry] = [],
    said: [TimelineEntry] = [], names: [Ref: String] = [:]
  ) {
    self.entry = entry
    self.incoming = incoming
    self.parts = parts
    self.said = said
    self.names = names
  }
}

/// All that `show` says of a place.
public struct PlaceCard: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// Its name of today.
  public var name: String
  /// The places that lie in it.
  public var parts: [NamedRef]
  /// What happened there, the first of it.
  public var entries: [TimelineEntry]
  /// How much there is in all.
  public var totals: EventTotals
  /// Names for the refs that the record has.
  public var names: [Ref: String]
  /// How far its sources can be relied on, and what they are taken from.
  public var sources = SourceBook()

  /// Makes a card; without totals, those of the entries.
  public init(
    place: Place, name: String, parts: [NamedRef] = [], entries: [TimelineEntry] = [],
    totals: EventTotals? = nil, names: [Ref: String] = [:]
  ) {
    self.place = place
    self.name = name
    self.parts = parts
    self.entries = entries
    self.totals = totals ?? EventTotals(entries)
    self.names = names
  }
}

/// All that `show` says of a source.
public struct SourceCard: Hashable, Sendable {
  /// The source.
  public var source: Source
  /// The sources that are in it.
  public var parts: [NamedRef]
  /// The events that cite it, the first of them.
  public var entries: [TimelineEntry]
  /// How many there are in all.
  public var totals: EventTotals
  /// Names for the refs that the record has.
  public var names: [Ref: String]

  /// Makes a card; without totals, those of the entries.
  public init(
    source: Source, parts: [NamedRef] = [], entries: [TimelineEntry] = [],
    totals: EventTotals? = nil, names: [Ref: String] = [:]
  ) {
    self.source = source
    self.parts = parts
    self.entries = entries
    self.totals = totals ?? EventTotals(entries)
    self.names = names
  }
}

/// All that `show` says of a topic.
public struct TopicCard: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// The topics under it.
  public var narrower: [NamedRef]
  /// The events that belong to it, the first of them.
  public var entries: [TimelineEntry]
  /// How many there are in all.
  public var totals: EventTotals
  /// Names for the refs that the record has.
  public var names: [Ref: String]

  /// Makes a card; without totals, those of the entries.
  public init(
    topic: Topic, narrower: [NamedRef] = [], entries: [TimelineEntry] = [],
    totals: EventTotals? = nil, names: [Ref: String] = [:]
  ) {
    self.topic = topic
    self.narrower = narrower
    self.entries = entries
    self.totals = totals ?? EventTotals(entries)
    self.names = names
  }
}

/// All that `show` says of a tenure, membership, part-of or succession.
public struct RelationCard: Hashable, Sendable {
  /// The relation.
  public var relation: Relation
  /// The actor that it goes from.
  public var from: NamedRef
  /// The actor that it goes to.
  public var to: NamedRef
  /// Names for the refs that the record has.
  public var names: [Ref: String]
  /// How far its sources can be relied on, and what they are taken from.
  public var sources = SourceBook()

  /// Makes a card.
  public init(relation: Relation, from: NamedRef, to: NamedRef, names: [Ref: String] = [:]) {
    self.relation = relation
    self.from = from
    self.to = to
    self.names = names
  }
}
