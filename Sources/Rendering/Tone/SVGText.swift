/// Keeps data from being read as XML.
enum SVGText {
  /// The text on one line, harmless, with what XML acts on escaped and what it forbids left out.
  static func escape(_ text: String) -> String {
    let allowed = String.UnicodeScalarView(
      text.unicodeScalars.filter { ($0.value & 0xFFFE) != 0xFFFE })
    return HTMLEscaping.escape(String(allowed))
  }

  /// The beginning of a text that is too long for its line.
  static func clipped(_ text: String, _ most: Int) -> String {
    text.count > most ? text.prefix(most - 1) + "…" : text
  }
}
