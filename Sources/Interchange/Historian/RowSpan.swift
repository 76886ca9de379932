import Chronology

/// The days of a row: from its start to its end.
struct RowSpan: Hashable {
  var start: CivilDate
  var end: CivilDate

  /// Reads the two fields, or says what is wrong with them.
  static func read(from start: String?, to end: String?) -> Result<RowSpan, RowFault> {
    guard let start else { return .failure(RowFault(reason: "it has no start date")) }
    guard let first = CivilDate(iso: start) else {
      return .failure(RowFault(reason: "its start date \"\(start)\" is not a day (YYYY-MM-DD)"))
    }
    let end = end ?? start
    guard let last = CivilDate(iso: end) else {
      return .failure(RowFault(reason: "its end date \"\(end)\" is not a day (YYYY-MM-DD)"))
    }
    guard first <= last else {
      return .failure(RowFault(reason: "it ends (\(end)) before it begins (\(start))"))
    }
    return .success(RowSpan(start: first, end: last))
  }

  /// The day numbers.
  var days: ClosedRange<Int64> { start.dayNumber...max(start.dayNumber, end.dayNumber) }

  /// The stay as EDTF: one day, or from the one to the other.
  var stay: EDTF? { start == end ? EDTF(day: start) : EDTF("\(start)/\(end)") }

  /// One day that nobody names among those of the stay.
  var oneDay: EDTF? { start == end ? EDTF(day: start) : EDTF("[\(start)..\(end)]") }
}

/// What keeps a row from being read.
struct RowFault: Error, Hashable {
  /// In a user's words, to follow "left out: ".
  var reason: String
}
