import Diplomacy

/// Makes ids for records that people write by hand, without any.
///
/// They follow from what a record says, so that a file that is read again brings nothing twice. They
/// are ids of version 8 (RFC 9562, section 5.8).
public struct ContentIDs: Sendable {
  private let writer = JSONLinesWriter()
  /// How often each content has been met.
  private var met: [UInt64: UInt32] = [:]

  /// Makes ids from here on.
  public init() {}

  /// The records, each with its id where it has none of its own.
  ///
  /// - Throws: `EncodingError`, of a number that cannot be written.
  public mutating func identify(_ records: [LocatedRecord]) throws -> [LocatedRecord] {
    try records.map { item in
      var item = item
      item.contentID = try id(of: item.record)
      return item
    }
  }

  private mutating func id(of record: Record) throws -> UID? {
    guard record.uid == nil, record.kind != nil else { return nil }
    var bytes: [UInt8] = []
    try writer.add(record, to: &bytes)
    var digest = RowDigest()
    digest.add(bytes)
    let count = met[digest.half, default: 0]
    // Of more records than that, those that come later get ids as records that are typed do.
    guard count > 0 || met.count < SeenKeys.most else { return nil }
    met[digest.half] = count + 1
    // Two that say the same are two.
    if count > 0 { digest.add("\(count)") }
    var id = digest.bytes
    id[6] = id[6] & 0x0F | 0x80
    id[8] = id[8] & 0x3F | 0x80
    return UID(bytes: id)
  }
}
