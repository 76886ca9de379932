/// Why an XML file could not be read, with the file and the line.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was given.
  public var file: String
  /// The line, counted from 1; nil where the fault is not in the text.
  public var line: Int?
  /// What is wrong, in a user's words.
  public var reason: String

  /// Makes an error.
  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The form `FILE:LINE: REASON`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}
