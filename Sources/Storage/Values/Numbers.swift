internal import GRDB

/// The numbers of the records that a query reads, as a condition on a column.
///
/// Numbers without a gap, as a whole table mostly has them, are asked for by their ends: SQLite goes
/// along an index once, where it looks each number of a list up.
struct Numbers {
  /// What the condition binds.
  let arguments: [(any DatabaseValueConvertible)?]
  private let isRun: Bool

  init(_ numbers: [Int64]) {
    if let first = numbers.first, let last = numbers.last, Self.isRun(numbers) {
      isRun = true
      arguments = [first, last]
    } else {
      isRun = false
      arguments = [jsonList(numbers)]
    }
  }

  private static func isRun(_ numbers: [Int64]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 && $1 &- $0 == 1 }
  }

  /// Whether a column has one of the numbers.
  func matching(_ column: String) -> String {
    isRun ? "\(column) BETWEEN ? AND ?" : "\(column) IN (SELECT value FROM json_each(?))"
  }
}
