import Diplomacy
import Foundation
import Storage

/// A chronicle that is opened, and first read from, while the command line is still being parsed.
///
/// The parser asks each option what it can do, and that takes as long as opening a file and making
/// the statements of a page ready: on two cores the one costs no time beside the other.
final class EarlyOpening: @unchecked Sendable {
  /// The one that the command will ask for.
  nonisolated(unsafe) private static var begun: EarlyOpening?

  private let path: String
  private let isDone = DispatchSemaphore(value: 0)
  private var chronicle: Chronicle?

  private init(_ path: String) { self.path = path }

  /// Begins to open a file; what is wrong with it is found when the command opens it.
  static func begin(_ path: String) {
    let opening = EarlyOpening(path)
    begun = opening
    let thread = Thread {
      opening.chronicle = Chronicle.openAsItIs(path)
      var first = Filter()
      first.limit = 1
      try? opening.chronicle?.timeline(first, heading: { _ in }) { _ in }
      opening.isDone.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// The chronicle, if that file was begun with and can be read.
  static func take(_ path: String) -> Chronicle? {
    guard let opening = begun, opening.path == path else { return nil }
    begun = nil
    opening.isDone.wait()
    return opening.chronicle
  }
}
