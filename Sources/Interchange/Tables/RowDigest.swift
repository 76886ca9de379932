/// A short sum of a row by which it is known again where it has no key: FNV-1a of 128 bits.
struct RowDigest: Hashable, Sendable {
  private var high: UInt64 = 0x6c62_272e_07bb_0142
  private var low: UInt64 = 0x62b8_2175_6295_c58d

  /// A sum of nothing.
  init() {}

  /// Adds bytes.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      low ^= UInt64(byte)
      // The prime is 2^88 + 0x13B.
      let product = low.multipliedFullWidth(by: 0x13B)
      high = (high &* 0x13B) &+ product.high &+ (low << 24)
      low = product.low
    }
  }

  /// Adds a text, told apart from what follows.
  mutating func add(_ text: String) {
    add(text.utf8)
    add(CollectionOfOne(0x1F))
  }

  /// The sum in 32 hexadecimal digits.
  var words: String { [high, low].map(Self.digits).joined() }

  /// The sixteen bytes of the sum.
  var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
  }

  /// Half of the sum, for tables in memory.
  var half: UInt64 { high ^ low }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// The keys that a file has used so far, so that a second row does not vanish behind the first.
struct SeenKeys {
  /// How many are remembered: the memory that a file takes has a bound, and so many fill a table of
  /// 2^20 places.
  static let most = 3 << 18

  private var lines: [UInt64: UInt32] = [:]

  /// The line that used a key before; nil where none did, or the file is too long to say.
  func line(of key: String) -> Int? { lines[Self.digest(key)].map { Int($0) } }

  /// Notes that a row with a key was understood.
  mutating func note(_ key: String, _ line: Int) {
    if lines.count < Self.most { lines[Self.digest(key)] = UInt32(clamping: line) }
  }

  private static func digest(_ key: String) -> UInt64 {
    var digest = RowDigest()
    digest.add(key)
    return digest.half
  }
}
