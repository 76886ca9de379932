import Chronology
import Diplomacy
import Foundation
import GRDB
import Testing

@testable import Storage

/// No statement that the program runs may read a whole table that grows with the chronicle, unless
/// it is for that.
@Suite struct EveryPlanTests {
  private let folder: TestFolder
  private let world = WorldMaker.make(seed: 7, events: 60)

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
    let parted = try chronicle.parting(from: other)
    let base = try parted.map { try other.asOf(.change($0)) }
    _ = try chronicle.change(command: "merge-chronicle") { change in
      try change.takeIn(other, since: base, parted: parted) { _ in true }
    }
  }

  /// Does with chronicles whatever the program can do with them.
  private func doEverything(_ book: PlanBook) throws {
    try book.watching {
      let chronicle = try folder.chronicle(world.records)
      let other = try copy(chronicle, "other.db")
      try EveryReading(chronicle: chronicle, world: world).askEverything(filters: 200)
      try EveryWriting(chronicle: chronicle, world: world).changeEverything()
      try EveryReading(chronicle: chronicle, world: world).askEverything(filters: 20)
      var maker = ChangeMaker(world: world, seed: 11)
      (maker.salt, maker.merges) = ("other-", false)
      for _ in 0..<14 { _ = try maker.change(other) }
      try take(chronicle, into: other)
      let stranger = try folder.chronicle(
        WorldMaker.make(seed: 50, events: 25).records, name: "stranger.db")
      try take(stranger, into: other)
      let today = CivilDate(dayNumber: 20_000)
      let edition = try chronicle.publicEdition(on: today)
      try EveryReading(chronicle: edition, world: world).askEverything(filters: 200)
    }
  }

  @Test func `Every statement finds what it wants by an index`() throws {
    let book = PlanBook()
    do { try doEverything(book) } catch { Issue.record("\(error)") }
    let tables = try growing(try folder.chronicle(name: "empty.db"))
    let faults = Set(book.plans.flatMap { PlanFault.all(in: $0, growing: tables) })
    if let path = ProcessInfo.processInfo.environment["PLANS"] {
      try faults.sorted().map { "\($0)\n" }.joined().write(
        toFile: path, atomically: true, encoding: .utf8)
      try book.plans.map { "\($0.sql)\n    " + $0.steps.joined(separator: "\n    ") + "\n" }
        .sorted().joined().write(toFile: path + ".all", atomically: true, encoding: .utf8)
      try book.unexplained.sorted().joined(separator: "\n").write(
        toFile: path + ".not", atomically: true, encoding: .utf8)
    }
    #expect(faults.isEmpty)
  }
}
