import Dispatch
import Foundation

/// Ctrl-C and its like while something is at work that has to be ended in order: a program that runs
/// for this one, which Foundation puts into a group of its own, or a long change.
final class Interruption: @unchecked Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let lock = NSLock()
  private var caught: Int32?
  private var isHeeded = false
  private var sources: [any DispatchSourceSignal] = []

  /// From now on such a signal ends the process instead of this program; not to be made before
  /// the process runs, which would learn to ignore them.
  convenience init(ending process: Process) {
    let child = process.processIdentifier
    self.init { _, _ in kill(child, SIGKILL) }
  }

  /// From now on such a signal is noted, and ``check()`` throws; a second one ends the program, and
  /// so does the first where nobody checks, as while a pipe is waited for.
  convenience init() {
    self.init { interruption, number in interruption.insist(on: number) }
  }

  private init(then body: @escaping @Sendable (Interruption, Int32) -> Void) {
    for number in Self.signals {
      // What was ignored already, as by `nohup`, stays so: the handler's address is 1 then.
      if unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == 1 { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        guard let self else { return }
        note(number)
        body(self, number)
      }
      source.resume()
      sources.append(source)
    }
  }

  private func note(_ number: Int32) {
    let isSecond = lock.withLock {
      defer { caught = caught ?? number }
      return caught != nil
    }
    if isSecond { Self.die(of: number) }
  }

  /// Ends the program where a signal that has come is not heeded soon.
  private func insist(on number: Int32) {
    DispatchQueue.global().asyncAfter(deadline: .now() + 10) { [weak self] in
      guard let self, lock.withLock({ !isHeeded }) else { return }
      Self.die(of: number)
    }
  }

  /// Ends the program as the signal would have.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Ends what is at work where a signal has come.
  ///
  /// - Throws: ``Interrupted``.
  func check() throws {
    let number = lock.withLock {
      isHeeded = caught != nil
      return caught
    }
    if let number { throw Interrupted(signal: number) }
  }

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
    return lock.withLock {
      isHeeded = true
      return caught
    }
  }
}

/// A signal came before the work was done, and nothing of it stays.
struct Interrupted: Error, CustomStringConvertible {
  /// The signal, of which the program ends when it has tidied up.
  let signal: Int32

  var description: String { "interrupted; nothing was changed" }
}
