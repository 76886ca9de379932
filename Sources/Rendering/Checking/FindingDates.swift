import Chronology
import Diplomacy

/// Puts the dates of findings into a sentence.
struct FindingDates: Hashable, Sendable {
  var style: DateStyle

  /// The date in full.
  func words(_ date: EDTF) -> String { date.english(DateWording(style: style)) }

  /// When it was, as a sentence goes on: "on 6 October 1981", "in March 1982", "(autumn 1942)".
  func on(_ date: EDTF) -> String {
    let text = date.description
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    if isPlain, style == .iso || date.singleDay != nil || text.utf8.count <= 7 {
      // Months 21 to 41 of EDTF are seasons and quarters.
      if date.singleDay != nil { return "on \(words(date))" }
      let month = text.utf8.count == 7 ? Int(text.suffix(2)) ?? 0 : 1
      if (1...12).contains(month), text.first != "-" { return "in \(words(date))" }
    }
    return "(\(words(date)))"
  }

  /// The date in brackets; nothing where there is none.
  func aside(_ date: EDTF?) -> String { date.map { " (\(words($0)))" } ?? "" }

  /// The beginning or the end of what goes on from one to another; nil where it is open.
  static func end(of date: EDTF, isLast: Bool) -> EDTF? {
    guard date.isInterval else { return date }
    let parts = date.description.split(separator: "/", omittingEmptySubsequences: false)
    let part = isLast ? parts.last : parts.first
    return part.flatMap { EDTF(String($0)) }
  }
}
