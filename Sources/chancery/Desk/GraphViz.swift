import Foundation

/// The installed GraphViz, which draws graphs.
enum GraphViz {
  /// The picture of a graph; nil where there is no GraphViz.
  ///
  /// - Throws: A failure in GraphViz's own words.
  static func svg(of dot: String) throws -> String? {
    guard let program = InstalledProgram.path(of: "dot") else { return nil }
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    let (graph, picture) = (
      folder.appendingPathComponent("graph.dot"), folder.appendingPathComponent("graph.svg")
    )
    try Data(dot.utf8).write(to: graph)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-Tsvg", "-o", picture.path, graph.path]
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let first = String(decoding: words, as: UTF8.self).split(separator: "\n").first ?? ""
      throw Failure("GraphViz cannot draw the relations: \(first)")
    }
    return String(decoding: try Data(contentsOf: picture), as: UTF8.self)
  }
}
