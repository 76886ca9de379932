internal import GRDB

extension Chronicle {
  /// The last change that two chronicles have in common: one is a copy of the other, made then, and
  /// each has gone on by itself since.
  ///
  /// - Returns: The change's number; nil where neither is a copy of the other.
  public func parting(from other: Chronicle) throws -> Int64? {
    guard try uid() == other.uid() else { return nil }
    return try read { mine in
      try other.read { theirs in
        let columns = "SELECT id, at, who, why, command FROM change ORDER BY id"
        let ours = try Row.fetchCursor(mine, sql: columns)
        let others = try Row.fetchCursor(theirs, sql: columns)
        var last: Int64?
        while let one = try ours.next(), let two = try others.next(), one == two {
          last = one["id"]
        }
        return last
      }
    }
  }
}
