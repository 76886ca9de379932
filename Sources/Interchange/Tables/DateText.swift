import Chronology
import Diplomacy

/// Why a text is no date.
struct DateTextFault: Error, Hashable {
  var reason: String
  /// Whether day and month may be either way around.
  var isAmbiguous = false
}

/// Reads a date as a table writes it.
struct DateText: Hashable, Sendable {
  /// How it is written; nil stands for EDTF or English.
  var format: DateRule.Format?

  /// The date of a text, with the time that it has.
  func read(_ text: String) throws(DateTextFault) -> CellDate {
    let text = Self.withoutNulls(text)
    switch format {
    case .edtf:
      do throws(EDTFError) { return Self.cell(try EDTF(parsing: text), given: nil) } catch {
        throw DateTextFault(reason: "\(CellFault.quoted(text)) is not EDTF: \(error.reason)")
      }
    case .iso:
      guard let cell = Self.iso(text) else {
        throw DateTextFault(
          reason: "\(CellFault.quoted(text)) is no date of year, month and day (ISO 8601)")
      }
      return cell
    case .dayFirst: return try english(text, .dayFirst)
    case .monthFirst: return try english(text, .monthFirst)
    case .english, nil: return try english(text, nil)
    }
  }

  private func english(_ text: String, _ order: NumericOrder?) throws(DateTextFault) -> CellDate {
    if let cell = Self.iso(text) { return cell }
    if let order, let numbers = NumericDate(text), numbers.contradicts(order) {
      let words = order == .dayFirst ? "the day first" : "the month first"
      throw DateTextFault(
        reason: "\(CellFault.quoted(text)) does not have \(words), as the mapping says")
    }
    do throws(DateReadingError) {
      let reading = try EnglishDateReader(numericOrder: order).read(text)
      guard let edtf = reading.edtf else { return CellDate(date: .undated) }
      let time = edtf.time ?? reading.time
      let isOwn = edtf.description == text
      return CellDate(
        date: HistoricalDate(
          edtf.withoutTime, given: isOwn ? nil : text, calendar: reading.calendar),
        time: time.map { ClockSpan(start: $0) }, zone: edtf.zone ?? reading.zone)
    } catch {
      if case .ambiguous(_, let readings) = error {
        throw DateTextFault(
          reason: "\(CellFault.quoted(text)) is \(TextList.or(readings)); say which comes first in "
            + "the mapping: “format: day-first” or “format: month-first”", isAmbiguous: true)
      }
      throw DateTextFault(reason: "\(error)")
    }
  }

  private static func cell(_ edtf: EDTF, given: String?) -> CellDate {
    CellDate(
      date: HistoricalDate(edtf.withoutTime, given: given),
      time: edtf.time.map { ClockSpan(start: $0) }, zone: edtf.zone)
  }

  /// Databases write months and days that are not known as 00: "1948-00-00" is a year.
  private static func withoutNulls(_ text: String) -> String {
    var text = text.trimmed
    while text.utf8.count > 4, text.hasSuffix("-00"), text.utf8.count <= 10,
      text.prefix(4).allSatisfy(\.isNumber)
    {
      text = String(text.dropLast(3))
    }
    return text
  }

  /// A year, a month or a day with hyphens or without, and a time behind a T or a space.
  private static func iso(_ text: String) -> CellDate? {
    if text.utf8.count == 8, text.utf8.allSatisfy({ 48...57 ~= $0 }) {
      let digits = Array(text)
      return EDTF("\(String(digits[..<4]))-\(String(digits[4..<6]))-\(String(digits[6...]))")
        .map { cell($0, given: nil) }
    }
    var stamp = text
    var isToTheMinute = false
    if text.utf8.count > 10 {
      if let space = stamp.firstIndex(of: " ") { stamp.replaceSubrange(space...space, with: "T") }
      // Databases write fractions of seconds, and hours and minutes alone.
      if let point = stamp.firstIndex(of: ".") {
        let rest = stamp[stamp.index(after: point)...].drop(while: \.isNumber)
        stamp = String(stamp[..<point] + rest)
      }
      isToTheMinute = stamp.utf8.count == 16
      if isToTheMinute { stamp += ":00" }
    }
    guard let edtf = EDTF(stamp), !edtf.isUncertain, !edtf.isApproximate else { return nil }
    switch edtf.shape {
    case .day, .month, .year, .dateTime:
      var cell = cell(edtf, given: nil)
      // A time is as exact as it was given.
      if isToTheMinute, let time = edtf.time {
        cell.time = ClockTime(hour: time.hour, minute: time.minute).map { ClockSpan(start: $0) }
      }
      return cell
    default: return nil
    }
  }
}

/// A date of three numbers of which one of the first two is the day.
struct NumericDate: Hashable, Sendable {
  let first: Int
  let second: Int

  /// The numbers of a text like `3/10/2001` or `3-10-01`; nil where it is none.
  init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2,
      let first = Int(parts[0]), let second = Int(parts[1]), Int(parts[2]) != nil,
      (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    self.first = first
    self.second = second
  }

  /// Whether the numbers cannot be in an order.
  func contradicts(_ order: NumericOrder) -> Bool {
    order == .dayFirst ? second > 12 : first > 12
  }

  /// The order that the numbers alone can have; nil where both are possible, or none is.
  var order: NumericOrder? {
    switch (first > 12, second > 12) {
    case (true, false): .dayFirst
    case (false, true): .monthFirst
    default: nil
    }
  }
}
