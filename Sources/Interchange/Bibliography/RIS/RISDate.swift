import Chronology
import Diplomacy

/// The dates of RIS: `YYYY/MM/DD/other`, each part but the year left out at will.
enum RISDate {
  /// The date that a text says; nil where it says nothing.
  static func read(_ text: String) -> HistoricalDate? {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      .map(\.trimmedOfSpace)
    guard parts.count > 1 else { return BibliographicDate.read(text) }
    let numbers = parts.prefix(3).prefix { !$0.isEmpty }.map(number)
    let other = parts.count > 3 ? parts[3] : ""
    let rest = parts.prefix(3).drop { !$0.isEmpty }
    guard rest.allSatisfy(\.isEmpty), numbers.allSatisfy({ $0 != nil }) else {
      return BibliographicDate.read(text)
    }
    let plain = BibliographicDate.date(numbers.compactMap { $0 })
    if other.isEmpty { return plain.map { HistoricalDate($0) } ?? unread(text) }
    // "1998///Spring", "1998///c. 1998", "1998/05//Spring issue".
    let year = numbers.isEmpty ? "" : parts[0]
    for words in [other, "\(other) \(year)"] {
      if let date = BibliographicDate.read(words), let edtf = date.edtf,
        plain.map({ lies(edtf, within: $0) }) ?? true
      {
        return date
      }
    }
    return plain.map { HistoricalDate($0, given: text) } ?? BibliographicDate.read(other)
  }

  /// The lines for a date: a year for those who know no more, and the whole.
  static func lines(_ date: HistoricalDate) -> [(tag: String, value: String)] {
    guard let edtf = date.edtf else { return date.given.map { [("DA", "///\($0)")] } ?? [] }
    if let parts = BibliographicDate.parts(edtf) {
      let texts = parts.enumerated().map { $0 == 0 ? EDTF.padded(Int64($1)) : two($1) }
      let year = ("PY", texts[0])
      if parts.count == 1 { return [year] }
      let empty = String(repeating: "/", count: 4 - parts.count)
      return [year, ("DA", texts.joined(separator: "/") + empty)]
    }
    guard let words = BibliographicDate.words(date) else { return [] }
    guard let year = BibliographicDate.year(edtf) else { return [("DA", "///\(words)")] }
    return [("PY", year), ("DA", "\(year)///\(words)")]
  }

  private static func lies(_ date: EDTF, within plain: EDTF) -> Bool {
    guard let years = Self.years(date), let own = Self.years(plain) else { return false }
    return years.overlaps(own)
  }

  /// The years in which a date can lie.
  private static func years(_ date: EDTF) -> ClosedRange<Int64>? {
    guard let first = date.earliest.day, let last = date.latest.day, first <= last else {
      return nil
    }
    return CivilDate(dayNumber: first).year...CivilDate(dayNumber: last).year
  }

  private static func unread(_ text: String) -> HistoricalDate? {
    text.allSatisfy { $0 == "/" || $0.isWhitespace } ? nil : HistoricalDate(nil, given: text)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
