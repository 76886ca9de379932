/// A month of the Gregorian year.
public enum Month: Int, CaseIterable, Sendable {
  /// Month 1.
  case january = 1
  /// Month 2.
  case february
  /// Month 3.
  case march
  /// Month 4.
  case april
  /// Month 5.
  case may
  /// Month 6.
  case june
  /// Month 7.
  case july
  /// Month 8.
  case august
  /// Month 9.
  case september
  /// Month 10.
  case october
  /// Month 11.
  case november
  /// Month 12.
  case december

  /// The English name: `October`.
  public var name: String {
    switch self {
    case .january: "January"
    case .february: "February"
    case .march: "March"
    case .april: "April"
    case .may: "May"
    case .june: "June"
    case .july: "July"
    case .august: "August"
    case .september: "September"
    case .october: "October"
    case .november: "November"
    case .december: "December"
    }
  }

  /// The first three letters of the name: `Oct`.
  public var abbreviation: String { String(name.prefix(3)) }
}
