/// The keys that the tables of one command have used so far, so that no row vanishes behind one of
/// another file.
///
/// The files are read one after the other, each on a thread of its own: two never ask at a time.
final class UsedKeys: @unchecked Sendable {
  /// Where a key was used.
  struct Spot: Hashable {
    let file: String
    let line: Int
  }

  private var spots: [UInt64: (file: UInt32, line: UInt32)] = [:]
  private var files: [String] = []

  /// Where a key of a set was used before; nil where it was not, or too many are there to say.
  func spot(of key: String, in set: String) -> Spot? {
    spots[Self.digest(key, set)].map { Spot(file: files[Int($0.file)], line: Int($0.line)) }
  }

  /// Notes that a row with a key was understood.
  func note(_ key: String, in set: String, _ spot: Spot) {
    guard spots.count < SeenKeys.most else { return }
    if files.last != spot.file { files.append(spot.file) }
    spots[Self.digest(key, set)] = (UInt32(files.count - 1), UInt32(clamping: spot.line))
  }

  private static func digest(_ key: String, _ set: String) -> UInt64 {
    var digest = RowDigest()
    digest.add(set)
    digest.add(key)
    return digest.half
  }
}
