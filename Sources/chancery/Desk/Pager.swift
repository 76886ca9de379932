import Foundation
import Interchange

/// Shows a long text a screen at a time, where results go to a terminal.
///
/// The pager is run without a shell: its words are split at spaces. Where there is none, the text is
/// written as it is.
final class Pager {
  private let rows: Int
  private var held: [UInt8] = []
  private var lines = 0
  private var process: Process?
  private var isDecided = false

  /// A pager for this terminal; nil where the results do not go to one.
  init?() {
    guard Console.isTerminal, let rows = Console.terminalRows else { return nil }
    self.rows = rows
  }

  /// Takes bytes on their way out, and gives back those that are to be written now.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isDecided { return Array(bytes) }
    held.append(contentsOf: bytes)
    lines += bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    guard lines >= rows else { return [] }
    start()
    return rest()
  }

  /// What is still held.
  func rest() -> [UInt8] {
    isDecided = true
    defer { held = [] }
    return held
  }

  /// Waits until the reader has seen enough.
  func end() {
    guard let process else { return }
    close(STDOUT_FILENO)
    process.waitUntilExit()
  }

  /// Starts the pager and leads standard output into it.
  private func start() {
    guard let (program, arguments) = Self.command else { return }
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = pipe
    guard (try? process.run()) != nil else { return }
    let end = pipe.fileHandleForWriting
    guard dup2(end.fileDescriptor, STDOUT_FILENO) >= 0 else { return }
    try? end.close()
    self.process = process
  }

  /// The program and its options: $CHANCERY_PAGER, else $PAGER, else less.
  private static var command: (program: String, arguments: [String])? {
    let environment = ProcessInfo.processInfo.environment
    let words = (environment["CHANCERY_PAGER"] ?? environment["PAGER"] ?? "less -FRX")
      .split(separator: " ").map(String.init)
    guard let name = words.first, name != "cat" else { return nil }
    return ProgramSearch.path(of: name).map { ($0, Array(words.dropFirst())) }
  }
}
