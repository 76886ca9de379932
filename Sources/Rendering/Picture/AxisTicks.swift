import Chronology

/// A mark on the axis, with its words.
struct AxisTick: Hashable, Sendable {
  /// Where it stands.
  var x: Double
  /// What stands below it; in the second line where it is a major one.
  var text: String
  /// Whether a greater unit begins here: a month among days, a year among months.
  var isMajor: Bool
  /// Where its words begin.
  var textX: Double
  /// How wide its words are.
  var width: Double
}

/// Chooses the ticks of a piece of the axis: the finest unit whose words have room.
enum AxisTicks {
  /// The size of the words.
  static let size = 11.0
  private static let gap = 9.0

  /// The ticks from left to right, the minor ones first.
  static func ticks(of piece: AxisScale.Piece, style: DateStyle) -> [AxisTick] {
    for unit in units {
      if let ticks = ticks(of: piece, unit, style) { return ticks }
    }
    return []
  }

  // MARK: Units

  private enum Unit {
    /// Days of the month, of which every so many has words.
    case days(Int)
    case months(Int)
    case years(Int64)

    /// About how many days it has.
    var days: Double {
      switch self {
      case .days(let step): Double(step)
      case .months(let step): Double(step) * 30.4
      case .years(let step): Double(step) * 365.2425
      }
    }
  }

  private static let units: [Unit] = {
    var units: [Unit] = [.days(1), .days(2), .days(7), .days(10), .months(1), .months(3)]
    var power: Int64 = 1
    while power < CivilDate.yearRange.upperBound {
      units += [.years(power), .years(power * 2), .years(power * 5)]
      power *= 10
    }
    return units
  }()

  /// The ticks of a unit; nil where their words would touch.
  private static func ticks(
    of piece: AxisScale.Piece, _ unit: Unit, _ style: DateStyle
  ) -> [AxisTick]? {
    let from = piece.day(at: piece.left)
    let to = piece.day(at: piece.right)
    guard (to - from) / unit.days < 120 else { return nil }
    let minor = places(unit, from, to).compactMap { day, text -> AxisTick? in
      let x = piece.x(day)
      guard x >= piece.left, x <= piece.right else { return nil }
      let width = FontMetrics.width(text, size: size)
      // A day has its number in its middle, where its events stand.
      let middle: Double = if case .days = unit { (piece.x(day + 1) - x) / 2 } else { 0 }
      return AxisTick(
        x: x, text: text, isMajor: false, textX: x + middle - width / 2, width: width)
    }
    guard haveRoom(minor, gap: gap) else { return nil }
    return minor + major(of: piece, unit, from, to, style)
  }

  /// The greater units; of one that began before, its words stand at the beginning.
  private static func major(
    of piece: AxisScale.Piece, _ unit: Unit, _ from: Double, _ to: Double, _ style: DateStyle
  ) -> [AxisTick] {
    let places: [(Double, String)]
    switch unit {
    case .days: places = self.places(.months(1), from - 31, to).map { day, _ in named(day, style) }
    case .months: places = self.places(.years(1), from - 366, to)
    case .years: return []
    }
    var ticks: [AxisTick] = []
    for (day, text) in places {
      let x = max(piece.x(day), piece.left)
      let width = FontMetrics.width(text, size: size)
      if x + width > piece.right + 20 { continue }
      let tick = AxisTick(x: x, text: text, isMajor: true, textX: x + 4, width: width)
      // The one that began before gives way to the next.
      if let last = ticks.last, !haveRoom([last, tick], gap: gap) { ticks.removeLast() }
      ticks.append(tick)
    }
    return ticks
  }

  private static func named(_ day: Double, _ style: DateStyle) -> (Double, String) {
    let date = civil(day)
    let year = DateWords.year(date.year)
    let month = Month(rawValue: date.month)?.abbreviation ?? ""
    return (day, style == .iso ? String(date.description.dropLast(3)) : "\(month) \(year)")
  }

  /// Whether no words touch those before.
  static func haveRoom(_ ticks: [AxisTick], gap: Double) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { $0.textX + $0.width + gap <= $1.textX }
  }

  // MARK: Places

  /// The days at which a unit begins, with their words.
  private static func places(_ unit: Unit, _ from: Double, _ to: Double) -> [(Double, String)] {
    let first = civil(from)
    switch unit {
    case .days(let step): return days(step, from, to)
    case .months(let step):
      var places: [(Double, String)] = []
      var year = first.year
      var month = first.month
      while let day = CivilDate(year: year, month: month, day: 1), Double(day.dayNumber) <= to {
        if (month - 1) % step == 0 {
          places.append((Double(day.dayNumber), Month(rawValue: month)?.abbreviation ?? ""))
        }
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
      return places
    case .years(let step): return years(step, from: first.year, to: civil(to).year)
    }
  }

  private static func days(_ step: Int, _ from: Double, _ to: Double) -> [(Double, String)] {
    var places: [(Double, String)] = []
    var day = from.rounded(.up)
    while day <= to {
      let number = civil(day).day
      // At the end of a month the distance would be shorter: the first of the next comes instead.
      if (number - 1) % step == 0, step == 1 || number + step / 2 <= 31 {
        places.append((day, String(number)))
      }
      day += 1
    }
    return places
  }

  /// Round years: before Christ they are counted backwards, and there is no year 0.
  private static func years(_ step: Int64, from: Int64, to: Int64) -> [(Double, String)] {
    var places: [(Double, String)] = []
    var year = from - remainder(from, step)
    while year <= to + 1 {
      let shown = year > 0 || step == 1 ? year : year + 1
      if let day = CivilDate(year: shown, month: 1, day: 1) {
        places.append((Double(day.dayNumber), DateWords.year(shown)))
      }
      year += step
    }
    return places
  }

  private static func remainder(_ year: Int64, _ step: Int64) -> Int64 {
    let rest = year % step
    return rest < 0 ? rest + step : rest
  }

  /// The day, also where it lies beyond the days that can be counted.
  static func civil(_ day: Double) -> CivilDate {
    CivilDate(dayNumber: Int64(exactly: day.rounded(.down)) ?? (day < 0 ? .min : .max))
  }
}
