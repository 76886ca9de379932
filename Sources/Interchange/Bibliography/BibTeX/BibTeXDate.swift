import Chronology
import Diplomacy

/// The date that BibTeX spreads over `year`, `month` and perhaps `day`.
enum BibTeXDate {
  /// Reads the three; the month is a number, a name, or has a day beside it: "8~" # jan.
  static func read(year: String, month: String?, day: String?) -> HistoricalDate? {
    guard let year4 = number(year), year.utf8.count == 4 else {
      let words = [day, month, year].compactMap { $0 }.joined(separator: " ")
      return BibliographicDate.read(month == nil ? year : words)
    }
    guard let month else { return HistoricalDate(BibliographicDate.date([year4])) }
    let words = month.split { " ~,.\u{A0}".contains($0) }.map(String.init)
    let months = words.compactMap(monthNumber)
    let numbers = words.compactMap(number)
    switch (words.count, months.count, numbers.count) {
    case (1, 1, 0): return date([year4, months[0]] + list(day))
    case (1, 0, 1): return date([year4, numbers[0]] + list(day))
    case (2, 1, 1): return date([year4, months[0], numbers[0]])
    default: break
    }
    let range = month.split { "-/–".contains($0) }.compactMap { word -> Int? in
      let word = word.filter { $0 != " " }
      return monthNumber(word) ?? number(word)
    }
    if range.count == 2, let first = BibliographicDate.date([year4, range[0]]),
      let last = BibliographicDate.date([year4, range[1]]), let edtf = EDTF("\(first)/\(last)")
    {
      return HistoricalDate(edtf)
    }
    return BibliographicDate.read("\(month) \(year)")
  }

  private static func list(_ day: String?) -> [Int] { day.flatMap(number).map { [$0] } ?? [] }

  private static func date(_ parts: [Int]) -> HistoricalDate? {
    if let edtf = BibliographicDate.date(parts) { return HistoricalDate(edtf) }
    return HistoricalDate(nil, given: parts.map(String.init).joined(separator: "-"))
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  private static func monthNumber(_ word: String) -> Int? {
    let word = word.lowercased()
    guard word.utf8.count >= 3 else { return nil }
    let index = BibTeXMacros.names.firstIndex { $0.hasPrefix(word == "sept" ? "sep" : word) }
    return index.map { $0 + 1 }
  }
}
