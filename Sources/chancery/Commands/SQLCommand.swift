import ArgumentParser
import Foundation
import Rendering
import Storage

/// Reads with SQL.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql", abstract: "Read the chronicle with SQL; never writes.",
    discussion: """
        chancery sql "SELECT ref, edtf, title FROM v_timeline LIMIT 5"
        chancery sql "SELECT actor, count(*) FROM v_participation GROUP BY 1"

      Begin with the views v_timeline, v_participation, v_relation, v_statement, v_citation; “sqlite3 \
      FILE .schema” prints the commented schema.
      """)

  /// What rows can be written as.
  enum Format: String, Choice {
    case text, csv, jsonl
  }

  @Argument(help: "One query.") var query: String
  @Option(help: "text, csv or jsonl.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.open()
    var heads: [String] = []
    var rows: [[String]] = []
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try chronicle.query(query) { names in
      heads = names
      if format == .csv { Console.data(CSVTimeline.row(names)) }
    } row: { values in
      switch format {
      case .text: rows.append(values.map(\.text))
      case .csv: Console.data(CSVTimeline.row(values.map(\.text)))
      case .jsonl:
        let object = Dictionary(zip(heads, values), uniquingKeysWith: { first, _ in first })
        Console.data(String(decoding: try encoder.encode(object), as: UTF8.self) + "\n")
      }
    }
    if format == .text {
      Console.out(ListTable(heads: heads, rows: rows).text(options: output.page()))
    }
  }
}

extension Chronicle.SQLValue: Encodable {
  /// The value as text; nothing is empty.
  var text: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text), .blob(let text): text
    }
  }

  /// Writes the value as JSON has it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let number): try container.encode(number)
    case .real(let number): try container.encode(number)
    case .text(let text), .blob(let text): try container.encode(text)
    }
  }
}
