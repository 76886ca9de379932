/// A record's globally unique id, by which two chronicles can be merged.
///
/// Sixteen bytes as RFC 9562 lays out version 7: 48 bits of milliseconds since 1970, then random
/// bits; ids made in a row sort in the order in which they were made, which loads faster.
public struct UID: Hashable, Sendable, CustomStringConvertible {
  /// The first eight bytes as a number, the first byte the highest.
  private let high: UInt64
  private let low: UInt64

  /// The sixteen bytes.
  public var bytes: [UInt8] { (0..<16).map { self[$0] } }

  private subscript(place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? high : low) >> UInt64(56 - place % 8 * 8))
  }

  /// Makes an id from sixteen bytes, or nil when there are not sixteen.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Makes an id from the sixteen bytes of a database's row, or nil when there are not sixteen.
  public init?(raw bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 16 else { return nil }
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    low = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
  }

  /// Makes a version 7 id from a time in milliseconds since 1970 and a source of random bits.
  public init(milliseconds: UInt64, using random: inout some RandomNumberGenerator) {
    let first: UInt64 = random.next()
    let second: UInt64 = random.next()
    high = milliseconds << 16 | 0x7000 | first & 0x0FFF
    low = 1 << 63 | second >> 2
  }

  /// Reads the form with hyphens, `0198f3a0-....`, or 32 hexadecimal digits.
  public init?(_ text: String) {
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var count = 0
    for byte in text.utf8 {
      let nibble: UInt8
      switch byte {
      case 48...57: nibble = byte - 48
      case 97...102: nibble = byte - 87
      case 65...70: nibble = byte - 55
      case 45: continue
      default: return nil
      }
      halves.high = halves.high << 4 | halves.low >> 60
      halves.low = halves.low << 4 | UInt64(nibble)
      count += 1
    }
    guard count == 32 else { return nil }
    (high, low) = halves
  }

  /// The form with hyphens, in lower case.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var next = 0
      func add(_ byte: UInt8) {
        text[next] = byte
        next += 1
      }
      func add(hexadecimal nibble: UInt8) {
        add(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
      for place in 0..<16 {
        if place == 4 || place == 6 || place == 8 || place == 10 { add(UInt8(ascii: "-")) }
        add(hexadecimal: self[place] >> 4)
        add(hexadecimal: self[place] & 15)
      }
      return next
    }
  }
}
