/// Why a registered text could not be read, in a user's words.
public struct TextFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was given.
  public var file: String
  /// What is wrong and what to do.
  public var reason: String
  /// Whether there is no such file.
  public var isMissing: Bool

  /// Makes an error.
  public init(file: String, reason: String, isMissing: Bool = false) {
    self.file = file
    self.reason = reason
    self.isMissing = isMissing
  }

  /// The form `“FILE”: REASON`.
  public var description: String { "“\(file)” \(reason)" }
}
