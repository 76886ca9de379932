/// A year, month or day in the numbers of its calendar, `1917-10-25`, or an interval of two.
struct NumericCalendarDate {
  var span: DaySpan
  var isDay: Bool
  var qualifier: Qualifier?

  var first: EDTF.Element { element(span.lower) }
  var last: EDTF.Element { element(span.upper) }

  private func element(_ number: Int64) -> EDTF.Element {
    let day = CivilDate(dayNumber: number)
    let element = EDTF.Element.calendar(CalendarPattern(day.year, day.month, day.day))
    return qualifier.map(element.qualified) ?? element
  }

  /// The EDTF of a text, or nil if it is in words.
  static func form(
    of text: String, in calendar: DateCalendar, text given: String
  ) throws(DateReadingError) -> EDTF.Form? {
    guard calendar == .julian || calendar == .islamic else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1 {
      guard let date = try Self(parts[0], calendar, given) else { return nil }
      return date.isDay ? .date(date.first) : .interval(.date(date.first), .date(date.last))
    }
    guard parts.count == 2 else { return nil }
    let (a, b) = (try Self(parts[0], calendar, given), try Self(parts[1], calendar, given))
    if let a, let b, a.span.lower > b.span.upper {
      throw .contradiction(text: given, reason: "it ends before it begins")
    }
    func open(_ part: String) -> EDTF.End? { part == ".." ? .open : (part == "" ? .unknown : nil) }
    guard a != nil || b != nil,
      let start = a.map({ .date($0.first) }) ?? open(parts[0]),
      let end = b.map({ .date($0.last) }) ?? open(parts[1])
    else { return nil }
    return .interval(start, end)
  }

  private init?(
    _ text: String, _ calendar: DateCalendar, _ given: String
  ) throws(DateReadingError) {
    var bytes = Array(text.utf8)
    if let mark = bytes.last.flatMap(Qualifier.init(byte:)) {
      qualifier = mark
      bytes.removeLast()
    }
    let isNegative = calendar == .julian && bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let fields = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields.dropFirst().allSatisfy({ $0.count == 2 }),
      calendar == .julian ? fields[0].count == 4 : (1...4).contains(fields[0].count)
    else { return nil }
    var numbers: [Int] = []
    for field in fields {
      var number = 0
      for byte in field {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    let year = Int64(isNegative ? -numbers[0] : numbers[0])
    let month = numbers.count > 1 ? numbers[1] : nil
    isDay = numbers.count == 3
    var found = calendar.rules.span(year: year, month: month)
    if isDay, let month {
      found = calendar.rules.dayNumber(year: year, month: month, day: numbers[2]).map {
        DaySpan($0, $0)
      }
    }
    guard let found else {
      throw .impossible(
        text: given, reason: "the \(calendar.name) calendar has no such \(isDay ? "day" : "month")")
    }
    span = found
  }
}
