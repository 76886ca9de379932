import Diplomacy
import Foundation
import GRDB
import Testing

@testable import Storage

/// Whatever is changed can be taken back, and brought again.
@Suite struct HistoryTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `Any changes undone leave the chronicle as it was, to the byte`(seed: UInt64) throws {
    let world = WorldMaker.make(seed: seed, events: 40)
    let chronicle = try TestFolder().chronicle(world.records)
    var maker = ChangeMaker(world: world, seed: seed)
    var states = [try chronicle.content()]
    var changes: [Int64] = []
    while changes.count < 40 {
      guard let change = try maker.change(chronicle) else { continue }
      changes.append(change)
      states.append(try chronicle.content())
    }
    for index in 0..<40 {
      let moment = index == 0 ? changes[0] - 1 : changes[index - 1]
      let earlier = try chronicle.asOf(.change(moment))
      try expectSame(try earlier.content(), states[index], "as of \(moment)")
    }
    for (index, change) in changes.enumerated().reversed() {
      try chronicle.change(command: "undo") { try $0.takeBack(change) }
      try expectSame(try chronicle.content(), states[index], "after undoing \(change)")
    }
    let undos = try chronicle.raw("SELECT id FROM change WHERE undoes IS NOT NULL ORDER BY id DESC")
    for (index, undo) in undos.enumerated() {
      try chronicle.change(command: "redo") { try $0.takeBack(Int64(undo[0]) ?? 0) }
      try expectSame(try chronicle.content(), states[index + 1], "after redoing \(changes[index])")
    }
    let undone = try chronicle.asOf(.change((Int64(undos.last?[0] ?? "") ?? 0)))
    try expectSame(try undone.content(), states[39], "as of the first undo")
    #expect(try chronicle.raw("PRAGMA integrity_check") == [["ok"]])
    #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
    try chronicle.execute("INSERT INTO event_search (event_search) VALUES ('integrity-check')")
  }

  /// 600 alterations, or as many as `CHANCERY_ALTERATIONS` asks for.
  @Test func `Thousands of alterations in one chronicle are taken back to the last byte`() throws {
    let world = WorldMaker.make(seed: 21, events: 60)
    let chronicle = try TestFolder().chronicle(world.records)
    var maker = ChangeMaker(world: world, seed: 21)
    var states: [Int: [String]] = [0: try chronicle.content()]
    var changes: [Int64] = []
    let wanted = ProcessInfo.processInfo.environment["CHANCERY_ALTERATIONS"].flatMap { Int($0) }
    while maker.alterations < wanted ?? 600 {
      guard let change = try maker.change(chronicle) else { continue }
      changes.append(change)
      if changes.count.isMultiple(of: 50) { states[changes.count] = try chronicle.content() }
    }
    let last = try chronicle.content()
    for (count, state) in states where count.isMultiple(of: 100) && count > 0 {
      let earlier = try chronicle.asOf(.change(changes[count - 1]))
      try expectSame(try earlier.content(), state, "as of the change \(count)")
    }
    for (index, change) in changes.enumerated().reversed() {
      try chronicle.change(command: "undo") { try $0.takeBack(change) }
      if let state = states[index] {
        try expectSame(try chronicle.content(), state, "after undoing \(change)")
      }
    }
    for undo in try chronicle.raw("SELECT id FROM change WHERE undoes IS NOT NULL ORDER BY id DESC")
    {
      try chronicle.change(command: "redo") { try $0.takeBack(Int64(undo[0]) ?? 0) }
    }
    try expectSame(try chronicle.content(), last, "after redoing everything")
    #expect(try chronicle.raw("PRAGMA integrity_check") == [["ok"]])
    #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `Undone in any order, what can be is, and what cannot be alters nothing`(seed: UInt64) throws
  {
    let world = WorldMaker.make(seed: seed, events: 50)
    let chronicle = try TestFolder().chronicle(world.records)
    var maker = ChangeMaker(world: world, seed: seed)
    var changes: [Int64] = []
    while changes.count < 40 {
      if let change = try maker.change(chronicle) { changes.append(change) }
    }
    var undone = 0
    var refused = 0
    for change in changes.shuffled(using: &maker.dice) {
      let before = try chronicle.content()
      do {
        try chronicle.change(command: "undo") { try $0.takeBack(change) }
        undone += 1
      } catch let error as StorageError {
        #expect("\(error)".contains("cannot be taken back"), "\(error)")
        try expectSame(try chronicle.content(), before, "after a refusal")
        refused += 1
        continue
      }
      #expect(try chronicle.raw("PRAGMA foreign_key_check").isEmpty)
      // And again: the one undone last can always be brought again.
      let after = try chronicle.content()
      let undo = Int64(try chronicle.raw("SELECT max(id) FROM change")[0][0]) ?? 0
      try chronicle.change(command: "redo") { try $0.takeBack(undo) }
      try expectSame(try chronicle.content(), before, "after redoing \(change)")
      try chronicle.change(command: "undo") { try $0.takeBack(change) }
      try expectSame(try chronicle.content(), after, "after undoing \(change) again")
    }
    #expect(undone > 5 && refused > 0, "\(undone) undone, \(refused) refused")
    try chronicle.execute("INSERT INTO event_search (event_search) VALUES ('integrity-check')")
  }

  private func expectSame(_ one: [String], _ other: [String], _ when: String) throws {
    guard one != other else { return }
    let more = Set(one).subtracting(other).sorted().prefix(3)
    let less = Set(other).subtracting(one).sorted().prefix(3)
    Issue.record("\(when): too much \(Array(more)), missing \(Array(less))")
    throw CancellationError()
  }
}

extension Chronicle {
  /// Everything that is recorded, without its history.
  func content() throws -> [String] {
    let tables = try raw(
      """
      SELECT m.name, group_concat('quote("' || c.name || '")', ' || '', '' || ') FROM sqlite_master m,
        pragma_table_xinfo(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE 'event_search%' AND m.name NOT LIKE 'sqlite_%'
        AND m.name NOT IN ('change', 'change_row', 'edition', 'setting')
      GROUP BY m.name ORDER BY m.name
      """)
    return try read { db in
      try tables.flatMap { table in
        try String.fetchAll(
          db, sql: "SELECT '\(table[0]): ' || \(table[1]) FROM \"\(table[0])\" ORDER BY 1")
      }
    }
  }
}
