/// How alike two names are, and why.
public struct Likeness: Hashable, Sendable {
  /// From 0 to 1: above 0.9 the names are nearly certainly one, below 0.7 they need a look.
  public var score: Double
  /// What makes them alike, in words: "the same but for accents".
  public var reason: String

  /// Makes a likeness.
  public init(score: Double, reason: String) {
    self.score = score
    self.reason = reason
  }

  /// The same likeness, less certain.
  func times(_ factor: Double) -> Likeness { Likeness(score: score * factor, reason: reason) }
}
