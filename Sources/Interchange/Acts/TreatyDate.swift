import Chronology

/// A date of a table of treaties.
enum TreatyDate: Hashable {
  /// A day, a month, a year, or EDTF of them.
  case date(EDTF)
  /// What stands for no date: 9999 in any form ("no end"), or a year that is still far off.
  case none

  /// Reads a cell that says something.
  ///
  /// - Throws: ``CodedFault`` for what is no date, which is never mended.
  init(_ text: String, column: String) throws(CodedFault) {
    if text.hasPrefix("9999") {
      self = .none
      return
    }
    guard let date = EDTF(text), let year = Int(text.drop { !$0.isNumber }.prefix { $0.isNumber })
    else { throw CodedFault(column: column, text, "is no date") }
    guard year >= 100 else { throw CodedFault(column: column, text, "is too early for a treaty") }
    self = year >= Self.farOff ? .none : .date(date)
  }

  /// The year from which dates stand for none: 2599, 2899 and 2999 do.
  private static let farOff = 2100
}

extension CodedCells {
  /// The date of the first of several columns that says something; nil where it stands for none.
  func treatyDate(_ columns: String...) throws(CodedFault) -> EDTF? {
    for column in columns {
      guard let text = self[column] else { continue }
      guard case .date(let date) = try TreatyDate(text, column: column) else { return nil }
      return date
    }
    return nil
  }

  /// Whether one of these columns has a date that stands for none.
  func hasFarDate(_ columns: [String]) -> Bool {
    columns.contains { column in
      guard let text = self[column] else { return false }
      return (try? TreatyDate(text, column: column)) == TreatyDate.none
    }
  }
}
