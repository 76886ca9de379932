public import Diplomacy
internal import GRDB

extension Change {
  /// The sources that have an identifier, what this change has added included.
  public func sources(identifiedBy identifier: Identifier) throws -> [Source] {
    try sources(
      """
      SELECT DISTINCT source_id FROM identifier
      WHERE scheme = ? AND value = ? AND source_id IS NOT NULL ORDER BY source_id
      """, [identifier.scheme, identifier.value])
  }

  /// The sources of exactly a title, what this change has added included.
  ///
  /// - Complexity: O(n) in the sources of the chronicle the first time, then O(log n).
  public func sources(titled title: String) throws -> [Source] {
    let found = try sourceNames.records(named: title).map(\.id)
    return found.isEmpty ? [] : try rows.sources(found).filter { $0.title == title }
  }

  /// The source that a ref stands for; nil where it stands for nothing, or for something else.
  public func source(_ ref: Ref) throws -> Source? {
    guard let entry = try entry(ref), entry.kind == .source else { return nil }
    return try rows.sources([entry.id]).first
  }

  private func sources(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> [Source] {
    let numbers = try db.rows(sql, arguments).map { $0[0] as Int64 }
    return numbers.isEmpty ? [] : try rows.sources(numbers)
  }
}
