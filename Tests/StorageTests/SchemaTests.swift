import Diplomacy
import Foundation
import Testing

@testable import Storage

@Suite struct SchemaTests {
  private let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("schema.sql")

  @Test func `The embedded schema is the file's text`() throws {
    #expect(try String(contentsOf: file, encoding: .utf8) == Schema.sql)
  }

  @Test func `A comment stands before every table and view`() throws {
    let lines = Schema.sql.split(separator: "\n", omittingEmptySubsequences: false)
    var tables = 0
    for (index, line) in lines.enumerated()
    where ["CREATE TABLE ", "CREATE VIEW ", "CREATE VIRTUAL TABLE "].contains(where: line.hasPrefix)
    {
      tables += 1
      // The index of a table's words stands below it.
      if line.contains("event_search") { continue }
      #expect(index > 0 && lines[index - 1].hasPrefix("-- "), "\(line)")
    }
    #expect(tables > 25)
  }

  @Test func `Every table is strict`() throws {
    let chronicle = try TestFolder().chronicle()
    let loose = try chronicle.raw(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
      """)
    #expect(loose.isEmpty)
  }

  @Test func `Every view answers, with a row an event or part`() throws {
    let world = WorldMaker.make(seed: 9, events: 40)
    let chronicle = try TestFolder().chronicle(world.records)
    let views = try chronicle.raw("SELECT name FROM sqlite_master WHERE type = 'view'").map {
      $0[0]
    }
    #expect(views.count == 6)
    for view in views { #expect(try !chronicle.raw("SELECT * FROM \(view)").isEmpty, "\(view)") }
    #expect(try chronicle.raw("SELECT * FROM v_timeline").count == 40)
    #expect(
      try chronicle.raw("SELECT * FROM v_participation").count
        == world.events.map(\.participations.count).reduce(0, +))
    #expect(try chronicle.raw("SELECT * FROM v_relation").count == world.relations.count)
  }

  @Test func `Every foreign key has an index behind it`() throws {
    let chronicle = try TestFolder().chronicle()
    let keys = try chronicle.raw(
      """
      SELECT m.name, k."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) k
      WHERE m.type = 'table'
      """)
    for key in keys where key[1] != "change_id" {
      let plan = try chronicle.raw("EXPLAIN QUERY PLAN SELECT 1 FROM \(key[0]) WHERE \(key[1]) = 1")
      let isSearched = plan.allSatisfy { $0[3].hasPrefix("SEARCH") }
      // Small tables and chains that are read from their event may be looked through.
      let isSmall = key[0] == "event_kind" || key[0] == "attribution" && key[1] == "source_id"
      #expect(isSearched || isSmall, "\(key)")
    }
  }

  @Test(arguments: [
    "INSERT INTO topic (uid, ref, name) VALUES (randomblob(15), 'a', 'A')",
    "INSERT INTO actor (uid, ref, kind) VALUES (randomblob(16), 'a', 'robot')",
    "INSERT INTO place (uid, ref, latitude) VALUES (randomblob(16), 'a', 1.0)",
    "INSERT INTO link (event_id, position, kind, to_id) VALUES (1, 0, 'follows', 1)",
    "INSERT INTO chronicle (id, uid) VALUES (2, randomblob(16))",
    "UPDATE event SET status = 'maybe'", "UPDATE event SET latest = earliest - 1",
    "DELETE FROM event_kind WHERE name IN (SELECT kind FROM event)",
  ])
  func `The schema itself refuses what breaks a rule`(sql: String) throws {
    let chronicle = try TestFolder().chronicle(WorldMaker.make(seed: 9, events: 5).records)
    #expect(throws: (any Error).self) { try chronicle.execute(sql) }
  }
}
