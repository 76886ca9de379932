/// Keeps text from outside from being read as Mermaid.
enum MermaidText {
  /// A label, in its quotes.
  ///
  /// Whatever is neither a letter nor a digit nor harmless is written as the number of its code
  /// point, which Mermaid puts back after it has read the rest; so that no name ends its quotes,
  /// opens a directive, or is taken for Markdown or HTML.
  static func label(_ text: String) -> String { "\"\(line(text))\"" }

  /// Text that goes on to the end of its line.
  static func line(_ text: String) -> String {
    let words = SafeText.line(text)
    let cut = words.count > 300 ? words.prefix(299) + "…" : words[...]
    var escaped = ""
    var before: Unicode.Scalar = " "
    for scalar in cut.unicodeScalars {
      if isPlain(scalar, after: before) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "#\(scalar.value);"
      }
      before = scalar
    }
    // An empty label is no label.
    return escaped.allSatisfy { $0 == " " } ? "#160;" : escaped
  }

  /// A title for the lines of YAML before the diagram: a scalar in double quotes.
  static func title(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in SafeText.line(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
      // YAML forbids what is no character.
      escaped.append(isNoncharacter(scalar) ? "\u{FFFD}" : scalar)
    }
    return "\"\(String(escaped))\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "(", ")", "'", "/", "?", "!": true
    // "1. " and "- " would begin a list.
    case ".", "-": "a"..."z" ~= before || "A"..."Z" ~= before || scalar == "-" && before != " "
    default: scalar.value >= 0xA0 && !isNoncharacter(scalar)
    }
  }

  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}
