extension EDTF {
  /// The level of the standard that the expression needs: 0, 1 or 2.
  public var level: Int {
    switch form {
    case .date(let element): element.level
    case .dateTime(let pattern, _): pattern.level
    case .interval(let start, let end): max(start.level, end.level)
    case .set: 2
    }
  }
}

extension EDTF.Element {
  var level: Int {
    switch self {
    case .calendar(let pattern): pattern.level
    case .longYear(let year): year.exponent == nil && year.significant == nil ? 1 : 2
    }
  }
}

extension EDTF.End {
  /// Unspecified digits at an end of an interval belong to level 2.
  var level: Int {
    switch self {
    case .date(let element): element.pattern?.hasUnspecified == true ? 2 : element.level
    case .open, .unknown: 1
    }
  }
}

extension CalendarPattern {
  var level: Int {
    if significant != nil || !hasLevelOneMarks || !hasLevelOneDigits { return 2 }
    if let grouping { return grouping.isPlainSeason && !hasUnspecified ? 1 : 2 }
    return isNegative || !marks.isEmpty || hasUnspecified ? 1 : 0
  }

  private var hasLevelOneMarks: Bool { marks.isEmpty || wholeQualifier != nil }

  /// Level 1 has `201X`, `20XX`, `2004-XX`, `1985-04-XX` and `1985-XX-XX`, and no other shape.
  private var hasLevelOneDigits: Bool {
    guard hasUnspecified else { return true }
    if year.hasUnspecified {
      guard let tail = year.unspecifiedTail else { return false }
      return tail <= 2 && precision == .year
    }
    guard let month else { return true }
    guard let day else { return month.isWhollyUnspecified }
    return day.isWhollyUnspecified && (!month.hasUnspecified || month.isWhollyUnspecified)
  }
}
