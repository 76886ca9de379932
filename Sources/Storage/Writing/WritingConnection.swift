import Foundation
internal import GRDB
import Synchronization

/// A connection on which rows may be written by another thread: who asks for it waits for them.
///
/// An import spends half of its time within SQLite. While that inserts some hundred events, the next
/// are matched and made ready here; only one of the two threads uses the connection at a time.
final class WritingConnection: @unchecked Sendable {
  private let database: Database
  private let queue = DispatchQueue(label: "chancery.rows")
  private let writing = DispatchGroup()
  /// As many pieces wait: enough that neither thread waits for each of the other's.
  private let room = DispatchSemaphore(value: 3)
  private let failure = Mutex<(any Error)?>(nil)

  /// What is to be done, handed from one thread to the other.
  private struct Job: @unchecked Sendable {
    let body: () throws -> Void
  }

  init(_ database: Database) { self.database = database }

  /// The connection, once nothing is being written on it.
  ///
  /// - Throws: What stopped the rows that were being written.
  var db: Database {
    get throws {
      try wait()
      return database
    }
  }

  /// Waits until nothing is being written.
  ///
  /// - Throws: What stopped it; from then on whatever needs the connection is refused.
  func wait() throws {
    rest()
    try refuse()
  }

  /// Waits until nothing is being written, whatever became of it.
  func rest() { writing.wait() }

  /// Writes on the other thread, once what it was given before is written.
  ///
  /// - Throws: What stopped it.
  func write(_ body: @escaping () throws -> Void) throws {
    try refuse()
    room.wait()
    let job = Job(body: body)
    queue.async(group: writing) { [self] in
      defer { room.signal() }
      guard failure.withLock({ $0 == nil }) else { return }
      do { try job.body() } catch { failure.withLock { $0 = error } }
    }
  }

  private func refuse() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
