/// An error with the file and line of what caused it.
public struct LocatedError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file and the line.
  public var location: String
  /// What is wrong.
  public var reason: String

  /// Makes a located error.
  public init(location: String, reason: String) {
    self.location = location
    self.reason = reason
  }

  /// "FILE:LINE: REASON".
  public var description: String { "\(location): \(reason)" }
}
