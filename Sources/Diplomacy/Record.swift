/// The chronicle's own record, printed as a heading everywhere.
public struct ChronicleDescription: Hashable, Sendable {
  /// What it is called.
  public var title: String?
  /// Who keeps it.
  public var editor: String?
  /// Under what licence it may be used.
  public var licence: String?
  /// The language it is kept in, an IETF tag (BCP 47).
  public var language: String?
  /// Whatever else is to be said.
  public var note: String?

  /// Makes a description.
  public init(
    title: String? = nil, editor: String? = nil, licence: String? = nil, language: String? = nil,
    note: String? = nil
  ) {
    self.title = title
    self.editor = editor
    self.licence = licence
    self.language = language
    self.note = note
  }
}

/// Any record of a chronicle, as formats read and write it.
///
/// An event is written with its parts: participations, links, citations, claims. A record is handed
/// from hand to hand by reference: an event alone has some forty properties.
public indirect enum Record: Hashable, Sendable {
  /// The chronicle's own record.
  case chronicle(ChronicleDescription)
  /// A kind of event that the chronicle has added.
  case kind(EventKindRecord)
  /// A timeline that is saved under a name.
  case timeline(SavedTimeline)
  /// A topic.
  case topic(Topic)
  /// A source.
  case source(Source)
  /// An actor.
  case actor(Actor)
  /// A place.
  case place(Place)
  /// A tenure, membership, part-of or succession.
  case relation(Relation)
  /// An event.
  case event(Event)
  /// Something to be added to a record that the chronicle has.
  case supplement(Supplement)

  /// The ref that the record has or asks for.
  public var ref: Ref? {
    switch self {
    case .chronicle, .kind, .timeline: nil
    case .topic(let topic): topic.ref
    case .source(let source): source.ref
    case .actor(let actor): actor.ref
    case .place(let place): place.ref
    case .relation(let relation): relation.ref
    case .event(let event): event.ref
    case .supplement: nil
    }
  }
}

/// The sorts of records that refs stand for.
public enum RecordKind: String, CaseIterable, Sendable {
  /// An event of any kind.
  case event
  /// A person, state, organisation or group.
  case actor
  /// A place.
  case place
  /// A source.
  case source
  /// A topic.
  case topic
  /// A tenure, membership, part-of or succession.
  case relation
}

/// What a later file adds to a record that is there already: further sources, rival values, ties.
public struct Supplement: Hashable, Sendable {
  /// The record that is added to.
  public var to: Ref
  /// Further citations.
  public var citations: [Citation]
  /// Rival values of its facts.
  public var claims: [Claim]
  /// Further ties, where the record is an event.
  public var links: [Link]

  /// Makes a supplement.
  public init(
    to: Ref, citations: [Citation] = [], claims: [Claim] = [], links: [Link] = []
  ) {
    self.to = to
    self.citations = citations
    self.claims = claims
    self.links = links
  }
}
