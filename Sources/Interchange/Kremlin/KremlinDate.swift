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
    let words = String(sentence[..<end])
    if saysToday(words) { return (published, "today") }
    // A day elsewhere in a title is that of another thing: "those killed on August 19".
    guard isTitle, let match = words.prefixMatch(of: Self.onDay),
      let prose = ProseDate.first(in: String(match.1)),
      let edtf = prose.edtf(year: published.year), let day = edtf.singleDay,
      (0...7).contains(published.dayNumber - day.dayNumber)
    else { return nil }
    return (day, String(match.1))
  }

  /// Whether it happened "today": as often the word means "nowadays", without a verb that is done.
  private static func saysToday(_ words: String) -> Bool {
    guard words.lowercased().contains("today") else { return false }
    return words.firstMatch(of: Self.done) != nil || words.prefixMatch(of: Self.first) != nil
      || words.prefixMatch(of: Self.meetingToday) != nil
      || words.firstMatch(of: Self.earlierToday) != nil
  }
}

// Patterns are made once: making one costs more than looking for it.
extension KremlinDate {
  nonisolated(unsafe) private static let onDay =
    #/On (\p{Lu}\p{Ll}+ \d{1,2})(?!\d|[–-])/#
  nonisolated(unsafe) private static let done =
    #/\b(?:met|signed|opened|began|arrived|visited|spoke|received|chaired|held|attended|sent|[Mm]eeting|took (?:place|part))(?: (?:by|with) (?:\p{Lu}\w* ){1,5}| )today(?!['’]s)/#
  nonisolated(unsafe) private static let first =
    #/Today,? (?:(?:Acting|Russian|President) )*(?:Vladimir Putin|Dmitry Medvedev) \w+ed\b/#
  nonisolated(unsafe) private static let meetingToday =
    #/(?:While )?[Mm]eeting [^,.]{0,80}\btoday,/#
  nonisolated(unsafe) private static let earlierToday =
    #/\b(?:[Ee]arlier|[Ll]ater) today\b/#
}
