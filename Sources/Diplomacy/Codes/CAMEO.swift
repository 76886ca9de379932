/// The list of CAMEO's codes, with Goldstein's values and what PLOVER has in their place.
///
/// The codes are those of GDELT, with 1213 (of ICEWS) and 1214 (of the table that leads to PLOVER),
/// which GDELT has not. GDELT and ICEWS differ in the values of 016, 022, 164 and 165.
///
/// For PLOVER, the table of 2021 is followed as far as the manual's DRAFT 2.0 allows. Modes and
/// contexts that the draft has no more became their nearest, or none; and where a chapter
/// names the case, it decides: `docs/codes.md` lists these.
public enum CAMEO {
  /// All codes, each root before what is below it.
  public static let codes = codes(
    in: [cooperationTable, conflictTable, forceTable])

  /// The twenty roots, 01 to 20.
  public static var roots: [CAMEOCode] { codes.filter { $0.code.utf8.count == 2 } }

  /// The code of these digits.
  ///
  /// - Complexity: O(log *n*) for *n* codes.
  public static func code(_ digits: String) -> CAMEOCode? {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle].code < digits { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low].code == digits ? codes[low] : nil
  }

  /// Reads a code as typed, with spaces around it.
  static func read(_ text: String) throws(CodeFault) -> CAMEOCode {
    let words = text.split(separator: " ")
    let digits = words.count == 1 ? String(words[0]) : text
    if let code = code(digits) { return code }
    throw .unknownCAMEO(text, nearest: nearest(to: digits))
  }

  /// What may have been meant: the code with its zero, those below the nearest root, or those whose
  /// meaning has the word.
  private static func nearest(to text: String) -> [String] {
    guard text.utf8.count <= 40 else { return [] }
    if text.utf8.allSatisfy({ (48...57).contains($0) }) {
      for digits in [text, "0" + text] {
        for length in stride(from: digits.count, to: 1, by: -1) {
          guard let code = code(String(digits.prefix(length))) else { continue }
          let below = codes.filter {
            $0.code.count == length + 1 && $0.code.hasPrefix(code.code)
          }
          return length == digits.count || below.isEmpty ? [code.code] : below.map(\.code)
        }
      }
      return []
    }
    guard text.count > 2 else { return [] }
    let word = text.lowercased()
    return codes.filter { $0.words.contains(word) }.prefix(3).map(\.code)
  }

  /// Reads tables, a code a line: digits, value, PLOVER's code or `-`, meaning.
  ///
  /// A value is one number, or two, GDELT's and that of ICEWS, where they differ; `none` is none.
  private static func codes(in tables: [String]) -> [CAMEOCode] {
    tables.flatMap { $0.split(separator: "\n") }.compactMap { line in
      let cells = line.split(separator: " ", maxSplits: 3)
      guard cells.count == 4 else { return nil }
      let values = cells[1].split(separator: ":")
      return CAMEOCode(
        code: String(cells[0]), words: String(cells[3]),
        gdelt: values.first.flatMap { Double($0) }, icews: values.last.flatMap { Double($0) },
        ploverText: cells[2] == "-" ? nil : String(cells[2]))
    }
  }
}
