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
  /// How secret it was.
  var classification: String?
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
    // Today's files encode the date of such a heading once more.
    let isInferred = document.date?.attributes["ana"]?.contains("from-document-head") ?? false
    guard document.date == nil || isInferred, document.opening == nil,
      document.participants == nil
    else { return nil }
    // A date behind the first sentence is the archive's.
    let sentence = Self.sentence(in: text, from: text.startIndex)
    let found = ProseDate.inHeading(text).flatMap { found in
      found.range.lowerBound < (sentence?.end ?? text.endIndex) ? found : nil
    }
    date = found?.date
    let start = found?.range.upperBound ?? text.startIndex
    guard let end = Self.sentence(in: text, from: start) else { return nil }
    first = whole.slice(0..<text.distance(from: text.startIndex, to: end.end))
    title =
      found.map { found in
        let behind = text[found.range.upperBound..<end.end].drop { " ,;".contains($0) }
        return Self.trimmed(String(text[..<found.range.lowerBound]))
          + (behind.isEmpty ? "" : " \(behind)")
      }
      ?? Self.trimmed(String(text[..<end.end]).replacing(Self.undatedEnd, with: ""))
    take(TextTokens.tidy(String(text[end.next...])))
    if isInferred, source == nil { return nil }
    let behind = whole.slice(
      text.distance(
        from: text.startIndex, to: start)..<text.distance(from: text.startIndex, to: end.end))
    if let match = behind.text.firstMatch(of: Self.between) {
      let offset = behind.text.distance(from: behind.text.startIndex, to: match.range.upperBound)
      parties = FRUSHeading.listed(
        behind.slice(offset..<behind.characters.count).split(at: [", and ", " and ", ", "]))
    }
  }

  /// Takes the words behind the first sentence apart: what it is about, and where it lies.
  private mutating func take(_ rest: String) {
    let marking = rest.firstMatch(of: Self.marking)?.1
    guard let place = (marking ?? rest.firstMatch(of: Self.archive)?.1)?.startIndex else {
      summary = rest.isEmpty ? nil : rest
      return
    }
    // How secret a paper was that is misprinted "Too Secret", nobody has to guess.
    classification = marking.flatMap { $0.hasPrefix("Too") ? nil : String($0) }
    var words = String(rest[..<place])
    source = String(rest[place...])
    // The pages stand before the marking in a few.
    if let pages = words.firstMatch(of: Self.pages) {
      source = "\(pages.1). \(source ?? "")"
      words = String(words[..<pages.range.lowerBound])
    }
    words = Self.trimmed(words)
    guard !words.isEmpty else { return }
    let isClosed = words.hasSuffix("”") && ".?!".contains(words.dropLast().last ?? " ")
    summary = isClosed || "?!".contains(words.last ?? " ") ? words : "\(words)."
  }

  nonisolated(unsafe) private static let marking =
    #/(?:^|\s)((?:Top Secret|Too Secret|Secret|Confidential|Limited Official Use|Official Use Only|No classification marking|Unclassified)(?:; [^.\d]{1,60}?)?)(?=\.|\s\d+ pp?\b|\sAttachment|\s(?:DOS|DOD|CIA|WNRC|NDU|USUN)\b|\s\p{Lu}\p{L}+ Library|$)/#

  /// A sentence at the end that says where a document lies.
  nonisolated(unsafe) private static let archive =
    #/(?:^|[.”]\s)((?:DOS|DOD|CIA|WNRC|NDU|USUN|NARA|National Archives|Washington National Records Center|Department of (?:State|Defense)|Library of Congress|\p{Lu}\p{L}+ Library)(?: Files)?[,:] \p{Lu}[^”]*\b(?:Files?|CF|Papers|Series|RG|Lot|Job|History)\b.*$)/#

  /// A heading without the place and the date behind it.
  static func bare(_ title: String, place: String?) -> String {
    guard let found = ProseDate.inHeading(title) else {
      return trimmed(title.replacing(Self.undatedHeading, with: ""))
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

  /// Where a sentence ends, and where the next begins: a full stop that is no abbreviation's, also
  /// one before a closing quotation mark.
  private static func sentence(
    in text: String, from start: String.Index
  ) -> (end: String.Index, next: String.Index)? {
    var index = start
    while let stop = text[index...].firstIndex(of: ".") {
      let next = text.index(after: stop)
      if next == text.endIndex { return (stop, next) }
      let word = text[..<stop].reversed().prefix { $0.isLetter || $0.isNumber || $0 == ")" }
      let isLong = word.count > 2 || word.contains { $0.isNumber || $0 == ")" } || stop == start
      // "Maj. Gen.", "U.S."
      let isAbbreviated =
        abbreviations.contains(String(word.reversed()))
        || word.count < 3 && text[..<stop].dropLast(word.count).hasSuffix(".")
      if isLong, !isAbbreviated {
        if text[next].isWhitespace { return (stop, next) }
        let after = text.index(after: next)
        if text[next] == "”", after == text.endIndex || text[after].isWhitespace {
          return (after, after)
        }
      }
      index = next
    }
    return nil
  }

  private static let abbreviations: Set<String> = [
    "Maj", "Gen", "Col", "Brig", "Adm", "Capt", "Cmdr", "Sen", "Rep", "Gov", "Amb", "Dept", "Asst",
    "Vol", "Mrs", "Messrs", "Hon", "Prof", "Rev", "Sgt", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov",
    "Dec",
  ]
}

// Patterns are made once: making one costs more than looking for it.
extension FRUSCalendarEntry {
  nonisolated(unsafe) private static let undatedEnd = #/(?:,| on)?\sundated$/#
  nonisolated(unsafe) private static let between = #/\b(?:between|among)\s/#
  nonisolated(unsafe) private static let pages = #/(?:^|\s)(\d+ pp?)\.?\s*$/#
  nonisolated(unsafe) private static let undatedHeading = #/,?\sundated\.?$/#
}
