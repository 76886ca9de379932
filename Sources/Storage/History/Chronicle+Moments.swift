public import Diplomacy
internal import GRDB

extension Chronicle {
  /// The number of the last change that is in the state of a moment; 0 before the first.
  ///
  /// - Throws: ``StorageError/invalid(_:)`` where there is no such change or edition.
  public func lastChange(at moment: Moment) throws -> Int64 {
    try read { db in
      switch moment {
      case .change(let number):
        let last = try db.number("SELECT coalesce(max(id), 0) FROM change") ?? 0
        guard (0...last).contains(number) else {
          throw StorageError.invalid(
            "there is no change \(number): the last one is \(last); “chancery log” lists them")
        }
        return number
      case .instant(let time):
        return try db.number("SELECT coalesce(max(id), 0) FROM change WHERE at <= ?", [time]) ?? 0
      case .edition(let name):
        guard
          let change = try db.number("SELECT change_id FROM edition WHERE name = ?", [name])
        else {
          let names = try db.rows("SELECT name FROM edition ORDER BY at").map {
            $0["name"] as String
          }
          let known = names.isEmpty ? "none yet" : names.joined(separator: ", ")
          throw StorageError.invalid("there is no edition “\(name)”; there are: \(known)")
        }
        return change
      }
    }
  }

  /// The chronicle as it stood at a moment: a copy, in which all later changes are taken back.
  ///
  /// The file itself is only read. A copy costs as much as its size; what nothing was changed in
  /// since is not copied.
  public func asOf(_ moment: Moment) throws -> Chronicle {
    let change = try lastChange(at: moment)
    let isToday = try read { db in
      try db.number("SELECT 1 FROM change WHERE id > ? LIMIT 1", [change]) == nil
    }
    if isToday { return self }
    let copy = try temporaryCopy()
    try copy.rewind(to: change)
    let marks = try read { try PrivacyOfNow(db: $0).marks() }
    try Self.translating(path) {
      try copy.queue.writeWithoutTransaction { try PrivacyOfNow(db: $0).keep(marks) }
    }
    return copy
  }

  /// Takes back every change after one, and forgets that they were: for copies only.
  func rewind(to number: Int64) throws {
    try Self.translating(path) {
      try queue.inTransaction(.immediate) { db in
        let change = Change(db, path: path, command: "", who: nil, why: nil)
        try Self.takeBack(after: number, change)
        try change.finish()
        // What was taken back later stood then.
        try db.run("UPDATE change SET stands = 1 WHERE id <= ?", [number])
        for undo in try db.rows(
          "SELECT undoes FROM change WHERE id <= ? AND undoes IS NOT NULL ORDER BY id", [number])
        { try change.markStanding(undo["undoes"]) }
        try db.run("DELETE FROM change_row WHERE change_id > ?", [number])
        try db.run("DELETE FROM edition WHERE change_id > ?", [number])
        try db.run("DELETE FROM change WHERE id > ?", [number])
        return .commit
      }
    }
  }

  /// Takes back what came after a change: at once or, where that cannot be, one by one.
  private static func takeBack(after number: Int64, _ change: Change) throws {
    let db = try change.db
    do {
      try db.inSavepoint {
        try LaterChanges(db: db, moment: number).takeBack(noting: change.touchTexts(touchedBy:))
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      for row in try db.rows("SELECT id FROM change WHERE id > ? ORDER BY id DESC", [number]) {
        try Reversal(db: db).apply(row["id"], noting: change.touchTexts(touchedBy:))
      }
    }
  }

  // Editions

  /// Gives the chronicle as it stands a name by which it can be cited.
  ///
  /// - Throws: ``StorageError/invalid(_:)`` when an edition has that name, or nothing was ever changed.
  public func tag(_ name: String, note: String? = nil, who: String? = nil) throws -> Edition {
    try Self.translating(path) {
      try queue.write { db in
        if let taken = try db.row("SELECT change_id FROM edition WHERE name = ?", [name]) {
          let change: Int64 = taken["change_id"]
          throw StorageError.invalid(
            "there is an edition “\(name)” already, of change \(change); choose another name, or "
              + "“chancery edition remove” it first")
        }
        guard let last = try db.number("SELECT max(id) FROM change") else {
          throw StorageError.invalid("there is nothing to make an edition of yet")
        }
        let edition = Edition(name: name, change: last, at: Clock.now(), who: who, note: note)
        try db.run(
          "INSERT INTO edition (name, change_id, at, who, note) VALUES (?, ?, ?, ?, ?)",
          [name, last, edition.at, who, note])
        return edition
      }
    }
  }

  /// Forgets the name of an edition; the chronicle stays as it is.
  public func removeEdition(_ name: String) throws {
    _ = try lastChange(at: .edition(name))
    try Self.translating(path) {
      try queue.write { try $0.run("DELETE FROM edition WHERE name = ?", [name]) }
    }
  }

  /// The editions, the oldest first.
  public func editions() throws -> [Edition] {
    try read { db in
      try db.rows("SELECT name, change_id, at, who, note FROM edition ORDER BY at, name").map {
        Edition(
          name: $0["name"], change: $0["change_id"], at: $0["at"], who: $0["who"], note: $0["note"])
      }
    }
  }

  /// What is otherwise at one moment than at another, or now, record by record.
  ///
  /// Sources and actors come before the events; of each sort, in the order of their numbers.
  public func differences(from first: Moment, to second: Moment?) throws -> [RecordDifference] {
    let start = try lastChange(at: first)
    let end = try second.map(lastChange(at:)) ?? .max
    let later = end == .max ? self : try asOf(.change(max(start, end)))
    let touched = try later.touched(after: min(start, end))
    let after = try later.records(touched.map(\.entry))
    let earlier = try later.asOf(.change(min(start, end)))
    let before = try earlier.records(touched.map(\.entry))
    return touched.compactMap { item in
      let (old, new) = (before[item.entry], after[item.entry])
      guard old?.record != new?.record else { return nil }
      return start <= end
        ? RecordDifference(
          before: old?.record, after: new?.record,
          title: new?.title ?? old?.title ?? "", formerTitle: old?.title ?? new?.title ?? "",
          reasons: item.reasons)
        : RecordDifference(
          before: new?.record, after: old?.record,
          title: old?.title ?? new?.title ?? "", formerTitle: new?.title ?? old?.title ?? "")
    }
  }

  /// The records that changes after one brought, altered or took out, with the reasons given.
  func touched(
    after change: Int64
  ) throws -> [(entry: RefTable.Entry, reasons: [String])] {
    try read { db in
      var reasons: [RefTable.Entry: [String]] = [:]
      for kind in RecordKind.allCases {
        let rows = try db.rows(
          """
          SELECT t.id, c.why FROM \(kind.rawValue) t JOIN change c ON c.id = t.change_id
          WHERE t.change_id > ?2
          UNION SELECT r.record_id, c.why FROM change_row r JOIN change c ON c.id = r.change_id
          WHERE r.change_id > ?2 AND r.kind = ?1
          """, [kind.rawValue, change])
        for row in rows {
          let entry = RefTable.Entry(kind: kind, id: row[0])
          reasons[entry, default: []] += [row[1] as String?].compactMap { $0 }
        }
      }
      let order: [RecordKind] = [.topic, .source, .actor, .place, .relation, .event]
      func place(_ entry: RefTable.Entry) -> (Int, Int64) {
        (order.firstIndex(of: entry.kind) ?? 0, entry.id)
      }
      return reasons.sorted { place($0.key) < place($1.key) }.map { ($0.key, $0.value) }
    }
  }

  /// A record, and how people know it.
  private struct Titled {
    var record: Diplomacy.Record
    var title: String
  }

  private func records(_ entries: [RefTable.Entry]) throws -> [RefTable.Entry: Titled] {
    var found: [RefTable.Entry: Titled] = [:]
    try read { db in
      let reading = try EntryReading(db, path: path)
      for entry in entries {
        if entry.kind == .event {
          guard let shown = try reading.entries([entry.id]).first else { continue }
          // The same event under another's number would differ from itself.
          found[entry] = Titled(record: .event(Self.unnumbered(shown.event)), title: shown.title)
        } else if let record = try records(db, entry.kind, [entry.id]).first {
          found[entry] = Titled(record: record, title: record.usualName)
        }
      }
    }
    return found
  }
}

extension Diplomacy.Record {
  /// How people know a record that is no event.
  fileprivate var usualName: String {
    switch self {
    case .actor(let actor): actor.names.first?.text ?? actor.ref.text
    case .place(let place): place.names.first?.text ?? place.ref.text
    case .source(let source): source.label
    case .topic(let topic): topic.name
    case .relation(let relation): relation.ref.text
    case .event, .chronicle, .kind, .timeline, .supplement: ref?.text ?? ""
    }
  }
}
