/// A table whose rows' changes are kept.
struct LoggedTable: Sendable {
  /// Its name.
  let name: String
  /// The columns of its primary key.
  let key: [String]
  /// To which row of which table its rows belong: a record's own row belongs to itself.
  let parents: [(table: String, column: String)]
  /// The columns that follow from other rows and are kept by nobody.
  let copies: Set<String>
  /// Whether the rows of what a change brings need no entry.
  let comesWithItsParent: Bool

  private init(
    _ name: String, key: [String] = ["id"], parents: [(table: String, column: String)],
    copies: Set<String> = [], comesWithItsParent: Bool = true
  ) {
    self.name = name
    self.key = key
    self.parents = parents
    self.copies = copies
    self.comesWithItsParent = comesWithItsParent
  }

  /// The tables of the records, each after those that it refers to.
  static let records: [LoggedTable] = ["topic", "actor", "place", "source", "relation", "event"]
    .map { LoggedTable($0, parents: [($0, "id")], copies: ["shelf"]) }

  /// The tables of their parts, each after those that it refers to.
  static let parts: [LoggedTable] = [
    LoggedTable("name", parents: [("actor", "actor_id"), ("place", "place_id")]),
    LoggedTable("event_date", parents: ofEvent),
    LoggedTable("event_bound", key: ["event_id", "side", "other_id"], parents: ofEvent),
    LoggedTable("event_topic", key: ["event_id", "topic_id"], parents: ofEvent),
    LoggedTable(
      "participation", parents: ofEvent,
      copies: ["shelf", "sort_day", "has_earliest", "latest", "span", "sequence", "second"]),
    LoggedTable("link", parents: ofEvent),
    LoggedTable("statement", key: ["event_id"], parents: ofEvent),
    LoggedTable("statement_about", parents: ofEvent),
    LoggedTable("attribution", key: ["event_id", "position"], parents: ofEvent),
    LoggedTable("commitment", key: ["event_id", "number"], parents: ofEvent),
    LoggedTable("figure", key: ["event_id", "position"], parents: ofEvent),
    LoggedTable("event_code", key: ["event_id", "position"], parents: ofEvent),
    LoggedTable(
      "identifier",
      parents: [
        ("event", "event_id"), ("actor", "actor_id"), ("place", "place_id"),
        ("source", "source_id"),
      ]),
    LoggedTable(
      "rule_exception",
      parents: [
        ("event", "event_id"), ("actor", "actor_id"), ("place", "place_id"),
        ("source", "source_id"), ("relation", "relation_id"),
      ]),
    LoggedTable(
      "claim",
      parents: [
        ("event", "event_id"), ("actor", "actor_id"), ("place", "place_id"),
        ("relation", "relation_id"),
      ]),
    LoggedTable(
      "citation",
      parents: [
        ("event", "event_id"), ("participation", "participation_id"), ("actor", "actor_id"),
        ("name", "name_id"), ("relation", "relation_id"), ("place", "place_id"),
        ("link", "link_id"), ("claim", "claim_id"), ("source", "about_source_id"),
      ]),
    LoggedTable(
      "derivation", key: ["source_id", "position"], parents: [("source", "source_id")]),
    LoggedTable("silence", key: ["source_id", "position"], parents: [("source", "source_id")]),
  ]

  private static let ofEvent = [(table: "event", column: "event_id")]

  /// What belongs to no record.
  static let others: [LoggedTable] = [
    LoggedTable("chronicle", parents: [], comesWithItsParent: false),
    LoggedTable("event_kind", key: ["name"], parents: [], comesWithItsParent: false),
    LoggedTable("saved_timeline", key: ["name"], parents: [], comesWithItsParent: false),
  ]

  /// The names under which records are found; they come and go with the records.
  static let refs = LoggedTable("ref", key: ["name"], parents: [])

  /// Every table, each after those that it refers to; names first, so that a record that comes back
  /// finds its own.
  static let all = [refs] + others + records + parts

  /// The tables whose rows have numbers.
  static let numbered = all.filter { $0.key == ["id"] && $0.name != "chronicle" }.map(\.name)

  /// The key of a row that SQL calls by a name, as the log has it.
  func keySQL(_ row: String) -> String {
    let columns = key.map { "\(row).\($0)" }
    return columns.count == 1
      ? "CAST(\(columns[0]) AS TEXT)" : "json_array(\(columns.joined(separator: ", ")))"
  }

  /// The kind of the record that a row belongs to, in SQL; NULL where it belongs to a part.
  func kindSQL(_ row: String) -> String {
    if name == "ref" { return "\(row).kind" }
    let cases = recordParents.map { "WHEN \(row).\($0.column) IS NOT NULL THEN '\($0.table)'" }
    return cases.isEmpty ? "'\(name)'" : "CASE \(cases.joined(separator: " ")) END"
  }

  /// The number of that record.
  func recordSQL(_ row: String) -> String {
    if name == "ref" { return "\(row).record_id" }
    let columns = recordParents.map { "\(row).\($0.column)" }
    switch columns.count {
    case 0: return "0"
    case 1: return columns[0]
    default: return "coalesce(\(columns.joined(separator: ", ")))"
    }
  }

  private var recordParents: [(table: String, column: String)] {
    let records = Set(Self.records.map(\.name))
    return parents.filter { records.contains($0.table) }
  }

  /// Whether a row was there before the change, or what it belongs to was, in SQL; nil: always.
  ///
  /// - Parameter marks: The highest number that each table had given.
  func wasThereSQL(_ row: String, _ marks: [String: Int64]) -> String? {
    func mark(_ table: String) -> String { String(marks[table] ?? 0) }
    if name == "ref" {
      let cases = Self.records.map { "WHEN '\($0.name)' THEN \(mark($0.name))" }
      return "\(row).record_id <= CASE \(row).kind \(cases.joined(separator: " ")) END"
    }
    guard comesWithItsParent else { return nil }
    return parents.map { "\(row).\($0.column) <= \(mark($0.table))" }.joined(separator: " OR ")
  }
}
