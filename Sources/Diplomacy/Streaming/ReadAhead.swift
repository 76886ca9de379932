import Foundation

/// Pieces that one thread makes while another works on the earlier ones: a few at a time, so that
/// memory does not grow.
public final class ReadAhead<Piece: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var pieces: [Piece] = []
  /// Pieces that have been worked on: their memory goes back to the thread that it is from.
  private var spent: [Piece] = []
  private var failure: (any Error)?
  private var isFinished = false
  private var isAbandoned = false
  private let most: Int

  /// - Parameter most: How many pieces may wait.
  public init(most: Int = 4) { self.most = most }

  /// The maker stops because nobody wants more.
  public struct Abandoned: Error {}

  /// Hands a piece over; waits while too many are there.
  /// - Throws: ``Abandoned`` when the other side wants no more.
  public func put(_ piece: Piece) throws {
    _ = takeSpent()
    condition.lock()
    defer { condition.unlock() }
    while pieces.count >= most, !isAbandoned { condition.wait() }
    if isAbandoned { throw Abandoned() }
    pieces.append(piece)
    condition.broadcast()
  }

  /// Takes the next piece; nil at the end.
  /// - Throws: What stopped the maker.
  public func next() throws -> Piece? {
    condition.lock()
    defer { condition.unlock() }
    while pieces.isEmpty, !isFinished { condition.wait() }
    if let piece = pieces.first {
      pieces.removeFirst()
      condition.broadcast()
      return piece
    }
    if let failure { throw failure }
    return nil
  }

  /// Makes the pieces on a thread of its own and works on them here.
  ///
  /// The maker has ended when this returns or throws.
  public static func run(
    make: @escaping @Sendable (ReadAhead) throws -> Void, _ body: (Piece) throws -> Void
  ) throws {
    let pieces = ReadAhead()
    let thread = Thread {
      var failure: (any Error)?
      do { try make(pieces) } catch { failure = error }
      pieces.finish(failure)
    }
    // As the main thread has: dates and filters of any depth are read on it.
    thread.stackSize = 8 << 20
    thread.start()
    defer { pieces.abandon() }
    while let piece = try pieces.next() {
      try body(piece)
      pieces.giveBack(piece)
    }
  }

  private func giveBack(_ piece: Piece) { condition.withLock { spent.append(piece) } }

  /// The pieces that have been given back, to be let go of while nobody waits.
  private func takeSpent() -> [Piece] {
    condition.withLock {
      defer { spent = [] }
      return spent
    }
  }

  private func finish(_ error: (any Error)?) {
    condition.lock()
    defer { condition.unlock() }
    failure = error
    isFinished = true
    condition.broadcast()
  }

  private func abandon() {
    condition.lock()
    defer { condition.unlock() }
    isAbandoned = true
    condition.broadcast()
    while !isFinished { condition.wait() }
  }
}
