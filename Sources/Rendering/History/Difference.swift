public import Diplomacy

/// A record that is otherwise in one edition than in another, as pages tell it.
public struct Difference: Hashable, Sendable {
  /// What became of it, with the fields in which it differs.
  public var change: RecordChange
  /// How people know it: an event's title, an actor's name, a source's short form.
  public var title: String
  /// When an event was, in the words of the page; nil for other records.
  public var date: String?
  /// Why, in the words of those who changed it.
  public var reasons: [String]

  /// Makes a difference.
  public init(change: RecordChange, title: String, date: String? = nil, reasons: [String] = []) {
    self.change = change
    self.title = title
    self.date = date
    self.reasons = reasons
  }
}

/// The two states that are compared, in words: "1st (27 Nov 2026)".
public struct ComparedEditions: Hashable, Sendable {
  /// The earlier one.
  public var from: String
  /// The later one.
  public var to: String

  /// Makes a pair.
  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
