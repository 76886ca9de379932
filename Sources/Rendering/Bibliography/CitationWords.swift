import Chronology
import Diplomacy

/// The pieces of which citations are made, each in the words of Chicago style.
struct CitationWords: Sendable {
  /// The order in which dates have their parts; Chicago lets an author choose (6.38).
  let style: DateStyle

  // Names

  /// The authors in a note: one to three by name, of more the first.
  func names(_ line: String?) -> String? {
    guard let names = line.map(ContributorList.read), let first = names.first else { return nil }
    let named = names.filter { $0 != .others }.map(\.natural)
    guard names.count <= 3, named.count == names.count else { return "\(first.natural) et al." }
    return Self.list(named)
  }

  /// The authors in a bibliography: the first turned round, up to ten by name, else seven.
  func invertedNames(_ line: String?) -> String? {
    guard let names = line.map(ContributorList.read), let first = names.first else { return nil }
    let named = names.filter { $0 != .others }
    let shown = named.count > 10 ? Array(named.prefix(7)) : named
    let words = [first.inverted] + shown.dropFirst().map(\.natural)
    if shown.count < names.count { return words.joined(separator: ", ") + ", et al." }
    // The comma behind a name that is turned round stands before "and", too.
    if words.count == 2, !first.isWhole { return "\(words[0]), and \(words[1])" }
    return Self.list(words)
  }

  /// "A", "A and B", "A, B, and C".
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 2 else { return words.joined(separator: " and ") }
    return words.dropLast().joined(separator: ", ") + ", and \(last)"
  }

  /// "ed." or "eds.", by how many editors there are.
  func edited(_ line: String) -> String {
    ContributorList.read(line).count > 1 ? "eds." : "ed."
  }

  // Dates

  /// The date in full; nil where nothing is known.
  func date(_ date: HistoricalDate?) -> String? {
    guard let date else { return nil }
    return date.edtf?.english(DateWording(style: style)) ?? date.given
  }

  /// The day of an access.
  func date(_ date: EDTF) -> String { date.english(DateWording(style: style)) }

  /// The year, of what is dated by years; "n.d." where nothing is known.
  func year(_ date: HistoricalDate?) -> String {
    guard let edtf = date?.edtf else { return date?.given ?? "n.d." }
    if [.day, .month].contains(edtf.shape), !edtf.isUncertain, !edtf.isApproximate,
      let day = edtf.earliest.day
    {
      return DateWords.year(CivilDate(dayNumber: day).year)
    }
    return edtf.english(DateWording(style: style))
  }

  // Publication

  /// "Oxford: Clarendon Press, 1998", as far as it is known.
  func facts(of source: Source, date: String) -> String {
    let house = [source.publisherPlace, source.publisher].compactMap { $0 }.joined(separator: ": ")
    return house.isEmpty ? date : "\(house), \(date)"
  }

  /// The edition: "2nd ed.", whether "2" is recorded or "2nd".
  func edition(_ text: String?) -> String? {
    guard let text else { return nil }
    let lower = text.lowercased()
    if lower.contains("ed.") || lower.contains("edition") { return text }
    guard let number = Int(text) else {
      return ["revised", "rev.", "rev"].contains(lower) ? "rev. ed." : "\(text) ed."
    }
    let ends = [1: "st", 2: "nd", 3: "rd"]
    let isTeen = (11...13).contains(number % 100)
    return "\(number)\(isTeen ? "th" : ends[number % 10] ?? "th") ed."
  }

  /// The volume, with the word for one.
  func volume(_ text: String?) -> String? {
    text.map { $0.lowercased().hasPrefix("vol") ? $0 : "vol. \($0)" }
  }

  /// The number of a work in its series, its volume or its archive.
  func number(_ text: String?, word: String = "no.") -> String? {
    guard let text else { return nil }
    return text.first?.isNumber == true ? "\(word) \(text)" : text
  }

  // Places in a work

  /// A locator; behind a work that has pages their number is enough.
  func locator(_ text: String?, pages: Bool) -> String? {
    guard let text, pages else { return text }
    for word in ["pp. ", "p. ", "pp.", "p."] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      if rest.first?.isNumber == true { return Self.range(String(rest)) }
    }
    return Self.range(text)
  }

  /// Two numbers with a dash between them, whatever was typed.
  static func range(_ text: String) -> String {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    let isRange = ends.count == 2 && ends.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    return isRange ? ends.joined(separator: "–") : text
  }

  /// Where the work is on the web: its DOI, else its address and that of an archived copy.
  func address(of source: Source) -> [StyledText] {
    if let doi = source.identifiers.first(where: { $0.scheme == "doi" })?.value {
      return [StyledText("https://doi.org/\(doi)", .address)]
    }
    var pieces = source.url.map { [StyledText($0, .address)] } ?? []
    if let archived = source.archived {
      var piece = StyledText("archived at ")
      piece.add(archived, .address)
      pieces.append(piece)
    }
    return pieces
  }

  /// Whether a name is that of a printed paper, which stands in italics, and not of an agency, a
  /// broadcaster or a site (14.89).
  static func isPaper(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }
    let others: Set<Substring> = [
      "news", "agency", "radio", "television", "tv", "broadcasting", "reuters", "tass", "interfax",
      "afp", "ap", "upi", "com", "org", "net", "online", "press", "bbc", "cnn", "euractiv",
      "novosti",
    ]
    return !words.contains { others.contains($0) }
  }
}
