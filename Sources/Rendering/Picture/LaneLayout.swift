import Chronology

/// Lays out the events of one lane: long periods on top, then marks with their labels, and beneath
/// them what has no room for a label.
struct LaneLayout {
  /// The room over which an open end fades.
  static let tail = 46.0
  /// The widths in which a label is tried.
  private static let labelWidths = [200.0, 310.0]
  /// The room between a mark and its label.
  private static let distance = 6.0
  private static let radius = 4.5
  /// From this width on a period is a band above the events.
  private static let band = 150.0

  let scale: AxisScale
  let top: Double
  private(set) var marks: [PictureLayout.Mark] = []
  private(set) var columns: [PictureLayout.Column] = []
  private(set) var bottom: Double
  private var rows: LabelRows
  private let lines: Int

  /// Makes an empty lane of at most so many lines of labels.
  init(scale: AxisScale, top: Double, lines: Int) {
    self.scale = scale
    self.top = top
    self.lines = lines
    bottom = top
    rows = LabelRows(strips: lines * 2)
  }

  /// Places events that come in the order of time.
  mutating func add(_ members: [Int], of events: [PictureEvent], dates: DateWords) {
    let spans = members.map { (index: $0, bar: bar(of: events[$0])) }
    var rest: [Int] = []
    let isBand = { (bar: PictureLayout.Bar?) in bar.map { $0.right - $0.left >= Self.band } ?? false
    }
    for (index, bar) in spans where isBand(bar) && events[index].extent == .period {
      if !addBand(index, events[index], bar) { rest.append(index) }
    }
    if rows.used > 0 {
      bottom = top + Double(rows.used) * LabelRows.strip + 4
      rows = LabelRows(strips: max(8, lines * 2 - rows.used))
    }
    let start = bottom
    // Of too many, only every nth has a label: else the first would take the room of the rest.
    let stride = max(1, members.count / (lines * 2))
    for (place, (index, bar)) in spans.enumerated()
    where !(isBand(bar) && events[index].extent == .period) {
      if place % stride > 0 || !addMark(index, events[index], bar, from: start) {
        rest.append(index)
      }
    }
    bottom = start + Double(rows.used) * LabelRows.strip
    guard !rest.isEmpty else { return }
    var density = DensityColumns(scale: scale, top: bottom + 10, dates: dates)
    density.add(rest.sorted(), of: events)
    marks += density.marks
    columns = density.columns
    bottom = density.bottom
  }

  // MARK: Times

  /// The bar of what is not one certain day.
  private func bar(of event: PictureEvent) -> PictureLayout.Bar? {
    guard event.extent != .day else { return nil }
    let left = event.first.map(scale.x)
    let right = event.last.map(scale.x)
    var bar = PictureLayout.Bar(left: 0, right: 0, full: nil, y: 0, height: 5, capX: nil)
    switch (left, right) {
    case (let left?, let right?): (bar.left, bar.right) = (left, right)
    case (let left?, nil): (bar.left, bar.right, bar.capX) = (left, left + Self.tail, left)
    case (nil, let right?): (bar.left, bar.right, bar.capX) = (right - Self.tail, right, right)
    case (nil, nil): return nil
    }
    guard event.extent == .period else { return bar }
    bar.height = 11
    bar.full = event.certain.map { scale.x($0.lowerBound)...scale.x($0.upperBound) }
    if event.isOpenBefore { bar.left -= Self.tail }
    if event.isOpenAfter { bar.right += Self.tail }
    // A few days on a long axis are still to be seen.
    if bar.right - bar.left < 7 {
      let middle = (bar.left + bar.right) / 2
      (bar.left, bar.right) = (middle - 3.5, middle + 3.5)
      if bar.full != nil { bar.full = bar.left...bar.right }
    }
    return bar
  }

  // MARK: Placing

  /// A long period: its label lies on it, and goes on beyond it where it is longer.
  private mutating func addBand(
    _ index: Int, _ event: PictureEvent, _ found: PictureLayout.Bar?
  ) -> Bool {
    guard var bar = found else { return false }
    let words = "\(event.date) \(event.label)"
    // Within the widest part of it that no break cuts.
    let parts = scale.pieces.map {
      (left: max(bar.left, $0.left), right: min(bar.right, $0.right))
    }
    let widest = parts.max { $0.right - $0.left < $1.right - $1.left }
    let inside = (widest?.left ?? bar.left) + 6
    let lines = FontMetrics.wrap(
      words, size: PictureLayout.labelSize, width: PictureLayout.width - 40 - inside, lines: 1)
    let width = FontMetrics.width(lines.first ?? "", size: PictureLayout.labelSize)
    let right = max(bar.right, inside + width + 4)
    guard right <= PictureLayout.width - 10 || inside + width <= bar.right,
      let row = rows.place(from: bar.left, strips: 3)
    else { return addMark(index, event, bar, from: top) }
    rows.take(row, strips: 3, to: right + 8)
    bar.y = top + Double(row) * LabelRows.strip
    bar.height = 16
    marks.append(
      PictureLayout.Mark(
        event: index, paint: event.paint, sign: nil, y: bar.y + 8, radius: 0, isCertain: false,
        bar: bar,
        label: PictureLayout.Label(
          date: event.date, lines: [String((lines.first ?? "").dropFirst(event.date.count + 1))],
          x: inside, y: bar.y + 12, endsAtX: false),
        box: PictureLayout.Box(
          left: bar.left, top: bar.y, right: right, bottom: bar.y + 16)))
    return true
  }

  /// A mark with its label to the right, or to the left where that is higher up; false where there
  /// is no room.
  private mutating func addMark(
    _ index: Int, _ event: PictureEvent, _ time: PictureLayout.Bar?, from start: Double
  ) -> Bool {
    let point = time.map { ($0.left + $0.right) / 2 } ?? dayX(event)
    let left = min(time?.left ?? point, point - Self.radius)
    let right = max(time?.right ?? point, point + Self.radius)
    // Where not even a line has room, its words need not be measured.
    guard rows.place(from: left - 40, strips: 3) != nil || rows.place(from: left, strips: 3) != nil
    else { return false }
    let date = scale.piece(of: event.sortDay).isOneYear ? event.yearlessDate : event.date
    let lead = FontMetrics.width(date, size: PictureLayout.labelSize, isBold: true) + 4
    let tries = Self.labelWidths.compactMap {
      place(event.label, lead: lead, width: $0, left: left, right: right)
    }
    // What ends higher up; of two that do, the narrower.
    guard let found = tries.min(by: { $0.row + $0.strips < $1.row + $1.strips }) else {
      return false
    }
    let top = start + Double(found.row) * LabelRows.strip
    let box = PictureLayout.Box(
      left: found.left, top: top, right: found.right,
      bottom: top + Double(found.strips - 1) * LabelRows.strip)
    rows.take(found.row, strips: found.strips, to: box.right + 8)
    let middle = box.top + 7
    var bar = time
    bar?.y = middle - (time?.height ?? 0) / 2
    marks.append(
      PictureLayout.Mark(
        event: index, paint: event.paint, sign: event.extent == .period ? nil : point, y: middle,
        radius: Self.radius, isCertain: event.extent == .day,
        bar: isBarSeen(bar, event) ? bar : nil,
        label: PictureLayout.Label(
          date: date, lines: found.lines, x: found.endsAtMark ? left - 6 : right + 6,
          y: box.top + 11, endsAtX: found.endsAtMark),
        box: box))
    return true
  }

  /// A label that has found its place.
  private struct Found {
    var row: Int
    var strips: Int
    var lines: [String]
    var left: Double
    var right: Double
    var endsAtMark: Bool
  }

  /// The uppermost place for a mark and its label, to the right or else to the left.
  private func place(
    _ label: String, lead: Double, width room: Double, left: Double, right: Double
  ) -> Found? {
    let lines = FontMetrics.wrap(
      label, size: PictureLayout.labelSize, width: room, first: max(0, room - lead), lines: 3)
    let width =
      lines.enumerated().map {
        FontMetrics.width($1, size: PictureLayout.labelSize) + ($0 == 0 ? lead : 0)
      }.max() ?? lead
    let strips = max(1, lines.count) * 2 + 1
    let reach = right + Self.distance + width
    let back = left - Self.distance - width
    let onRight = reach <= PictureLayout.width - 8 ? rows.place(from: left, strips: strips) : nil
    let onLeft = back >= 8 ? rows.place(from: back, strips: strips) : nil
    guard let row = [onRight, onLeft].compactMap({ $0 }).min() else { return nil }
    return row == onRight
      ? Found(row: row, strips: strips, lines: lines, left: left, right: reach, endsAtMark: false)
      : Found(row: row, strips: strips, lines: lines, left: back, right: right, endsAtMark: true)
  }

  /// The middle of the day.
  private func dayX(_ event: PictureEvent) -> Double { scale.x(event.sortDay + 0.5) }

  /// Whether a bar shows beside the sign that lies on it.
  private func isBarSeen(_ bar: PictureLayout.Bar?, _ event: PictureEvent) -> Bool {
    guard let bar else { return false }
    return event.extent == .period || bar.right - bar.left > Self.radius * 2.5
  }
}

extension AxisScale.Piece {
  /// Whether all its days lie in one year, which the axis names.
  var isOneYear: Bool {
    AxisTicks.civil(day(at: left)).year == AxisTicks.civil(day(at: right)).year
  }
}
