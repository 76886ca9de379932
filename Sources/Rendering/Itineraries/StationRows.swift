import Diplomacy

/// Lays a station of an itinerary out: the place, what happened there, and what speaks against it.
struct StationRows: Hashable, Sendable {
  var pen: Pen
  var words: ItineraryWords
  /// The cells of a row.
  var width: Int

  /// A station is to be taken in at a glance.
  private static let mostEvents = 5

  /// The sign of two places on one day.
  static func warning(_ pen: Pen) -> String { pen.ascii ? "!" : "⚠" }

  func rows(_ station: Itinerary.Station, sources: inout SourceNumbers) -> [Row] {
    var rows = place(station)
    if !station.conflicts.isEmpty {
      let others = TitleRule.list(station.conflicts.map(\.name))
      let line = "\(Self.warning(pen)) two places on one day: also \(others)"
      rows += pen.wrap(line, width: width, indent: 2).map { Row($0, styled: pen.yellow($0)) }
    }
    for stay in station.during {
      let days = words.days(stay)
      rows += event("\(stay.title), \(days)", stay, date: nil, sources: &sources)
    }
    let dated = station.stays.count > 1 && Set(station.stays.map(\.date.edtf)).count > 1
    let shown = station.stays.prefix(Self.mostEvents)
    let days = shown.map { dated ? pen.clean(words.days($0)) : "" }
    let column = min(days.map { DisplayWidth.of($0) }.max() ?? 0, 16)
    for (stay, day) in zip(shown, days) {
      let date = column > 0 ? pen.padded(day, to: column) + "  " : nil
      rows += event(stay.title, stay, date: date, sources: &sources)
    }
    let more = station.stays.count - shown.count
    if more > 0 { rows.append(Row("and \(more) more", styled: pen.dim("and \(more) more"))) }
    return rows
  }

  /// The place, and in small what lies around it: "Crawford, Texas".
  private func place(_ station: Itinerary.Station) -> [Row] {
    let name = pen.clean(station.place.name)
    let around = station.around.map { ", \(pen.clean($0.name))" } ?? ""
    if DisplayWidth.of(name + around) <= width {
      return [Row(name + around, styled: pen.bold(name) + pen.dim(around))]
    }
    return pen.wrap(name + around, width: width).map { Row($0, styled: pen.bold($0)) }
  }

  private func event(
    _ title: String, _ stay: Stay, date: String?, sources: inout SourceNumbers
  ) -> [Row] {
    let date = date.flatMap { DisplayWidth.of($0) * 2 <= width ? $0 : nil } ?? ""
    let hang = pen.spaces(DisplayWidth.of(date))
    let room = width - DisplayWidth.of(date)
    var rows = pen.wrap(title, width: room - 1).enumerated().map { index, line in
      Row((index == 0 ? date : hang) + line, styled: (index == 0 ? pen.dim(date) : hang) + line)
    }
    if rows.isEmpty { rows = [Row(date)] }
    let ends = pen.tail([], marks: sources.marks(for: stay.sources), width: width)
    if ends.count == 1, let last = rows.last, let row = pen.joined(last, ends[0], width: width) {
      rows[rows.count - 1] = row
    } else {
      rows += ends.map { pen.right($0, width: width) }
    }
    return rows
  }
}
