/// Why a file could not be read, with every problem that was found in it, up to a limit.
public struct InterchangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One thing that is wrong, and where.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named to the reader.
    public var file: String
    /// The line, counted from 1; nil where the file as a whole is meant.
    public var line: Int?
    /// What is wrong and what would be right, in words.
    public var message: String

    /// Makes a problem.
    public init(file: String, line: Int?, message: String) {
      self.file = file
      self.line = line
      self.message = message
    }

    /// The form `FILE:LINE: MESSAGE`.
    public var description: String {
      line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
  }

  /// How many problems are told before the rest is only counted.
  public static let limit = 20

  /// The first problems, by line.
  public var problems: [Problem]
  /// How many more there are.
  public var further: Int

  /// Makes an error of its problems.
  public init(problems: [Problem], further: Int = 0) {
    self.problems = problems
    self.further = further
  }

  /// A line a problem, and how many more there are.
  public var description: String {
    var lines = problems.map(\.description)
    if further > 0 { lines.append("and \(further) more of this sort") }
    return lines.joined(separator: "\n")
  }
}
