extension CalendarPattern {
  /// The years, months, seasons or runs of days that complete the pattern and overlap a window.
  ///
  /// They are in order. Nil where listing them would take more than so many steps.
  func completions(in window: DaySpan, atMost limit: Int) -> [DaySpan]? {
    let (least, greatest) = completeYears
    let seen = CivilDate.years(of: window)
    // A winter runs on into the year after its own.
    let (first, last) = (max(least, seen.lowerBound - 1), min(greatest, seen.upperBound))
    guard first <= last else { return [] }
    guard last - first < Int64(limit) else { return nil }
    let (common, leap) = (completions(ofYear: 1), completions(ofYear: 4))
    guard (last - first + 1) * Int64(leap.count + 1) <= Int64(limit) else { return nil }
    var spans: [DaySpan] = []
    for number in first...last
    where significant != nil || year.matches(Int(number.magnitude)) {
      if let grouping {
        spans.append(grouping.span(in: number))
      } else {
        let isLeap = CivilDate.isLeap(number)
        let shift = CivilDate.startOfYear(number) - CivilDate.startOfYear(isLeap ? 4 : 1)
        for span in isLeap ? leap : common {
          spans.append(DaySpan(span.lower + shift, span.upper + shift))
        }
      }
      // What lies before the window is only in its first years.
      if number <= seen.lowerBound { spans.removeAll { $0.upper < window.lower } }
    }
    while let end = spans.last, end.lower > window.upper { spans.removeLast() }
    return spans
  }

  /// What the month and day allow of one year, whatever year the pattern has.
  func completions(ofYear year: Int64) -> [DaySpan] {
    if let grouping { return [grouping.span(in: year)] }
    guard let month else { return [DaySpan(years: year, year)] }
    var spans: [DaySpan] = []
    for number in 1...12 where month.matches(number) {
      let length = CivilDate.daysInMonth(number, of: year)
      let before = CivilDate.number(year, number, 1) - 1
      guard let day else {
        spans.append(DaySpan(before + 1, before + Int64(length)))
        continue
      }
      for candidate in 1...length where day.matches(candidate) {
        let date = before + Int64(candidate)
        if let last = spans.indices.last, spans[last].upper == date - 1 {
          spans[last].upper = date
        } else {
          spans.append(DaySpan(date, date))
        }
      }
    }
    return spans
  }

  /// The first and the last year that can complete it.
  var completeYears: (Int64, Int64) {
    var (least, greatest) = (Int64(year.least), Int64(year.greatest))
    if let significant {
      var unit: Int64 = 1
      for _ in 0..<max(0, 4 - significant) { unit *= 10 }
      least -= least % unit
      greatest = least + unit - 1
    }
    guard isNegative else { return (least, greatest) }
    if least == 0, significant == nil {
      // There is no year -0000, whatever the unspecified digits would make.
      least = 1
      while !year.matches(Int(least)), least < greatest { least *= 10 }
    }
    return (-greatest, -least)
  }
}

extension DigitPattern {
  /// Two digits, neither specified.
  static var anyTwo: DigitPattern {
    var pattern = DigitPattern()
    for _ in 0..<2 { _ = pattern.append(byte: UInt8(ascii: "X")) }
    return pattern
  }
}
