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

  /// Makes an error of what is wrong with the file below the XML.
  init(_ error: InputError) {
    self.init(file: error.file, line: error.line, reason: error.reason)
  }

  /// The form of ``InputError``: `FILE:LINE: REASON`, or `“FILE” REASON`.
  public var description: String {
    InputError(file: file, line: line, reason: reason).description
  }
}
