/// What a statement has beyond an event; its gist is the event's title, its speaker and its
/// addressee are participations.
public struct Statement: Hashable, Sendable {
  /// How near the record is to the words that were said.
  public enum Form: String, CaseIterable, Sendable {
    /// The speaker's own words.
    case verbatim
    /// The words in another language.
    case translated
    /// What was said, in others' words.
    case paraphrase
    /// The gist of something longer.
    case summary
    /// A report that something was said.
    case report
    /// "Is understood to have said".
    case attributed
    /// Said to have been said, and denied.
    case denied
  }

  /// The media that help and completion offer; a chronicle may use others.
  public static let usualMedia = [
    "speech", "press-conference", "interview", "letter", "telegram", "note", "communiqué",
    "broadcast", "recording", "article",
  ]

  /// How near the record is to the words.
  public var form: Form?
  /// What carried it.
  public var medium: String?
  /// The event on whose occasion it was said.
  public var occasion: Ref?
  /// The words, as the source prints them.
  public var quote: String?
  /// The words in the language in which they were said.
  public var original: String?
  /// That language, an IETF tag (BCP 47).
  public var language: String?
  /// A translation of the original words.
  public var translation: String?
  /// The events, actors, topics and places that it is about.
  public var about: [Ref]
  /// Who listened without being addressed: "the press", "both Houses".
  public var audience: String?
  /// Who reported it, nearest the source last.
  public var via: [Attribution]

  /// Makes a statement of which nothing more is known.
  public init(
    form: Form? = nil, medium: String? = nil, occasion: Ref? = nil, quote: String? = nil,
    original: String? = nil, language: String? = nil, translation: String? = nil,
    about: [Ref] = [], audience: String? = nil, via: [Attribution] = []
  ) {
    self.form = form
    self.medium = medium
    self.occasion = occasion
    self.quote = quote
    self.original = original
    self.language = language
    self.translation = translation
    self.about = about
    self.audience = audience
    self.via = via
  }
}

/// One link in the chain by which a statement reached the source: "Harriman, from Molotov".
public struct Attribution: Hashable, Sendable {
  /// Who passed it on; nil when nobody knows.
  public var actor: Ref?
  /// When.
  public var date: HistoricalDate?
  /// Where this link is from.
  public var source: Ref?
  /// The page, document number or paragraph there.
  public var locator: String?

  /// Makes a link of the chain.
  public init(
    actor: Ref?, date: HistoricalDate? = nil, source: Ref? = nil, locator: String? = nil
  ) {
    self.actor = actor
    self.date = date
    self.source = source
    self.locator = locator
  }
}
