/// A text, what it encloses in parentheses and quotation marks, and its parts between commas.
struct EnclosedText {
  /// The parts of the text between its commas, without what it encloses; none empty.
  private(set) var parts: [String] = []
  /// What stands in parentheses and quotation marks.
  private(set) var asides: [String] = []

  /// Whether there is nothing but the text.
  var isPlain: Bool { asides.isEmpty && parts.count <= 1 }

  /// Reads a text.
  /// - Complexity: O(*n*), *n* being the length of the text.
  init(_ text: String) {
    var part = String.UnicodeScalarView()
    var aside = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "(", "“", "«", "[": depth += 1
      case "\"" where depth == 0: depth = 1
      case ")", "”", "»", "]", "\"":
        depth = max(0, depth - 1)
        if depth == 0 { Self.add(&aside, to: &asides) }
      case "," where depth == 0: Self.add(&part, to: &parts)
      case _ where depth == 0: part.append(scalar)
      default: aside.append(scalar)
      }
    }
    Self.add(&part, to: &parts)
    Self.add(&aside, to: &asides)
  }

  private static func add(_ text: inout String.UnicodeScalarView, to list: inout [String]) {
    if text.contains(where: \.properties.isAlphabetic) { list.append(String(text)) }
    text.removeAll()
  }
}
