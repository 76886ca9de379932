import Chronology
import Diplomacy

/// Where days and values stand in a drawing.
struct ToneScale: Hashable, Sendable {
  /// A mark on the axis of time: a period, at its first day.
  struct Tick: Hashable, Sendable {
    var period: Int64
    var unit: PeriodUnit
    var day: Int64
  }

  private let unit: PeriodUnit
  /// The first day of the drawing, and the day after its last.
  let first, last: Int64

  init(_ report: ToneReport) {
    unit = report.unit
    let first = report.periods.first.map { report.unit.firstDay(of: $0.number).dayNumber } ?? 0
    let last = report.periods.last.map { report.unit.firstDay(of: $0.number + 1).dayNumber }
    // Nothing stands at the very edge, and a single day is seen among its neighbours.
    let span = (last ?? 1) - first
    let room = max(3, span / 40)
    self.first = first - room
    self.last = first + span + room
  }

  func x(_ day: Double) -> Double {
    let share = (day - Double(first)) / Double(last - first)
    return 60 + 880 * min(1, max(0, share))
  }

  func y(_ value: Double) -> Double { 240 - 17 * min(10, max(-10, value)) }

  /// The left and right edge of a period's bar: most of the period, and wide enough to be seen.
  func bar(_ period: Int64) -> (Double, Double) {
    let left = x(Double(unit.firstDay(of: period).dayNumber))
    let right = x(Double(unit.firstDay(of: period + 1).dayNumber))
    let width = min(48, max(2, (right - left) * 0.8))
    return ((left + right - width) / 2, (left + right + width) / 2)
  }

  /// The finest marks of which there are at most ten.
  var ticks: [Tick] {
    for unit in [PeriodUnit.day, .month, .quarter] {
      for step: Int64 in [1, 2] { if let ticks = ticks(unit, step) { return ticks } }
    }
    var step: Int64 = 1
    while true {
      for factor: Int64 in [1, 2, 5] {
        if let ticks = ticks(.year, step * factor) { return ticks }
      }
      step *= 10
    }
  }

  private func ticks(_ unit: PeriodUnit, _ step: Int64) -> [Tick]? {
    let (start, end) = (unit.period(of: first), unit.period(of: last - 1))
    guard (end - start) / step < 10 else { return nil }
    return (start...end).compactMap { period in
      let day = unit.firstDay(of: period).dayNumber
      return period % step == 0 && day >= first ? Tick(period: period, unit: unit, day: day) : nil
    }
  }

  /// A length to one place.
  static func px(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
    let rest = tenths.magnitude % 10
    return rest == 0 ? whole : "\(whole).\(rest)"
  }
}
