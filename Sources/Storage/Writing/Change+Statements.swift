import Chronology
import Diplomacy
internal import GRDB

extension Change {
  func add(_ statement: Diplomacy.Statement, to event: Int64) throws {
    try db.run(
      """
      INSERT INTO statement (event_id, form, medium, audience, quote, original, language, translation)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        event, statement.form?.rawValue, statement.medium, statement.audience, statement.quote,
        statement.original, statement.language, statement.translation,
      ])
    if let occasion = statement.occasion {
      try atOnceOrLater(occasion) { change in
        let other = try change.number(of: occasion, .event)
        if other == event { throw StorageError.invalid("a statement cannot be its own occasion") }
        try change.db.run(
          "UPDATE statement SET occasion_id = ? WHERE event_id = ?", [other, event])
      }
    }
    for (position, ref) in statement.about.enumerated() {
      try atOnceOrLater(ref) { change in
        guard let entry = try change.entry(ref) else {
          // There is none, and the error says so.
          _ = try change.number(of: ref, .event, .actor, .topic, .place)
          return
        }
        guard [.event, .actor, .topic, .place].contains(entry.kind) else {
          throw StorageError.wrongKind(
            ref, is: entry.kind, wanted: [.event, .actor, .topic, .place])
        }
        if entry == RefTable.Entry(kind: .event, id: event) {
          throw StorageError.invalid("a statement cannot be about itself")
        }
        let column = "about_\(entry.kind.rawValue)_id"
        let isThere = try change.db.number(
          "SELECT 1 FROM statement_about WHERE event_id = ? AND \(column) = ?", [event, entry.id])
        guard isThere == nil else { return }
        let owners = RowContents.owners(of: "statement_about", column, entry.id)
        try change.db.run(
          "INSERT INTO statement_about (id, event_id, position, \(column)) VALUES (?, ?, ?, ?)",
          [
            try change.numbers.next("statement_about", matching: [event.cell] + owners), event,
            position,
            entry.id,
          ])
      }
    }
    for (position, link) in statement.via.enumerated() {
      try db.run(
        """
        INSERT INTO attribution (event_id, position, actor_id, date, date_given, date_calendar, dateline, source_id, locator)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          event, position, try link.actor.map { try number(of: $0, .actor) },
          link.date?.edtf?.description, link.date?.given,
          link.date?.calendar.rawValue ?? "gregorian", link.date?.dateline?.description,
          try link.source.map { try number(of: $0, .source) }, link.locator,
        ])
    }
  }

  func atOnceOrLater(_ ref: Ref, _ settle: @escaping (Change) throws -> Void) throws {
    if try entry(ref) != nil { try settle(self) } else { later(settle) }
  }

  /// Writes which events an undated one comes after and before, and derives its bounds.
  func addBounds(of event: Event, _ id: Int64) throws {
    for (side, refs) in [("after", event.after), ("before", event.before)] {
      for ref in refs {
        try atOnceOrLater(ref) { change in
          let other = try change.number(of: ref, .event)
          if other == id {
            throw StorageError.invalid("an event cannot come \(side) itself")
          }
          try change.db.run(
            "INSERT OR IGNORE INTO event_bound (event_id, side, other_id) VALUES (?, ?, ?)",
            [id, side, other])
          let bounds = EventBounds(db: try change.db)
          try bounds.refuseCircle(id, side)
          if try bounds.derive(id) { try bounds.deriveDependents(of: id) }
        }
      }
    }
  }
}
