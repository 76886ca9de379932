/// The header of a volume as it is read: older files and today's have other names for its parts.
struct FRUSHeader {
  /// What it says of the volume.
  private(set) var volume = FRUSVolume()
  private var words = ""
  private var type: String?

  /// Takes what the file has next, with the elements that it stands in.
  mutating func take(_ event: XMLEvent, _ path: [String]) {
    switch event {
    case .start(_, let attributes):
      words = ""
      type = attributes["type"]
    case .text(let piece): if words.utf8.count < 10_000 { words += piece }
    case .end(let name):
      let text = TextTokens.tidy(words)
      words = ""
      if !text.isEmpty { end(name, text, path) }
    }
  }

  private mutating func end(_ name: String, _ text: String, _ path: [String]) {
    switch (name, type) {
    case ("title", "complete"): volume.title = text
    case ("title", "subseries"), ("title", "sub-series"):
      volume.subseries = text.replacing(Self.hyphen) { "\($0.1)–\($0.2)" }
    case ("title", "volumenumber"), ("title", "volume-number"): volume.number = text
    case ("title", _) where volume.title.isEmpty && path.contains("titleStmt"):
      volume.title = text
    case ("editor", _): volume.editors.append(text)
    case ("publisher", _): volume.publisher = text
    case ("pubPlace", _): volume.place = text
    // The time that it is about is no year in which it was published.
    case ("date", "content-date"): break
    case ("date", _) where path.contains("publicationStmt"):
      volume.year = text.firstMatch(of: Self.year).map { String($0.0) }
    case ("idno", "frus"): volume.id = text
    case ("idno", "isbn-13"): volume.isbn = text
    default: break
    }
  }
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSHeader {
  nonisolated(unsafe) private static let hyphen = #/(\d)-(\d)/#
  nonisolated(unsafe) private static let year = #/\b1[89]\d\d\b|\b20\d\d\b/#
}
