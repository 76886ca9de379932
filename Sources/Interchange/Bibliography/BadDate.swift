import Chronology
import Diplomacy

/// What becomes of a bibliography's date that is none.
enum BadDate {
  /// Words by which bibliographies say that there is no date, or none yet.
  private static let undated: Set<String> = [
    "n.d.", "n. d.", "nd", "s.a.", "s. a.", "s.d.", "s. d.", "o.j.", "o. j.", "no date", "undated",
    "ohne jahr", "sine anno", "forthcoming", "in press", "in print", "im druck", "to appear",
    "à paraître",
    "in preparation", "submitted", "under review", "accepted", "unpublished",
  ]

  /// Whether a text says in words that there is no date.
  static func isUndated(_ text: String) -> Bool {
    undated.contains(text.trimmedOfSpace.lowercased())
  }

  /// Whether a text is how some programs write that they know nothing: `0000-00-00`.
  static func isNothing(_ text: String) -> Bool {
    text.contains("0") && text.contains { "-/".contains($0) } && text.allSatisfy("0-/ ".contains)
  }

  /// The only year in numbers that make no date: 1999 in `31/31/1999`.
  static func year(in text: String) -> EDTF? {
    guard text.allSatisfy({ $0.isASCII && !$0.isLetter }) else { return nil }
    let years = text.split { !$0.isNumber }.filter { $0.count == 4 && $0 > "0000" }
    return years.count == 1 ? EDTF(String(years[0])) : nil
  }
}

extension BibliographicItems {
  /// A date of an entry, of which a person is told where it is none: its year stays where that is
  /// good, else its words.
  ///
  /// - Parameters:
  ///   - date: What was read; nil for nothing.
  ///   - text: What stands in the field.
  ///   - field: What the field is called.
  ///   - year: The year as it stands in a field of its own.
  mutating func checked(
    _ date: HistoricalDate?, _ text: String, _ field: String, year: String? = nil, line: Int
  ) -> HistoricalDate? {
    guard date?.edtf == nil, !text.trimmedOfSpace.isEmpty, !BadDate.isUndated(text) else {
      return date
    }
    let words = "\(field) \(shown(text)) is no date"
    if BadDate.isNothing(text) {
      remark(line, "\(words); it is left out")
      return nil
    }
    guard let good = year.flatMap(BadDate.year) ?? BadDate.year(in: text) else {
      remark(line, "\(words); its words are kept")
      return date
    }
    remark(line, "\(words); the year \(good) is kept")
    return HistoricalDate(good, given: text)
  }
}
