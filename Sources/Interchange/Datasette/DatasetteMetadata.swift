public import Diplomacy

/// What datasette is told of a chronicle, so that it is a good site at once: the `metadata.json` of
/// its versions 0.60 and later.
///
///     let metadata = DatasetteMetadata(database: "chronicle", about: about)
///     try metadata.text(tables: tables, queries: queries)
public struct DatasetteMetadata: Sendable {
  /// A table or a view, with what its columns mean.
  public struct Table: Sendable {
    /// Its name in the database.
    public var name: String
    /// What stands in it.
    public var meaning: String
    /// What its columns mean, as far as that is said.
    public var columns: [(name: String, meaning: String)]

    /// Makes a table.
    public init(name: String, meaning: String, columns: [(name: String, meaning: String)]) {
      self.name = name
      self.meaning = meaning
      self.columns = columns
    }
  }

  /// A question that readers can put by a click.
  public struct Query: Sendable {
    /// The name that stands in its address.
    public var name: String
    /// The name for people.
    public var title: String
    /// What it answers.
    public var meaning: String
    /// The query itself.
    public var sql: String

    /// Makes a query.
    public init(name: String, title: String, meaning: String, sql: String) {
      self.name = name
      self.title = title
      self.meaning = meaning
      self.sql = sql
    }
  }

  private let database: String
  private let about: ChronicleDescription

  /// Makes metadata.
  ///
  /// - Parameter database: The name by which datasette knows the file: its own, without an ending.
  public init(database: String, about: ChronicleDescription) {
    self.database = database
    self.about = about
  }

  /// The text of the file.
  ///
  /// - Throws: `EncodingError`, of what JSON has no way to write.
  public func text(tables: [Table], queries: [Query]) throws -> String {
    let described = Dictionary(
      tables.map { ($0.name, describe($0)) }, uniquingKeysWith: { first, _ in first })
    let asked = Dictionary(
      queries.map { query in
        (
          query.name,
          JSONValue([
            "title": JSONValue(query.title), "description": JSONValue(query.meaning),
            "sql": JSONValue(query.sql),
          ])
        )
      }, uniquingKeysWith: { first, _ in first })
    let isAddress = about.licence.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    return try JSONValue([
      "title": .text(about.title ?? "A chronicle of diplomacy"),
      "description": JSONValue(about.note),
      "license": JSONValue(about.licence),
      "license_url": isAddress == true ? JSONValue(about.licence) : nil,
      "source": JSONValue(about.editor.map { "Edited by \($0)" }),
      "about": .text("Chancery"),
      "databases": .object([
        database: JSONValue([
          "description": .text(
            "Begin with the views: v_timeline, v_participation, v_statement, v_citation."),
          "tables": .object(described),
          "queries": .object(asked),
        ])
      ]),
    ]).page()
  }

  private func describe(_ table: Table) -> JSONValue {
    let columns = Dictionary(
      table.columns.map { ($0.name, JSONValue.text($0.meaning)) },
      uniquingKeysWith: { first, _ in first })
    return JSONValue([
      "description": table.meaning.isEmpty ? nil : .text(table.meaning),
      "columns": columns.isEmpty ? nil : .object(columns),
      "facets": Self.facets[table.name].flatMap { JSONValue($0) },
      "sort": JSONValue(Self.sort[table.name]),
      "label_column": JSONValue(Self.labels[table.name]),
      "hidden": Self.hidden.contains(table.name) ? .truth(true) : nil,
    ])
  }

  /// The columns by whose values readers narrow a table down.
  private static let facets = [
    "v_timeline": ["kind", "status", "place"],
    "v_participation": ["role", "actor_kind", "event_kind"],
    "v_relation": ["kind", "to_actor"], "v_statement": ["form", "medium"],
    "v_commitment": ["kind"], "v_citation": ["supports", "fact"],
    "event": ["kind", "status"], "actor": ["kind"], "name": ["kind", "language"],
    "participation": ["role"], "relation": ["kind"], "link": ["kind"],
    "source": ["kind", "reliability", "language"], "claim": ["field", "rank"],
  ]

  /// The column by which a table is sorted; views have an order of their own.
  private static let sort = [
    "event": "sort_day", "actor": "ref", "place": "ref", "source": "ref", "topic": "ref",
    "relation": "ref",
  ]

  /// The column that stands for a row where another table refers to it.
  private static let labels = [
    "event": "ref", "actor": "ref", "place": "ref", "source": "title", "topic": "name",
    "relation": "ref", "event_kind": "name",
  ]

  /// What the program keeps for itself.
  private static let hidden: Set = [
    "setting", "change", "change_row", "edition", "saved_timeline", "ref", "event_text",
    "event_bound", "rule_exception",
  ]
}
