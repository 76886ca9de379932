import Chronology
public import Diplomacy

/// A timeline as a picture in SVG, to be printed: a time axis, a sign and a label for each event.
///
/// The axis follows from all events, so that, unlike other renderers, it keeps of each what is to
/// be drawn until the last has come.
public struct PictureTimeline: TimelineRenderer {
  private let options: TimelineOptions
  private let words: PictureWords
  private let isStatic: Bool
  private let lanes: [Ref: Int]
  private var heading = TimelineHeading(chronicle: ChronicleDescription(), count: 0)
  private var events: [PictureEvent] = []
  private var sources: Set<String> = []
  private var unsaid = LossReport()

  /// Makes a renderer; of the options the style of dates and the lanes count.
  ///
  /// - Parameters:
  ///   - options: How it is to look.
  ///   - isStatic: Whether it is to become one of the pictures that say nothing more when one
  ///     points at a mark.
  public init(options: TimelineOptions, isStatic: Bool = false) {
    self.options = options
    self.isStatic = isStatic
    words = PictureWords(dates: DateWords(style: options.style))
    lanes = Dictionary(
      options.lanes.enumerated().map { ($1.ref, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing: the size of the picture comes first, and is known at the end.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    self.heading = heading
    events.reserveCapacity(heading.count)
    return ""
  }

  /// Nothing yet.
  public mutating func append(_ entry: TimelineEntry) -> String {
    events.append(PictureEvent(entry, words: words, lanes: lanes(of: entry)))
    for source in entry.sources { sources.insert(source.label) }
    unsaid.note(
      entry,
      unsaid: [
        .summary, .note, .words, .links, .figures, .dates, .promises, .time, .topics, .codes,
        .identifiers, .excerpts, .locators,
      ] + (entry.accounts.isEmpty ? [] : [.accounts])
        + (isStatic ? [.participants, .place, .sources] : []))
    return ""
  }

  /// The picture.
  public mutating func end() -> String {
    let drawing = PictureDrawing(
      heading: heading, events: events, lanes: options.lanes.map(\.name),
      sources: sources.count, dates: words.dates)
    if drawing.layout.unlabelled > 0 {
      unsaid.note("label", of: "event", count: drawing.layout.unlabelled)
    }
    return drawing.svg()
  }

  /// What the picture does not say; after the end also how many events have no label.
  public var losses: LossReport { unsaid }

  /// The lanes of those who take part, themselves or through whoever acts for them.
  private func lanes(of entry: TimelineEntry) -> [Int] {
    guard !lanes.isEmpty else { return [] }
    var found: Set<Int> = []
    for party in entry.parties where party.participation.takesPart {
      for ref in [party.participation.actor, party.principal?.ref].compactMap({ $0 }) {
        if let lane = lanes[ref] { found.insert(lane) }
      }
    }
    return found.sorted()
  }
}
