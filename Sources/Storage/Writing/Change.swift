public import Diplomacy
import Foundation
internal import GRDB

/// A change in the making: everything that one command alters, in one transaction.
///
/// What refers to a record that comes later in the same change is settled when the change ends.
public final class Change {
  private let connection: WritingConnection
  let path: String
  private let command: String
  private let who: String?
  private let why: String?
  /// The number of the change that this one takes back.
  var undoes: Int64?
  private(set) var number: Int64?
  private var refs: [String: RefTable.Entry] = [:]
  private var pending: [Pending] = []
  private var untitled: [Int64] = []
  /// Events that have been added and whose words are not written yet.
  private var drafts: [Event] = []
  private var draftReading: EntryReading?
  /// Refs that were looked up and are no longer those of their records.
  private var formerRefs: Set<Ref> = []
  lazy var kinds: Result<KindTree, any Error> = Result { try KindTree(db) }
  /// The titles and short forms of the sources, and the names of the topics.
  lazy var sourceNames = FoldedNames(connection, "source", ["title", "short"])
  lazy var topicNames = FoldedNames(connection, "topic", ["name"])
  /// The rows of many events that are stored together.
  let batches: EventBatches
  /// The global ids of the records that this change brings.
  var stamps = Stamps()
  /// The numbers of the rows that this change brings.
  let numbers: RowNumbers
  /// Where the record being added stands, for errors that show up only when the change ends.
  public var location: String?

  /// A tie that waits for the record it goes to.
  private struct Pending {
    var location: String?
    var settle: (Change) throws -> Void
  }

  init(_ db: Database, path: String, command: String, who: String?, why: String?) {
    connection = WritingConnection(db)
    numbers = RowNumbers(connection)
    batches = EventBatches(db)
    self.path = path
    self.command = command
    self.who = who
    self.why = why
  }

  /// The connection, once the rows that were handed over are written.
  var db: Database { get throws { try connection.db } }

  var rows: RecordRows { get throws { RecordRows(db: try db, path: path) } }

  /// Has the rows that wait inserted while the next are made ready.
  func insertBatches() throws {
    let closed = try batches.close(before: connection.wait)
    try connection.write { for rows in closed { try rows.insert() } }
  }

  /// Waits until what was handed over is written.
  func wait() throws { try connection.wait() }

  /// Waits until nothing is being written any more, whatever became of it.
  func rest() { connection.rest() }

  /// The number of this change; it is entered when something is first altered.
  func id() throws -> Int64 {
    if let number { return number }
    let made = try db.insert(
      "INSERT INTO change (at, who, why, command, undoes) VALUES (?, ?, ?, ?, ?)",
      [try now(), who, why, command, undoes])
    number = made
    try Recorder(db: db).begin(made, numbers: try numbers.all())
    return made
  }

  /// The time of this change: never before that of the last one, so that the history stays in order
  /// when a clock goes back.
  private func now() throws -> Int64 {
    max(Clock.now(), try db.number("SELECT at FROM change ORDER BY id DESC LIMIT 1") ?? 0)
  }

  /// Does something that may break a rule; where it does, nothing of it has been done.
  ///
  /// - Throws: ``StorageError`` that says which rule.
  func attempt(_ body: () throws -> Void) throws {
    try writeDrafts()
    let (before, waiting, unwritten) = (number, pending.count, untitled.count)
    do {
      try db.inSavepoint {
        try body()
        try connection.wait()
        return .commit
      }
    } catch {
      number = before
      pending.removeLast(pending.count - waiting)
      untitled.removeLast(untitled.count - unwritten)
      drafts.removeAll()
      draftReading = nil
      refs.removeAll()
      throw StorageError.translate(error, path: path)
    }
  }

  /// What a change has done once it has ended.
  public struct Outcome: Hashable, Sendable {
    /// Whether anything has been altered.
    public var hasEffect = false
    /// How many records of each sort came, were altered and went.
    public var tallies: [RecordKind: ChangeEntry.Tally] = [:]

    /// Makes the outcome of a change that did nothing.
    public init(hasEffect: Bool = false) { self.hasEffect = hasEffect }
  }

  /// Takes what has been done when the change ends.
  public var atEnd: ((Outcome) -> Void)?

  /// Whether anything has been altered.
  public var hasEffect: Bool { number != nil }

  /// Settles what was waiting for records that came later.
  func settle() throws {
    // What is settled may put off something itself.
    while !pending.isEmpty {
      let waiting = pending
      pending = []
      for item in waiting {
        do { try item.settle(self) } catch let error as StorageError {
          guard let location = item.location else { throw error }
          throw LocatedError(location: location, reason: error.description)
        }
      }
    }
  }

  /// Settles what was waiting and writes the words that search reads.
  func finish() throws {
    try settle()
    try writeDrafts()
    try EventTexts(db: db, path: path).write(Array(Set(untitled)).sorted())
    untitled = []
    var outcome = Outcome(hasEffect: hasEffect)
    if let number { outcome.tallies = try Recorder(db: db).end(number) }
    atEnd?(outcome)
  }

  /// Puts off what may refer to a record that comes later.
  func later(_ settle: @escaping (Change) throws -> Void) {
    pending.append(Pending(location: location, settle: settle))
  }

  /// Notes that an event's words have to be written anew.
  func touch(text event: Int64) {
    untitled.append(event)
    // Names or offices have become others.
    forgetNames()
  }

  /// Notes an event that has been added, whose words are written while it is at hand: whatever
  /// alters them later in the change touches them.
  func draft(_ event: Event) throws { try draft([event]) }

  /// Notes events that have been added together.
  func draft(_ events: [Event]) throws {
    if formerRefs.isEmpty, drafts.isEmpty {
      drafts = events
    } else {
      // What goes by a former ref is not found by it among names.
      for event in events {
        if let number = event.number, hasFormerRefs(event) {
          touch(text: number)
        } else {
          drafts.append(event)
        }
      }
    }
    if events.count > 1 || drafts.count >= Self.together { try composeDrafts() }
  }

  private func hasFormerRefs(_ event: Event) -> Bool {
    guard !formerRefs.isEmpty else { return false }
    var refs = event.participations.compactMap(\.actor) + [event.place].compactMap { $0 }
    for case .actor(let principal) in event.participations.map(\.principal) {
      refs.append(principal)
    }
    return refs.contains(where: formerRefs.contains)
  }

  /// Notes that names may have become others.
  func forgetNames() { draftReading = nil }

  /// Notes that an actor's relations have become others.
  func forgetNames(of actor: Ref) { draftReading?.book.forget(actor) }

  /// Writes the words of what has been added, before records are altered by whose names it is known.
  func writeDrafts() throws {
    try composeDrafts()
    try connection.wait()
    try batches.texts.flush()
  }

  /// Makes the words of what has been added, which are written many at a time.
  private func composeDrafts() throws {
    guard !drafts.isEmpty else { return }
    let reading = try draftReading ?? EntryReading(db, path: path, isChanging: true)
    draftReading = reading
    let events = drafts
    drafts = []
    // Names that are not known are read once nothing is being written.
    let texts = batches.texts
    try reading.forEachNamed(events, before: connection.wait) { entry in
      try EventTexts.compose(entry, into: texts)
    }
  }

  // Refs

  /// What a ref stands for; nil when nothing has it.
  func entry(_ ref: Ref) throws -> RefTable.Entry? {
    if let known = refs[ref.text] { return known }
    guard let found = try RefTable(db: db).found(ref) else { return nil }
    if found.isFormer {
      formerRefs.insert(ref)
    } else {
      if refs.count > 500_000 { refs.removeAll(keepingCapacity: true) }
      refs[ref.text] = found.entry
    }
    return found.entry
  }

  /// The number of the record that a ref stands for.
  func number(of ref: Ref, _ kinds: RecordKind...) throws -> Int64 {
    guard let entry = try entry(ref) else {
      throw StorageError.unknown(
        text: ref.text, kinds: kinds,
        nearest: try Resolver(db: db, path: path).nearest(to: ref.text, kinds: kinds))
    }
    guard kinds.contains(entry.kind) else {
      throw StorageError.wrongKind(ref, is: entry.kind, wanted: kinds)
    }
    return entry.id
  }

  /// Checks that nothing else has a ref.
  func claim(_ ref: Ref) throws {
    if let entry = try entry(ref) { throw StorageError.refTaken(ref, kind: entry.kind) }
  }

  func forget(_ ref: Ref) { refs[ref.text] = nil }

  /// Forgets a record that is no more, whatever ref it was known by.
  func forget(_ entry: RefTable.Entry) { refs = refs.filter { $0.value != entry } }

  /// Whether a ref is free, for those who choose one.
  public func isTaken(_ ref: Ref) throws -> Bool { try entry(ref) != nil }

  /// Adds a record of any sort.
  ///
  /// - Returns: The ref by which it can be named from now on, an event's number where it has none.
  /// - Throws: ``StorageError`` when a ref is taken or unknown, or a rule of the domain is broken.
  @discardableResult
  public func add(_ record: Diplomacy.Record) throws -> Ref? {
    switch record {
    case .chronicle(let description):
      try describe(description)
      return nil
    case .kind(let kind):
      try add(kind)
      return nil
    case .timeline(let timeline):
      try save(timeline)
      return nil
    case .topic(let topic): return try add(topic)
    case .source(let source): return try add(source)
    case .actor(let actor): return try add(actor)
    case .place(let place): return try add(place)
    case .relation(let relation): return try add(relation)
    case .event(let event): return try add(event).handle
    case .supplement(let supplement):
      try add(supplement)
      return supplement.to
    }
  }
}
