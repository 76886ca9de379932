import Chronology
import Diplomacy

extension FRUSDate {
  /// Takes the hours out of the moments that a date is encoded with.
  mutating func take(_ first: Moment, _ last: Moment?, _ words: String?) {
    guard let start = first.time, let day = first.day else { return }
    let isLate = last?.day.map { $0.dayNumber == day.dayNumber + 1 } ?? false
    guard last == nil || last?.day == day || isLate else {
      // The hours at which a meeting of several days began say nothing of the days between.
      return take(start, nil, words, zone: first.zone)
    }
    let end = last?.time.flatMap { isLate && $0 >= start ? nil : $0 }
    take(start, end, words, zone: first.zone, isLate: isLate)
  }

  /// Takes the hours that stand beside a date, where it is one day and has none.
  mutating func take(_ hours: FRUSDocument.Stamp) {
    guard time == nil, date.edtf?.singleDay != nil else { return }
    func clock(_ name: String) -> ClockTime? {
      hours.attributes[name].flatMap { try? ClockTime(parsing: String($0.prefix(5))) }
    }
    if let start = clock("when") ?? clock("from") {
      take(start, clock("to"), hours.print, zone: nil)
    } else {
      time = PrintedHours(hours.print)?.span
    }
  }

  /// Takes the hours that a heading has behind the same day.
  mutating func take(heading: String) {
    guard time == nil, let day = date.edtf?.singleDay,
      let found = ProseDate.inHeading(heading), found.date.day == day.day,
      found.date.month == day.month
    else { return }
    time = PrintedHours.leading(String(heading[found.range.upperBound...]))
  }

  private mutating func take(
    _ start: ClockTime, _ end: ClockTime?, _ words: String?, zone named: String?,
    isLate: Bool = false
  ) {
    // Midnight is mostly the absence of an hour: it counts where the print has one.
    let isHour = start.secondsFromMidnight > 0 || words?.lowercased().contains("midnight") == true
    guard isHour || end.map({ $0 > start }) ?? false else { return }
    if let end, end < start, !isLate {
      // An end before its beginning is wrong: the print may have the right hours.
      time = words.flatMap(PrintedHours.init)?.span
    } else {
      time = ClockSpan(start: start, end: end == start ? nil : end)
    }
    guard time != nil else { return }
    // A Z in these files does not always mean Greenwich: it counts where the print says so, too.
    let isPrinted = words?.contains(Self.greenwich) ?? false
    zone = isPrinted ? "UTC" : named.flatMap { $0 == "Z" ? nil : "UTC\($0)" }
  }

  nonisolated(unsafe) private static let greenwich = #/\d{4}\s?Z|\bGMT\b/#
}

/// Two hours as they are printed: "10 a.m.–1:30 p.m.", "9–9:30 a.m.".
struct PrintedHours {
  /// The hours, the first before the second; those past midnight are not told from misprints.
  let span: ClockSpan

  /// Reads the first two hours of a text; nil where it has none, or the second is the earlier.
  init?(_ text: String) {
    guard let match = text.lowercased().firstMatch(of: Self.hours),
      let end = Self.clock(match.4, match.5, match.6),
      let start = Self.clock(match.1, match.2, match.3 ?? match.6), start < end
    else { return nil }
    span = ClockSpan(start: start, end: end)
  }

  /// Reads the hour or the hours with which a text begins: ", 10 a.m.–noon".
  ///
  /// - Returns: Nil where it begins with none.
  static func leading(_ text: String) -> ClockSpan? {
    guard let match = text.lowercased().prefixMatch(of: Self.first) else { return nil }
    if let hours = PrintedHours(String(match.0)) { return hours.span }
    guard match.5 == nil, let half = match.3 ?? (match.1 == "noon" ? "" : nil) else { return nil }
    return clock(match.1, match.2, half).map { ClockSpan(start: $0) }
  }

  private static func clock(
    _ hour: Substring, _ minute: Substring?, _ half: Substring?
  ) -> ClockTime? {
    if hour == "noon" { return try? ClockTime(parsing: "12:00") }
    guard var number = Int(hour), (1...12).contains(number), let half else { return nil }
    if half == "noon" { return try? ClockTime(parsing: "12:00") }
    number = number % 12 + (half == "p" ? 12 : 0)
    return try? ClockTime(parsing: (number < 10 ? "0" : "") + "\(number):\(minute ?? "00")")
  }

  nonisolated(unsafe) private static let first =
    #/[,;—\s]*(noon|\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.\s?m\.?)?(\s?(–|—|-|to)\s?(?:noon|\d{1,2})(?:[:.]\d\d)?(?:\s?[ap]\.\s?m\.?)?)?(?!\w)/#
  nonisolated(unsafe) private static let hours =
    #/(noon|\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.\s?m\.?)?\s?(?:–|—|-|to)\s?(noon|\d{1,2})(?:[:.](\d\d))?(?:\s?([ap])\.\s?m\.?)?/#
}
