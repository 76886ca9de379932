import Chronology

/// A date in the calendars that were in use beside ours.
struct OtherCalendars: Hashable, Sendable {
  /// One line of a card.
  struct Line: Hashable, Sendable {
    var label: String
    var words: String
    var note: String?
  }

  var style: DateStyle

  /// The Old Style is given up to the years in which the last states and churches left it.
  private static let oldStyle: ClosedRange<Int64> = 1583...1949

  func lines(_ reading: DateReading, _ date: EDTF) -> [Line] {
    guard let first = date.earliest.date, let last = date.latest.date else { return [] }
    var lines: [Line] = []
    if date.singleDay != nil, reading.calendar != .gregorian,
      let day = first.inCalendar(reading.calendar)
    {
      lines.append(
        Line(
          label: "given as", words: day.words(style),
          note: reading.calendar == .julian ? behind(first) : nil))
    } else if let line = julian(first, last) {
      lines.append(line)
    }
    if date.singleDay != nil, !date.isApproximate, !date.isUncertain {
      let others = [DateCalendar.hebrew, .islamic, .frenchRepublican]
        .filter { $0 != reading.calendar }
        .compactMap { calendar in
          first.inCalendar(calendar).map { "\($0.words(style)) (\(calendar.name))" }
        }
      if !others.isEmpty {
        lines.append(Line(label: "also", words: others.joined(separator: " · "), note: nil))
      }
    }
    return lines
  }

  private func julian(_ first: CivilDate, _ last: CivilDate) -> Line? {
    let isEarly = last.year < 1583
    guard isEarly || Self.oldStyle.contains(first.year), first.year > -4713,
      let a = first.inCalendar(.julian), let b = last.inCalendar(.julian)
    else { return nil }
    return Line(
      label: isEarly ? "Julian" : "Old Style",
      words: DateRange(a, b).words(style, joined: "to"),
      note: behind(last))
  }

  private func behind(_ day: CivilDate) -> String? {
    JulianCalendar.offset(on: day).map { days in
      days < 0 ? "\(-days) days ahead" : "\(days) days behind"
    }
  }
}
