import Diplomacy

/// What a column of a set of tables holds.
enum SetType: String, Sendable {
  /// Words that people wrote.
  case text
  /// A ref, a date in EDTF, a word of a list: never altered.
  case code
  case integer
  case number
  case boolean
  /// A day of the years 1 to 9999, as ISO 8601 has it.
  case day

  /// The type as the Data Package has it.
  var field: String {
    switch self {
    case .text, .code: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .day: "date"
    }
  }
}

/// A column of a table: what it is called, what it means, and how its cell is made of a row.
struct SetColumn<Row>: Sendable {
  var name: String
  var type: SetType
  var meaning: String
  /// Whether each row has a value.
  var isRequired = false
  /// The cell; nil is a missing value.
  var cell: @Sendable (Row) -> String?

  /// Words that people wrote.
  static func text(
    _ name: String, _ meaning: String, required: Bool = false,
    _ cell: @escaping @Sendable (Row) -> String?
  ) -> SetColumn {
    SetColumn(name: name, type: .text, meaning: meaning, isRequired: required, cell: cell)
  }

  /// A ref, a date in EDTF, a word of a list.
  static func code(
    _ name: String, _ meaning: String, required: Bool = false,
    _ cell: @escaping @Sendable (Row) -> String?
  ) -> SetColumn {
    SetColumn(name: name, type: .code, meaning: meaning, isRequired: required, cell: cell)
  }

  /// A whole number.
  static func integer(
    _ name: String, _ meaning: String, required: Bool = false,
    _ cell: @escaping @Sendable (Row) -> Int64?
  ) -> SetColumn {
    SetColumn(name: name, type: .integer, meaning: meaning, isRequired: required) {
      cell($0).map { String($0) }
    }
  }

  /// A number.
  static func number(
    _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Double?
  ) -> SetColumn {
    SetColumn(name: name, type: .number, meaning: meaning) { row in
      cell(row).flatMap { $0.isFinite ? String($0) : nil }
    }
  }

  /// Yes or no.
  static func boolean(
    _ name: String, _ meaning: String, _ cell: @escaping @Sendable (Row) -> Bool
  ) -> SetColumn {
    SetColumn(name: name, type: .boolean, meaning: meaning, isRequired: true) {
      cell($0) ? "true" : "false"
    }
  }

  /// The same column of a row that has this one's.
  func of<Other>(_ part: @escaping @Sendable (Other) -> Row?) -> SetColumn<Other> {
    SetColumn<Other>(name: name, type: type, meaning: meaning, isRequired: isRequired) {
      part($0).flatMap(cell)
    }
  }
}

/// A column, or several, by which a row names a row of another table.
struct SetReference: Hashable, Sendable {
  var column: String
  var table: String
  var key: String
  /// Whether an event is named, which a filter may have left out.
  var isOfEvents: Bool { table == "events" }

  init(_ column: String, to table: String, _ key: String = "ref") {
    (self.column, self.table, self.key) = (column, table, key)
  }
}

/// A table of the set.
struct SetTable<Row>: Sendable {
  var name: String
  var meaning: String
  var key: [String]
  var references: [SetReference]
  var columns: [SetColumn<Row>]

  init(
    name: String, meaning: String, key: [String], references: [SetReference] = [],
    columns: [SetColumn<Row>]...
  ) {
    (self.name, self.meaning, self.key, self.references) = (name, meaning, key, references)
    self.columns = Array(columns.joined())
  }

  /// The table without its rows.
  var form: SetForm {
    SetForm(
      name: name, meaning: meaning, key: key, references: references,
      columns: columns.map {
        SetForm.Column(
          name: $0.name, type: $0.type, meaning: $0.meaning, isRequired: $0.isRequired)
      })
  }

  /// The line of a row.
  func line(_ row: Row) -> String {
    SetCell.line(
      columns.map { column in
        let cell = column.cell(row) ?? ""
        return column.type == .text ? SetCell.text(cell) : DelimitedCell.quoted(cell)
      })
  }
}

/// What is to be said of a table: its columns, keys and references.
struct SetForm: Sendable {
  struct Column: Sendable {
    var name: String
    var type: SetType
    var meaning: String
    var isRequired: Bool
  }

  var name: String
  var meaning: String
  var key: [String]
  var references: [SetReference]
  var columns: [Column]

  /// The file of the table.
  var file: String { "\(name).csv" }

  /// The line of the heads of the columns.
  var heads: String { SetCell.line(columns.map(\.name)) }
}
