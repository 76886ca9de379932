import Chronology
import Diplomacy

/// A date of Gramps as EDTF: a day, a range or a span, with its modifiers and its calendar.
struct GrampsDate {
  let date: HistoricalDate
  /// Whether the words are all that could be kept.
  var isWordsOnly = false

  /// Reads the date of a record; nil where it has none.
  init?(_ node: XMLNode) {
    if let words = node.first("datestr")?.attributes["val"]?.trimmed, !words.isEmpty {
      let edtf = try? EnglishDateReader().read(words).edtf
      self.init(date: HistoricalDate(edtf, given: words), isWordsOnly: edtf == nil)
    } else if let value = node.first("dateval"), let text = value.attributes["val"] {
      self.init([text], value.attributes) { (parts: [EDTF]) in
        Self.modified(parts[0], by: value.attributes["type"])
      }
    } else if let range = node.first("daterange"), let ends = Self.ends(range) {
      self.init(ends, range.attributes) { EDTF("[\(Self.start($0[0]))..\(Self.end($0[1]))]") }
    } else if let span = node.first("datespan"), let ends = Self.ends(span) {
      self.init(ends, span.attributes) { EDTF("\(Self.start($0[0]))/\(Self.end($0[1]))") }
    } else {
      return nil
    }
  }

  private init(date: HistoricalDate, isWordsOnly: Bool) {
    self.date = date
    self.isWordsOnly = isWordsOnly
  }

  private init(
    _ texts: [String], _ attributes: [String: String], _ make: ([EDTF]) -> EDTF?
  ) {
    let calendar = Self.calendar(attributes)
    let isDoubtful = attributes["quality"] == "estimated"
    let parts = calendar.map { calendar in
      texts.compactMap { Self.edtf($0, calendar, newYear: attributes["newyear"]) }
    }
    var made: EDTF?
    if let parts, parts.count == texts.count { made = make(parts) }
    if isDoubtful, let edtf = made { made = Self.qualified(edtf) }
    let own = texts.joined(separator: " – ")
    let isPlain = calendar == .gregorian && attributes["type"] == nil && !isDoubtful
    isWordsOnly = made == nil
    date = HistoricalDate(
      made, given: isPlain && made != nil ? nil : Self.words(own, attributes),
      calendar: calendar ?? .gregorian)
  }

  private static func ends(_ node: XMLNode) -> [String]? {
    guard let start = node.attributes["start"], let stop = node.attributes["stop"] else {
      return nil
    }
    return [start, stop]
  }

  /// The words that Gramps would show, for a reader who wants to check.
  private static func words(_ value: String, _ attributes: [String: String]) -> String {
    let notes = [
      attributes["cformat"], attributes["dualdated"] == "1" ? "dual-dated" : nil,
      attributes["newyear"].map { "new year on \($0)" }, attributes["quality"],
    ].compactMap(\.self)
    let text = [attributes["type"], value].compactMap(\.self).joined(separator: " ")
    return notes.isEmpty ? text : "\(text) (\(notes.joined(separator: ", ")))"
  }

  private static func calendar(_ attributes: [String: String]) -> DateCalendar? {
    switch attributes["cformat"] {
    case nil, "Gregorian": .gregorian
    case "Julian": .julian
    case "Hebrew": .hebrew
    case "French Republican": .frenchRepublican
    case "Islamic": .islamic
    default: nil
    }
  }

  // MARK: One value

  /// A value in a calendar; what is not known of it is zero.
  private static func edtf(_ text: String, _ calendar: DateCalendar, newYear: String?) -> EDTF? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int64($0) }
    // A year of more digits, like 20010230, is none: Gramps writes four.
    guard (1...3).contains(parts.count), numbers.count == parts.count, let year = numbers.first,
      year <= 9999
    else { return nil }
    var month = numbers.count > 1 ? numbers[1] : 0
    if calendar == .hebrew, 1...13 ~= month {
      month = Int64(GrampsHebrewMonth.own(Int(month), of: year))
    }
    let day = numbers.count > 2 ? numbers[2] : 0
    if calendar == .gregorian {
      if year == 0 {
        // A day of a year that is not known.
        guard month > 0, let date = PartedDate(year: 2000, month: month, day: day).edtf else {
          return nil
        }
        return EDTF("XXXX" + date.description.dropFirst(4))
      }
      let date = PartedDate(year: year, month: month, day: day)
      guard let newYear, isBefore(newYear, month, day),
        let next = PartedDate(year: year + 1, month: month, day: day).edtf, let own = date.edtf
      else { return date.edtf }
      // The year before its own new year may be told by the old count or by ours.
      return EDTF("[\(own),\(next)]")
    }
    if 1...13 ~= month, 1...31 ~= day {
      return CalendarDay(calendar, year: year, month: Int(month), day: Int(day))
        .map { EDTF(day: $0.civilDate) }
    }
    if month > 0 { return Self.month(month, of: year, calendar) }
    let written = PartedDate(year: year).words
    return try? EnglishDateReader().read("\(calendar.rawValue):\(written)").edtf
  }

  /// A month of a calendar, from its first day to its last.
  private static func month(_ month: Int64, of year: Int64, _ calendar: DateCalendar) -> EDTF? {
    guard 1...13 ~= month,
      let first = CalendarDay(calendar, year: year, month: Int(month), day: 1),
      let last = (2...31).reversed().lazy.compactMap({ day in
        CalendarDay(calendar, year: year, month: Int(month), day: day)
      }).first
    else { return nil }
    return EDTF("\(first.civilDate)/\(last.civilDate)")
  }

  private static func isBefore(_ newYear: String, _ month: Int64, _ day: Int64) -> Bool {
    let start: (Int64, Int64)? =
      switch newYear {
      case "Mar1": (3, 1)
      case "Mar25": (3, 25)
      case "Sep1": (9, 1)
      default: nil
      }
    guard let start, month > 0, day > 0 else { return false }
    return (month, day) < start
  }

  // MARK: Modifiers

  private static func start(_ edtf: EDTF) -> String {
    edtf.ends.map { $0.start.description } ?? edtf.description
  }

  private static func end(_ edtf: EDTF) -> String {
    edtf.ends.map { $0.end.description } ?? edtf.description
  }

  private static func qualified(_ edtf: EDTF) -> EDTF? {
    if edtf.isApproximate { return edtf }
    if let ends = edtf.ends { return EDTF("\(ends.start)~/\(ends.end)~") ?? edtf }
    return EDTF("\(edtf)~") ?? edtf
  }

  private static func modified(_ edtf: EDTF, by type: String?) -> EDTF? {
    switch type {
    case "about": return qualified(edtf)
    case "before", "to":
      guard let day = edtf.earliest.day else { return nil }
      if type == "to" { return EDTF("../\(end(edtf))") }
      return EDTF("[..\(neighbour(edtf, day, by: -1))]")
    case "after", "from":
      guard let day = edtf.latest.day else { return nil }
      if type == "from" { return EDTF("\(start(edtf))/..") }
      return EDTF("[\(neighbour(edtf, day, by: 1))..]")
    default: return edtf
    }
  }

  /// The last date before, or the first after, as exact as the date itself.
  private static func neighbour(_ edtf: EDTF, _ day: Int64, by step: Int64) -> String {
    let next = CivilDate(dayNumber: day + step)
    switch edtf.shape {
    case .year: return PartedDate(year: next.year).words
    case .month: return PartedDate(year: next.year, month: Int64(next.month)).words
    default: return next.description
    }
  }
}
