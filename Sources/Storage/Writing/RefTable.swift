import Diplomacy
internal import GRDB

/// The table of refs: what each stands for.
struct RefTable {
  let db: Database

  /// What a ref stands for.
  struct Entry: Hashable {
    var kind: RecordKind
    var id: Int64
  }

  /// Looks a ref up, and tells whether the record is known by another by now.
  func found(_ ref: Ref) throws -> (entry: Entry, isFormer: Bool)? {
    guard
      let row = try db.row("SELECT kind, record_id, is_current FROM ref WHERE name = ?", [ref.text])
    else { return try entry(ref).map { ($0, false) } }
    guard let kind = RecordKind(rawValue: row["kind"]) else { return nil }
    return (Entry(kind: kind, id: row["record_id"]), row["is_current"] == 0)
  }

  /// Looks a ref up; an event's number counts as one, and so does its global id.
  func entry(_ ref: Ref) throws -> Entry? {
    if let row = try db.row("SELECT kind, record_id FROM ref WHERE name = ?", [ref.text]) {
      guard let kind = RecordKind(rawValue: row["kind"]) else { return nil }
      return Entry(kind: kind, id: row["record_id"])
    }
    if let number = Ref.number(in: ref.text, prefix: "e"),
      try db.number("SELECT 1 FROM event WHERE id = ?", [number]) != nil
    {
      return Entry(kind: .event, id: number)
    }
    if let uid = ref.uid,
      let number = try db.number("SELECT id FROM event WHERE uid = ?", [uid.data])
    {
      return Entry(kind: .event, id: number)
    }
    return nil
  }
}
