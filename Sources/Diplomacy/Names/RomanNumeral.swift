/// The numbers of monarchs and popes.
enum RomanNumeral {
  /// The digits of a Roman numeral from I to XXXIX; nil for other words, and for a single letter
  /// that is not the last word of a name.
  static func digits(_ letters: [Letter], isLast: Bool) -> [Letter]? {
    guard letters.count <= 7, letters.count > 1 || isLast else { return nil }
    let tens = min(3, letters.prefix { $0 == "x" }.count)
    guard let ones = units.firstIndex(of: String(letters: letters.dropFirst(tens))),
      tens + ones > 0
    else { return nil }
    return Letter.all(String(10 * tens + ones))
  }

  private static let units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
}
