/// What a page has to know of the sources that it cites: their names, how far they can be relied
/// on, and what they are taken from.
public struct SourceBook: Hashable, Sendable {
  /// How lists name them.
  public var labels: [Ref: String]
  /// How far they can be relied on, where that is known.
  public var reliability: [Ref: Source.Reliability]
  /// What they are taken from, and what that is taken from.
  public var derivations: [Ref: [Ref]]

  /// Makes a book.
  public init(
    labels: [Ref: String] = [:], reliability: [Ref: Source.Reliability] = [:],
    derivations: [Ref: [Ref]] = [:]
  ) {
    self.labels = labels
    self.reliability = reliability
    self.derivations = derivations
  }

  /// The grade of a piece: how reliable its source is and how credible it is itself, "B2"; only
  /// the letter where the piece has not been judged.
  ///
  /// Nil where nobody has graded the source: a figure alone would look like a number.
  public func grade(of citation: Citation) -> String? {
    guard let letter = reliability[citation.source]?.rawValue else { return nil }
    return letter + (citation.credibility.map(String.init) ?? "")
  }

  /// How many sources, and how many independent ones, stand behind citations.
  public func corroboration(of citations: [Citation]) -> Corroboration {
    Corroboration(of: citations.map(\.source), derivations: derivations)
  }
}
