/// Why a text is not a date of the Extended Date/Time Format.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text, cut after eighty characters.
  public let text: String
  /// Where the fault was found, counted in bytes from 1; one past the end where something lacks.
  public let column: Int
  /// What is wrong, in words.
  public let reason: String

  /// Makes an error at a place of a text.
  public init(text: String, column: Int, reason: String) {
    self.text = clipped(text)
    self.column = column
    self.reason = reason
  }

  /// The text, what is wrong with it and where.
  public var description: String {
    "\"\(text)\" is not a date: \(reason) (column \(column))"
  }
}

/// The first eighty characters of a text, control characters left out, for use in a message.
func clipped(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if result.count == 80 { return String(result) + "…" }
    if scalar.value >= 32, scalar.value != 127 { result.append(scalar) }
  }
  return String(result)
}
