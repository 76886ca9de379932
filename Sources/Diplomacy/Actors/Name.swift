/// What an actor or a place was called, in which language, and when.
public struct Name: Hashable, Sendable {
  /// What a name is for.
  public enum Kind: String, CaseIterable, Sendable {
    /// The usual name.
    case full
    /// The name that titles use: a surname, an abbreviation.
    case short
    /// The name of documents: "French Republic".
    case formal
    /// The name given at birth.
    case birth
    /// Another spelling or name by which it is found, never shown on its own.
    case alias
    /// A code used as a name.
    case code
  }

  /// The name itself.
  public var text: String
  /// What it is for.
  public var kind: Kind
  /// Its language, an IETF tag (BCP 47), where it is known.
  public var language: String?
  /// When it was in use.
  public var validity: Validity
  /// Where it is from.
  public var citations: [Citation]

  /// Makes a name.
  public init(
    _ text: String, kind: Kind = .full, language: String? = nil, validity: Validity = .always,
    citations: [Citation] = []
  ) {
    self.text = text
    self.kind = kind
    self.language = language
    self.validity = validity
    self.citations = citations
  }
}
