/// What came of looking for a quotation in a text.
public enum QuotationFinding: Hashable, Sendable {
  /// It is there.
  case found(TextPlace)
  /// It is not, but something like it is.
  case near(NearPassage)
  /// It is not, nor is anything like it.
  case missing

  /// Whether it is there.
  public var isFound: Bool {
    if case .found = self { true } else { false }
  }
}

/// A place in a text, for a person to go to.
public struct TextPlace: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The page, counted from 1; nil where the text has no pages.
  public var page: Int?

  /// Makes a place.
  public init(line: Int, page: Int? = nil) {
    self.line = line
    self.page = page
  }
}

/// The passage that comes nearest to a quotation, beside what is recorded.
public struct NearPassage: Hashable, Sendable {
  /// Words that follow each other, all of them alike in both texts or all of them not.
  public struct Words: Hashable, Sendable {
    /// The words.
    public var text: String
    /// Whether they are different there.
    public var isDifferent: Bool

    /// Makes words.
    public init(_ text: String, isDifferent: Bool = false) {
      self.text = text
      self.isDifferent = isDifferent
    }
  }

  /// Where the passage is.
  public var place: TextPlace
  /// What is recorded; of a quotation that leaves something out, the piece that is not there.
  public var recorded: [Words]
  /// What stands in the text.
  public var printed: [Words]

  /// Makes a passage.
  public init(place: TextPlace, recorded: [Words], printed: [Words]) {
    self.place = place
    self.recorded = recorded
    self.printed = printed
  }
}
