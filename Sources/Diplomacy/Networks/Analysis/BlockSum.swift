import Foundation

/// Sums that all processors work on and that are the same bits however many there are.
enum BlockSum {
  /// The most blocks that items are put in: not the number of processors, which varies.
  static let most = 32

  /// Adds up what items come to: block by block, and the blocks in their order.
  ///
  /// - Parameter size: How many sums there are.
  /// - Parameter body: Adds the items of a block to sums that are zero at first.
  static func of(
    items: Int, size: Int, _ body: @Sendable (Range<Int>, inout [Double]) -> Void
  ) -> [Double] {
    let blocks = min(most, max(0, items))
    let total = Total(size: size)
    DispatchQueue.concurrentPerform(iterations: blocks) { block in
      var sums = [Double](repeating: 0, count: size)
      body((block * items / blocks)..<((block + 1) * items / blocks), &sums)
      total.add(sums, of: block)
    }
    return total.sums
  }

  /// Adds blocks in their order, and holds those that come too early.
  private final class Total: @unchecked Sendable {
    private(set) var sums: [Double]
    private var waiting: [Int: [Double]] = [:]
    private var next = 0
    private let lock = NSLock()

    init(size: Int) { sums = Array(repeating: 0, count: size) }

    func add(_ block: [Double], of index: Int) {
      lock.withLock {
        waiting[index] = block
        while let block = waiting.removeValue(forKey: next) {
          for (place, value) in block.enumerated() { sums[place] += value }
          next += 1
        }
      }
    }
  }
}
