/// Which of two numbers is the day, in `3/4/2001`.
public enum NumericOrder: String, CaseIterable, Sendable {
  /// 3 April.
  case dayFirst
  /// March 4.
  case monthFirst
}

/// What was read from a date in words.
public struct DateReading: Hashable, Sendable {
  /// The date, or nil if the words say that there is none: `undated`.
  public var edtf: EDTF?
  /// The words, untouched.
  public var given: String
  /// Whether the year or the day came from the dateline.
  public var usedDateline: Bool
  /// The calendar in which the words give the date.
  public var calendar: DateCalendar
  /// The time of day that the words give besides, as exact as they give it.
  public var time: ClockTime?
  /// The zone of that time where the words name it: `UTC`.
  public var zone: String?
  /// The rules by which the words were read where others could have been followed.
  public var conventions: [DateConvention]

  /// Makes a reading.
  public init(
    edtf: EDTF?, given: String, usedDateline: Bool = false, calendar: DateCalendar = .gregorian,
    time: ClockTime? = nil, zone: String? = nil, conventions: [DateConvention] = []
  ) {
    self.edtf = edtf
    self.given = given
    self.usedDateline = usedDateline
    self.calendar = calendar
    self.time = time
    self.zone = zone
    self.conventions = conventions
  }
}
