import Diplomacy
internal import GRDB

// What leads to what is not there.
extension Inspection {
  /// Refs, rows and settlements that lead nowhere.
  ///
  /// The program itself refuses them; another that wrote into the file need not have. Where the
  /// numbers of a table have no gaps, the least and the greatest number that lead there tell as much
  /// as a look at each row; else SQLite looks at each.
  func findHangingRefs(_ report: Report) throws {
    let numbering = try Numbering(db)
    for kind in RecordKind.allCases where !numbering.covers(kind.rawValue, "ref.\(kind.rawValue)") {
      try db.each(
        """
        SELECT name FROM ref r WHERE kind = '\(kind.rawValue)'
          AND NOT EXISTS (SELECT 1 FROM \(kind.rawValue) t WHERE t.id = r.record_id) ORDER BY name
        """, []
      ) { row in
        try report(RawFinding(aspect: .ref, details: [row.word(), kind.rawValue]))
      }
    }
    for table in numbering.tablesToRead {
      try db.each("PRAGMA foreign_key_check(\(table))", []) { row in
        let (table, number, parent) = (row.word(), row.optionalNumber(), row.word())
        try report(
          RawFinding(aspect: .row, details: [table, number.map(String.init) ?? "", parent]))
      }
    }
    guard contents.has("link") else { return }
    try db.each(
      """
      SELECT l.event_id, l.to_id, l.commitment FROM link l
      WHERE l.commitment IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM commitment c WHERE c.event_id = l.to_id AND c.number = l.commitment)
      ORDER BY l.id
      """, []
    ) { row in
      try report(
        RawFinding(
          .event(row.number()), .event(row.number()), aspect: .commitment,
          details: [String(row.number())]))
    }
  }
}

/// The numbers that tables have, and those that large tables lead to.
struct Numbering {
  /// The tables that have rows, and of which each row has to be looked at.
  private(set) var tablesToRead: [String] = []
  private var spans: [String: ClosedRange<Int64>] = [:]
  private var whole: [String: ClosedRange<Int64>] = [:]

  /// The large tables with their columns that lead elsewhere, each of which begins an index.
  static let large: [(table: String, columns: [(name: String, parent: String)])] = [
    ("event", [("place_id", "place"), ("change_id", "change")]),
    ("event_text", [("event_id", "event")]),
    ("participation", [("event_id", "event"), ("actor_id", "actor"), ("principal_id", "actor")]),
    ("link", [("event_id", "event"), ("to_id", "event")]),
    ("name", [("actor_id", "actor"), ("place_id", "place")]),
    (
      "citation",
      [
        ("source_id", "source"), ("event_id", "event"), ("actor_id", "actor"),
        ("place_id", "place"), ("about_source_id", "source"), ("relation_id", "relation"),
        ("name_id", "name"), ("participation_id", "participation"), ("link_id", "link"),
        ("claim_id", "claim"),
      ]
    ),
  ]

  init(_ db: Database) throws {
    let columns = Self.large.flatMap { table, columns in
      columns.map { (key: "\(table).\($0.name)", from: table, column: $0.name) }
    }
    // Each end by itself, so that it is read from the end of an index.
    let ends = columns.map { _, table, column in
      let rows = "FROM \(table) WHERE \(column) IS NOT NULL"
      return "(SELECT min(\(column)) \(rows)), (SELECT max(\(column)) \(rows))"
    }
    try db.each("SELECT \(ends.joined(separator: ", "))", []) { row in
      for (key, _, _) in columns {
        let (first, last) = (row.optionalNumber(), row.optionalNumber())
        if let first, let last { spans[key] = first...last }
      }
    }
    try db.each("SELECT kind, min(record_id), max(record_id) FROM ref GROUP BY kind", []) { row in
      spans["ref.\(row.word())"] = row.number()...row.number()
    }
    let parents = Set(
      Self.large.flatMap { table, columns in
        columns.filter { spans["\(table).\($0.name)"] != nil }.map(\.parent)
      } + RecordKind.allCases.map(\.rawValue).filter { spans["ref.\($0)"] != nil }
    ).sorted()
    let counts = parents.map { table in
      "(SELECT count(*) FROM \(table)), (SELECT min(id) FROM \(table)), "
        + "(SELECT max(id) FROM \(table))"
    }
    if !counts.isEmpty {
      try db.each("SELECT \(counts.joined(separator: ", "))", []) { row in
        for parent in parents {
          let count = row.number()
          let (first, last) = (row.optionalNumber(), row.optionalNumber())
          if let first, let last, count == last - first + 1 { whole[parent] = first...last }
        }
      }
    }
    tablesToRead = try tables(db)
  }

  /// Whether all numbers of a column are those of rows, as far as that can be told by the ends.
  func covers(_ parent: String, _ key: String) -> Bool {
    guard let span = spans[key] else { return true }
    guard let whole = whole[parent] else { return false }
    return whole.lowerBound <= span.lowerBound && span.upperBound <= whole.upperBound
  }

  private func tables(_ db: Database) throws -> [String] {
    let settled = Self.large.filter { table, columns in
      columns.allSatisfy { covers($0.parent, "\(table).\($0.name)") }
    }.map(\.table)
    var names: [String] = []
    try db.each(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND sql LIKE '%REFERENCES%' ORDER BY rowid
      """, []
    ) { names.append($0.word()) }
    names.removeAll(where: settled.contains)
    guard !names.isEmpty else { return [] }
    var filled: [String] = []
    let probes = names.map { "EXISTS (SELECT 1 FROM \"\($0)\")" }.joined(separator: ", ")
    try db.each("SELECT \(probes)", []) { row in
      for name in names where row.flag() { filled.append(name) }
    }
    return filled
  }
}
