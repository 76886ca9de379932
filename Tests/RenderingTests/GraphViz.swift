import Foundation

/// Runs GraphViz, where it is installed.
enum GraphViz {
  static let path = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static var isInstalled: Bool { path != nil }

  /// What a run of `dot` gave.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Draws a graph; input and output are files, so that no pipe can fill and block.
  static func run(_ dot: String, format: String = "svg") throws -> Run {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "graphviz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "in.dot")
    let output = folder.appending(path: "out")
    let errors = folder.appending(path: "err")
    try Data(dot.utf8).write(to: input)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(filePath: path ?? "/usr/bin/dot")
    process.arguments = ["-T\(format)", "-o", output.path, input.path]
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let drawn = (try? Data(contentsOf: output)) ?? Data()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: drawn, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
