import Diplomacy
import Foundation

/// The numbers by which works are known everywhere, each in one spelling, so that they compare.
enum StandardNumber {
  /// The DOI in a text, without the address of a resolver and in lower case, as DOIs are compared.
  static func doi(_ text: String) -> Identifier? {
    guard let start = text.range(of: "10.") else { return nil }
    let doi = text[start.lowerBound...].lowercased()
      .filter { !$0.isWhitespace }
    guard let slash = doi.firstIndex(of: "/"), doi.index(after: slash) < doi.endIndex else {
      return nil
    }
    return Identifier(scheme: "doi", value: doi)
  }

  /// The ISBNs in a text, of ten or thirteen digits, without their hyphens.
  static func isbns(_ text: String) -> [Identifier] {
    numbers(text, lengths: [10, 13]).map { Identifier(scheme: "isbn", value: $0) }
  }

  /// The ISSNs in a text, with their hyphen.
  static func issns(_ text: String) -> [Identifier] {
    numbers(text, lengths: [8]).map {
      Identifier(scheme: "issn", value: "\($0.prefix(4))-\($0.suffix(4))")
    }
  }

  private static func numbers(_ text: String, lengths: Set<Int>) -> [String] {
    var found: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) }) {
      let digits = word.uppercased().filter { $0 != "-" && $0 != "‐" && $0 != "–" }
      let isNumber = digits.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
      let ends = digits.last.map { ($0.isASCII && $0.isNumber) || $0 == "X" } ?? false
      if lengths.contains(digits.count), isNumber, ends, !found.contains(digits) {
        found.append(digits)
      }
    }
    return found
  }

  /// The pages with a dash between two numbers, whatever stood there: "12-15, 20" is "12–15, 20".
  static func pages(_ text: String) -> String {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let space = part.prefix { $0 == " " }
      let ends = part.dropFirst(space.count).split(omittingEmptySubsequences: true) {
        "-–—".contains($0)
      }
      let isRange = ends.count == 2 && ends.allSatisfy { isNumber($0) }
      return isRange ? "\(space)\(ends[0])–\(ends[1])" : String(part)
    }.joined(separator: ",")
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
