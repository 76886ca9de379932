import Chronology
import Diplomacy

/// Reads from a description when the visitor was in the country: a second interval beside the
/// row's, in the days of which it must not be lost.
enum StayInText {
  /// The dates by their role: `stay`, `arrived`, `departed`, `returned`.
  static func dates(in clauses: [[TextToken]], by reader: TextDateReader) -> [RoleDate] {
    var dates: [RoleDate] = []
    for clause in clauses {
      var index = 0
      while index < clause.count {
        if let (role, next) = role(in: clause, at: index),
          let date = reader.first(in: clause, within: next..<min(clause.count, next + 8))
        {
          let found = RoleDate(
            role: role, date: HistoricalDate(date.edtf, given: date.given))
          if !dates.contains(where: { $0.role == role && $0.date.edtf == found.date.edtf }) {
            dates.append(found)
          }
          index = date.range.upperBound
        } else {
          index += 1
        }
      }
    }
    return dates
  }

  /// The role that words lead to, and the word at which to look for the date.
  private static func role(in clause: [TextToken], at index: Int) -> (String, Int)? {
    let words = clause[index...].prefix(5).map(\.lower)
    guard let first = words.first else { return nil }
    if ["in", "visited"].contains(first) {
      let country = words.dropFirst().first == "the" ? 2 : 1
      guard words.count > country, isCountry(words[country]),
        index == 0 || clause[index].isCapitalised
      else {
        return nil
      }
      // "In U.S. April 12": the date follows at once, or it is another's.
      let next = index + country + 1
      guard next < clause.count, TextDateReader.month(clause[next].lower) != nil else { return nil }
      return ("stay", next)
    }
    if ["arrived", "arriving"].contains(first) { return ("arrived", index + 1) }
    if ["departed", "left", "departure"].contains(first) { return ("departed", index + 1) }
    if first == "returned", words.contains(where: isCountry) { return ("returned", index + 1) }
    return nil
  }

  private static func isCountry(_ word: String) -> Bool {
    ["u.s", "us", "united", "usa"].contains(word)
  }
}
