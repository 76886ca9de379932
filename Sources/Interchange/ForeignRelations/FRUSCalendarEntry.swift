/// A heading that is all there is of a document: what it is, when, about what, and where it lies.
///
/// "2. Memorandum from Schlesinger to Kennedy, March 3, 1961. The crisis in Bolivia. Secret. 7 pp.
/// Kennedy Library, National Security Files."
struct FRUSCalendarEntry: Hashable, Sendable {
  /// What it is: "Memorandum from Schlesinger to Kennedy".
  var title: String
  /// What it is about.
  var summary: String?
  /// How secret it was, how long it is and where it lies.
  var source: String?
  /// Its date.
  var date: ProseDate?
  /// Those between whom a conversation was.
  var parties: [FRUSText] = []
  /// The part of the heading that says what it is: "Memorandum from Schlesinger to Kennedy, ...".
  var first: FRUSText

  /// Reads the heading of a document without a text; nil where it is a common heading.
  init?(_ document: FRUSDocument) {
    let whole = document.title
    let text = whole.text
    guard document.date == nil, document.opening == nil, document.participants == nil else {
      return nil
    }
    let found = ProseDate.inHeading(text)
    date = found?.date
    let start = found?.range.upperBound ?? text.startIndex
    guard let end = Self.sentenceEnd(in: text, from: start) else { return nil }
    first = whole.slice(0..<text.distance(from: text.startIndex, to: end))
    let rest = TextTokens.tidy(String(text[end...].dropFirst()))
    title =
      found.map { found in
        let behind = text[found.range.upperBound..<end].drop { " ,;".contains($0) }
        return Self.trimmed(String(text[..<found.range.lowerBound]))
          + (behind.isEmpty ? "" : " \(behind)")
      } ?? Self.trimmed(String(text[..<end]))
    let marking =
      #/(?:^|\.?\s)(?:Top Secret|Secret|Confidential|Limited Official Use|Official Use Only|No classification marking|Unclassified)\b.*$/#
    if let match = rest.firstMatch(of: marking) {
      let words = Self.trimmed(String(rest[..<match.range.lowerBound]))
      summary = words.isEmpty ? nil : words + "."
      source = String(String(match.0).drop { ". ".contains($0) })
    } else {
      summary = rest.isEmpty ? nil : rest
    }
    let behind = whole.slice(
      text.distance(
        from: text.startIndex, to: start)..<text.distance(from: text.startIndex, to: end))
    if let match = behind.text.firstMatch(of: #/\b(?:between|among)\s/#) {
      let offset = behind.text.distance(from: behind.text.startIndex, to: match.range.upperBound)
      parties = FRUSHeading.listed(
        behind.slice(offset..<behind.characters.count).split(at: [", and ", " and ", ", "]))
    }
  }

  /// A heading without the place and the date behind it.
  static func bare(_ title: String, place: String?) -> String {
    guard let found = ProseDate.inHeading(title) else {
      return trimmed(title.replacing(#/,?\sundated\.?$/#, with: ""))
    }
    var words = trimmed(String(title[..<found.range.lowerBound]))
    if let place, words.hasSuffix(", \(place)") {
      words = String(words.dropLast(place.count + 2))
    }
    return words.isEmpty ? title : words
  }

  private static func trimmed(_ text: String) -> String {
    var text = TextTokens.tidy(text)
    while let last = text.last, ",;. ".contains(last) { text.removeLast() }
    return text
  }

  /// The full stop that ends a sentence, and no abbreviation.
  private static func sentenceEnd(in text: String, from start: String.Index) -> String.Index? {
    var index = start
    while let stop = text[index...].firstIndex(of: ".") {
      let next = text.index(after: stop)
      if next == text.endIndex { return stop }
      let word = text[..<stop].reversed().prefix { $0.isLetter || $0.isNumber || $0 == ")" }
      let isLong = word.count > 2 || word.contains { $0.isNumber || $0 == ")" } || stop == start
      if text[next].isWhitespace, isLong { return stop }
      index = next
    }
    return nil
  }
}
