import Chronology
import Diplomacy

/// The date of what a page tells of, whose own date is that of its publication.
enum KremlinDate {
  /// The day that the page itself says ("today", "on October 3"); else a day by its publication.
  static func of(_ page: KremlinPage, published: CivilDate?) -> HistoricalDate {
    guard let published else { return .undated }
    let texts = [page.title, page.lead, page.narrative.first].compactMap { $0 }
    for (number, text) in texts.enumerated() {
      if let (day, words) = stated(in: text, published, isTitle: number == 0) {
        return HistoricalDate(EDTF(day: day), given: words, dateline: published)
      }
    }
    return HistoricalDate(EDTF("[..\(published)]"))
  }

  /// A day that the first sentence says it happened on, in the week before the publication.
  private static func stated(
    in text: String, _ published: CivilDate, isTitle: Bool
  ) -> (CivilDate, String)? {
    let sentence = String(text.prefix { $0 != "“" }.prefix(300))
    let end = sentence.firstRange(of: ". ")?.lowerBound ?? sentence.endIndex
    let words = sentence[..<end]
    if let match = words.firstMatch(of: #/\b[Tt]oday\b(?!['’]s)/#) {
      return (published, String(match.0))
    }
    // Beneath the title days are mostly those of other things.
    guard isTitle, let match = words.firstMatch(of: #/\b[Oo]n (\p{Lu}\p{Ll}+ \d{1,2})\b/#),
      let prose = ProseDate.first(in: String(match.1)),
      let edtf = prose.edtf(year: published.year), let day = edtf.singleDay,
      (0...7).contains(published.dayNumber - day.dayNumber)
    else { return nil }
    return (day, String(match.1))
  }
}
