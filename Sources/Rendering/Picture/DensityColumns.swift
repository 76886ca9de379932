import Chronology

/// What has no room for labels: small marks on top of each other, or columns as high as their
/// number where that would be too many.
struct DensityColumns {
  private static let width = 8.0
  private static let height = 84.0
  /// The most marks on top of each other that are drawn one by one.
  private static let mostMarks = 9

  let scale: AxisScale
  let top: Double
  let dates: DateWords
  private(set) var marks: [PictureLayout.Mark] = []
  private(set) var columns: [PictureLayout.Column] = []
  private(set) var bottom: Double

  init(scale: AxisScale, top: Double, dates: DateWords) {
    self.scale = scale
    self.top = top
    self.dates = dates
    bottom = top
  }

  /// Places events by the first day on which they can be.
  mutating func add(_ members: [Int], of events: [PictureEvent]) {
    let bins = Int((PictureLayout.width - 2 * PictureLayout.margin) / Self.width) + 1
    var columns = Array(repeating: [Int](), count: bins)
    for index in members {
      let x = scale.x(events[index].sortDay + 0.5) - PictureLayout.margin
      columns[min(max(Int(x / Self.width), 0), bins - 1)].append(index)
    }
    let most = columns.map(\.count).max() ?? 0
    if most <= Self.mostMarks {
      bottom = top + Double(most) * 8 + 2
      for (bin, members) in columns.enumerated() {
        for (level, index) in members.enumerated() { add(index, events[index], bin, level) }
      }
      return
    }
    bottom = top + Self.height + 14
    var isFirst = true
    for (bin, members) in columns.enumerated() where !members.isEmpty {
      let isHighest = members.count == most && isFirst
      if isHighest { isFirst = false }
      add(members, of: events, bin, most: most, isHighest: isHighest)
    }
  }

  private mutating func add(_ index: Int, _ event: PictureEvent, _ bin: Int, _ level: Int) {
    let x = PictureLayout.margin + (Double(bin) + 0.5) * Self.width
    let y = bottom - 4 - Double(level) * 8
    marks.append(
      PictureLayout.Mark(
        event: index, paint: event.paint, sign: x, y: y, radius: 3,
        isCertain: event.extent == .day, bar: nil, label: nil,
        box: PictureLayout.Box(left: x - 3, top: y - 3, right: x + 3, bottom: y + 3)))
  }

  private mutating func add(
    _ members: [Int], of events: [PictureEvent], _ bin: Int, most: Int, isHighest: Bool
  ) {
    var counts: [PicturePaint: Int] = [:]
    for index in members { counts[events[index].paint, default: 0] += 1 }
    let parts = PicturePaint.allCases.compactMap { paint in
      counts[paint].map {
        PictureLayout.Column.Part(paint: paint, height: Double($0) / Double(most) * Self.height)
      }
    }
    let days = members.map { events[$0].sortDay }
    let span = [days.min(), days.max()].compactMap { $0 }.map { day in
      dates.day(AxisTicks.civil(day).dayNumber)
    }
    var lines = [
      span.first == span.last ? span.first ?? "" : span.joined(separator: " to "),
      members.count == 1 ? "1 event without a label" : "\(members.count) events without labels",
    ]
    lines += members.prefix(5).map { "\(events[$0].date): \(events[$0].label.prefix(80))" }
    if members.count > 5 { lines.append("…") }
    columns.append(
      PictureLayout.Column(
        x: PictureLayout.margin + Double(bin) * Self.width + 0.5, width: Self.width - 1,
        bottom: bottom, parts: parts, count: members.count,
        tooltip: lines.joined(separator: "\n"), isHighest: isHighest))
  }
}
