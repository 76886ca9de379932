import Diplomacy
import Foundation

/// Makes the global ids of new records.
///
/// Random bits are drawn from the system for sixteen ids at a time: a call for each costs as much as
/// all that is computed for an event.
struct Stamps {
  private var pool = Pool()

  /// A new id.
  mutating func next() -> UID {
    UID(milliseconds: UInt64(max(0, Clock.now())), using: &pool)
  }

  private struct Pool: RandomNumberGenerator {
    private var words: [UInt64] = []

    mutating func next() -> UInt64 {
      if let word = words.popLast() { return word }
      words = Array(repeating: 0, count: 32)
      let isFilled = words.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) == 0 }
      if !isFilled {
        var system = SystemRandomNumberGenerator()
        for place in words.indices { words[place] = system.next() }
      }
      return words.popLast() ?? 0
    }
  }
}

extension UID {
  /// The sixteen bytes as the store keeps them.
  var data: Data { Data(bytes) }
}
