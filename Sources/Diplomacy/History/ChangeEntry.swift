/// A change of a chronicle, as its history keeps it: one command that altered it.
public struct ChangeEntry: Hashable, Sendable {
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
  /// How many records of each sort it brought and they are there.
  public var added: [RecordKind: Int]
  /// How many records that were there it altered or took out.
  public var altered: Int

  /// Makes an entry.
  public init(
    number: Int64, at: Int64, who: String? = nil, why: String? = nil, command: String,
    undoes: Int64? = nil, stands: Bool = true, added: [RecordKind: Int] = [:], altered: Int = 0
  ) {
    self.number = number
    self.at = at
    self.who = who
    self.why = why
    self.command = command
    self.undoes = undoes
    self.stands = stands
    self.added = added
    self.altered = altered
  }
}
