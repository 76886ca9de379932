/// A day of the week, numbered from Monday as ISO 8601 does.
public enum Weekday: Int, CaseIterable, Sendable {
  /// The first day of the week.
  case monday = 1
  /// The second day of the week.
  case tuesday
  /// The third day of the week.
  case wednesday
  /// The fourth day of the week.
  case thursday
  /// The fifth day of the week.
  case friday
  /// The sixth day of the week.
  case saturday
  /// The seventh day of the week.
  case sunday

  /// The day of the week of a day counted from 1970-01-01, which was a Thursday.
  public init(dayNumber: Int64) {
    let index = Int(((dayNumber % 7) + 7 + 3) % 7)
    self = Self.allCases[index]
  }

  /// The English name: `Wednesday`.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The first three letters of the name: `Wed`.
  public var abbreviation: String { String(name.prefix(3)) }
}
