/// A change of a chronicle, as its history keeps it: one command that altered it.
public struct ChangeEntry: Hashable, Sendable {
  /// How many records of one sort a change brought, altered and took out.
  public struct Tally: Hashable, Sendable {
    /// How many came.
    public var added: Int
    /// How many stayed and were altered.
    public var altered: Int
    /// How many went.
    public var removed: Int

    /// Makes a tally.
    public init(added: Int = 0, altered: Int = 0, removed: Int = 0) {
      self.added = added
      self.altered = altered
      self.removed = removed
    }
  }

  /// Its number, by which people name it.
  public var number: Int64
  /// When it was made, in milliseconds since 1970, UTC.
  public var at: Int64
  /// Who made it.
  public var who: String?
  /// Why, in their words.
  public var why: String?
  /// What they typed.
  public var command: String
  /// The change that it took back, where it is an undo or a redo.
  public var undoes: Int64?
  /// Whether it stands, or has been taken back.
  public var stands: Bool
  /// What it did to the records of each sort.
  public var tallies: [RecordKind: Tally]
  /// The editions of which it is the last change.
  public var editions: [String]

  /// Makes an entry.
  public init(
    number: Int64, at: Int64, who: String? = nil, why: String? = nil, command: String,
    undoes: Int64? = nil, stands: Bool = true, tallies: [RecordKind: Tally] = [:],
    editions: [String] = []
  ) {
    self.number = number
    self.at = at
    self.who = who
    self.why = why
    self.command = command
    self.undoes = undoes
    self.stands = stands
    self.tallies = tallies
    self.editions = editions
  }
}
