import Foundation

/// Lets programs of other people's on this machine work.
enum InstalledProgram {
  /// What a program made of a text, and how it ended.
  struct Outcome {
    /// What it wrote; nil where it wrote nothing.
    var data: Data?
    var status: Int32
    /// What it said on standard error.
    var words: String
  }

  /// Lets a program make a file of a text, both in a folder of their own, so that no pipe can fill
  /// and block and no shell has a part in it; what stops this program meanwhile stops it, too.
  ///
  /// - Parameters:
  ///   - text: What it reads.
  ///   - endings: Those of the names of what it reads and of what it writes.
  ///   - arguments: Its arguments, made of the paths of the two.
  /// - Throws: A failure where it does not start.
  static func convert(
    _ text: String, with program: String, endings: (from: String, to: String),
    arguments: (_ input: String, _ output: String) -> [String]
  ) throws -> Outcome {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    try manager.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var interrupted: Int32?
    defer {
      try? manager.removeItem(at: folder)
      if let interrupted { raise(interrupted) }
    }
    let input = folder.appendingPathComponent("input.\(endings.from)")
    let output = folder.appendingPathComponent("output.\(endings.to)")
    try Data(text.utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments(input.path, output.path)
    process.environment = MakingTime.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do { try process.run() } catch {
      throw Failure("\(URL(fileURLWithPath: program).lastPathComponent) does not start")
    }
    let interruption = Interruption(ending: process)
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    interrupted = interruption.end()
    return Outcome(
      data: try? Data(contentsOf: output), status: process.terminationStatus,
      words: String(decoding: words, as: UTF8.self))
  }
}
