extension EDTF {
  /// What sort of expression this is.
  public enum Shape: Hashable, Sendable {
    /// A day, a month or a year, qualified or not.
    case day, month, year
    /// One of the four seasons, of either hemisphere or of none.
    case season
    /// A quarter, a third or a half of a year.
    case partOfYear
    /// A day with a time.
    case dateTime
    /// A year written with `Y`.
    case longYear
    /// A year with significant digits.
    case significant
    /// Digits that are not specified.
    case masked
    /// Something that goes on.
    case interval
    /// One of several dates, and all of several.
    case oneOf, all
  }

  /// What sort of expression this is.
  public var shape: Shape {
    switch form {
    case .date(.longYear): return .longYear
    case .date(.calendar(let pattern)):
      if pattern.significant != nil { return .significant }
      if pattern.hasUnspecified { return .masked }
      switch pattern.precision {
      case .year: return .year
      case .grouping: return (pattern.grouping?.code ?? 0) <= 32 ? .season : .partOfYear
      case .month: return .month
      case .day: return .day
      }
    case .dateTime: return .dateTime
    case .interval: return .interval
    case .set(.oneOf, _): return .oneOf
    case .set(.all, _): return .all
    }
  }

  /// The code of a season or another part of a year, from 21 to 41, and its year.
  public var partOfYear: (code: Int, year: Int64)? {
    guard case .date(.calendar(let pattern)) = form, let grouping = pattern.grouping,
      let year = pattern.plainYear
    else { return nil }
    return (grouping.code, year)
  }

  /// A year as ISO 8601 writes it, with four digits or more: `0044`, `-0043`.
  public static func padded(_ year: Int64) -> String { paddedYear(year) }

  /// The two ends of an interval, each a date; nil for what is no interval or has an end open or
  /// unknown.
  public var ends: (start: EDTF, end: EDTF)? {
    guard case .interval(.date(let a), .date(let b)) = form else { return nil }
    return (EDTF(.date(a)), EDTF(.date(b)))
  }
}
