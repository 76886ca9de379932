/// The calendar in which a date was given.
public enum DateCalendar: String, CaseIterable, Sendable {
  /// The calendar of EDTF, New Style.
  case gregorian
  /// Old Style, converted to the Gregorian calendar.
  case julian
  /// The Jewish calendar as it has been reckoned since late antiquity.
  case hebrew
  /// The tabular Islamic calendar, which observation may leave by a day or two.
  case islamic
  /// The calendar of the French Republic, for its years I to XIV.
  case frenchRepublican = "french-republican"

  /// The name in English: `Julian`, `French Republican`.
  public var name: String {
    switch self {
    case .gregorian: "Gregorian"
    case .julian: "Julian"
    case .hebrew: "Hebrew"
    case .islamic: "Islamic"
    case .frenchRepublican: "French Republican"
    }
  }

  /// How the calendar reckons.
  var rules: any CalendarRules.Type {
    switch self {
    case .gregorian: GregorianCalendar.self
    case .julian: JulianCalendar.self
    case .hebrew: HebrewCalendar.self
    case .islamic: IslamicCalendar.self
    case .frenchRepublican: FrenchRepublicanCalendar.self
    }
  }
}
