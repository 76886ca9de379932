/// A point at which the mean of a relation's tone changed, with what is known of where.
public struct Turn: Hashable, Sendable {
  /// A stretch between two turns.
  public struct Level: Hashable, Sendable {
    /// The mean of its values.
    public var mean: Double
    /// How many there are.
    public var count: Int
  }

  /// The stretch before.
  public var before: Level
  /// The stretch after.
  public var after: Level
  /// The last day of what came before, from which it turned.
  public var from: Int64
  /// The first day of what came after, by which it had turned.
  public var by: Int64
  /// The days between which it turned, at 95 percent.
  public var interval: ClosedRange<Int64>
  /// By how much the mean can differ from what was found, either way, at 95 percent.
  public var margin: Double

  /// How much warmer it became; negative where it cooled.
  public var difference: Double { after.mean - before.mean }
}

/// A value on a day that may not be certain.
public struct TonedDay: Hashable, Sendable {
  /// The first day on which it can be.
  public var first: Int64
  /// The last.
  public var last: Int64
  /// The value.
  public var value: Double

  /// Makes a value.
  public init(first: Int64, last: Int64, value: Double) {
    self.first = first
    self.last = last
    self.value = value
  }
}
