import Chronology
public import Diplomacy

/// Prints where a person was, a station below the other, in the manner of a timeline.
public struct ItineraryPage: Sendable {
  private let options: TimelineOptions
  private let pen: Pen
  private let words: ItineraryWords
  private let stations: StationRows
  private var sources = SourceNumbers()

  /// Makes a page.
  public init(options: TimelineOptions) {
    self.options = options
    pen = Pen(options)
    words = ItineraryWords(dates: DateWords(style: options.style))
    stations = StationRows(pen: pen, words: words, width: options.columns - 19)
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - itinerary: The stations.
  ///   - filter: What the filter keeps, in words; nil for everything.
  ///   - hidden: How many stations a limit has left out.
  public mutating func text(
    _ itinerary: Itinerary, filter: String? = nil, hidden: Int = 0
  ) -> String {
    var lines = heading(itinerary, filter)
    if itinerary.stations.isEmpty { lines += ["", "nothing recorded"] }
    var section: TimelineSections.Section?
    for (index, station) in itinerary.stations.enumerated() {
      let own = Self.section(of: station)
      let isNew = own != section
      section = own
      if index > 0 { lines += way(station.way, isLast: isNew) }
      if isNew { lines += ["", heading(own), ""] }
      let next = itinerary.stations.dropFirst(index + 1).first
      let runsOn = next.map { Self.section(of: $0) == own } ?? false
      lines += print(station, runsOn: runsOn)
    }
    lines += foot(itinerary, hidden)
    return lines.map { $0.trimmedEnd + "\n" }.joined()
  }

  // MARK: Heads

  private func heading(_ itinerary: Itinerary, _ filter: String?) -> [String] {
    let title = pen.clean("Where \(itinerary.person.name) was")
    let extent = itinerary.stations.isEmpty ? "" : pen.clean(words.extent(itinerary))
    var lines: [String] = []
    if let row = pen.joined(
      Row(title, styled: pen.bold(title)), Row(extent), width: options.columns)
    {
      lines.append(row.styled)
    } else {
      lines += pen.wrap(title, width: options.columns).map(pen.bold)
      lines += pen.wrap(extent, width: options.columns)
    }
    if let filter { lines += pen.wrap(filter, width: options.columns) }
    return lines + [pen.rule("━", options.columns)]
  }

  private static func section(of station: Itinerary.Station) -> TimelineSections.Section {
    station.first.map { .year(CivilDate(dayNumber: $0).year) } ?? .undated
  }

  private func heading(_ section: TimelineSections.Section) -> String {
    let title = section.title
    let rule = pen.rule("─", options.columns - 1 - DisplayWidth.of(title))
    return pen.bold(title) + " " + pen.dim(rule)
  }

  // MARK: Stations

  private mutating func print(_ station: Itinerary.Station, runsOn: Bool) -> [String] {
    let rows = stations.rows(station, sources: &sources)
    let dates = DateColumn(pen: pen, width: 14).lines(words.days(station))
    return (0..<max(rows.count, dates.count)).map { line in
      let day = line < dates.count ? dates[line] : ""
      let sign = line == 0 ? self.sign(station) : (runsOn ? rail : " ")
      let row = line < rows.count ? rows[line].styled : ""
      return pen.rightAligned(day, to: 14, styled: pen.dim(day)) + "  \(sign)  " + row
    }
  }

  private func sign(_ station: Itinerary.Station) -> String {
    if station.isCertain { return pen.ascii ? "*" : "●" }
    return pen.yellow(pen.ascii ? "?" : "○")
  }

  private var rail: String { pen.ascii ? "|" : "│" }

  /// What lies between two stations: the days of which nothing is recorded, and how far it is.
  private func way(_ way: Itinerary.Way?, isLast: Bool) -> [String] {
    let gap = way.flatMap { ItineraryWords.gap($0.days) }.map(pen.clean) ?? ""
    let length = way?.kilometres.map(ItineraryWords.kilometres) ?? ""
    if gap.isEmpty && length.isEmpty { return isLast ? [] : [pen.spaces(16) + rail] }
    let left = "\(pen.ascii ? ":" : "┊")  \(gap)"
    let fill = pen.spaces(options.columns - 16 - DisplayWidth.of(left) - length.count)
    return (isLast ? [""] : []) + [pen.spaces(16) + pen.dim(left + fill + length)]
  }

  // MARK: Foot

  private func foot(_ itinerary: Itinerary, _ hidden: Int) -> [String] {
    var items: [String] = []
    let certain = itinerary.stations.map(\.isCertain)
    if certain.contains(true) { items.append("\(pen.ascii ? "*" : "●") day certain") }
    if certain.contains(false) { items.append("\(pen.ascii ? "?" : "○") day not certain") }
    if itinerary.stations.contains(where: { !$0.conflicts.isEmpty }) {
      items.append("\(StationRows.warning(pen)) two places on one day, in two states or far apart")
    }
    if let length = itinerary.kilometres {
      items.append("\(ItineraryWords.kilometres(length)) in all, as the crow flies")
    }
    if itinerary.withoutPlace > 0 {
      let count = itinerary.withoutPlace
      items.append(count == 1 ? "1 event without a place" : "\(count) events without a place")
    }
    if hidden > 0 {
      let shown = itinerary.stations.count
      items.append("\(shown) of \(shown + hidden) stations shown (--limit \(shown))")
    }
    guard !items.isEmpty || !sources.labels.isEmpty else { return [] }
    var lines = ["", pen.dim(pen.rule("─", options.columns))]
    lines += pen.wrapItems(items, gap: 3, width: options.columns)
    for (index, label) in sources.labels.enumerated() {
      let mark = "[\(index + 1)] "
      lines += pen.wrap(label, width: options.columns - mark.count).enumerated().map {
        ($0 == 0 ? mark : pen.spaces(mark.count)) + $1
      }
    }
    return lines
  }
}
