import Chronology
import Diplomacy

/// Puts coverage into words: periods, lengths of time, and on what something rests.
struct CoverageWords: Hashable, Sendable {
  var dates: DateWords

  /// From one day to another: "4 Oct – 20 Nov 2001".
  func span(_ days: ClosedRange<Int64>) -> String {
    let ends = [days.lowerBound, days.upperBound].map { CivilDate(dayNumber: $0).description }
    let date = EDTF(ends[0] == ends[1] ? ends[0] : ends.joined(separator: "/"))
    return date?.english(DateWording(style: dates.style, abbreviated: true)) ?? ""
  }

  /// From one month or year to another: "Sep – Nov 2001", "1942 – 2001".
  func span(_ places: ClosedRange<Int64>, _ unit: StripUnit, _ calendar: StripCells) -> String {
    let ends = [places.lowerBound, places.upperBound].map { Self.key($0, unit, calendar) }
    let date = EDTF(ends[0] == ends[1] ? ends[0] : ends.joined(separator: "/"))
    return date?.english(DateWording(style: dates.style, abbreviated: true)) ?? ""
  }

  /// A month or a year: "Oct 2001", "2001".
  func place(_ place: Int64, _ unit: StripUnit, _ calendar: StripCells) -> String {
    let first = calendar.firstDay(of: place, unit)
    let year = DateWords.year(first.year)
    guard unit == .month, let month = Month(rawValue: first.month) else { return year }
    return "\(month.abbreviation) \(year)"
  }

  /// A month or a year as machines write it: "2001-10", "2001".
  static func key(_ place: Int64, _ unit: StripUnit, _ calendar: StripCells) -> String {
    String(calendar.firstDay(of: place, unit).description.dropLast(unit == .month ? 3 : 6))
  }

  /// How long some days are: "47 days", "14 months", "58 years".
  static func length(_ days: ClosedRange<Int64>) -> String {
    let count = days.upperBound - days.lowerBound + 1
    let start = CivilDate(dayNumber: days.lowerBound)
    let end = CivilDate(dayNumber: days.upperBound).adding(days: 1)
    let months =
      (end.year - start.year) * 12 + Int64(end.month - start.month) - (end.day < start.day ? 1 : 0)
    switch months {
    case ..<3: return Counted.words(Int(count), "day")
    case ..<24: return "\(months) months"
    default:
      let years = DateWording.grouped(UInt64(months / 12))
      return "\(years) years"
    }
  }

  /// What is to be said of the sources: "one source only", "press reports only"; nil for nothing.
  static func rest(_ evidence: Evidence, in table: CoverageTable) -> String? {
    switch evidence.count {
    case .none: return nil
    case .one:
      let kind = table.kinds(of: evidence).first.flatMap { $0 }
      return kind.map { "one source only, a \($0.spaced)" } ?? "one source only"
    case .several:
      let kinds = table.kinds(of: evidence)
      guard kinds.count == 1, let kind = kinds[0] else { return nil }
      return "\(plural(kind)) only"
    }
  }

  /// "press reports", "treaties".
  static func plural(_ kind: String) -> String { Counted.plural(of: kind.spaced) }

  /// "12,345".
  static func number(_ count: Int) -> String { DateWording.grouped(UInt64(max(0, count))) }

  /// "1 event", "12 events".
  static func events(_ count: Int) -> String {
    count == 1 ? "1 event" : "\(number(count)) events"
  }
}
