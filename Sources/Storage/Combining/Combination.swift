public import Diplomacy

/// What came of taking one chronicle into another.
public struct Combination: Sendable {
  /// How many records of each sort came in anew.
  public internal(set) var added: [RecordKind: Int] = [:]
  /// How many records that both have were altered.
  public internal(set) var altered: [RecordKind: Int] = [:]
  /// How many records that both have are the same.
  public internal(set) var unchanged = 0
  /// How many records were taken out, because the other chronicle had taken them out.
  public internal(set) var removed: [RecordKind: Int] = [:]
  /// Records on which the two contradict each other.
  public internal(set) var contested: [Contest] = []
  /// Refs that stand for something else now, or that a record lost to another.
  public internal(set) var renamed: [Renaming] = []
  /// Records that may be the same, on which nobody has decided.
  public internal(set) var alike: [AlikePair] = []
  /// Records that one of the two had taken out and the other altered, and that stay therefore.
  public internal(set) var kept: [Ref] = []
  /// What could not be taken over, because it contradicts what is here, and why.
  public internal(set) var refused: [Refusal] = []
  /// How many saved timelines, kinds of events and former refs came in.
  public internal(set) var further: [String: Int] = [:]

  /// Makes one of nothing.
  public init() {}

  /// Whether anything has come in, changed or gone.
  public var hasEffect: Bool {
    !(added.isEmpty && altered.isEmpty && removed.isEmpty && renamed.isEmpty && further.isEmpty)
  }

  /// The ref by which a record of this chronicle goes now.
  func now(_ ref: Ref) -> Ref {
    renamed.reduce(ref) { ref, renaming in
      !renaming.isOthers && renaming.from == ref ? renaming.to : ref
    }
  }

  /// A record, and the fields on which the two chronicles contradict each other.
  public struct Contest: Hashable, Sendable {
    /// The record; nil for the chronicle's own.
    public var record: Ref?
    /// The fields.
    public var fields: [String]
  }

  /// A record whose ties to others are as they were here, and why.
  public struct Refusal: Hashable, Sendable {
    /// The record.
    public var record: Ref
    /// Why what the other chronicle says cannot be.
    public var reason: String
  }

  /// A record that goes by another ref, because the one it had is that of an older record.
  public struct Renaming: Hashable, Sendable {
    /// The ref that it had.
    public var from: Ref
    /// The ref that it has.
    public var to: Ref
    /// Whether it is a record of the other chronicle.
    public var isOthers: Bool
  }
}

/// Two records of two chronicles that may be one.
public struct AlikePair: Hashable, Sendable {
  /// What sort of records they are.
  public var kind: RecordKind
  /// The record of the other chronicle, by its ref there.
  public var theirs: Ref
  /// The ref by which it has come in.
  public var arrived: Ref
  /// The record of this chronicle.
  public var mine: Ref
  /// The ref by which that record goes now, which may have had to give its own away.
  public var kept: Ref
  /// What both are called.
  public var name: String
}
