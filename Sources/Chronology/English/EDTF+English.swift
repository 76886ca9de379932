extension EDTF {
  /// The date in English words: `22 or 23 November 2001`, `c. 1942`, `since 24 August 1949`.
  ///
  /// ``EnglishDateReader`` reads most full British and American wordings back to the same date.
  /// What English has no short words for stays EDTF: a year with `Y`, digits unspecified in the
  /// middle. The ISO style is EDTF throughout.
  public func english(_ wording: DateWording = DateWording()) -> String {
    if wording.style == .iso {
      let weekday = wording.weekday ? certainDay.map { "\(name(of: $0.weekday, wording)) " } : nil
      return (weekday ?? "") + description
    }
    let words = ElementWords(wording: wording, omitsYear: wording.omitYear && isInsideOneYear)
    switch form {
    case .date(let element): return withWeekday(words.words(for: element), words)
    case .dateTime(let pattern, let time):
      let day = withWeekday(words.words(for: .calendar(pattern)), words)
      return wording.abbreviated ? day : "\(day), \(time.words)"
    case .interval(let start, let end): return words.interval(start, end)
    case .set(.oneOf, let members): return words.oneOf(members)
    case .set(.all, let members): return words.all(members)
    }
  }

  /// Whether every date written is a day or month of the same year.
  private var isInsideOneYear: Bool {
    var years: Set<Int64> = []
    for element in elements {
      guard let pattern = element.pattern, let year = pattern.plainYear,
        pattern.precision == .day || pattern.precision == .month
      else { return false }
      years.insert(year)
    }
    return years.count == 1
  }

  private var certainDay: CivilDate? {
    switch form {
    case .date(.calendar(let pattern)), .dateTime(let pattern, _):
      isDayCertain ? pattern.plainDay : nil
    default: nil
    }
  }

  private func name(of weekday: Weekday, _ wording: DateWording) -> String {
    wording.abbreviated ? weekday.abbreviation : weekday.name
  }

  /// The words with the weekday before them; a short one lines single-digit days up.
  private func withWeekday(_ plain: String, _ words: ElementWords) -> String {
    guard words.wording.weekday, let day = certainDay else { return plain }
    let weekday = name(of: day.weekday, words.wording)
    if words.wording.abbreviated {
      return "\(weekday) \(words.day(day, padded: true))"
    }
    return words.wording.style == .american ? "\(weekday), \(plain)" : "\(weekday) \(plain)"
  }

  /// A year in words: `1942`, `AD 800`, `44 BC`.
  static func yearInWords(_ year: Int64) -> String {
    if year >= 1000 { return String(year) }
    return year > 0 ? "AD \(year)" : "\(year.magnitude + 1) BC"
  }
}

extension ShiftedTime {
  /// `14:25`, with seconds where there are any, and the shift from UTC.
  var words: String {
    let time = ClockTime(hour: clock.hour, minute: clock.minute) ?? clock
    let shown = clock.second == 0 ? time : clock
    switch shift {
    case nil: return shown.description
    case .utc: return "\(shown) UTC"
    case .hours: return "\(shown) UTC\(text.dropFirst(8))"
    }
  }
}
