import Chronology
import Diplomacy

/// How a window is divided into the places of a strip, and how wide they stand.
struct StripScale: Hashable, Sendable {
  var unit: StripUnit
  /// How many units a place has: years are taken together where they are too many.
  var step: Int64 = 1
  /// The unit at which the first place begins.
  var first: Int64
  /// The number of places.
  var count: Int
  /// The cells from one place to the next.
  var pitch: Int
  /// How many places there would be, where not all are shown.
  var all: Int?

  /// The cells that it takes.
  var width: Int { (count - 1) * pitch + 1 }

  /// The units of a place.
  func units(_ place: Int) -> ClosedRange<Int64> {
    let start = first + Int64(place) * step
    return start...(start + step - 1)
  }

  /// A half-year in weeks, and some years in months, are still taken in at a glance.
  private static let mostWeeks: Int64 = 26
  private static let mostMonths: Int64 = 60

  /// Chooses the finest scale that fits.
  ///
  /// - Parameters:
  ///   - window: The days to show.
  ///   - cells: How they are divided.
  ///   - unit: The unit that was asked for: what does not fit then is cut off at the beginning.
  ///   - rooms: The cells there are, the more comfortable number first.
  ///   - finest: The finest unit to choose where none was asked for.
  static func choose(
    _ window: DayRange, _ cells: StripCells, by unit: StripUnit?, rooms: [Int],
    finest: StripUnit = .week
  ) -> StripScale? {
    guard let first = window.first, let last = window.last, first <= last,
      let most = rooms.max(), most > 0
    else { return nil }
    func span(_ unit: StripUnit) -> (first: Int64, last: Int64) {
      (cells.cell(of: first, unit), cells.cell(of: last, unit))
    }
    if let unit {
      let (start, end) = span(unit)
      if let scale = fitting(unit, start, end, rooms) { return scale }
      return StripScale(
        unit: unit, first: end - Int64(most) + 1, count: most, pitch: 1,
        all: Int(end - start) + 1)
    }
    for (unit, limit) in [(StripUnit.week, mostWeeks), (.month, mostMonths)]
    where finest == .week || unit == finest {
      let (start, end) = span(unit)
      if end - start < limit, let scale = fitting(unit, start, end, rooms) { return scale }
    }
    let (start, end) = span(.year)
    var step: Int64 = 1
    while true {
      for factor in [Int64(1), 2, 5] {
        if let scale = fitting(.year, start, end, rooms, step: step * factor) { return scale }
      }
      step *= 10
    }
  }

  private static func fitting(
    _ unit: StripUnit, _ start: Int64, _ end: Int64, _ rooms: [Int], step: Int64 = 1
  ) -> StripScale? {
    let first = floor(start, step)
    let count = (floor(end, step) - first) / step + 1
    func fits(_ pitch: Int, _ room: Int) -> Bool {
      count <= Int64(room) && (Int(count) - 1) * pitch + 1 <= room
    }
    // A few years stand apart, so that each has its number above it.
    var pitches = [2, 1]
    if unit == .year, rooms.first.map({ fits(5, $0) }) ?? false { pitches = [5] }
    for pitch in pitches where rooms.contains(where: { fits(pitch, $0) }) {
      return StripScale(unit: unit, step: step, first: first, count: Int(count), pitch: pitch)
    }
    return nil
  }

  private static func floor(_ value: Int64, _ step: Int64) -> Int64 {
    let rest = value % step
    return value - (rest < 0 ? rest + step : rest)
  }
}
