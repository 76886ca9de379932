/// What is documented of one month or one year.
public struct CoverageCell: Hashable, Sendable {
  /// The events that can only lie in it.
  public var events = 0
  /// Those that can lie in it, and elsewhere.
  public var perhaps = 0
  /// Of the events that can only lie in it, those that cite no source.
  public var unsourced = 0
  /// On what the events rest that can only lie in it.
  public var evidence = Evidence()
  /// The days from the first to the last on which one of them can lie.
  var days: ClosedRange<Int64>?
  /// Of a year, the days of those that can lie in more than one of its months.
  var loose: ClosedRange<Int64>?

  /// Makes a cell in which nothing lies.
  public init() {}

  mutating func add(_ other: CoverageCell) {
    events += other.events
    perhaps += other.perhaps
    unsourced += other.unsourced
    evidence.add(other.evidence)
    days = Self.hull(days, other.days)
    loose = Self.hull(loose, other.loose)
  }

  static func hull(_ one: ClosedRange<Int64>?, _ other: ClosedRange<Int64>?) -> ClosedRange<Int64>?
  {
    guard let one, let other else { return one ?? other }
    return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }
}

/// On how many sources, and of what kinds, something rests; a few bytes, however many there are.
public struct Evidence: Hashable, Sendable {
  /// How many sources there are, as far as it counts.
  public enum Count: Hashable, Sendable {
    /// None at all.
    case none
    /// One, by its number; what is taken from another counts as the other.
    case one(Int)
    /// More than one.
    case several
  }

  /// How many sources.
  public private(set) var count = Count.none
  /// The kinds, a bit each, by ``SourceIndex``.
  private(set) var kinds: UInt64 = 0

  /// Makes evidence of nothing.
  public init() {}

  mutating func add(source: Int, kind: Int) {
    kinds |= 1 << UInt64(min(kind, 63))
    add(.one(source))
  }

  mutating func add(_ other: Evidence) {
    kinds |= other.kinds
    add(other.count)
  }

  private mutating func add(_ other: Count) {
    switch (count, other) {
    case (_, .none): break
    case (.none, _): count = other
    case (.one(let one), .one(let two)) where one == two: break
    default: count = .several
    }
  }
}

/// Numbers sources and their kinds, so that evidence stays small.
struct SourceIndex: Sendable {
  private let traits: [Ref: SourceTraits]
  private var numbers: [Ref: Int] = [:]
  /// The kinds by their numbers; nil for sources of no kind.
  private(set) var kinds: [String?] = []
  private var kindNumbers: [String?: Int] = [:]

  init(_ traits: [Ref: SourceTraits]) { self.traits = traits }

  /// The number of the source that counts for a source, and of its kind.
  mutating func numbers(of source: Ref) -> (source: Int, kind: Int) {
    let root = traits[source]?.root ?? source
    let number = numbers[root] ?? numbers.count
    numbers[root] = number
    // What a source is counts as such, wherever it is taken from.
    let kind = traits[source]?.kind
    if let known = kindNumbers[kind] { return (number, known) }
    kindNumbers[kind] = kinds.count
    kinds.append(kind)
    return (number, kinds.count - 1)
  }

  /// The kind of a source.
  func kind(of source: Ref) -> String? { traits[source]?.kind }
}
