public import Diplomacy
internal import GRDB

extension Change {
  /// Sets the chronicle's own record.
  public func describe(_ description: ChronicleDescription) throws {
    _ = try id()
    let language: String? = try db.row("SELECT language FROM chronicle")?["language"]
    if language != description.language {
      // Another language may mean other names.
      for row in try db.rows("SELECT id FROM event") { touch(text: row["id"]) }
    }
    try db.run(
      "UPDATE chronicle SET title = ?, editor = ?, licence = ?, language = ?, note = ?",
      [
        description.title, description.editor, description.licence, description.language,
        description.note,
      ])
  }

  /// Adds a kind of event.
  public func add(_ record: EventKindRecord) throws {
    if let under = record.under, try !kinds.get().contains(under) {
      throw StorageError.invalid("no kind of event “\(under)” for “\(record.kind)” to be beneath")
    }
    _ = try id()
    try db.run(
      "INSERT INTO event_kind (name, under) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
      [record.kind.name, record.under?.name])
    kinds = Result { try KindTree(db) }
    forgetNames()
  }
}
