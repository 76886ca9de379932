import Diplomacy

/// The forms that the Chicago Manual of Style (17th edition, chapter 14) has for works of a sort.
enum CitationForm: Sendable {
  /// A book, a report, an edition of documents: 14.100.
  case book
  /// A piece within a book: 14.106.
  case chapter
  /// An article in a journal or a magazine: 14.168.
  case article
  /// A piece of a newspaper, of an agency, of a broadcaster: 14.191.
  case press
  /// A page on the web: 14.205.
  case page
  /// A letter, a telegram, a memorandum, in an archive or in an edition: 14.221.
  case document
  /// A treaty: 14.290.
  case treaty
  /// An interview, a recording, a photograph, a set of data: 14.211, 14.261.
  case other
  /// A thesis: 14.215.
  case thesis

  /// The form of a work.
  init(_ work: CitedWork) {
    let source = work.source
    let isInBook = work.containers.first.map { !Self.periodicals.contains($0.kind ?? "") } ?? false
    switch source.kind {
    case "book", "memoir", "volume", "proceedings", "report", "pamphlet", "journal", "newspaper",
      "magazine", "series", "standard":
      self = .book
    case "chapter", "conference-paper", "encyclopedia-entry", "dictionary-entry": self = .chapter
    case "article", "magazine-article", "review": self = .article
    case "press-report": self = .press
    case "web-page", "blog-post": self = .page
    case "document", "letter", "telegram", "manuscript", "memorandum", "minutes", "despatch":
      self = .document
    case "treaty", "law", "bill", "court-case": self = .treaty
    case "thesis", "phd-thesis", "masters-thesis": self = .thesis
    case "interview", "recording", "broadcast", "film", "photograph", "map", "speech", "transcript",
      "data-set", "software", "hearing", "patent":
      self = .other
    default:
      if source.archive != nil || source.collection != nil || isInBook {
        self = .document
      } else if work.containers.isEmpty && source.url == nil {
        self = .book
      } else {
        self = work.containers.isEmpty ? .page : .article
      }
    }
  }

  private static let periodicals: Set<String> = ["journal", "magazine", "newspaper", "series"]

  /// How the title of such a work stands.
  func title(_ title: String, kind: String?) -> StyledText {
    // A title that the editor supplies, in brackets, is a description.
    if title.hasPrefix("[") { return StyledText(title) }
    switch self {
    case .book: return StyledText(title, .italic)
    case .treaty: return StyledText(title)
    case .document where ["letter", "telegram", "memorandum", "minutes", "despatch"].contains(kind):
      return StyledText(title)
    case .other where kind == "film" || kind == "photograph": return StyledText(title, .italic)
    case .chapter, .article, .press, .page, .document, .other, .thesis:
      return StyledText("“\(Self.inner(title))”")
    }
  }

  /// The title with the quotation marks that belong within others.
  private static func inner(_ title: String) -> String {
    title.replacing("“", with: "‘").replacing("”", with: "’")
  }
}
