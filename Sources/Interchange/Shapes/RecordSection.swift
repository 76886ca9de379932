import Diplomacy

/// The sections of a chronicle's file, in their order; each has records of one sort.
enum RecordSection: String, CaseIterable, Sendable {
  case chronicle
  case kinds
  case topics
  case sources
  case actors
  case places
  case relations
  case events
  case supplements
  case timelines

  /// What one record of the section is called.
  var noun: String { self == .chronicle ? rawValue : String(rawValue.dropLast()) }

  /// The section in which a record of this name stands: `event` in `events`.
  init?(noun: String) {
    guard let section = RecordSection.allCases.first(where: { $0.noun == noun }) else {
      return nil
    }
    self = section
  }

  /// The section in which a record stands.
  init(of record: Record) {
    self =
      switch record {
      case .chronicle: .chronicle
      case .kind: .kinds
      case .topic: .topics
      case .source: .sources
      case .actor: .actors
      case .place: .places
      case .relation: .relations
      case .event: .events
      case .supplement: .supplements
      case .timeline: .timelines
      }
  }

  /// The section in which records of a sort stand.
  init(of kind: RecordKind) {
    self =
      switch kind {
      case .event: .events
      case .actor: .actors
      case .place: .places
      case .source: .sources
      case .topic: .topics
      case .relation: .relations
      }
  }

  /// The record of a map; nil, with the reasons noted, where it has none.
  func read(_ node: FieldTree, _ reading: Reading) -> Record? {
    switch self {
    case .chronicle: ChronicleDescription.shape.read(node, reading).map(Record.chronicle)
    case .kinds: EventKindRecord.shape.read(node, reading).map(Record.kind)
    case .topics: Topic.shape.read(node, reading).map(Record.topic)
    case .sources: Source.shape.read(node, reading).map(Record.source)
    case .actors: Actor.shape.read(node, reading).map(Record.actor)
    case .places: Place.shape.read(node, reading).map(Record.place)
    case .relations: Relation.shape.read(node, reading).map(Record.relation)
    case .events: Event.shape.read(Event.today(node), reading).map(Record.event)
    case .supplements: Supplement.shape.read(node, reading).map(Record.supplement)
    case .timelines: SavedTimeline.shape.read(node, reading).map(Record.timeline)
    }
  }

  /// Writes the map of a record as JSON, with the noun of its section under `record`.
  static func write(_ record: Record, to line: inout JSONBytes) throws {
    let sort = RecordSection(of: record).noun
    switch record {
    case .chronicle(let it): try ChronicleDescription.shape.write(it, sort: sort, to: &line)
    case .kind(let kind): try EventKindRecord.shape.write(kind, sort: sort, to: &line)
    case .topic(let topic): try Topic.shape.write(topic, sort: sort, to: &line)
    case .source(let source): try Source.shape.write(source, sort: sort, to: &line)
    case .actor(let actor): try Actor.shape.write(actor, sort: sort, to: &line)
    case .place(let place): try Place.shape.write(place, sort: sort, to: &line)
    case .relation(let relation): try Relation.shape.write(relation, sort: sort, to: &line)
    case .event(let event): try Event.shape.write(event, sort: sort, to: &line)
    case .supplement(let more): try Supplement.shape.write(more, sort: sort, to: &line)
    case .timeline(let timeline): try SavedTimeline.shape.write(timeline, sort: sort, to: &line)
    }
  }

  /// The map of a record.
  static func write(_ record: Record) -> FieldTree {
    switch record {
    case .chronicle(let chronicle): ChronicleDescription.shape.write(chronicle)
    case .kind(let kind): EventKindRecord.shape.write(kind)
    case .topic(let topic): Topic.shape.write(topic)
    case .source(let source): Source.shape.write(source)
    case .actor(let actor): Actor.shape.write(actor)
    case .place(let place): Place.shape.write(place)
    case .relation(let relation): Relation.shape.write(relation)
    case .event(let event): Event.shape.write(event)
    case .supplement(let supplement): Supplement.shape.write(supplement)
    case .timeline(let timeline): SavedTimeline.shape.write(timeline)
    }
  }
}
