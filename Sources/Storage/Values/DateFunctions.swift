import Chronology
internal import GRDB

/// SQL functions over the text of dates.
enum DateFunctions {
  /// `can_lie(edtf, first, last)`: whether a date can lie in a span, exact for sets and masks.
  ///
  /// A bound that is one of the sentinels is none.
  static let canLie = DatabaseFunction("can_lie", argumentCount: 3, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]), let date = try? EDTF(parsing: text) else {
      return true
    }
    let first = Int64.fromDatabaseValue(values[1]).flatMap { $0 == StoredBounds.noFirst ? nil : $0 }
    let last = Int64.fromDatabaseValue(values[2]).flatMap { $0 == StoredBounds.noLast ? nil : $0 }
    return date.canLie(in: DayRange(first: first, last: last))
  }

  /// `lies_within(edtf, window, certain)`: whether a date can lie in another, or must, where the
  /// other has gaps.
  static let liesWithin = DatabaseFunction("lies_within", argumentCount: 3, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]), let date = EDTF(text),
      let window = String.fromDatabaseValue(values[1]).flatMap(EDTF.init)
    else { return false }
    return (Bool.fromDatabaseValue(values[2]) ?? false)
      ? date.mustLie(in: window) : date.canLie(in: window)
  }
}
