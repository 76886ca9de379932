import Chronology
public import Diplomacy

/// How thickly events stand on a timeline: a strip with a block for each month or year.
///
/// An event counts where it stands. Kept is a number for each month that has events.
public struct DensityChart: Sendable {
  private var months: [Int64: Int] = [:]
  private var days: ClosedRange<Int64>?

  /// Makes an empty chart.
  public init() {}

  /// Counts an event; what is undated stands nowhere.
  public mutating func add(_ entry: TimelineEntry) {
    guard let day = entry.earliest ?? entry.latest else { return }
    months[StripCells().cell(of: day, .month), default: 0] += 1
    days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
  }

  /// The heads, the strip and what its highest block stands for; nothing where no event is dated.
  public func text(_ options: TimelineOptions) -> String {
    let pen = Pen(options)
    // The last place may have a year that stands over the end.
    let overhang = 4
    let room = options.columns - 2 - overhang
    guard let days,
      let scale = StripScale.choose(
        DayRange(first: days.lowerBound, last: days.upperBound), StripCells(), by: nil,
        rooms: [room], finest: .month)
    else { return "" }
    let counts = (0..<scale.count).map { count(in: scale.units($0), scale.unit) }
    guard let most = counts.max(), most > 0 else { return "" }
    let strip = counts.map { Self.block($0, of: most, pen) }
      .joined(separator: pen.spaces(scale.pitch - 1))
    let unit = scale.step > 1 ? "\(scale.step) years" : scale.unit == .month ? "month" : "year"
    let events = most == 1 ? "1 event" : "\(most) events"
    let heads = StripDrawing(
      scale: scale, cells: StripCells(), pen: pen, overhang: overhang
    ).heads
    let per = scale.step > 1 ? unit : "a \(unit)"
    let legend = "\(Self.block(most, of: most, pen)) \(events) in \(per)"
    let lines = heads + [strip, pen.dim(legend)]
    return "\n" + lines.map { ("  " + $0).trimmedEnd + "\n" }.joined()
  }

  private func count(in units: ClosedRange<Int64>, _ unit: StripUnit) -> Int {
    let first = unit == .year ? units.lowerBound * 12 : units.lowerBound
    let last = unit == .year ? units.upperBound * 12 + 11 : units.upperBound
    // A strip has few places and many months, or few months: the smaller is gone through.
    if last - first < Int64(months.count) {
      return (first...last).reduce(0) { $0 + (months[$1] ?? 0) }
    }
    return months.reduce(0) { (first...last).contains($1.key) ? $0 + $1.value : $0 }
  }

  /// A block as high as the count; whatever happened at all is seen.
  private static func block(_ count: Int, of most: Int, _ pen: Pen) -> String {
    let signs = Array(pen.ascii ? "-=+*#@" : "▁▂▃▄▅▆▇█")
    guard count > 0 else { return pen.ascii ? "." : "·" }
    let height = (count * signs.count + most - 1) / most
    return String(signs[min(signs.count, max(1, height)) - 1])
  }
}
