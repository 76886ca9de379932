import Foundation

/// Finds programs of other people's on this machine.
public enum ProgramSearch {
  /// The path of a program, by the search path; nil where it is not installed.
  ///
  /// - Parameter folders: Where to look where the environment has no search path.
  public static func path(of name: String, otherwise folders: String = "") -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? folders).split(separator: ":")
    let paths = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
