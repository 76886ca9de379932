import Diplomacy
import Foundation

/// The time of day that records are stamped with.
enum Clock {
  /// Milliseconds since 1970, UTC.
  static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}
