/// What coverage asks of a source.
public struct SourceTraits: Hashable, Sendable {
  /// What it is: press-report, memoir, ...
  public var kind: String?
  /// The source that it is taken from in the end, where that is another one.
  public var root: Ref?

  /// Makes traits.
  public init(kind: String? = nil, root: Ref? = nil) {
    self.kind = kind
    self.root = root
  }
}

/// A silence with the source that had nothing.
public struct SourceSilence: Hashable, Sendable {
  /// The source.
  public var source: Ref
  /// How it is named in a list.
  public var label: String
  /// What was searched for.
  public var silence: Silence

  /// Makes a silence of a source.
  public init(source: Ref, label: String, silence: Silence) {
    self.source = source
    self.label = label
    self.silence = silence
  }
}
