/// A source's reliability and a piece's credibility together, as services write them: "B2".
public struct Rating: Hashable, Sendable, CustomStringConvertible {
  /// How far the source can be relied on; nil where nobody said.
  public var reliability: Source.Reliability?
  /// How credible the piece is, 1 (confirmed) to 6 (cannot be judged).
  public var credibility: Int

  /// Rates a piece; nil where nothing is said of its credibility.
  public init?(_ reliability: Source.Reliability?, _ credibility: Int?) {
    guard let credibility else { return nil }
    self.reliability = reliability
    self.credibility = credibility
  }

  /// "B2"; "credibility 2" where nothing is said of the source.
  public var description: String {
    reliability.map { "\($0.rawValue)\(credibility)" } ?? "credibility \(credibility)"
  }

  /// What the two mean: "usually reliable, probably true".
  public var words: String {
    let piece =
      switch credibility {
      case 1: "confirmed by others"
      case 2: "probably true"
      case 3: "possibly true"
      case 4: "doubtful"
      case 5: "improbable"
      default: "truth cannot be judged"
      }
    return [reliability?.words, piece].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Source.Reliability {
  /// What the letter means.
  public var words: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "cannot be judged"
    }
  }
}
