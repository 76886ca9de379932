import Chronology
import Diplomacy

/// What stands above the graph: the chronicle's title, how many events, from when to when, of what.
struct NetworkTitle {
  let title: String
  let subtitle: String
  /// The year in which everything lies, where the window names one.
  let year: Int64?

  init(_ heading: TimelineHeading, network: Network, style: DateStyle) {
    title = heading.chronicle.title ?? "Relations"
    let count = heading.count
    var parts = [count == 0 ? "no events" : count == 1 ? "1 event" : "\(count) events"]
    if let window = Self.window(heading, style: style) { parts[0] += ", \(window)" }
    year = Self.year(heading)
    if let filter = heading.filter, !filter.isEmpty { parts.append(filter) }
    if network.nodes.isEmpty {
      parts.append("no actors, so nothing to draw")
    } else if network.edges.isEmpty {
      parts.append("nothing ties these actors")
    } else {
      parts.append("names and offices of the day")
    }
    subtitle = parts.joined(separator: " · ")
  }

  /// The text of an HTML label: a text with fonts, and no table.
  var label: String { label(scale: 1) }

  /// The same, so many times as large.
  func label(scale: Double) -> String {
    "<FONT POINT-SIZE=\"\(Int(20 * scale))\" COLOR=\"\(NetworkPalette.ink)\"><B>"
      + DOTEscaping.html(title, width: 80, limit: 800) + "</B></FONT><BR/>"
      + "<FONT POINT-SIZE=\"\(Int(11 * scale))\" COLOR=\"#5A5A5A\">"
      + DOTEscaping.html(subtitle, width: 130, limit: 800) + "</FONT><BR/> "
  }

  private static func window(_ heading: TimelineHeading, style: DateStyle) -> String? {
    let first = heading.first.map { words(end(of: $0, first: true), style) }
    let last = heading.last.map { words(end(of: $0, first: false), style) }
    guard let first, let last else { return first ?? last }
    return first == last ? first : "\(first) to \(last)"
  }

  private static func year(_ heading: TimelineHeading) -> Int64? {
    guard let first = heading.first ?? heading.last, let last = heading.last ?? heading.first,
      let from = NetworkDates.years(of: first), let to = NetworkDates.years(of: last),
      from.lowerBound == to.upperBound
    else { return nil }
    return from.lowerBound
  }

  /// Of an interval the end that counts, unless it is open.
  ///
  /// Of one of several days, or of a span without an end, the outermost day: "from the 4th to by the
  /// 8th" says nothing more.
  private static func end(of date: EDTF, first: Bool) -> EDTF {
    if date.description.hasPrefix("["),
      let day = first ? date.earliest.date : date.latest.date
    {
      return EDTF(day: day)
    }
    let parts = date.description.split(separator: "/")
    guard date.isInterval, parts.count == 2 else { return date }
    return EDTF(String(first ? parts[0] : parts[1])) ?? date
  }

  private static func words(_ date: EDTF, _ style: DateStyle) -> String {
    date.english(DateWording(style: style))
  }
}
