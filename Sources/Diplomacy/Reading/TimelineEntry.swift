public import Chronology

/// An event as a reader sees it: names, offices and places are those of its day.
public struct TimelineEntry: Hashable, Sendable {
  /// The record.
  public var event: Event
  /// Its title, given or made; of a statement the gist.
  public var title: String
  /// The date that puts it on this timeline: its own, or one of its role dates.
  public var date: HistoricalDate
  /// The role of the date that puts it here, where that is not its own.
  public var placing: Placing?
  /// The first day on which it can lie, also where that follows from other events.
  public var earliest: Int64?
  /// The last day on which it can lie, also where that follows from other events.
  public var latest: Int64?
  /// Where it happened.
  public var place: NamedRef?
  /// The actors and their parts, in the order of the record.
  public var parties: [Party]
  /// What a statement is about.
  public var about: [Mention]
  /// The topics.
  public var topics: [NamedRef]
  /// The ties to other events.
  public var links: [LinkedEvent]
  /// The event on whose occasion a statement was made.
  public var occasion: LinkedOccasion?
  /// The chain by which a statement reached its source; nil names are unknown.
  public var via: [NamedRef?]
  /// The sources, each as it is to be listed.
  public var sources: [CitedSource]
  /// The standard kind that the event's kind is, or is a sub-kind of.
  public var family: EventKind

  /// Makes an entry of an event and its title; the rest is set by whoever resolves its refs.
  public init(event: Event, title: String, family: EventKind) {
    self.event = event
    self.title = title
    self.family = family
    date = event.date
    earliest = event.date.earliest
    latest = event.date.latest
    parties = []
    about = []
    topics = []
    links = []
    via = []
    sources = []
  }

  /// Why an event stands at another date than its own.
  public struct Placing: Hashable, Sendable {
    /// The role of the date: signed, ratified, received.
    public var role: String
    /// Those whose date it is; none where it is the event's as a whole.
    public var actors: [NamedRef]

    /// Makes a placing.
    public init(role: String, actors: [NamedRef] = []) {
      self.role = role
      self.actors = actors
    }
  }

  /// Whether those whom the filter asks for take part only possibly: by an office that was not
  /// held on every day on which the event can lie.
  public var takesPartPossibly = false

  /// What it is to stand under, where that is no time: an actor, a place, a topic.
  public var heading: String?

  /// The accounts of what sources differ on, where they are asked for.
  public var accounts: [Accounts] = []

  /// Names for those whose further dates the event has: the party that ratified then.
  public var dateNames: [Ref: String] = [:]

  /// Names for the refs in the accounts: actors and places by the day, sources as they are listed.
  public var accountNames: [Ref: String] = [:]

  /// Whether the event is exactly one day and that day is certain.
  public var isDayCertain: Bool { date.edtf?.isDayCertain ?? false }

  /// Whether the event goes on from one day to another.
  public var isPeriod: Bool { date.edtf?.isInterval ?? false }

  /// Whether it has a date that lies too far away to be counted in days: 17 × 10³⁰ years.
  public var isBeyondCounting: Bool { date.isBeyondCounting && earliest == nil && latest == nil }

  /// The date that it shows: its own, else one made of the bounds that follow from others.
  public var shownDate: EDTF? {
    if let edtf = date.edtf { return edtf }
    let first = earliest.map { CivilDate(dayNumber: $0).description } ?? ""
    let last = latest.map { CivilDate(dayNumber: $0).description } ?? ""
    guard !first.isEmpty || !last.isEmpty else { return nil }
    return EDTF(first == last ? first : "[\(first)..\(last)]")
  }

  /// The parties in a role.
  public func parties(in role: Role) -> [Party] { parties.filter { $0.participation.role == role } }
}

/// A record's ref with the name to show for it.
public struct NamedRef: Hashable, Sendable {
  /// The ref.
  public var ref: Ref
  /// The name of the day.
  public var name: String

  /// Makes a named ref.
  public init(ref: Ref, name: String) {
    self.ref = ref
    self.name = name
  }
}

/// A participation with the names and the office of the day.
public struct Party: Hashable, Sendable {
  /// The record.
  public var participation: Participation
  /// The name of the day; "unknown" where nobody knows who it was.
  public var name: String
  /// The name that titles use: the surname, unless two persons of the chronicle share it.
  public var short: String
  /// What sort of actor it is; nil where nobody knows.
  public var kind: Actor.Kind?
  /// The capacity: as given, else the office of the day ("President of Russia").
  public var capacity: String?
  /// Whether the office was held on every day on which the event can lie; given ones are.
  public var isCapacityCertain = true
  /// The office without its holder's state: "President".
  public var office: String?
  /// Whom the actor acts for on that day; nil for nobody.
  public var principal: NamedRef?

  /// Makes a party.
  public init(
    participation: Participation, name: String, short: String, kind: Actor.Kind?,
    capacity: String? = nil, office: String? = nil, principal: NamedRef? = nil
  ) {
    self.participation = participation
    self.name = name
    self.short = short
    self.kind = kind
    self.capacity = capacity
    self.office = office
    self.principal = principal
  }
}

/// What a statement is about, with the name to show.
public struct Mention: Hashable, Sendable {
  /// The record's ref.
  public var ref: Ref
  /// The name of the day, or an event's short title.
  public var name: String
  /// What sort of record it is.
  public var kind: RecordKind
  /// Of an actor, what sort it is.
  public var actorKind: Actor.Kind?

  /// Makes a mention.
  public init(ref: Ref, name: String, kind: RecordKind, actorKind: Actor.Kind? = nil) {
    self.ref = ref
    self.name = name
    self.kind = kind
    self.actorKind = actorKind
  }
}

/// A tie to another event, with what is to be shown of that event.
public struct LinkedEvent: Hashable, Sendable {
  /// The tie.
  public var link: Link
  /// The other event's short title, else its title.
  public var title: String
  /// What sort of event it is.
  public var kind: EventKind
  /// When it was.
  public var date: HistoricalDate
  /// Where it was.
  public var place: String?

  /// Makes a linked event.
  public init(
    link: Link, title: String, kind: EventKind, date: HistoricalDate, place: String? = nil
  ) {
    self.link = link
    self.title = title
    self.kind = kind
    self.date = date
    self.place = place
  }
}

/// The event on whose occasion a statement was made.
public struct LinkedOccasion: Hashable, Sendable {
  /// Its ref, or its number as one.
  public var ref: Ref
  /// Its short title, else its title.
  public var title: String

  /// Makes an occasion.
  public init(ref: Ref, title: String) {
    self.ref = ref
    self.title = title
  }
}

/// A citation with the words by which its source is listed.
public struct CitedSource: Hashable, Sendable {
  /// The citation.
  public var citation: Citation
  /// The source's short form: "BBC News, Moscow, 23 November 2001, 15:43 GMT".
  public var label: String

  /// Makes a cited source.
  public init(citation: Citation, label: String) {
    self.citation = citation
    self.label = label
  }
}

/// What stands above a timeline or a graph.
public struct TimelineHeading: Hashable, Sendable {
  /// The chronicle's own record.
  public var chronicle: ChronicleDescription
  /// How many events there are.
  public var count: Int
  /// The date of the first event on the timeline, where it has one.
  public var first: EDTF?
  /// The date of the event that ends last, where it has one.
  public var last: EDTF?
  /// What the filter keeps, in words; nil for everything.
  public var filter: String?

  /// Makes a heading.
  public init(
    chronicle: ChronicleDescription, count: Int, first: EDTF? = nil, last: EDTF? = nil,
    filter: String? = nil
  ) {
    self.chronicle = chronicle
    self.count = count
    self.first = first
    self.last = last
    self.filter = filter
  }
}

extension TimelineEntry {
  /// How those who met were in touch: in one place, where nothing else is said.
  public var channel: Meeting.Channel { event.meeting?.channel ?? .inPerson }
}
