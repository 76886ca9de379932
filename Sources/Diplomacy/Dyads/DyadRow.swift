/// Two actors and a period: a row of a table of dyads.
public struct DyadKey: Hashable, Comparable, Sendable {
  /// The one who acts; of a pair without a direction, the one whose ref sorts first.
  public var a: Ref
  /// The one towards whom.
  public var b: Ref
  /// The number of the period; nil for what can lie in several.
  public var period: Int64?

  /// Makes a key.
  public init(_ a: Ref, _ b: Ref, _ period: Int64?) {
    self.a = a
    self.b = b
    self.period = period
  }

  /// Orders rows by the two and the period; what has none comes first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.a, left.b, left.period ?? .min) < (right.a, right.b, right.period ?? .min)
  }
}

/// What is counted in a row of a table of dyads.
public struct DyadCounts: Hashable, Sendable {
  /// Events.
  public var events = 0
  /// Those of them in which the two are the only sides.
  public var bilateral = 0
  /// Events by their family: meetings, visits, statements, proposals, agreements.
  public var families: [EventKind: Int] = [:]
  /// Statements by how near they are to the words; nil where that is not said.
  public var forms: [Statement.Form?: Int] = [:]
  /// Events by the classes of their codes.
  public var classes: [QuadClass: Int] = [:]
  /// Events that no code puts into a class.
  public var unclassed = 0
  /// Events with a value.
  public var toned = 0
  /// The sum of their values.
  public var toneSum = 0.0
  /// Events that can lie in several periods.
  public var imprecise = 0

  /// Counts nothing.
  public init() {}

  /// The mean of the values; nil where there is none.
  public var meanTone: Double? { toned > 0 ? toneSum / Double(toned) : nil }

  mutating func add(_ entry: TimelineEntry, isBilateral: Bool) {
    events += 1
    if isBilateral { bilateral += 1 }
    families[entry.family, default: 0] += 1
    if entry.family == .statement { forms[entry.event.statement?.form, default: 0] += 1 }
    let classes = EventTone.classes(entry.event.codes)
    if classes.isEmpty { unclassed += 1 }
    for quad in classes { self.classes[quad, default: 0] += 1 }
    guard let tone = EventTone(entry.event.codes) else { return }
    toned += 1
    toneSum += tone.value
  }
}

/// Who did what towards whom, period by period.
public struct DyadTable: Sendable {
  /// The periods.
  public var unit: PeriodUnit
  /// Whether A to B is another row than B to A.
  public var isDirected: Bool
  /// What was counted.
  public var rows: [DyadKey: DyadCounts]
  /// The periods of the window; where a side of it is open, those of the events.
  public var periods: ClosedRange<Int64>?
  /// How many events made no pair: of one side only, or of nobody known.
  public var single: Int
  /// How many were left out because they have more sides than were asked for.
  public var large: Int
  /// The sides of the event that has the most, of those that were counted.
  public var mostSides: Int

  /// The actors that stand in a row.
  public var actors: Set<Ref> { Set(rows.keys.flatMap { [$0.a, $0.b] }) }

  /// Keeps the rows of which both actors are some of these.
  public mutating func keep(_ isKept: (Ref) -> Bool) {
    rows = rows.filter { isKept($0.key.a) && isKept($0.key.b) }
  }
}
