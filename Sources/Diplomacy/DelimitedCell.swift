/// Cells of comma-separated values as RFC 4180 has them.
public enum DelimitedCell {
  /// A cell as it is, quoted where the standard asks for it.
  public static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    guard needsQuotes else { return text }
    let escaped = text.unicodeScalars.reduce(into: String.UnicodeScalarView()) {
      if $1 == "\"" { $0.append("\"") }
      $0.append($1)
    }
    return "\"\(String(escaped))\""
  }
}
