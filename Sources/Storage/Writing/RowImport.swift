public import Diplomacy

/// Brings rows of other people's data into a chronicle.
///
/// The refs in a row are keys of the row, see ``RowKeys``; an event's is its origin. A row whose events
/// are all there as it has them changes nothing; a newer version of it alters what nobody has changed
/// by hand.
public final class RowImport {
  let change: Change
  let keys: RowKeys
  let rows: KnownRows
  /// Events that wait to be stored with others.
  private var pending: [Event] = []
  private var spots: [Spot?] = []
  private var spot: Spot?
  /// Whether events that break a rule are left out, instead of ending it all.
  public var leavesOut = false
  private var refused: [Refused] = []
  /// How many participations the events that wait have.
  private var pendingParts = 0
  private var kinds: Set<EventKind> = []
  /// Events that are there already, as their rows have them.
  private var known: [(event: Event, untold: Set<String>)] = []
  /// How many events have been added.
  public private(set) var added = 0
  /// How many events were there already.
  public private(set) var unchanged = 0
  /// How many events were brought up to a newer version of their rows.
  public private(set) var updated = 0
  /// How many rows say more of an event that is not there, and were left out.
  public private(set) var untied = 0
  /// How many rows have another latitude and longitude for a place than the chronicle.
  public internal(set) var elsewhere = 0
  /// Where places are that rows know by their names alone.
  var points: [String: Coordinates?] = [:]
  /// What differs from the rows and stays, because somebody changed it since.
  public private(set) var kept: [Kept] = []

  /// Fields of an event that differ from its row and stay as they are.
  public struct Kept: Hashable, Sendable {
    /// The event.
    public var event: Ref
    /// The row.
    public var origin: Origin
    /// The fields.
    public var fields: [String]
  }

  /// Begins an import within a change.
  public init(_ change: Change) {
    self.change = change
    keys = RowKeys(change)
    rows = KnownRows(change)
    change.later { [self] _ in try flush() }
  }

  /// Adds a row's records.
  ///
  /// - Parameters:
  ///   - untold: The fields of an event, as messages call them, that the row does not tell: what is
  ///     there already stays.
  ///   - spot: Where the row stands.
  /// - Throws: ``StorageError`` when a record breaks a rule of the domain.
  public func add(
    _ records: [Diplomacy.Record], untold: Set<String> = [], at spot: Spot? = nil
  ) throws {
    self.spot = spot
    change.location = spot?.description
    for case .supplement(let supplement) in records where try eventNumber(of: supplement) == nil {
      untied += 1
      return
    }
    // Those that were there before, whatever the row brings itself.
    var numbers: [Int64?] = []
    for case .event(let event) in records { numbers.append(try rows.number(of: event.origin)) }
    var known = numbers.makeIterator()
    for record in records {
      switch record {
      case .actor(let actor): try keys.add(actor)
      case .place(let place):
        try keys.add(place)
        try comparePoint(of: place)
      case .source(let source): try keys.add(source)
      case .relation(let relation): try keys.add(relation)
      case .event(let event):
        if let number = known.next() ?? nil {
          try update(event, number, untold)
        } else {
          try add(event)
        }
      case .topic(let topic): try keys.add(topic)
      case .supplement(let supplement): try add(supplement)
      case .chronicle, .kind, .timeline: try change.add(record)
      }
    }
  }

  // Events

  private func add(_ event: Event) throws {
    var made = try settled(event)
    made.number = try change.numbers.event(wished: nil)
    if let kind = kinds.insert(made.kind).inserted ? made.kind : nil { try change.checkKind(kind) }
    if let title = made.title { try change.refuseBlank(title, "the title of an event") }
    if let origin = made.origin, let number = made.number { rows.note(number, of: origin) }
    pending.append(made)
    spots.append(spot)
    added += 1
    pendingParts += made.participations.count
    if pending.count >= Change.together || pendingParts >= Change.partsTogether { try flush() }
  }

  /// Stores the events that wait to be stored with others; the end of the change does so, too.
  ///
  /// - Throws: ``LocatedError`` when a record breaks a rule of the domain.
  public func flush() throws {
    if !known.isEmpty { try bringUp() }
    guard !pending.isEmpty else { return }
    let (events, spots) = (pending, self.spots)
    pending = []
    pendingParts = 0
    self.spots = []
    rows.clear()
    try store(events, spots)
  }

  /// Notes an event that was left out.
  func leftOut(_ event: Refused) {
    added -= 1
    refused.append(event)
  }

  /// The events that were left out since this was last asked.
  public func takeRefused() -> [Refused] {
    defer { refused = [] }
    return refused
  }

  /// Notes an event that is there, to be brought up to its row together with others.
  private func update(_ event: Event, _ number: Int64, _ untold: Set<String>) throws {
    if event.origin.map(rows.isWaiting) ?? false { try flush() }
    var event = try settled(event)
    event.number = number
    known.append((event, untold))
    if known.count >= 512 { try bringUp() }
  }

  private func bringUp() throws {
    let rows = known
    known.removeAll(keepingCapacity: true)
    for ((row, _), outcome) in zip(rows, try RowUpdate(change: change).apply(rows)) {
      guard case .compared(let isAltered, let fields) = outcome else {
        unchanged += 1
        continue
      }
      if isAltered { updated += 1 } else { unchanged += 1 }
      if !fields.isEmpty, let handle = row.number.map(Ref.init(event:)), let origin = row.origin {
        kept.append(Kept(event: handle, origin: origin, fields: fields))
      }
    }
  }
}
