import Chronology
public import Diplomacy

/// A timeline as the items and groups of vis-timeline, a group for each kind.
public struct VisTimeline: TimelineRenderer {
  private let dates: DateWords
  private let description: Description
  private var isFirst = true
  private var kinds: Set<String> = []
  /// What its items have no place for.
  public private(set) var losses = LossReport()

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) {
    dates = DateWords(style: options.style)
    description = Description(dates: dates)
  }

  /// The opening bracket of the items.
  public mutating func begin(_ heading: TimelineHeading) -> String { "{\"items\":[" }

  /// The event's item, on a line of its own.
  public mutating func append(_ entry: TimelineEntry) -> String {
    guard let first = entry.earliest ?? entry.latest, let start = ISODate.expanded(first) else {
      let reason =
        entry.earliest == nil && entry.latest == nil
        ? entry.distance : "beyond what ECMAScript counts"
      losses.note("the event, being \(reason),", of: "event")
      return ""
    }
    losses.note(entry, unsaid: Description.unsaid)
    losses.note(openEndsOf: entry)
    defer { isFirst = false }
    let kind = entry.event.kind.name
    kinds.insert(kind)
    let lines =
      (entry.isDayCertain ? [dates.full(entry.date, weekday: true)] : []) + description.lines(entry)
      + description.sources(entry)
    let end = entry.isDayCertain ? nil : entry.latest.flatMap { ISODate.expanded($0 + 1) }
    let item = Item(
      id: entry.event.uid.map { "e-\($0)" } ?? entry.event.handle?.text ?? "",
      content: HTMLEscaping.escape(description.headline(entry)), start: start, end: end,
      type: end == nil ? "point" : "range",
      title: lines.map(HTMLEscaping.escape).joined(separator: "<br>"), group: kind,
      className: entry.isDayCertain || entry.isPeriod ? kind : "\(kind) uncertain")
    return (isFirst ? "\n" : ",\n") + ((try? JSONText.line(item)) ?? "{}")
  }

  /// The groups.
  public mutating func end() -> String {
    let groups = kinds.sorted().map { Group(id: $0, content: HTMLEscaping.escape($0)) }
    return "\n],\"groups\":\((try? JSONText.line(groups)) ?? "[]")}\n"
  }

  private struct Item: Encodable {
    var id: String
    var content: String
    var start: String
    var end: String?
    var type: String
    var title: String
    var group: String
    var className: String
  }

  private struct Group: Encodable {
    var id: String
    var content: String
  }
}
