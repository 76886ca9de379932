/// How one of our kinds of source is called in the three formats, and what a work of it is part of.
struct WorkType: Hashable, Sendable {
  /// What "in" means for works of a type.
  enum Placing: Sendable {
    /// A work of its own; what it is in is a series.
    case whole
    /// A part of a book: volume, edition, publisher and editors are those of the book.
    case part
    /// An article in an issue of a periodical: volume and number are those of the issue.
    case article
    /// A piece of a newspaper or a site, which stands as its publisher.
    case press
  }

  let kind: String
  let csl: String
  let bibtex: String
  let ris: String
  let placing: Placing

  init(_ kind: String, _ csl: String, _ bibtex: String, _ ris: String, _ placing: Placing = .whole)
  {
    self.kind = kind
    self.csl = csl
    self.bibtex = bibtex
    self.ris = ris
    self.placing = placing
  }

  /// The kinds; of several with one type in a format, the first is what that type is read as.
  static let all: [WorkType] = [
    WorkType("book", "book", "book", "BOOK"),
    WorkType("memoir", "book", "book", "BOOK"),
    WorkType("volume", "book", "collection", "EDBOOK"),
    WorkType("proceedings", "book", "proceedings", "CONF"),
    WorkType("chapter", "chapter", "incollection", "CHAP", .part),
    WorkType("conference-paper", "paper-conference", "inproceedings", "CPAPER", .part),
    WorkType("encyclopedia-entry", "entry-encyclopedia", "inreference", "ENCYC", .part),
    WorkType("dictionary-entry", "entry-dictionary", "inreference", "DICT", .part),
    WorkType("article", "article-journal", "article", "JOUR", .article),
    WorkType("magazine-article", "article-magazine", "article", "MGZN", .article),
    WorkType("review", "review", "review", "JOUR", .article),
    WorkType("press-report", "article-newspaper", "article", "NEWS", .press),
    WorkType("web-page", "webpage", "online", "ELEC", .press),
    WorkType("blog-post", "post-weblog", "online", "BLOG", .press),
    WorkType("thesis", "thesis", "thesis", "THES"),
    WorkType("phd-thesis", "thesis", "phdthesis", "THES"),
    WorkType("masters-thesis", "thesis", "mastersthesis", "THES"),
    WorkType("report", "report", "techreport", "RPRT"),
    WorkType("document", "document", "misc", "GEN", .part),
    WorkType("letter", "personal_communication", "letter", "PCOMM", .part),
    WorkType("telegram", "personal_communication", "letter", "PCOMM", .part),
    WorkType("manuscript", "manuscript", "unpublished", "UNPB", .part),
    WorkType("treaty", "treaty", "legal", "LEGAL", .article),
    WorkType("law", "legislation", "legislation", "STAT", .article),
    WorkType("court-case", "legal_case", "jurisdiction", "CASE", .article),
    WorkType("bill", "bill", "legislation", "BILL"),
    WorkType("hearing", "hearing", "misc", "HEAR"),
    WorkType("interview", "interview", "misc", "GEN", .press),
    WorkType("speech", "speech", "misc", "GEN"),
    WorkType("broadcast", "broadcast", "video", "ADVS", .press),
    WorkType("recording", "song", "audio", "SOUND", .press),
    WorkType("film", "motion_picture", "movie", "VIDEO"),
    WorkType("photograph", "graphic", "image", "ART"),
    WorkType("map", "map", "misc", "MAP"),
    WorkType("data-set", "dataset", "dataset", "DATA"),
    WorkType("software", "software", "software", "COMP"),
    WorkType("patent", "patent", "patent", "PAT"),
    WorkType("standard", "standard", "standard", "STAND"),
    WorkType("pamphlet", "pamphlet", "booklet", "PAMP"),
    WorkType("journal", "periodical", "periodical", "JFULL"),
    WorkType("newspaper", "periodical", "periodical", "JFULL"),
    WorkType("series", "collection", "mvcollection", "SER"),
  ]

  /// Further types of the formats, and the kinds that they are read as.
  private static let further: [BibliographyFormat: [String: String]] = [
    .bibtex: [
      "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter",
      "suppcollection": "chapter", "mvbook": "book", "reference": "book", "mvreference": "book",
      "mvproceedings": "proceedings", "conference": "conference-paper", "manual": "report",
      "report": "report", "electronic": "web-page", "www": "web-page", "suppperiodical": "article",
      "artwork": "photograph", "performance": "document", "commentary": "document",
    ],
    .ris: [
      "EJOUR": "article", "INPR": "article", "ABST": "article", "EBOOK": "book", "CLSWK": "book",
      "ECHAP": "chapter", "UNPD": "manuscript", "MANSCPT": "manuscript", "ICOMM": "letter",
      "GOVDOC": "document", "AGGR": "data-set", "DBASE": "data-set", "MPCT": "film",
      "SLIDE": "photograph", "FIGURE": "photograph", "MUSIC": "recording", "ANCIENT": "manuscript",
    ],
    .csl: [
      "article": "document", "review-book": "review", "post": "web-page", "entry": "chapter",
      "classic": "book", "figure": "photograph", "regulation": "law", "event": "document",
    ],
  ]

  private static let byKind = Dictionary(
    all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byType: [BibliographyFormat: [String: String]] = {
    var kinds = further
    for type in all.reversed() {
      for format in BibliographyFormat.allCases {
        kinds[format]?[type.name(in: format)] = type.kind
      }
    }
    return kinds
  }()

  /// The type of a kind; one that is not in the table is a document with a genre of its own.
  static func of(kind: String) -> WorkType {
    byKind[kind] ?? WorkType(kind, "document", "misc", "GEN", .part)
  }

  /// The kind that a format's type is read as, or nil where the format has no such type.
  static func kind(ofType type: String, in format: BibliographyFormat) -> String? {
    byType[format]?[type]
  }

  /// What the type is called in a format.
  func name(in format: BibliographyFormat) -> String {
    switch format {
    case .bibtex: bibtex
    case .ris: ris
    case .csl: csl
    }
  }

  /// Whether the format's type alone does not tell the kind.
  func needsGenre(in format: BibliographyFormat) -> Bool {
    Self.kind(ofType: name(in: format), in: format) != kind
  }

  /// The kind that a type and a genre tell together, and whether the genre has said all it says.
  ///
  /// A genre names a kind where that kind has this very type: "telegram" beside a letter; beside
  /// what is a mere document, any short one does.
  static func kind(
    _ kind: String, genre: String?, in format: BibliographyFormat
  ) -> (kind: String, isSaid: Bool) {
    guard let genre else { return (kind, true) }
    let word = genre.lowercased().split { $0 == " " || $0 == "-" }.joined(separator: "-")
    let type = of(kind: kind).name(in: format)
    if let thesis = thesis(genre), of(kind: thesis).name(in: format) == type || kind == "thesis" {
      return (thesis, true)
    }
    if let paper = papers[word], type == of(kind: paper).name(in: format) { return (paper, true) }
    if let known = byKind[word] {
      let fits = known.name(in: format) == type || kind == "document"
      return fits ? (known.kind, true) : (kind, known.kind == kind)
    }
    let isShort = word.split(separator: "-").count <= 3 && word.utf8.count <= 40
    return kind == "document" && isShort && !word.isEmpty ? (word, true) : (kind, false)
  }

  /// What biblatex calls the articles of papers.
  private static let papers = ["newspaper": "press-report", "magazine": "magazine-article"]

  private static func thesis(_ genre: String) -> String? {
    let letters = genre.lowercased().filter(\.isLetter)
    if letters.hasPrefix("phd") || letters.hasPrefix("dphil") || letters.hasPrefix("doctor") {
      return "phd-thesis"
    }
    let isMasters = ["mathesis", "master", "mscthesis"].contains { letters.hasPrefix($0) }
    return isMasters ? "masters-thesis" : nil
  }
}
