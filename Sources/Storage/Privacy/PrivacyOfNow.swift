import Diplomacy
internal import GRDB

/// What is private now, kept beside a copy of the chronicle as it stood: looking back must not show
/// what has been made private since.
struct PrivacyOfNow {
  let db: Database

  /// A record that is private, with the last day on which it is.
  struct Mark: Sendable {
    var kind: String
    var id: Int64
    var embargo: String?
  }

  /// Whether a connection's chronicle is a copy with such marks.
  func isKept() throws -> Bool {
    try db.number("SELECT 1 FROM sqlite_temp_master WHERE name = 'private_now'") != nil
  }

  /// All that is private, by the chronicle itself and by the one that it was copied from.
  func marks() throws -> [Mark] {
    var sources = ["actor", "source", "event"].map {
      "SELECT '\($0)' AS kind, id, embargo FROM main.\($0) WHERE private = 1"
    }
    if try isKept() { sources.append("SELECT kind, id, embargo FROM temp.private_now") }
    return try db.rows(sources.joined(separator: " UNION ")).map {
      Mark(kind: $0["kind"], id: $0["id"], embargo: $0["embargo"])
    }
  }

  /// Keeps marks beside a copy.
  func keep(_ marks: [Mark]) throws {
    if marks.isEmpty { return }
    try db.execute(sql: "CREATE TEMP TABLE private_now (kind TEXT, id INTEGER, embargo TEXT)")
    for mark in marks {
      try db.run("INSERT INTO private_now VALUES (?, ?, ?)", [mark.kind, mark.id, mark.embargo])
    }
  }

  /// Hides what was there already and is private on a day.
  func hide(on day: String) throws {
    guard try isKept() else { return }
    for kind in ["actor", "source", "event"] {
      try db.run(
        """
        INSERT OR IGNORE INTO hidden_\(kind)
        SELECT t.id FROM private_now p JOIN main.\(kind) t ON t.id = p.id
        WHERE p.kind = '\(kind)' AND (p.embargo IS NULL OR p.embargo > ?)
        """, [day])
    }
  }
}
