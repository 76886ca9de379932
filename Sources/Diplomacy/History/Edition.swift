/// The state of a chronicle after a change, under a name by which it is cited.
public struct Edition: Hashable, Sendable {
  /// Its name: "1st", "2026-11".
  public var name: String
  /// The last change that is in it.
  public var change: Int64
  /// When it was named, in milliseconds since 1970, UTC.
  public var at: Int64
  /// Who named it.
  public var who: String?
  /// Whatever else is to be said.
  public var note: String?

  /// Makes an edition.
  public init(name: String, change: Int64, at: Int64, who: String? = nil, note: String? = nil) {
    self.name = name
    self.change = change
    self.at = at
    self.who = who
    self.note = note
  }
}

/// A moment of a chronicle's history, up to which its changes count.
public enum Moment: Hashable, Sendable {
  /// After the change of that number.
  case change(Int64)
  /// At a time, in milliseconds since 1970, UTC.
  case instant(Int64)
  /// As an edition has it.
  case edition(String)
}

/// A record as it was at one moment and as it was at another.
public struct RecordDifference: Hashable, Sendable {
  /// What it was; nil where it was not there.
  public var before: Record?
  /// What it has become; nil where it is not there.
  public var after: Record?
  /// How people know it: an event's title, an actor's name, a source's short form.
  public var title: String
  /// How people knew it before.
  public var formerTitle: String
  /// Why, in the words of those who changed it.
  public var reasons: [String]

  /// Makes a difference.
  public init(
    before: Record?, after: Record?, title: String, formerTitle: String, reasons: [String] = []
  ) {
    self.before = before
    self.after = after
    self.title = title
    self.formerTitle = formerTitle
    self.reasons = reasons
  }
}
