import Chronology
import Diplomacy
import Testing

@testable import Storage

/// No statement that the program runs may read a whole table that grows with the chronicle, unless
/// it is for that.
///
/// The views through which a public edition is read are left out: what SQLite makes of a view that
/// hides what is private is another matter.
@Suite struct EveryPlanTests {
  private let folder: TestFolder
  private let world = WorldMaker.make(seed: 1, events: 30)

  init() throws { folder = try TestFolder() }

  /// The names of all tables and views that grow.
  private func growing(_ chronicle: Chronicle) throws -> Set<String> {
    let names = try chronicle.raw("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    return Set(names.map { $0[0] }).subtracting(PlanFault.small)
  }

  private func copy(_ chronicle: Chronicle, _ name: String) throws -> Chronicle {
    try chronicle.backup(to: folder.file(name))
    return try Chronicle.open(folder.file(name), writing: true)
  }

  private func take(_ other: Chronicle, into chronicle: Chronicle) throws {
    let parting = try chronicle.parting(from: other)
    _ = try chronicle.change(command: "merge-chronicle") { change in
      try change.takeIn(other, since: parting) { _ in true }
    }
  }

  /// Does with chronicles whatever the program can do with them.
  private func doEverything(_ book: PlanBook) throws {
    try book.watching {
      let chronicle = try folder.chronicle(world.records)
      let (one, other) = (try copy(chronicle, "one.db"), try copy(chronicle, "other.db"))
      try EveryReading(chronicle: chronicle, world: world, book: book).askEverything(filters: 20)
      book.begin("write")
      try EveryWriting(chronicle: chronicle, world: world, book: book).changeEverything()
      book.begin("history")
      try EveryReading(chronicle: chronicle, world: world, book: book).askHistory()
      book.begin("combine")
      for (copy, salt) in [(one, 100), (other, 200)] as [(Chronicle, UInt64)] {
        var maker = ChangeMaker(world: world, seed: 1 + salt)
        (maker.salt, maker.merges) = ("by-\(salt)-", salt == 100)
        for _ in 0..<14 { _ = try maker.change(copy) }
      }
      try take(other, into: one)
      let stranger = try folder.chronicle(
        WorldMaker.make(seed: 50, events: 25).records, name: "stranger.db")
      try take(stranger, into: other)
      book.begin("publish")
      let edition = try chronicle.publicEdition(on: CivilDate(dayNumber: 20_000))
      _ = try edition.withheld()
      _ = try edition.privateNames()
      try edition.dump { _ in }
    }
  }

  @Test func `Every statement finds what it wants by an index`() throws {
    let book = PlanBook()
    do { try doEverything(book) } catch { Issue.record("\(error)") }
    let tables = try growing(try folder.chronicle(name: "empty.db"))
    var uses = Set<PlanAllowance>()
    var faults: Set<PlanFault> = []
    for plan in book.plans {
      for fault in PlanFault.all(in: plan, growing: tables) {
        let allowance = PlanAllowance.all.first { $0.allows(fault) }
        if let allowance { uses.insert(allowance) } else { faults.insert(fault) }
      }
    }
    #expect(book.unexplained.isEmpty)
    for fault in faults.sorted() { Issue.record("\(fault)") }
    for stale in PlanAllowance.all where !uses.contains(stale) {
      Issue.record("nothing needs this any more: \(stale)")
    }
  }

  @Test func `What other rows lead to is left without a look at all of them`() throws {
    let chronicle = try folder.chronicle(name: "keys.db")
    let keys = try chronicle.raw(
      """
      SELECT m.name, f."from" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
      WHERE m.type = 'table' AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(m.name) l JOIN pragma_index_info(l.name) i
        WHERE i.seqno = 0 AND i.name = f."from")
      AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.pk = 1 AND c.name = f."from")
      ORDER BY 1, 2
      """)
    // Few statements came through others, and editions and kinds of event are few.
    #expect(
      keys == [["attribution", "source_id"], ["edition", "change_id"], ["event_kind", "under"]])
  }
}
