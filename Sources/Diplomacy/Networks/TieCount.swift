import Chronology

extension NetworkTally {
  /// What is counted of a tie.
  public struct Count: Hashable, Sendable {
    /// How many events show it.
    public var events: Int = 0
    /// How many of them certainly lie in the window, or are under way in it.
    public var certain: Int = 0
    /// What it weighs.
    public var weight = 0.0
    /// The first day on which the first of the events can lie.
    public var first: Int64?
    /// The last day on which the last of them can lie.
    public var last: Int64?
    /// Whether one of the events has a certain day.
    public var hasCertainDay = false
    /// The tones of the events that have one, added up.
    var tones = 0.0
    /// How many have one.
    var toned = 0
    /// The day to which the weight is discounted.
    var weighedOn: Int64?

    /// The mean tone of the events that have one.
    public var tone: Double? { toned > 0 ? tones / Double(toned) : nil }
  }
}

extension NetworkTally.Count {
  mutating func add(_ event: NetworkEvent, size: Int, _ question: NetworkQuestion) {
    events += 1
    if event.certainlyLies(in: question.window) { certain += 1 }
    if let day = event.earliest { first = min(first ?? day, day) }
    if let day = event.latest { last = max(last ?? day, day) }
    if event.hasCertainDay { hasCertainDay = true }
    if let tone = event.tone {
      tones += tone
      toned += 1
    }
    switch question.weighting {
    case .count: weight += 1
    case .inverseSize: weight += 1 / Double(max(1, size - 1))
    case .recency(let halfLife):
      // What has no day has no age; it weighs nothing.
      guard var day = event.latest ?? event.earliest else { return }
      if let last = question.window.last, day > last { day = last }
      let reference = max(weighedOn ?? day, day)
      age(to: reference, halfLife: halfLife)
      weighedOn = reference
      weight += Self.discount(reference, day, halfLife)
    }
  }

  mutating func age(to day: Int64, halfLife: Double) {
    guard let weighed = weighedOn, day > weighed else { return }
    weight *= Self.discount(day, weighed, halfLife)
    weighedOn = day
  }

  private static func discount(_ later: Int64, _ earlier: Int64, _ halfLife: Double) -> Double {
    Self.halved((Double(later) - Double(earlier)) / halfLife)
  }

  /// 2 to the power of minus `halvings`.
  private static func halved(_ halvings: Double) -> Double {
    guard halvings < 1_000 else { return 0 }
    let whole = halvings.rounded(.down)
    // The rest is below 1, where the series of e^(−x ln 2) is short.
    let rest = (halvings - whole) * 0.693_147_180_559_945_3
    var term = 1.0
    var sum = 1.0
    for step in 1...20 {
      term *= -rest / Double(step)
      sum += term
    }
    return sum * Double(sign: .plus, exponent: -Int(whole), significand: 1)
  }
}
