public import Diplomacy
internal import GRDB

/// Brings rows of other people's data into a chronicle.
///
/// The refs in a row are keys of the row: an actor's or a place's key is its first identifier, an
/// event's its origin. Each is matched with what the chronicle has, or made. A row whose events
/// are all there as it has them changes nothing; a newer version of it alters what nobody has changed
/// by hand.
public final class RowImport {
  let change: Change
  private(set) var keys: [String: Ref] = [:]
  private var merged: [String: Bool] = [:]
  /// The keys of this import of sets of which nothing was there before.
  private var fresh: [String: KeyFilter] = [:]
  private var old: Set<String> = []
  /// Events that wait to be stored with others, and their numbers by their origins.
  private var pending: [Event] = []
  private var spots: [Spot?] = []
  private var spot: Spot?
  /// Whether events that break a rule are left out, instead of ending it all.
  public var leavesOut = false
  private var refused: [Refused] = []
  private var waiting: [Origin: Int64] = [:]
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
    for case .event(let event) in records { numbers.append(try number(of: event.origin)) }
    var known = numbers.makeIterator()
    for record in records {
      switch record {
      case .actor(let actor): try add(actor)
      case .place(let place):
        try add(place)
        try comparePoint(of: place)
      case .source(let source): try add(source)
      case .relation(let relation): try add(relation)
      case .event(let event):
        if let number = known.next() ?? nil {
          try update(event, number, untold)
        } else {
          try add(event)
        }
      case .topic(let topic): try add(topic)
      case .supplement(let supplement): try add(supplement)
      case .chronicle, .kind, .timeline: try change.add(record)
      }
    }
  }

  private func number(of origin: Origin?) throws -> Int64? {
    guard let origin, try mayBeKnown(origin) else { return nil }
    return try number(name: origin.name, key: origin.key)
  }

  /// Whether a row may have come before.
  ///
  /// Of a set that is new to the chronicle, most rows are known not to have, without a look at it.
  private func mayBeKnown(_ origin: Origin) throws -> Bool {
    if fresh[origin.name] == nil {
      if old.contains(origin.name) { return true }
      let isOld =
        try change.db.number("SELECT 1 FROM event WHERE origin = ? LIMIT 1", [origin.name]) != nil
      if try isOld || hasMerged(origin.name) {
        old.insert(origin.name)
        return true
      }
      fresh[origin.name] = KeyFilter()
    }
    return fresh[origin.name]?.insert(origin.key) ?? true
  }

  /// The event that a row became, or that it was merged into, which keeps the row's key as an
  /// identifier.
  func number(name: String, key: String) throws -> Int64? {
    if let number = waiting[Origin(name: name, key: key)] { return number }
    if let known = try change.db.number(
      "SELECT id FROM event WHERE origin = ? AND origin_key = ?", [name, key])
    {
      return known
    }
    guard try hasMerged(name) else { return nil }
    return try change.db.number(
      "SELECT event_id FROM identifier WHERE scheme = ? AND value = ? AND event_id IS NOT NULL",
      [name, key])
  }

  /// Whether any event has a key of the set as an identifier; that is asked once for each set, for
  /// an import merges nothing.
  private func hasMerged(_ name: String) throws -> Bool {
    if let known = merged[name] { return known }
    let found =
      try change.db.number(
        "SELECT 1 FROM identifier WHERE scheme = ? AND event_id IS NOT NULL LIMIT 1", [name]) != nil
    merged[name] = found
    return found
  }

  // Matching

  private func add(_ actor: Actor) throws {
    guard keys[actor.ref.text] == nil else { return }
    // Who is only named may be anybody of that name, whatever kind a new one would be of.
    let kind = actor.identifiers.isEmpty ? nil : actor.kind.rawValue
    if let known = try match(
      actor.identifiers, names: actor.names, table: "actor", kind: kind)
    {
      keys[actor.ref.text] = known
      try introduce(.actor(actor), actor.identifiers, to: known)
      return
    }
    var made = actor
    let name = actor.names.first?.text ?? actor.kind.rawValue
    let wishes = actor.kind == .person ? RefRule.person(name) : [RefRule.slug(name)]
    made.ref = try free(wishes, actor.kind.rawValue)
    made.names = try made.names.map(real)
    made.citations = try made.citations.map(real)
    try change.add(made)
    keys[actor.ref.text] = made.ref
  }

  private func add(_ place: Place) throws {
    guard keys[place.ref.text] == nil else { return }
    if let known = try match(place.identifiers, names: place.names, table: "place", kind: nil) {
      keys[place.ref.text] = known
      try introduce(.place(place), place.identifiers, to: known)
      return
    }
    var made = place
    made.ref = try free([RefRule.slug(place.names.first?.text ?? "place")], "place")
    made.within = try place.within.map(real)
    made.state = try place.state.map(real)
    made.names = try made.names.map(real)
    made.citations = try made.citations.map(real)
    try change.add(made)
    keys[place.ref.text] = made.ref
  }

  private func add(_ source: Source) throws {
    guard keys[source.ref.text] == nil else { return }
    if let known = try match(source.identifiers, names: [], table: "source", kind: nil)
      ?? titled(source)
    {
      keys[source.ref.text] = known
      return
    }
    var made = source
    made.within = try source.within.map(real)
    made.ref = try free(Self.wishes(for: made), "source")
    try change.add(made)
    keys[source.ref.text] = made.ref
  }

  /// A volume goes by its short name, a document by its volume's and its number: a publisher has
  /// hundreds of both.
  private static func wishes(for source: Source) -> [String] {
    if let whole = source.within, let number = source.number {
      return ["\(whole)-\(RefRule.slug(number))"]
    }
    if source.kind == "volume", let short = source.short { return [RefRule.slug(short)] }
    return RefRule.source(source)
  }

  private func add(_ topic: Topic) throws {
    guard keys[topic.ref.text] == nil else { return }
    if let known = try called(topic.name, "topic", change.topicNames).first {
      keys[topic.ref.text] = known
      return
    }
    var made = topic
    made.ref = try free([RefRule.slug(topic.name)], "topic")
    try change.add(made)
    keys[topic.ref.text] = made.ref
  }

  private func add(_ relation: Relation) throws {
    guard keys[relation.ref.text] == nil else { return }
    var made = relation
    made.from = try real(relation.from)
    made.to = try real(relation.to)
    for index in made.citations.indices { made.citations[index] = try real(made.citations[index]) }
    let known = try change.db.row(
      """
      SELECT r.ref FROM relation r JOIN actor a ON a.id = r.from_id JOIN actor b ON b.id = r.to_id
      WHERE a.ref = ? AND b.ref = ? AND r.kind = ? AND r.office IS ? AND r.valid IS ?
      """,
      [
        made.from.text, made.to.text, made.kind.rawValue, made.office,
        made.validity.date.map { "\($0)" },
      ])
    if let text = known?["ref"] as String? {
      keys[relation.ref.text] = Ref(stored: text)
      return
    }
    made.ref = try free(RefRule.relation(made), "relation")
    try change.add(made)
    keys[relation.ref.text] = made.ref
  }

  /// What the chronicle has with one of the identifiers; else the only one of that name, unless it
  /// is known to the same scheme as something else, or the first is a register's.
  private func match(
    _ identifiers: [Identifier], names: [Name], table: String, kind: String?
  ) throws -> Ref? {
    for identifier in identifiers {
      let found = try change.db.rows(
        """
        SELECT DISTINCT t.ref FROM identifier i JOIN \(table) t ON t.id = i.\(table)_id
        WHERE i.scheme = ? AND i.value = ?
        """, [identifier.scheme, identifier.value])
      if found.count == 1 { return Ref(stored: found[0]["ref"]) }
    }
    if Self.isOfRegister(identifiers) { return nil }
    guard let name = names.first?.text else { return nil }
    let schemes = jsonTexts(identifiers.map(\.scheme))
    let kindCondition = kind == nil ? "? IS NULL" : "t.kind = ?"
    let found = try change.db.rows(
      """
      SELECT DISTINCT t.id, t.ref FROM name n JOIN \(table) t ON t.id = n.\(table)_id
      WHERE n.folded = ? AND \(kindCondition)
        AND NOT EXISTS (SELECT 1 FROM identifier i WHERE i.\(table)_id = t.id
                          AND i.scheme IN (SELECT value FROM json_each(?)))
      """, [name.folded, kind, schemes])
    if identifiers.isEmpty, found.count != 1 {
      guard found.isEmpty else {
        throw StorageError.ambiguous(
          text: name,
          candidates: found.map { StorageError.Candidate(ref: Ref(stored: $0["ref"]), name: name) })
      }
      let row = try change.db.row("SELECT ref FROM \(table) WHERE ref = ?", [name])
      return (row?["ref"] as String?).map { Ref(stored: $0) }
    }
    guard found.count == 1 else { return nil }
    if !identifiers.isEmpty { _ = try change.id() }
    for (position, identifier) in identifiers.enumerated() {
      try change.add(
        identifier, column: "\(table)_id", found[0]["id"] as Int64, at: 100 + position)
    }
    return Ref(stored: found[0]["ref"])
  }

  private func free(_ wishes: [String], _ fallback: String) throws -> Ref {
    try RefRule.choose(from: wishes, fallback: fallback) { try change.isTaken($0) }
  }

  // Events

  private func add(_ event: Event) throws {
    var made = try settled(event)
    made.number = try change.numbers.event(wished: nil)
    if let kind = kinds.insert(made.kind).inserted ? made.kind : nil { try change.checkKind(kind) }
    if let title = made.title { try change.refuseBlank(title, "the title of an event") }
    if let origin = made.origin { waiting[origin] = made.number }
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
    waiting.removeAll(keepingCapacity: true)
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
    if event.origin.map({ waiting[$0] != nil }) ?? false { try flush() }
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

  /// The event with the chronicle's refs for the row's keys.
  private func settled(_ event: Event) throws -> Event {
    var made = event
    made.ref = nil
    made.place = try event.place.map(real)
    made.topics = try event.topics.map(real)
    for index in made.dates.indices { made.dates[index].by = try made.dates[index].by.map(real) }
    for index in made.participations.indices { try settle(&made.participations[index]) }
    for index in made.links.indices {
      made.links[index].to = try target(made.links[index].to)
      made.links[index].citations = try made.links[index].citations.map(real)
    }
    made.citations = try event.citations.map(real)
    made.after = try event.after.map(target)
    made.before = try event.before.map(target)
    if let occasion = event.statement?.occasion { made.statement?.occasion = try target(occasion) }
    if let about = event.statement?.about {
      made.statement?.about = try about.map { try keys[$0.text] ?? target($0) }
    }
    return made
  }

  private func settle(_ part: inout Participation) throws {
    part.actor = try part.actor.map(real)
    if case .actor(let principal) = part.principal { part.principal = .actor(try real(principal)) }
    part.citations = try part.citations.map(real)
  }

  func real(_ citation: Citation) throws -> Citation {
    var citation = citation
    citation.source = try real(citation.source)
    return citation
  }

  func real(_ name: Name) throws -> Name {
    var name = name
    name.citations = try name.citations.map(real)
    return name
  }

  /// The chronicle's ref for a key; a ref that is no key stays.
  func real(_ key: Ref) throws -> Ref {
    if let ref = keys[key.text] { return ref }
    guard let identifier = Identifier(key.text) else { return key }
    for table in ["actor", "place", "source"] {
      let row = try change.db.row(
        """
        SELECT t.ref FROM identifier i JOIN \(table) t ON t.id = i.\(table)_id
        WHERE i.scheme = ? AND i.value = ?
        """, [identifier.scheme, identifier.value])
      if let text = row?["ref"] as String? { return Ref(stored: text) }
    }
    throw StorageError.unknown(text: key.text, kinds: [.actor, .place, .source], nearest: [])
  }

  /// The event that a key, its origin, stands for.
  private func target(_ key: Ref) throws -> Ref {
    guard let origin = Identifier(key.text) else { return key }
    guard let number = try number(name: origin.scheme, key: origin.value) else {
      throw StorageError.unknown(text: key.text, kinds: [.event], nearest: [])
    }
    return Ref(event: number)
  }
}
