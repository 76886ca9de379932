import Chronology

/// What is documented of one actor, or by one kind of source, or at all.
public struct CoverageRow: Sendable {
  /// The actor; nil where the row is not an actor's.
  public var ref: Ref?
  /// The name to show: of an actor, or a kind of source.
  public var name: String
  /// How many events there are.
  public private(set) var events = 0
  /// How many of them cannot be put in one month, or one year, for certain, by unit.
  public private(set) var perhaps: [StripUnit: Int] = [:]
  /// How many can lie in so many places that none of them says anything, by unit.
  public private(set) var unplaced: [StripUnit: Int] = [:]
  /// How many have no date.
  public private(set) var undated = 0
  /// How many cite no source.
  public private(set) var unsourced = 0
  /// On what all of them rest.
  public private(set) var evidence = Evidence()
  /// The longest times of which nothing is documented, the longest first.
  public internal(set) var gaps: [CoverageGap] = []
  private var cells: [StripUnit: [Int64: CoverageCell]] = [:]
  /// When something was going on, in order, none touching another.
  private var lasting: [ClosedRange<Int64>] = []
  /// When something can have been going on of which that is not sure, likewise.
  private var mayLast: [ClosedRange<Int64>] = []

  /// What can lie in more places than this says nothing about any of them.
  private static let mostPlaces: Int64 = 36

  init(ref: Ref?, name: String) {
    self.ref = ref
    self.name = name
  }

  /// What lies in a place of a unit, or in several together.
  public func cell(_ places: ClosedRange<Int64>, _ unit: StripUnit) -> CoverageCell {
    guard let cells = cells[unit] else { return CoverageCell() }
    if places.count == 1 { return cells[places.lowerBound] ?? CoverageCell() }
    var whole = CoverageCell()
    for place in places { if let cell = cells[place] { whole.add(cell) } }
    return whole
  }

  /// Whether something was certainly going on in some days.
  public func isUnderWay(_ days: ClosedRange<Int64>) -> Bool {
    lasting.contains { $0.overlaps(days) }
  }

  // MARK: Counting

  /// Takes in an event.
  ///
  /// - Parameter isPossible: Whether it is only possibly the row's.
  mutating func add(
    _ days: CoverageDays, _ found: Evidence, isPossible: Bool, _ calendar: StripCells
  ) {
    events += 1
    evidence.add(found)
    if found.count == .none { unsourced += 1 }
    if days.isUndated { undated += 1 }
    let isSettled = days.isSettled && !isPossible
    for unit in [StripUnit.month, .year] where !days.isUndated {
      guard let places = days.cells(unit, calendar, atMost: Self.mostPlaces) else {
        unplaced[unit, default: 0] += 1
        continue
      }
      if isSettled, places.count == 1 {
        var cell = CoverageCell()
        cell.events = 1
        cell.unsourced = found.count == .none ? 1 : 0
        cell.evidence = found
        cell.days = days.begins
        if unit == .year, days.cells(.month, calendar, atMost: 1) == nil {
          cell.loose = days.begins
        }
        cells[unit, default: [:]][places.lowerBound, default: CoverageCell()].add(cell)
      } else {
        perhaps[unit, default: 0] += 1
        for place in places where isPossible || canLie(days, place, unit, calendar) {
          cells[unit, default: [:]][place, default: CoverageCell()].perhaps += 1
        }
      }
    }
    widen(by: days, isCertain: isSettled, calendar)
  }

  private func canLie(
    _ days: CoverageDays, _ place: Int64, _ unit: StripUnit, _ calendar: StripCells
  ) -> Bool {
    days.canLie(
      calendar.firstDay(of: place, unit).dayNumber,
      calendar.firstDay(of: place + 1, unit).dayNumber - 1)
  }

  /// Notes when something was going on, and when it can have been.
  private mutating func widen(by event: CoverageDays, isCertain: Bool, _ calendar: StripCells) {
    if let possible = event.mayLast { Self.insert(possible, into: &mayLast) }
    guard isCertain, let range = event.lasts else { return }
    let month = calendar.cell(of: range.lowerBound, .month)
    guard month != calendar.cell(of: range.upperBound, .month) else {
      // Within a month there are no gaps, and so many ranges that each has to be kept for nothing.
      let days = cells[.month]?[month]?.days
      cells[.month, default: [:]][month, default: CoverageCell()].days =
        CoverageCell.hull(days, range)
      return
    }
    Self.insert(range, into: &lasting)
  }

  /// Puts a range among others, in order; those that it touches become one with it.
  private static func insert(_ new: ClosedRange<Int64>, into ranges: inout [ClosedRange<Int64>]) {
    var range = new
    // Events come in order, so that what is new mostly follows the last.
    var index = ranges.count
    while index > 0, ranges[index - 1].upperBound >= range.lowerBound - 1 {
      let other = ranges[index - 1]
      index -= 1
      guard other.lowerBound <= range.upperBound + 1 else { continue }
      range =
        min(other.lowerBound, range.lowerBound)...max(other.upperBound, range.upperBound)
      ranges.remove(at: index)
    }
    ranges.insert(range, at: index)
  }

  // MARK: Gaps

  /// The days on which something certainly was, in order; of what is sure of a year alone, the year.
  func documented(_ unit: StripUnit) -> [ClosedRange<Int64>] {
    var ranges = lasting + (cells[.month] ?? [:]).values.compactMap(\.days)
    if unit == .year { ranges += (cells[.year] ?? [:]).values.compactMap(\.loose) }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether something may lie in some days that can lie elsewhere, too.
  func hasPerhaps(_ days: ClosedRange<Int64>, _ unit: StripUnit, _ calendar: StripCells) -> Bool {
    if mayLast.contains(where: { $0.overlaps(days) }) { return true }
    guard let cells = cells[unit] else { return false }
    let places =
      calendar.cell(of: days.lowerBound, unit)...calendar.cell(of: days.upperBound, unit)
    return cells.contains { places.contains($0.key) && $0.value.perhaps > 0 }
  }
}

/// A time of which nothing is documented.
public struct CoverageGap: Hashable, Sendable {
  /// Its days, from the first to the last.
  public var days: ClosedRange<Int64>
  /// Whether something may lie in it that can lie elsewhere, too.
  public var isDoubtful: Bool
  /// Where somebody searched for it, and found nothing.
  public var silences: [Searched]

  /// A silence that bears on a gap.
  public struct Searched: Hashable, Sendable {
    /// The silence.
    public var silence: SourceSilence
    /// Whether all of the gap was searched.
    public var isWhole: Bool
  }

  /// How many days it has.
  public var count: Int64 { days.upperBound - days.lowerBound + 1 }
}
