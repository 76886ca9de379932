/// All that `claims` says of a record: what its sources say, side by side.
public struct ClaimsCard: Hashable, Sendable {
  /// The record.
  public var record: Record
  /// What it is called.
  public var title: String
  /// Names for the refs in the accounts: sources as they are listed, actors, places.
  public var names: [Ref: String]
  /// How far the sources can be relied on, and what they are taken from.
  public var sources: SourceBook

  /// Makes a card.
  public init(
    record: Record, title: String, names: [Ref: String] = [:], sources: SourceBook = SourceBook()
  ) {
    self.record = record
    self.title = title
    self.names = names
    self.sources = sources
  }
}
