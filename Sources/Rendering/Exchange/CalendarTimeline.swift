import Chronology
public import Diplomacy

/// A timeline as iCalendar (RFC 5545): an all-day event each, with an id that lasts.
///
/// What is less exact than a day lasts from its first to its last day, is tentative, and has its
/// date in words before its title, so that no calendar shows a false day. Nobody gets an address
/// that they do not have: who takes part stands in the description.
public struct CalendarTimeline: TimelineRenderer {
  private let dates: DateWords
  private let description: Description
  private var isEmpty = true
  /// What a calendar has no place for.
  public private(set) var losses = LossReport()

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) {
    dates = DateWords(style: options.style)
    description = Description(dates: dates)
  }

  /// The head of the calendar.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chancery//Chronicle//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    if let title = heading.chronicle.title {
      // RFC 7986 calls it NAME; programs read the older one.
      lines += ["NAME:\(text(title))", "X-WR-CALNAME:\(text(title))"]
    }
    return lines.map(folded).joined()
  }

  /// The event, unless a calendar has no day for it.
  public mutating func append(_ entry: TimelineEntry) -> String {
    guard let span = span(entry) else { return "" }
    isEmpty = false
    losses.note(entry, unsaid: Description.unsaid)
    let event = entry.event
    var lines = ["BEGIN:VEVENT", "UID:\(uid(event))", "DTSTAMP:\(stamp(event))"] + span
    var summary = description.headline(entry)
    if !entry.isDayCertain { summary = "\(dates.full(entry.date)): \(summary)" }
    lines.append("SUMMARY:\(text(summary))")
    var words = description.lines(entry)
    let sources = description.sources(entry)
    if !sources.isEmpty { words.append("Sources: \(sources.joined(separator: "; "))") }
    if !words.isEmpty { lines.append("DESCRIPTION:\(words.map(text).joined(separator: "\\n"))") }
    if let place = entry.place { lines.append("LOCATION:\(text(place.name))") }
    let categories = [event.kind.name] + entry.topics.map(\.name)
    lines.append("CATEGORIES:\(categories.map(text).joined(separator: ","))")
    if !entry.isDayCertain { lines.append("STATUS:TENTATIVE") }
    if event.isPrivate { lines.append("CLASS:CONFIDENTIAL") }
    if let edtf = entry.date.edtf { lines.append("X-EDTF:\(text(edtf.description))") }
    lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    return lines.map(folded).joined()
  }

  /// The end of the calendar.
  public mutating func end() -> String {
    (isEmpty ? Self.zone.map(folded).joined() : "") + "END:VCALENDAR\r\n"
  }

  /// The standard lets no calendar have nothing in it (section 3.6); a time zone shows nothing.
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
  ]

  // MARK: Dates

  /// The days that the event takes up; the end is the day after, as the standard asks.
  private mutating func span(_ entry: TimelineEntry) -> [String]? {
    guard let first = entry.earliest ?? entry.latest else {
      losses.note("the event, being \(entry.distance),", of: "event")
      return nil
    }
    let start = ISODate.basic(first)
    guard let start, entry.latest.map({ ISODate.basic($0) != nil }) ?? true else {
      losses.note("the event, not lying in the years 1 to 9999,", of: "event")
      return nil
    }
    losses.note(openEndsOf: entry)
    // The last day of all has no day after it.
    let end = ISODate.basic((entry.latest ?? first) + 1)
    return ["DTSTART;VALUE=DATE:\(start)"] + (end.map { ["DTEND;VALUE=DATE:\($0)"] } ?? [])
  }

  /// The id of the event in every calendar that is made of it.
  private func uid(_ event: Event) -> String {
    event.uid.map { "\($0)" } ?? text(event.handle?.text ?? "")
  }

  /// When the record was made, which its global id tells (RFC 9562, section 5.7): the same chronicle
  /// gives the same calendar.
  private func stamp(_ event: Event) -> String {
    guard let uid = event.uid else { return "19700101T000000Z" }
    return ISODate.recorded(uid).filter { $0 != "-" && $0 != ":" }
  }

  // MARK: Text

  /// A text as a value (section 3.3.11).
  private func text(_ text: String) -> String {
    var value = ""
    for character in SafeText.line(text).unicodeScalars {
      if "\\;,".unicodeScalars.contains(character) { value += "\\" }
      value.unicodeScalars.append(character)
    }
    return value
  }

  /// A line, folded so that none has more than 75 octets (section 3.1); no character is cut in two.
  private func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line + "\r\n" }
    var folded = ""
    var length = 0
    for character in line {
      let size = character.utf8.count
      // A character of more than a line has to be cut between its scalars.
      let pieces = size > 74 ? character.unicodeScalars.map { String($0) } : [String(character)]
      for piece in pieces {
        if length + piece.utf8.count > 75 {
          folded += "\r\n "
          length = 1
        }
        folded += piece
        length += piece.utf8.count
      }
    }
    return folded + "\r\n"
  }
}
