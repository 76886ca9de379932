import Foundation
import Storage

/// A chronicle that is opened, and first read from, while the command line is still being parsed.
///
/// The parser asks each option what it can do, and that takes as long as opening a file and making
/// the statements of a page ready: with two cores the one costs no time beside the other.
final class EarlyOpening: @unchecked Sendable {
  /// The one that the command will ask for.
  nonisolated(unsafe) private static var begun: EarlyOpening?

  private let path: String
  private let isDone = DispatchSemaphore(value: 0)
  /// What was opened.
  ///
  /// It is not let go of: the end of the program closes the file in less time.
  private var chronicle: Chronicle?
  private var isTaken = false

  private init(_ path: String) { self.path = path }

  /// Begins to open a file; what is wrong with it is found when the command opens it.
  static func begin(_ path: String) {
    let opening = EarlyOpening(path)
    begun = opening
    let thread = Thread {
      opening.chronicle = Chronicle.openAsItIs(path)
      try? opening.chronicle?.makeReady()
      opening.isDone.signal()
    }
    // As the main thread has: dates of any depth are read on it.
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The chronicle, once, if that file was begun with and can be read.
  static func take(_ path: String) -> Chronicle? {
    guard let opening = begun, opening.path == path, !opening.isTaken else { return nil }
    opening.isTaken = true
    opening.isDone.wait()
    return opening.chronicle
  }

  /// Waits, but not for a file that another program holds, so that a command which fails ends alone.
  static func end() {
    guard let opening = begun, !opening.isTaken else { return }
    opening.isTaken = true
    _ = opening.isDone.wait(timeout: .now() + 1)
  }
}
