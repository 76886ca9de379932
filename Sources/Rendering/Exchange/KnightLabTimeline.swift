import Chronology
public import Diplomacy

/// A timeline as the JSON that TimelineJS reads, the newsrooms' tool.
///
/// Of a date it gets the parts that are known, and the words in which to show it. Its texts are
/// HTML, so that everything is escaped.
public struct KnightLabTimeline: TimelineRenderer {
  private let dates: DateWords
  private let description: Description
  private var isFirst = true
  private var title: String?
  private var isCosmological = false
  /// What its slides have no place for.
  public private(set) var losses = LossReport()

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) {
    dates = DateWords(style: options.style)
    description = Description(dates: dates)
  }

  /// The opening bracket of the slides.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    title = heading.chronicle.title
    return "{\"events\":["
  }

  /// The event's slide, on a line of its own.
  public mutating func append(_ entry: TimelineEntry) -> String {
    guard let first = entry.earliest ?? entry.latest else {
      losses.note("the event, being \(entry.distance),", of: "event")
      return ""
    }
    losses.note(entry, unsaid: Description.unsaid)
    losses.note(openEndsOf: entry)
    defer { isFirst = false }
    var text = description.lines(entry).map { "<p>\(HTMLEscaping.escape($0))</p>" }.joined()
    let sources = description.sources(entry)
    if !sources.isEmpty {
      text += "<ul>\(sources.map { "<li>\(HTMLEscaping.escape($0))</li>" }.joined())</ul>"
    }
    let last = entry.latest ?? first
    let slide = Slide(
      uniqueID: entry.event.uid.map { "e-\($0)" } ?? entry.event.handle?.text ?? "",
      startDate: parts(first, last),
      endDate: isOneUnit(first, last) ? nil : parts(last, last),
      displayDate: dates.full(entry.date, weekday: true),
      text: Text(headline: HTMLEscaping.escape(description.headline(entry)), text: text),
      group: HTMLEscaping.escape(entry.event.kind.name), autolink: false)
    return (isFirst ? "\n" : ",\n") + ((try? JSONText.line(slide)) ?? "{}")
  }

  /// The title and the scale, which is known by now.
  public mutating func end() -> String {
    var text = "\n],\"scale\":\"\(isCosmological ? "cosmological" : "human")\""
    let slide = title.map { TitleSlide(text: Text(headline: HTMLEscaping.escape($0), text: "")) }
    if let slide, let json = try? JSONText.line(slide) { text += ",\"title\":\(json)" }
    return text + "}\n"
  }

  // MARK: Dates

  private struct Slide: Encodable {
    var uniqueID: String
    var startDate: Parts
    var endDate: Parts?
    var displayDate: String
    var text: Text
    var group: String
    var autolink: Bool

    enum CodingKeys: String, CodingKey {
      case uniqueID = "unique_id"
      case startDate = "start_date"
      case endDate = "end_date"
      case displayDate = "display_date"
      case text, group, autolink
    }
  }

  private struct TitleSlide: Encodable {
    var text: Text
  }

  private struct Text: Encodable {
    var headline: String
    var text: String
  }

  private struct Parts: Encodable {
    var year: Int64
    var month: Int?
    var day: Int?

    /// - Parameter year: The year as EDTF counts, in which 0 is 1 BC: TimelineJS calls that one -1.
    init(year: Int64, month: Int? = nil, day: Int? = nil) {
      self.year = year <= 0 ? year - 1 : year
      self.month = month
      self.day = day
    }
  }

  /// Whether a range is a whole year, a whole month or a day, which is written by what is known.
  private func isOneUnit(_ first: Int64, _ last: Int64) -> Bool {
    if first == last { return true }
    let (a, b) = (CivilDate(dayNumber: first), CivilDate(dayNumber: last))
    let next = CivilDate(dayNumber: last == .max ? last : last + 1)
    guard a.day == 1, next.day == 1, a.year == b.year else { return false }
    return a.month == b.month || (a.month == 1 && b.month == 12)
  }

  private mutating func parts(_ first: Int64, _ last: Int64) -> Parts {
    let (a, b) = (CivilDate(dayNumber: first), CivilDate(dayNumber: last))
    // Beyond the days of ECMAScript it counts in years alone.
    guard (-271_820...275_759).contains(a.year) else {
      isCosmological = true
      return Parts(year: a.year)
    }
    guard isOneUnit(first, last), first != last else {
      return Parts(year: a.year, month: a.month, day: a.day)
    }
    return Parts(year: a.year, month: a.month == b.month ? a.month : nil)
  }
}
