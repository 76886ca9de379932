/// What must not stand in anything that is published.
public struct PrivateNames: Hashable, Sendable {
  /// Names of private actors, in every form that is recorded.
  public var names: Set<String>
  /// Refs of one word, which are found in the refs that are made of them.
  public var refs: Set<String>
  /// Refs, titles, words, addresses and notes that are private.
  public var texts: Set<String>

  /// Makes a list.
  public init(names: Set<String> = [], texts: Set<String> = [], refs: Set<String> = []) {
    self.names = names
    self.refs = refs
    self.texts = texts
  }

  /// Whether there is nothing to look for.
  public var isEmpty: Bool { names.isEmpty && texts.isEmpty && refs.isEmpty }
}
