import Chronology

/// Counts the ties of each slice of time, and those of the whole.
public struct SlicedTally: Sendable {
  /// What was counted of a slice.
  public struct Slice: Sendable {
    /// The slice's name: "1953", "1953-07".
    public var name: String
    /// Its first day.
    public var first: Int64
    /// Its last day.
    public var last: Int64
    /// Its ties.
    public var tally: NetworkTally
  }

  /// What was counted.
  public struct Result: Sendable {
    /// The ties of the whole time.
    public var whole: NetworkTally
    /// The slices, from the earliest to the latest, also empty ones.
    public var slices: [Slice]
    /// How many events lie in no slice, being undated or without a beginning or an end.
    public var unsliced: Int
  }

  /// More slices than these are no series to look at.
  public static let mostSlices = 1_000

  private let question: NetworkQuestion
  private let unit: PeriodUnit
  private let rollUp: RollUp
  private var tallies: [Int64: NetworkTally] = [:]
  private var whole: NetworkTally
  private var unsliced = 0
  private var first: Int64?
  private var last: Int64?

  /// Makes a tally that has seen nothing.
  public init(_ question: NetworkQuestion, by unit: PeriodUnit, rollUp: RollUp) {
    self.question = question
    self.unit = unit
    self.rollUp = rollUp
    whole = NetworkTally(question, rollUp: rollUp)
  }

  /// How many slices the time has so far.
  public var count: Int {
    guard let first, let last else { return 0 }
    let (count, isTooMany) = last.subtractingReportingOverflow(first)
    return isTooMany ? .max : Int(clamping: count).addingReportingOverflow(1).partialValue
  }

  /// Takes in an event: into each slice in which it can lie, or through which it lasts.
  ///
  /// What has only one end lies in the slice of that end, as far as the window does not close it.
  public mutating func add(_ event: NetworkEvent) {
    whole.add(event)
    let window = question.window
    guard var begins = event.earliest ?? event.latest, var ends = event.latest ?? event.earliest
    else {
      unsliced += 1
      return
    }
    if event.earliest == nil, let opens = window.first { begins = min(begins, opens) }
    if event.latest == nil, let closes = window.last { ends = max(ends, closes) }
    begins = max(begins, window.first ?? begins)
    ends = min(ends, window.last ?? ends)
    guard begins <= ends else { return }
    let start = unit.period(of: begins)
    let end = unit.period(of: ends)
    first = min(first ?? start, start)
    last = max(last ?? end, end)
    // With too many slices the answer is a refusal: nothing more is kept.
    guard count <= Self.mostSlices else {
      tallies = [:]
      return
    }
    for period in start...end {
      if tallies[period] == nil {
        tallies[period] = NetworkTally(question(of: period), rollUp: rollUp)
      }
      tallies[period]?.add(event)
    }
  }

  private func question(of period: Int64) -> NetworkQuestion {
    var question = question
    question.window.first = unit.firstDay(of: period).dayNumber
    question.window.last = unit.lastDay(of: period).dayNumber
    return question
  }

  /// What was counted; nil when there are too many slices.
  ///
  /// With a window, the slices are those of the window, where it has two ends.
  public mutating func finish() -> Result? {
    if let opens = question.window.first, let closes = question.window.last, opens <= closes {
      first = unit.period(of: opens)
      last = unit.period(of: closes)
    }
    guard count <= Self.mostSlices else { return nil }
    whole.finish()
    guard let first, let last else { return Result(whole: whole, slices: [], unsliced: unsliced) }
    let slices = (first...last).map { period in
      var tally = tallies[period] ?? NetworkTally(question(of: period), rollUp: rollUp)
      tally.finish()
      return Slice(
        name: unit.name(of: period), first: unit.firstDay(of: period).dayNumber,
        last: unit.lastDay(of: period).dayNumber, tally: tally)
    }
    return Result(whole: whole, slices: slices, unsliced: unsliced)
  }
}
