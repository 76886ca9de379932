import Chronology
import Diplomacy
internal import GRDB

extension Change {
  /// How many events are stored together: few enough to stay in a processor's cache while they are
  /// gone through table by table.
  static let together = 512
  /// With how many parts they are stored before they are so many: a roll call has two hundred.
  static let partsTogether = 8_192

  /// An event of many that breaks a rule.
  struct Refusal: Error {
    /// Its place among them.
    var place: Int
    /// Which rule.
    var reason: StorageError
    /// Whether nothing has been stored of any of them yet.
    var isBeforeAll: Bool
  }

  /// Adds many events at once, table by table, as ``add(_:)-(Event)`` adds one.
  ///
  /// - Parameter events: Events with numbers that ``RowNumbers`` gave them, and without refs.
  /// - Throws: ``Refusal``; where something had been stored by then, the change cannot go on.
  func add(many events: [Event]) throws {
    var rest: [(place: Int, settle: () throws -> Void)] = []
    for (place, event) in events.enumerated() {
      guard let id = event.number else { continue }
      try refusing(place, isBeforeAll: true) {
        for (part, citations) in try batch(event, id) {
          rest.append(
            (
              place,
              { try self.add(citations: citations, column: "participation_id", part) }
            ))
        }
      }
      if event.hasRarerParts {
        rest.append((place, { try self.addRarerParts(of: event, id) }))
      }
    }
    try insertBatches()
    for item in rest { try refusing(item.place, isBeforeAll: false, item.settle) }
    try draft(events)
  }

  private func refusing(
    _ place: Int, isBeforeAll: Bool, _ body: () throws -> Void
  ) throws {
    do { try body() } catch let reason as StorageError {
      batches.clear()
      throw Refusal(place: place, reason: reason, isBeforeAll: isBeforeAll)
    }
  }

  /// Puts the rows of an event to those of others.
  ///
  /// - Returns: The numbers of its parts that have citations of their own, with these.
  private func batch(_ event: Event, _ id: Int64) throws -> [(Int64, [Citation])] {
    let batches = self.batches
    var cited: [(Int64, [Citation])] = []
    let bounds = StoredBounds(event.date.edtf)
    try batches.events.add(identity(of: event, id), columns(of: event, bounds))
    let copies = Self.copies(of: event, bounds)
    for (position, part) in event.participations.enumerated() {
      let number = try numbers.next("participation")
      try batches.parts.add([number.cell, id.cell, position.cell], content(of: part), copies)
      if !part.citations.isEmpty { cited.append((number, part.citations)) }
    }
    for (position, code) in event.codes.enumerated() {
      let value = try checked(code, of: event).value
      try batches.codes.add([id.cell, position.cell, code.scheme.cell, value.cell])
    }
    for (position, citation) in event.citations.enumerated() {
      try batches.citations.add(
        [numbers.next("citation").cell, id.cell, position.cell], content(of: citation))
    }
    return cited
  }
}

extension Event {
  /// Whether it has any of the parts that few of many events have.
  fileprivate var hasRarerParts: Bool {
    statement != nil
      || !(links.isEmpty && topics.isEmpty && dates.isEmpty && figures.isEmpty
        && identifiers.isEmpty && claims.isEmpty && exceptions.isEmpty && commitments.isEmpty
        && after.isEmpty && before.isEmpty)
  }
}

/// The rows of many events, table by table, and their words.
struct EventBatches {
  let events: RowBatch
  let parts: RowBatch
  let codes: RowBatch
  let citations: RowBatch
  let texts: RowBatch

  init(_ db: Database) {
    events = RowBatch(db, "event", Change.allColumns)
    parts = RowBatch(db, "participation", Change.partColumns)
    codes = RowBatch(db, "event_code", ["event_id", "position", "scheme", "value"])
    citations = RowBatch(
      db, "citation",
      [
        "id", "event_id", "position", "source_id", "locator", "fact", "excerpt", "credibility",
        "accessed", "archived", "note",
      ])
    texts = RowBatch(db, "event_text", ["event_id", "title", "words", "names"])
  }

  /// Forgets what waits, but for the words.
  func clear() {
    for rows in [events, parts, codes, citations] { rows.clear() }
  }

  /// Closes what waits, but for the words, which wait for more: what the full text gathers is
  /// written out at the beginning of each statement.
  func close(before making: () throws -> Void) throws -> [ClosedRows] {
    var tables = [events, parts, codes, citations]
    if texts.count >= 4_096 { tables.append(texts) }
    return try tables.compactMap { try $0.close(before: making) }
  }
}
