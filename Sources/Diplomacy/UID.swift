/// A record's globally unique id, by which two chronicles can be merged.
///
/// Sixteen bytes as RFC 9562 lays out version 7: 48 bits of milliseconds since 1970, then random
/// bits; ids made in a row sort in the order in which they were made, which loads faster.
public struct UID: Hashable, Sendable, CustomStringConvertible {
  /// The sixteen bytes.
  public let bytes: [UInt8]

  /// Makes an id from sixteen bytes, or nil when there are not sixteen.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Makes a version 7 id from a time in milliseconds since 1970 and a source of random bits.
  public init(milliseconds: UInt64, using random: inout some RandomNumberGenerator) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    for shift in stride(from: 40, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: milliseconds >> UInt64(shift)))
    }
    let first: UInt64 = random.next()
    let second: UInt64 = random.next()
    bytes.append(0x70 | UInt8(truncatingIfNeeded: first & 0x0F))
    bytes.append(UInt8(truncatingIfNeeded: first >> 8))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: second & 0x3F))
    for shift in stride(from: 8, through: 56, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: second >> UInt64(shift)))
    }
    self.bytes = bytes
  }

  /// Reads the form with hyphens, `0198f3a0-....`, or 32 hexadecimal digits.
  public init?(_ text: String) {
    var nibbles: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57: nibbles.append(byte - 48)
      case 97...102: nibbles.append(byte - 87)
      case 65...70: nibbles.append(byte - 55)
      case 45: continue
      default: return nil
      }
    }
    guard nibbles.count == 32 else { return nil }
    bytes = stride(from: 0, to: 32, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }

  /// The form with hyphens, in lower case.
  public var description: String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append("-") }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
