import ArgumentParser
import Rendering

/// What an answer can be written as.
enum AnswerFormat: String, Choice {
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
    case .csv: Console.data(table.csv)
    case .json: Console.data(try table.json())
    }
  }
}
