public import Diplomacy

/// One row of a data set, as the records it becomes.
///
/// Every ref in it is a key of this row alone and never a ref of the chronicle: it has a colon,
/// which no ref has. An actor's, a place's and a source's key is its first identifier
/// (`hsg-country:france`), an event's its origin (`hsg-visits:2181`); a link may name the origin of
/// an event that an earlier row brought.
public struct ImportedRow: Hashable, Sendable {
  /// The records: actors, places, sources and relations first, then the events.
  public var records: [Record]
  /// Where the row's own event is from; importing it again finds it by this.
  public var origin: Origin
  /// The line of the file on which the row begins.
  public var line: Int
  /// Whether the row was made from what several rows of the file share: a summit.
  public var isShared: Bool
  /// The file, where several are read together.
  public var file: String?
  /// The fields of the event, as messages call them, of which the files given tell nothing: what is
  /// there already stays, and only what is missing is filled.
  public var untold: Set<String> = []

  /// Makes a row.
  public init(records: [Record], origin: Origin, line: Int, isShared: Bool = false) {
    self.records = records
    self.origin = origin
    self.line = line
    self.isShared = isShared
  }
}

/// A row that was left out, and why.
public struct SkippedRow: Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was given.
  public var file: String
  /// The line on which the row begins.
  public var line: Int
  /// The row's key in its set, where it has one.
  public var key: String?
  /// Why it was left out, in a user's words.
  public var reason: String
  /// The row as it stands in the file, where that is one row of text.
  public var text: String?

  /// Makes a report of a row that was left out.
  public init(file: String, line: Int, key: String?, reason: String, text: String? = nil) {
    self.text = text
    self.file = file
    self.line = line
    self.key = key
    self.reason = LongText.cut(reason)
  }

  /// The form `FILE:LINE: row KEY: REASON`.
  public var description: String {
    "\(file):\(line): " + (key.map { "row \($0): " } ?? "") + reason
  }
}
