import Foundation
import Rendering

/// The installed GraphViz, which draws graphs.
enum GraphViz {
  /// What a picture is written as.
  enum Format: String, CaseIterable {
    case svg, png, pdf
  }

  /// Whether it is installed.
  static var isInstalled: Bool { InstalledProgram.path(of: "dot") != nil }

  /// The picture of a graph as text; nil where there is no GraphViz.
  ///
  /// - Throws: A failure in GraphViz's own words.
  static func svg(of dot: String) throws -> String? {
    guard isInstalled else { return nil }
    return String(decoding: try picture(of: dot, as: .svg), as: UTF8.self)
  }

  /// The picture of a graph.
  ///
  /// The graph is in a file and no shell has a part in it, so that whatever its names say is text.
  ///
  /// - Parameters:
  ///   - dot: The graph, which may name its layout engine itself.
  ///   - format: What it is written as.
  ///   - layout: The layout engine, where it is not the graph's own.
  /// - Throws: A failure in GraphViz's own words, or that says what to install.
  static func picture(
    of dot: String, as format: Format, layout: NetworkLayout? = nil
  ) throws -> Data {
    guard let program = InstalledProgram.path(of: "dot") else {
      throw Failure(
        "\(format.rawValue) is drawn by GraphViz, whose program “dot” was not found; install "
          + "graphviz (apt install graphviz, brew install graphviz), or write --format dot")
    }
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    try manager.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var interrupted: Int32?
    defer {
      try? manager.removeItem(at: folder)
      if let interrupted { raise(interrupted) }
    }
    let graph = folder.appendingPathComponent("graph.dot")
    let picture = folder.appendingPathComponent("graph.\(format.rawValue)")
    try Data(dot.utf8).write(to: graph)
    // Half as many dots again as on a screen: a picture that can be printed.
    let arguments =
      ["-T\(format.rawValue)"] + (format == .png ? ["-Gdpi=144"] : [])
      + (layout.map { ["-K\($0.rawValue)"] } ?? [])
    let (status, words) = try run(
      program, arguments + ["-o", picture.path, graph.path], interrupted: &interrupted)
    // An error can leave a picture behind, so that the status counts.
    guard status == 0, let data = try? Data(contentsOf: picture), !data.isEmpty else {
      let first = words.split(separator: "\n").first.map { ": \($0)" } ?? ""
      throw Failure("GraphViz cannot draw the relations as \(format.rawValue)\(first)")
    }
    return data
  }

  /// Runs GraphViz; gives its status and what it says, and the signal that stopped it.
  private static func run(
    _ program: String, _ arguments: [String], interrupted: inout Int32?
  ) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do { try process.run() } catch { throw Failure("GraphViz does not start") }
    let interruption = Interruption(ending: process)
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    interrupted = interruption.end()
    return (process.terminationStatus, String(decoding: words, as: UTF8.self))
  }
}
