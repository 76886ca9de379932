/// What is wrong with a file that is to be read, in a user's words.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was given.
  public var file: String
  /// The line, counted from 1; nil where it is the file as a whole.
  public var line: Int?
  /// What is wrong, and what to do: "is cut short".
  public var reason: String

  /// Makes an error.
  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// What is said of a file with nothing in it but white space.
  public static func empty(_ file: String) -> InputError {
    InputError(file: file, reason: "is empty")
  }

  /// The form `FILE:LINE: REASON`, or `“FILE” REASON`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "“\(file)” \(reason)"
  }
}
