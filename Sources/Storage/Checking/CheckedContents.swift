import Diplomacy
internal import GRDB

/// What a chronicle has of what rules look at.
struct CheckedContents {
  /// The kinds of events.
  let kinds: KindTree
  /// The shelves of the events that are looked at, as a list for SQL: those that have any.
  let shelves: String
  private let filled: Set<String>

  /// What may be empty, each with the query that tells whether it is.
  private static let parts: [(name: String, rows: String)] = [
    ("statement", "statement"), ("link", "link"), ("event_date", "event_date"),
    ("claim", "claim"), ("rule_exception", "rule_exception"), ("derivation", "derivation"),
    ("commitment", "commitment"), ("relation", "relation"),
    ("existence", "actor WHERE existence IS NOT NULL"),
    ("dated source", "source WHERE published IS NOT NULL OR dateline IS NOT NULL"),
    ("weak source", "source WHERE reliability >= 'D'"),
    ("weak piece", "citation WHERE credibility >= 4"),
    ("part citation", "citation WHERE participation_id IS NOT NULL"),
    ("nested place", "place WHERE within_id IS NOT NULL"),
    ("nested source", "source WHERE within_id IS NOT NULL"),
    ("nested topic", "topic WHERE under_id IS NOT NULL"),
    ("identified actor", "identifier WHERE actor_id IS NOT NULL"),
    ("shelf 0", "event WHERE shelf = 0"), ("shelf 1", "event WHERE shelf = 1"),
    ("shelf 2", "event WHERE shelf = 2"), ("shelf 3", "event WHERE shelf = 3"),
  ]

  init(_ db: Database, leads: Bool) throws {
    kinds = try KindTree(db)
    let spoken = kinds.withSubkinds(of: .statement).map { "'\($0.replacing("'", with: "''"))'" }
    let parts =
      Self.parts + [("words", "event WHERE kind IN (\(spoken.joined(separator: ", ")))")]
    let columns = parts.map { "EXISTS (SELECT 1 FROM \($0.rows))" }
    var filled: Set<String> = []
    try db.each("SELECT \(columns.joined(separator: ", "))", []) { row in
      for (name, _) in parts where row.flag() { filled.insert(name) }
    }
    let wanted = (leads ? [0, 1, 2, 3] : [0, 1]).filter { filled.contains("shelf \($0)") }
    shelves = wanted.isEmpty ? "0" : wanted.map(String.init).joined(separator: ", ")
    self.filled = filled
  }

  /// Whether there is any of it.
  func has(_ name: String) -> Bool { filled.contains(name) }
}
