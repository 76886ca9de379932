import Chronology
import Diplomacy
internal import GRDB

extension Change {
  /// Adds many events at once, table by table, as ``add(_:)-(Event)`` adds one.
  ///
  /// - Parameter events: Events with numbers that ``RowNumbers`` gave them, and without refs.
  func add(many events: [Event]) throws {
    guard !events.isEmpty else { return }
    let batches = self.batches
    let (rows, parts) = (batches.events, batches.parts)
    let (codes, citations) = (batches.codes, batches.citations)
    let bounds = events.map { StoredBounds($0.date.edtf) }
    for (event, bounds) in zip(events, bounds) {
      guard let id = event.number else { continue }
      try rows.add(try allColumns(of: event, id, bounds))
    }
    try rows.flush()
    var cited: [(part: Int64, citations: [Citation])] = []
    for (event, bounds) in zip(events, bounds) {
      guard let id = event.number else { continue }
      let copies = Self.copies(of: event, bounds)
      for (position, part) in event.participations.enumerated() {
        let number = try numbers.next("participation")
        try parts.add([number, id, position], try content(of: part), copies)
        if !part.citations.isEmpty { cited.append((number, part.citations)) }
      }
      for (position, code) in event.codes.enumerated() {
        try codes.add([id, position, code.scheme, try checked(code, of: event).value])
      }
      for (position, citation) in event.citations.enumerated() {
        try citations.add(
          [try numbers.next("citation"), id, position], try content(of: citation))
      }
    }
    try parts.flush()
    try codes.flush()
    try citations.flush()
    for item in cited {
      try add(citations: item.citations, column: "participation_id", item.part)
    }
    for event in events {
      if let id = event.number { try addRarerParts(of: event, id) }
    }
    for event in events { try draft(event) }
    try writeDrafts()
  }
}

/// The rows of many events, table by table.
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
}
