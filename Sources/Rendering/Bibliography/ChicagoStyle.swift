public import Chronology
public import Diplomacy
import Foundation

/// Cites works as the Chicago Manual of Style (17th edition) does in notes and bibliography.
///
///     Robert D. Putnam, “Diplomacy and Domestic Politics,” *International Organization* 42,
///     no. 3 (1988): 427.
///     Putnam, “Diplomacy and Domestic Politics,” 433.
///
/// Pure functions of the record: what is not known is left out, and nothing is made up but "n.d.".
public struct ChicagoStyle: Sendable {
  let words: CitationWords

  /// Makes the style.
  ///
  /// - Parameter dates: The order in which dates have their parts.
  public init(dates: DateStyle = .british) {
    words = CitationWords(style: dates)
  }

  /// The full note, without its number and its full stop.
  public func note(_ work: CitedWork, locator: String? = nil) -> StyledText {
    ChicagoNote(work, words, locator: locator).text
  }

  /// The shortened note of a later citation: never "ibid." (14.34).
  public func shortNote(_ work: CitedWork, locator: String? = nil) -> StyledText {
    var text = CitationBuilder(sign: ",")
    text.add(ShortForm(work, words).text)
    text.add(words.locator(locator, pages: CitationForm(work).hasPages))
    return text.text
  }

  /// The entry of a bibliography, with its full stop.
  public func entry(_ work: CitedWork) -> StyledText {
    var text = ChicagoEntry(work, words).text
    text.punctuate(".")
    return text
  }

  /// The entries of a bibliography, by author, title and date.
  ///
  /// - Complexity: O(n log n).
  public func bibliography(_ works: [CitedWork]) -> [StyledText] {
    works.map { (key: sortKey($0), work: $0) }
      .sorted { ($0.key, $0.work.source.ref) < ($1.key, $1.work.source.ref) }
      .map { entry($0.work) }
  }

  private func sortKey(_ work: CitedWork) -> String {
    let source = work.source
    let articles: Set<Substring> = ["the", "a", "an"]
    let lead = ChicagoEntry(work, words).lead.map(\.plain)
    let parts = [lead, source.title].compactMap { $0 }.map { part in
      part.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .split { !$0.isLetter && !$0.isNumber }
        .drop { articles.contains($0) }.joined(separator: " ")
    }
    let day = source.published?.edtf?.earliest.day ?? .max
    let number = String(UInt64(bitPattern: day) ^ (1 << 63))
    return (parts + [String(repeating: "0", count: 20 - number.count) + number])
      .joined(separator: "\u{1}")
  }
}

extension CitationForm {
  /// Whether places in such a work are pages, of which the number is enough.
  var hasPages: Bool {
    switch self {
    case .book, .chapter, .article, .thesis: true
    case .press, .page, .document, .treaty, .other: false
    }
  }
}
