/// Tells keys that have not been seen from those that may have been, in little memory.
///
/// A filter of Bloom's (“Space/Time Trade-offs in Hash Coding with Allowable Errors”, 1970). Of ten million keys, one in twenty-five new ones is taken for one that may have been seen.
struct KeyFilter {
  private var bits = [UInt64](repeating: 0, count: 1 << 20)
  private static let probes = 4

  /// Notes a key.
  ///
  /// - Returns: Whether it may have been noted before; false where it was surely not.
  mutating func insert(_ key: some Hashable) -> Bool {
    let hash = UInt64(bitPattern: Int64(key.hashValue))
    // Further hashes from two halves of one: Kirsch and Mitzenmacher, 2008.
    let step = hash >> 32 | 1
    var (place, isKnown) = (hash, true)
    for _ in 0..<Self.probes {
      let bit = place & UInt64(bits.count * 64 - 1)
      let mask: UInt64 = 1 << (bit & 63)
      if bits[Int(bit >> 6)] & mask == 0 {
        isKnown = false
        bits[Int(bit >> 6)] |= mask
      }
      place &+= step
    }
    return isKnown
  }
}
