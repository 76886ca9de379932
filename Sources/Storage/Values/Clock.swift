import Diplomacy
import Foundation

/// The time of day and the random numbers that records are stamped with.
enum Clock {
  /// Milliseconds since 1970, UTC.
  static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  /// A new global id.
  static func newUID() -> UID {
    var random = SystemRandomNumberGenerator()
    return UID(milliseconds: UInt64(max(0, now())), using: &random)
  }
}

extension UID {
  /// The sixteen bytes as the store keeps them.
  var data: Data { Data(bytes) }

  /// Reads the sixteen bytes of a row.
  init?(_ data: Data) { self.init(bytes: Array(data)) }
}
