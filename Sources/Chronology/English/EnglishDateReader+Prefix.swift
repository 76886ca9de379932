extension EnglishDateReader {
  /// Reads a date after the name of its calendar and a colon: `julian:1917-10-25`,
  /// `hebrew:5 Iyar 5708`; nil for a text without one.
  ///
  /// Julian and Islamic dates may be in numbers, alone or as the two ends of an interval.
  func readPrefixed(
    _ trimmed: String, given text: String
  ) throws(DateReadingError) -> DateReading? {
    guard let colon = trimmed.firstIndex(of: ":"),
      let calendar = Self.prefixes[trimmed[..<colon].lowercased()]
    else { return nil }
    let rest = trimming(String(trimmed[trimmed.index(after: colon)...]))
    if calendar == .gregorian, let date = exact(rest) {
      return DateReading(edtf: date, given: text)
    }
    if let form = try NumericCalendarDate.form(of: rest, in: calendar, text: text) {
      return DateReading(
        edtf: try checked(form, text), given: text, calendar: calendar,
        conventions: calendar == .julian ? [.oldStyle] : [])
    }
    if calendar == .hebrew || calendar == .frenchRepublican, Self.hasMonthInNumbers(rest) {
      throw .monthInNumbers(text: text, calendar: calendar.name)
    }
    guard let tokens = Token.list(of: CalendarVocabulary.foldingAccents(rest)), !tokens.isEmpty
    else { throw .notADate(text: text) }
    var parser = EnglishParser(text, tokens: tokens, reader: self)
    parser.prefix = calendar
    do throws(DateReadingError) {
      let form = try parser.parseStatement()
      guard parser.calendar == calendar else {
        throw DateReadingError.contradiction(
          text: text, reason: "the date is not in the \(calendar.name) calendar")
      }
      return DateReading(
        edtf: try checked(form, text), given: text, usedDateline: parser.usedDateline,
        calendar: calendar, time: parser.time?.clock, zone: parser.time?.zone,
        conventions: parser.conventions)
    } catch {
      switch error {
      // Seasons, masks and sets are counted in the calendar of EDTF alone.
      case .notADate where EDTF(rest) != nil: throw .unsupported(text: text)
      // Numbers are no months of a calendar whose months have names.
      case .ambiguous where parser.calendar != calendar && calendar != .julian:
        throw calendar == .gregorian ? error : .unsupported(text: text)
      default: throw error
      }
    }
  }

  /// Whether it is a year and a month, or a day, in numbers: `5700-07`, `5700-07-15`.
  private static func hasMonthInNumbers(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      && (3...4).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count <= 2 }
  }

  private static let prefixes: [String: DateCalendar] = [
    "gregorian": .gregorian, "julian": .julian, "hebrew": .hebrew, "islamic": .islamic,
    "french": .frenchRepublican, "french-republican": .frenchRepublican,
  ]
}
