import Chronology

/// A date of which the parts are given as numbers, as far as they are known.
struct PartedDate: Hashable, Sendable {
  /// The year, counted with a year 0.
  var year: Int64
  /// The month from 1; 0 stands for none.
  var month: Int64?
  /// The day of the month from 1; 0 stands for none.
  var day: Int64?

  /// The date; nil where there is none such.
  var edtf: EDTF? {
    // Beyond four digits a date has a year alone.
    guard (-9999...9999).contains(year) else { return EDTF("Y\(year)") }
    return EDTF(words)
  }

  /// The numbers as an ISO date has them.
  var words: String {
    var text = EDTF.padded(year)
    guard let month, month != 0 else { return text }
    text += "-" + Self.two(month)
    guard let day, day != 0 else { return text }
    return text + "-" + Self.two(day)
  }

  private static func two(_ number: Int64) -> String {
    0...9 ~= number ? "0\(number)" : "\(number)"
  }

  /// The number of a month by its English name, of which three letters are enough.
  static func month(_ text: String) -> Int64? {
    let word = text.lowercased()
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    return Month.allCases.first {
      $0.name.lowercased().hasPrefix(word) || word == "sept" && $0 == .september
    }
    .map { Int64($0.rawValue) }
  }
}
