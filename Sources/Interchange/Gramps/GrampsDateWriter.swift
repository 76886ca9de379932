import Chronology
import Diplomacy

/// Writes dates as Gramps has them: a value with before, after or about, a range, a span, words.
///
/// A range is one point within its ends, a span goes on from the one to the other. What is written
/// is read back, so that it is known whether it says as much as the date does.
enum GrampsDateWriter {
  /// The element of a date, nil of one that is undated, and whether it says less than the date.
  static func element(_ date: HistoricalDate) -> (element: GrampsElement?, isLoss: Bool) {
    guard let edtf = date.edtf else {
      let words = date.given.flatMap { $0.isEmpty ? nil : $0 }
      return (words.map { GrampsElement("datestr", ["val": $0]) }, false)
    }
    let forms = [inCalendar(edtf, date.calendar), exact(edtf), bounds(edtf)]
    let candidates = forms.compactMap(\.self)
    for form in candidates where says(form, edtf) { return (form, false) }
    let words = GrampsElement("datestr", ["val": date.given ?? edtf.description])
    return (candidates.first ?? words, true)
  }

  /// Whether a reader makes the same date of an element.
  private static func says(_ element: GrampsElement, _ edtf: EDTF) -> Bool {
    let node = XMLNode(name: "event", attributes: [:], line: 0, children: [element.node])
    return GrampsDate(node)?.date.edtf == edtf
  }

  // MARK: Forms

  /// A day in the calendar that it was given in.
  private static func inCalendar(_ edtf: EDTF, _ calendar: DateCalendar) -> GrampsElement? {
    guard calendar != .gregorian, let civil = edtf.singleDay,
      let day = CalendarDay(civil, in: calendar), day.year > 0
    else { return nil }
    let format: String? =
      switch calendar {
      case .julian: "Julian"
      case .hebrew: "Hebrew"
      case .frenchRepublican: "French Republican"
      case .islamic: "Islamic"
      default: nil
      }
    guard let format else { return nil }
    let month =
      calendar == .hebrew ? GrampsHebrewMonth.number(day.month, of: day.year) : day.month
    let value = [EDTF.padded(day.year), two(month), two(day.day)].joined(separator: "-")
    return GrampsElement("dateval", ["val": value, "cformat": format])
  }

  /// The form that says just what the date says.
  private static func exact(_ edtf: EDTF) -> GrampsElement? {
    let text = edtf.withoutTime.description
    if let value = value(text) { return GrampsElement("dateval", ["val": value]) }
    if let mark = text.last, "~%?".contains(mark), let value = value(String(text.dropLast())) {
      return mark == "~"
        ? GrampsElement("dateval", ["val": value, "type": "about"])
        : GrampsElement("dateval", ["val": value, "quality": "estimated"])
    }
    if text.hasPrefix("["), text.hasSuffix("]") {
      let ends = text.dropFirst().dropLast().components(around: "..")
      guard let ends else { return nil }
      switch (value(ends.0), value(ends.1)) {
      case (let start?, let stop?):
        return GrampsElement("daterange", ["start": start, "stop": stop])
      case (nil, let stop?) where ends.0.isEmpty:
        return neighbour(stop, 1).map { GrampsElement("dateval", ["val": $0, "type": "before"]) }
      case (let start?, nil) where ends.1.isEmpty:
        return neighbour(start, -1).map { GrampsElement("dateval", ["val": $0, "type": "after"]) }
      default: return nil
      }
    }
    guard let ends = text[...].components(around: "/"), let start = value(ends.0),
      let stop = value(ends.1)
    else { return nil }
    return GrampsElement("datespan", ["start": start, "stop": stop])
  }

  /// The outermost days of what has no form of its own.
  private static func bounds(_ edtf: EDTF) -> GrampsElement? {
    let start = edtf.earliest.date.map(\.description).flatMap(value)
    let stop = edtf.latest.date.map(\.description).flatMap(value)
    let isWhole = edtf.earliest.date != nil && edtf.latest.date != nil
    switch (start, stop) {
    case (let start?, let stop?):
      if start == stop { return GrampsElement("dateval", ["val": start]) }
      let name = edtf.isInterval ? "datespan" : "daterange"
      return GrampsElement(name, ["start": start, "stop": stop])
    case (let start?, nil) where !isWhole:
      return neighbour(start, -1).map { GrampsElement("dateval", ["val": $0, "type": "after"]) }
    case (nil, let stop?) where !isWhole:
      return neighbour(stop, 1).map { GrampsElement("dateval", ["val": $0, "type": "before"]) }
    default: return nil
    }
  }

  // MARK: Values

  /// A year, month or day that Gramps can keep: there is none before the year 1.
  private static func value(_ text: some StringProtocol) -> String? {
    let text = String(text)
    guard text.wholeMatch(of: #/\d{4}(-\d{2}(-\d{2})?)?/#) != nil, !text.hasPrefix("0000"),
      let edtf = EDTF(text)
    else { return nil }
    switch edtf.shape {
    case .year, .month, .day: return text
    default: return nil
    }
  }

  /// The date before or after another, as exact as that.
  private static func neighbour(_ text: String, _ step: Int64) -> String? {
    guard let edtf = EDTF(text),
      let day = step < 0 ? edtf.earliest.day : edtf.latest.day
    else { return nil }
    let next = CivilDate(dayNumber: day + step).description
    return value(next.prefix(text.count))
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Substring {
  /// What stands before and behind the only separator.
  fileprivate func components(around separator: String) -> (Substring, Substring)? {
    guard let range = firstRange(of: separator) else { return nil }
    let rest = self[range.upperBound...]
    return rest.contains(separator) ? nil : (self[..<range.lowerBound], rest)
  }
}
