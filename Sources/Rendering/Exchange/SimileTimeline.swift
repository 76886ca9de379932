import Chronology
public import Diplomacy

/// A timeline as the JSON of SIMILE's Timeline, which knows four points of time as a chronicle does:
/// earliest and latest beginning, earliest and latest end.
public struct SimileTimeline: TimelineRenderer {
  private let dates: DateWords
  private let description: Description
  private var isFirst = true
  /// What its events have no place for.
  public private(set) var losses = LossReport()

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) {
    dates = DateWords(style: options.style)
    description = Description(dates: dates)
  }

  /// The format of the dates, and the opening bracket.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    "{\"dateTimeFormat\":\"iso8601\",\"events\":["
  }

  /// The event, on a line of its own.
  public mutating func append(_ entry: TimelineEntry) -> String {
    guard let first = entry.earliest ?? entry.latest, let start = day(first) else {
      let reason =
        entry.earliest == nil && entry.latest == nil ? entry.distance : "beyond the year 9999"
      losses.note("the event, being \(reason),", of: "event")
      return ""
    }
    losses.note(entry, unsaid: Description.unsaid)
    losses.note(openEndsOf: entry)
    defer { isFirst = false }
    let bounds = entry.placing == nil ? entry.date.edtf?.bounds : nil
    var item = Item(
      id: entry.event.uid.map { "e-\($0)" } ?? entry.event.handle?.text ?? "", start: start,
      durationEvent: entry.isPeriod, title: description.headline(entry),
      caption: dates.full(entry.date, weekday: true),
      description: (description.lines(entry) + description.sources(entry))
        .map { "<p>\(HTMLEscaping.escape($0))</p>" }.joined(), classname: entry.event.kind.name)
    if !entry.isDayCertain {
      // Its ends are moments: that of a day is the beginning of the next.
      item.end = entry.latest.flatMap { day($0 + 1) }
      if entry.isPeriod {
        item.latestStart = bounds?.latestBeginning.day.flatMap { day($0) }
        item.earliestEnd = bounds?.earliestEnd.day.flatMap { day($0 + 1) }
      }
    }
    return (isFirst ? "\n" : ",\n") + ((try? JSONText.line(item)) ?? "{}")
  }

  /// The closing brackets.
  public mutating func end() -> String { "\n]}\n" }

  private struct Item: Encodable {
    var id: String
    var start: String
    var latestStart: String?
    var earliestEnd: String?
    var end: String?
    var durationEvent: Bool
    var title: String
    var caption: String
    var description: String
    var classname: String
  }

  /// A day of up to four digits of year, which may be before Christ.
  private func day(_ number: Int64) -> String? {
    let date = CivilDate(dayNumber: number)
    guard (-9999...9999).contains(date.year) else { return nil }
    return (date.year < 0 ? "-" : "") + ISODate.digits(abs(date.year), 4) + "-"
      + ISODate.digits(Int64(date.month), 2) + "-" + ISODate.digits(Int64(date.day), 2)
  }
}
