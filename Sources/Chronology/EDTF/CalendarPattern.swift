/// A date of a four-digit year: the year, perhaps a month or a grouping, perhaps a day.
///
/// Any digit may be unspecified; what it stands for is every real date that completes it.
struct CalendarPattern: Hashable {
  var isNegative = false
  var year = DigitPattern()
  /// How many digits of the year are significant, where `S` says it.
  var significant: Int?
  var month: DigitPattern?
  var grouping: Grouping?
  var day: DigitPattern?
  var marks = QualifierMarks()

  /// How fine the date is.
  enum Precision: Int { case year, grouping, month, day }

  var precision: Precision {
    if day != nil { return .day }
    if month != nil { return .month }
    return grouping != nil ? .grouping : .year
  }

  init() {}

  /// A year, month or day without marks; the year must have no more than four digits.
  init(_ year: Int64, _ month: Int? = nil, _ day: Int? = nil) {
    isNegative = year < 0
    self.year = DigitPattern(Int64(clamping: year.magnitude), count: 4)
    self.month = month.map { DigitPattern(Int64($0), count: 2) }
    self.day = day.map { DigitPattern(Int64($0), count: 2) }
  }

  /// The year with its sign, if every digit is specified.
  var plainYear: Int64? {
    year.value.map { isNegative ? -Int64($0) : Int64($0) }
  }

  var hasUnspecified: Bool {
    year.hasUnspecified || month?.hasUnspecified == true || day?.hasUnspecified == true
  }

  /// The day, if the date is one that is written in full, qualified or not.
  var plainDay: CivilDate? {
    guard let year = plainYear, let month = month?.value, let day = day?.value else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The same date without its marks.
  var unqualified: CalendarPattern {
    var copy = self
    copy.marks = QualifierMarks()
    return copy
  }

  /// The mark for the whole date, if there is no other.
  var wholeQualifier: Qualifier? {
    var rest = marks
    let mark = lastMark
    switch precision {
    case .year: rest.afterYear = nil
    case .grouping, .month: rest.afterMonth = nil
    case .day: rest.afterDay = nil
    }
    return rest.isEmpty ? mark : nil
  }

  /// The mark after the last component.
  var lastMark: Qualifier? {
    get {
      switch precision {
      case .year: marks.afterYear
      case .grouping, .month: marks.afterMonth
      case .day: marks.afterDay
      }
    }
    set {
      switch precision {
      case .year: marks.afterYear = newValue
      case .grouping, .month: marks.afterMonth = newValue
      case .day: marks.afterDay = newValue
      }
    }
  }
}
