import Dispatch
import Foundation

/// Ends a program that runs for this one together with it: Foundation puts each into a group of its
/// own, so that Ctrl-C in a terminal would not reach it.
final class Interruption: @unchecked Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let lock = NSLock()
  private var caught: Int32?
  private var sources: [any DispatchSourceSignal] = []

  /// From now on such a signal ends the process instead of this program; not to be made before
  /// the process runs, which would learn to ignore them.
  init(ending process: Process) {
    let child = process.processIdentifier
    for number in Self.signals {
      // What was ignored already, as by `nohup`, stays so: the handler's address is 1 then.
      if unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == 1 { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        self?.note(number)
        kill(child, SIGKILL)
      }
      source.resume()
      sources.append(source)
    }
  }

  private func note(_ number: Int32) { lock.withLock { caught = caught ?? number } }

  /// Leaves the signals to this program again; called when the process has ended.
  ///
  /// - Returns: The signal that came meanwhile, of which this program is to end when it has tidied
  ///   up.
  func end() -> Int32? {
    for source in sources {
      source.cancel()
      signal(Int32(source.handle), SIG_DFL)
    }
    sources = []
    return lock.withLock { caught }
  }
}
