public import Diplomacy

/// Events for machines, one JSON object a line.
public struct JSONLinesTimeline: TimelineRenderer {
  private let dates: DateWords

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) { dates = DateWords(style: options.style) }

  /// Nothing: the lines are events and nothing else.
  public mutating func begin(_ heading: TimelineHeading) -> String { "" }

  /// The event's object and a line feed.
  public mutating func append(_ entry: TimelineEntry) -> String {
    EventJSON(entry, dates: dates).text() + "\n"
  }

  /// Nothing.
  public mutating func end() -> String { "" }
}

/// Events for machines, as one JSON array of the objects that ``JSONLinesTimeline`` writes.
public struct JSONTimeline: TimelineRenderer {
  private let dates: DateWords
  private var isFirst = true

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) { dates = DateWords(style: options.style) }

  /// The opening bracket.
  public mutating func begin(_ heading: TimelineHeading) -> String { "[" }

  /// The event's object, on a line of its own.
  public mutating func append(_ entry: TimelineEntry) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + EventJSON(entry, dates: dates).text()
  }

  /// The closing bracket.
  public mutating func end() -> String { isFirst ? "]\n" : "\n]\n" }
}
