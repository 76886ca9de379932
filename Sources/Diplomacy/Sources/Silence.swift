public import Chronology

/// That a source was searched for something, and had nothing.
public struct Silence: Hashable, Sendable {
  /// On whom it had nothing; nil for anybody.
  public var actor: Ref?
  /// On what it had nothing; nil for anything.
  public var topic: Ref?
  /// Of what time it had nothing; nil for all that it covers.
  public var period: EDTF?
  /// When it was searched.
  public var searched: EDTF?
  /// How it was searched.
  public var note: String?

  /// Makes a silence.
  public init(
    actor: Ref? = nil, topic: Ref? = nil, period: EDTF? = nil, searched: EDTF? = nil,
    note: String? = nil
  ) {
    self.actor = actor
    self.topic = topic
    self.period = period
    self.searched = searched
    self.note = note
  }
}
