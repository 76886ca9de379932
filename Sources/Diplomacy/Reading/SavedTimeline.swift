/// A timeline that is saved under a name, so that it can be made again from what is known then.
public struct SavedTimeline: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The options, as they are typed; relative dates in them are read anew each time.
  public var words: [String]
  /// What it is for.
  public var note: String?

  /// Makes a saved timeline.
  public init(name: String, words: [String], note: String? = nil) {
    self.name = name
    self.words = words
    self.note = note
  }
}
