public import Chronology

/// Puts the time between two dates into words.
public enum DistanceWords {
  /// The days from one date to another, with the limits that imprecise dates leave: "30 days",
  /// "at least 30, at most 45 days"; where either can be first, how far each way.
  public static func days(_ days: DayDistance) -> String {
    guard let least = days.least, least >= 0 else { return eitherWay(days) }
    switch days.greatest {
    case least: return counted(least, "day")
    case let greatest? where least == 0: return "at most \(counted(greatest, "day"))"
    case let greatest?:
      return
        "at least \(DateWording.grouped(least.magnitude)), at most \(counted(greatest, "day"))"
    case nil: return least == 0 ? "nobody says how long" : "at least \(counted(least, "day"))"
    }
  }

  private static func eitherWay(_ days: DayDistance) -> String {
    func far(_ days: Int64?) -> String { days.map { "up to \(counted($0, "day")) " } ?? "" }
    return "which is first is not known: the second can be \(far(days.greatest))after the first, "
      + "or \(far(days.least.map { -$0 }))before it"
  }

  /// The same in years, months and days of the calendar, where both days are certain and not near.
  public static func calendar(from first: CivilDate, to last: CivilDate) -> String? {
    guard last.dayNumber - first.dayNumber > 31 else { return nil }
    var months =
      (last.year - first.year) * 12 + Int64(last.month - first.month)
      - (last.day < first.day ? 1 : 0)
    // The same day of a later month, or the last one where that month is too short.
    func after(_ months: Int64) -> CivilDate? {
      let count = first.year * 12 + Int64(first.month - 1) + months
      let month = Int(((count % 12) + 12) % 12)
      let year = (count - Int64(month)) / 12
      return (0...3).lazy.compactMap {
        CivilDate(year: year, month: month + 1, day: first.day - $0)
      }.first
    }
    guard var start = after(months) else { return nil }
    if start.dayNumber > last.dayNumber {
      months -= 1
      guard let earlier = after(months) else { return nil }
      start = earlier
    }
    let parts = [
      (months / 12, "year"), (months % 12, "month"), (last.dayNumber - start.dayNumber, "day"),
    ]
    return parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }.joined(separator: ", ")
  }

  private static func counted(_ number: Int64, _ what: String) -> String {
    number == 1 ? "1 \(what)" : "\(DateWording.grouped(number.magnitude)) \(what)s"
  }
}
