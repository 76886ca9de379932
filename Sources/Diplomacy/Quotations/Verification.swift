/// A quotation that a record has from a source, to be looked for in the source's text.
public struct CitedQuotation: Hashable, Sendable {
  /// What of the record the words are.
  public enum Kind: String, Sendable {
    /// The words of a statement, as the source prints them.
    case quote
    /// The words in the language in which they were said.
    case original
    /// A translation of them.
    case translation
    /// The passage that a citation gives.
    case excerpt
  }

  /// The record that has it; of a name, a part or a link the one that it belongs to.
  public var record: Ref
  /// What it is.
  public var kind: Kind
  /// The words.
  public var text: String
  /// Where in the source they are said to be.
  public var locator: String?
  /// The language of the words, where the record tells.
  public var language: String?
  /// Other sources for the same words: what stands in one of them need not stand in all.
  public var others: [Ref]

  /// Makes a quotation.
  public init(
    record: Ref, kind: Kind, text: String, locator: String? = nil, language: String? = nil,
    others: [Ref] = []
  ) {
    self.record = record
    self.kind = kind
    self.text = text
    self.locator = locator
    self.language = language
    self.others = others
  }
}

/// What became of the registered copy of a source's text, and of the words quoted from it.
public struct Verification: Hashable, Sendable {
  /// What became of the copy.
  public enum State: Hashable, Sendable {
    /// It is as it was when it was registered.
    case unchanged
    /// It is another text than then; its SHA-256 of now.
    case changed(hash: String)
    /// It is not there any more.
    case gone
    /// It is there and cannot be read; why.
    case unreadable(String)
    /// It is there, and no SHA-256 was kept to compare it with; the one that it has.
    case unfixed(hash: String)
    /// There is no copy.
    case unregistered

    /// Whether nobody has to look after it.
    public var isWell: Bool {
      switch self {
      case .unchanged, .unfixed, .unregistered: true
      case .changed, .gone, .unreadable: false
      }
    }

    /// One word for it.
    public var word: String {
      switch self {
      case .unchanged: "unchanged"
      case .changed: "changed"
      case .gone: "gone"
      case .unreadable: "unreadable"
      case .unfixed: "no hash"
      case .unregistered: "no copy"
      }
    }
  }

  /// A quotation, and whether it occurs.
  public struct Check: Hashable, Sendable {
    /// The quotation.
    public var quotation: CitedQuotation
    /// What came of looking for it.
    public var finding: QuotationFinding
    /// The other source in whose text it occurs, where it does not in this one.
    public var isElsewhere: Ref?

    /// Makes a check.
    public init(_ quotation: CitedQuotation, _ finding: QuotationFinding, elsewhere: Ref? = nil) {
      self.quotation = quotation
      self.finding = finding
      isElsewhere = elsewhere
    }

    /// Whether nobody has to look after it.
    public var isWell: Bool { finding.isFound || isElsewhere != nil }
  }

  /// The source.
  public var source: Source
  /// How it is named in a list.
  public var label: String
  /// What became of its copy.
  public var state: State
  /// The quotations, where its text could be searched.
  public var checks: [Check]
  /// How many quotations there are that could not be looked for.
  public var unchecked: Int
  /// Why its text could not be searched, where that is not said by its state.
  public var hindrance: String?

  /// Makes a verification.
  public init(
    source: Source, state: State, checks: [Check] = [], unchecked: Int = 0,
    hindrance: String? = nil
  ) {
    self.source = source
    label = source.label
    self.state = state
    self.checks = checks
    self.unchecked = unchecked
    self.hindrance = hindrance
  }

  /// Whether nobody has to look after it.
  public var isWell: Bool {
    state.isWell && hindrance == nil && checks.allSatisfy(\.isWell)
  }
}
