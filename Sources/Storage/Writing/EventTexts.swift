import Diplomacy
internal import GRDB

/// Writes the words by which events are found.
struct EventTexts {
  let db: Database
  let path: String

  /// Writes the words of events anew, in batches.
  func write(_ events: [Int64]) throws {
    guard !events.isEmpty else { return }
    let reading = try EntryReading(db, path: path, isChanging: true)
    var next = events.startIndex
    while next < events.endIndex {
      let end = min(next + 500, events.endIndex)
      // An event touched twice in one batch is written once.
      let batch = Array(Set(events[next..<end])).sorted()
      for entry in try reading.entries(batch) { try write(entry) }
      next = end
    }
  }

  /// Makes the words of an event that is at hand, as it has just been added: it has none yet.
  static func compose(_ entry: TimelineEntry, into rows: RowBatch) throws {
    guard let number = entry.event.number else { return }
    try rows.add([number.cell, entry.title.cell, words(entry).cell, names(entry).cell])
  }

  private func write(_ entry: TimelineEntry) throws {
    guard let number = entry.event.number else { return }
    try db.run(
      """
      INSERT INTO event_text (event_id, title, words, names) VALUES (?, ?, ?, ?)
      ON CONFLICT (event_id) DO UPDATE
      SET title = excluded.title, words = excluded.words, names = excluded.names
      """, [number, entry.title, Self.words(entry), Self.names(entry)])
  }

  private static func words(_ entry: TimelineEntry) -> String {
    let event = entry.event
    let statement = event.statement
    let parts: [String?] = [
      event.short, event.summary, statement?.quote, statement?.original, statement?.translation,
      statement?.audience, event.note, event.meeting?.agenda ?? event.visit?.agenda,
      event.meeting?.outcome ?? event.visit?.outcome,
    ]
    let promises = event.commitments.map(\.text)
    let excerpts = event.citations.compactMap(\.excerpt)
    return (parts.compactMap { $0 } + promises + excerpts).joined(separator: "\n")
  }

  private static func names(_ entry: TimelineEntry) -> String {
    let parties = entry.parties.flatMap { [$0.name, $0.capacity].compactMap { $0 } }
    return (parties + [entry.place?.name].compactMap { $0 }).joined(separator: "\n")
  }
}
