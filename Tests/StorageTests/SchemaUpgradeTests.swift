import Chronology
import Diplomacy
import Foundation
import GRDB
import Testing

@testable import Storage

/// Files that an earlier version made are brought up to date, with all that is in them.
@Suite struct SchemaUpgradeTests {
  private static let earlier = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Earlier/schema-1.sql")

  /// A chronicle of version 1 with a statement that binds, and a link with a source of its own.
  private func earlierFile(_ folder: TestFolder) throws -> String {
    let path = folder.file()
    let schema = try String(contentsOf: Self.earlier, encoding: .utf8)
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: schema)
      try db.execute(
        sql: """
          INSERT INTO chronicle (id, uid, title) VALUES (1, randomblob(16), 'Earlier');
          INSERT INTO event_kind (name, is_standard) VALUES ('statement', 1), ('event', 1);
          INSERT INTO actor (id, uid, ref, kind) VALUES (1, randomblob(16), 'carter', 'person');
          INSERT INTO name (actor_id, position, text, kind, folded) VALUES (1, 0, 'Jimmy Carter', 'full', 'jimmy carter');
          INSERT INTO source (id, uid, ref, title) VALUES (1, randomblob(16), 'diary', 'Diary');
          INSERT INTO event (id, uid, ref, kind, title, date, earliest, begin_latest, end_earliest, latest,
              sort_day, has_earliest, span)
            VALUES (1, randomblob(16), 'vow', 'statement', 'Will come', '1978-09-17', 3181, 3181, 3181, 3181, 3181, 1, 0),
                   (2, randomblob(16), 'deed', 'event', 'Comes', '1979-03-07', 3352, 3352, 3352, 3352, 3352, 1, 0);
          INSERT INTO statement (event_id, form) VALUES (1, 'report');
          INSERT INTO commitment (event_id, position, kind, text, due, owed_to_id)
            VALUES (1, 0, 'promise', 'to come', '1979', 1), (1, 1, 'threat', 'to leave', NULL, NULL);
          INSERT INTO link (id, event_id, position, kind, to_id) VALUES (7, 2, 0, 'fulfils', 1);
          INSERT INTO citation (position, source_id, locator, link_id) VALUES (0, 1, 'p. 3', 7);
          """)
    }
    try queue.close()
    return path
  }

  @Test func `An earlier file opens, for reading too, with nothing lost`() throws {
    let folder = try TestFolder()
    let chronicle = try Chronicle.open(try earlierFile(folder))
    guard case .event(let vow) = try chronicle.record(Ref(stored: "vow")),
      case .event(let deed) = try chronicle.record(Ref(stored: "deed"))
    else {
      Issue.record("the events are gone")
      return
    }
    #expect(
      vow.commitments == [
        Commitment(
          number: 1, kind: .promise, text: "to come", due: HistoricalDate(EDTF("1979")),
          owedTo: Ref(stored: "carter")),
        Commitment(number: 2, kind: .threat, text: "to leave"),
      ])
    #expect(deed.links.map(\.number) == [7])
    #expect(deed.links.map(\.to) == [Ref(stored: "vow")])
    #expect(
      deed.links.first?.citations == [Citation(source: Ref(stored: "diary"), locator: "p. 3")])
    #expect(try chronicle.raw("PRAGMA user_version") == [["\(Schema.version)"]])
    #expect(try chronicle.raw("PRAGMA integrity_check") == [["ok"]])
    #expect(try folder.contents() == ["chancery.db"])
  }

  @Test func `What is brought up to date has the tables, indexes and views of a new file`() throws {
    let folder = try TestFolder()
    let old = try Chronicle.open(try earlierFile(folder))
    let new = try folder.chronicle(name: "new.db")
    let tables = """
      SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
      FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE 'event_search_%' ORDER BY 1, 2
      """
    #expect(try old.raw(tables) == new.raw(tables))
    let keys = """
      SELECT m.name, k."from", k."table", k.on_delete FROM sqlite_master m,
        pragma_foreign_key_list(m.name) k WHERE m.type = 'table' ORDER BY 1, 2, 3
      """
    #expect(try old.raw(keys) == new.raw(keys))
    let rest = """
      SELECT type, name, sql FROM sqlite_master
      WHERE type IN ('index', 'view', 'trigger') AND sql IS NOT NULL ORDER BY 1, 2
      """
    #expect(try old.raw(rest) == new.raw(rest))
    // Rules that stand in a table's text alone.
    for table in ["link", "commitment"] {
      let text = "SELECT sql FROM sqlite_master WHERE name = '\(table)'"
      #expect(try words(old.raw(text)) == words(new.raw(text)))
    }
  }

  @Test func `An earlier file that cannot be written is refused with what to do`() throws {
    let path = try earlierFile(try TestFolder())
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    // The root user may write everything.
    guard !FileManager.default.isWritableFile(atPath: path) else { return }
    #expect(throws: StorageError.older(path: path, version: 1)) { try Chronicle.open(path) }
  }

  /// The words of SQL without its comments, quotes and spacing.
  private func words(_ rows: [[String]]) -> [String] {
    rows.flatMap { $0 }.joined(separator: "\n").split(separator: "\n")
      .map { line in line.components(separatedBy: "--")[0] }.joined(separator: " ")
      .replacing("\"", with: "")
      .split(whereSeparator: { " \n".contains($0) }).map(String.init)
  }
}
