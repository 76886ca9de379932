import ArgumentParser
import Rendering

/// What an answer can be written as.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json

  /// Writes a table.
  ///
  /// - Parameter hidden: Columns that the eye does not need.
  func write(
    _ table: NetworkTable, _ output: OutputOptions, hidden: Set<String> = []
  ) throws {
    switch self {
    case .text:
      guard !table.rows.isEmpty else { return }
      Console.out(table.text(options: output.page(), hidden: hidden))
    case .csv: Console.data(table.withWholeNumbers.csv)
    case .json: Console.data(try table.json())
    }
  }
}

extension NetworkTable {
  /// The same with whole numbers without a fraction, "1" and not "1.0", as `graph` writes them.
  fileprivate var withWholeNumbers: NetworkTable {
    var table = self
    table.rows = rows.map { row in
      row.map { cell in
        guard case .number(let value?) = cell, value.magnitude < 1e15 else { return cell }
        return Int(exactly: value).map { .integer($0) } ?? cell
      }
    }
    return table
  }
}
