import Diplomacy
import Foundation
import Testing

@testable import Storage

/// A change is done as a whole or not at all.
@Suite struct TransactionTests {
  private struct Broken: Error {}

  private func topic(_ text: String, under: String? = nil) -> Topic {
    Topic(ref: Ref(stored: text), name: text, under: under.map { Ref(stored: $0) })
  }

  private func some(_ change: Change) throws {
    let world = WorldMaker.make(seed: 3, events: 30)
    for record in world.records { try change.add(record) }
  }

  @Test func `An error in the middle of a change leaves the file as it was`() throws {
    let chronicle = try TestFolder().chronicle([.topic(topic("one"))])
    let before = try chronicle.dump()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: chronicle.path))
    #expect(throws: Broken.self) {
      try chronicle.change(command: "bad") { change in
        try some(change)
        throw Broken()
      }
    }
    #expect(try chronicle.dump() == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: chronicle.path)) == bytes)
  }

  @Test func `An error that shows at the end of a change takes it back too`() throws {
    let chronicle = try TestFolder().chronicle()
    let before = try chronicle.dump()
    let error = #expect(throws: LocatedError.self) {
      try chronicle.change(command: "bad") { change in
        try some(change)
        change.location = "file.yaml:7"
        try change.add(topic("lonely", under: "nowhere"))
      }
    }
    #expect(try #require(error).description.hasPrefix("file.yaml:7: no topic “nowhere”"))
    #expect(try chronicle.dump() == before)
  }

  @Test func `A dry run checks everything and keeps nothing`() throws {
    let chronicle = try TestFolder().chronicle()
    let before = try chronicle.dump()
    let seen = try chronicle.change(command: "dry", dryRun: true) { change in
      try some(change)
      return change.hasEffect
    }
    #expect(seen)
    #expect(try chronicle.dump() == before)
    #expect(throws: LocatedError.self) {
      try chronicle.change(command: "dry", dryRun: true) { change in
        change.location = "here"
        try change.add(topic("lonely", under: "nowhere"))
      }
    }
  }

  @Test func `A change that alters nothing is not entered`() throws {
    let chronicle = try TestFolder().chronicle()
    let before = try chronicle.dump()
    try chronicle.change(command: "look") { _ = try $0.isTaken(Ref(stored: "x")) }
    #expect(try chronicle.dump() == before)
  }

  @Test func `A chronicle that cannot be filled is not made`() throws {
    let folder = try TestFolder()
    #expect(throws: Broken.self) {
      try Chronicle.create(folder.file(), command: "init") { change in
        try some(change)
        throw Broken()
      }
    }
    #expect(try folder.contents().isEmpty)
    #expect(throws: StorageError.self) {
      try Chronicle.create(folder.file("no/such.db"), command: "init")
    }
    #expect(try folder.contents().isEmpty)
  }

  @Test func `What is there already is left alone`() throws {
    let folder = try TestFolder()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file()))
    #expect(throws: StorageError.exists(path: folder.file())) {
      try Chronicle.create(folder.file(), command: "init")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file())) == Data("mine".utf8))
    #expect(throws: StorageError.notADatabase(path: folder.file())) {
      _ = try Chronicle.open(folder.file())
    }
    #expect(throws: StorageError.missing(path: folder.file("none"))) {
      _ = try Chronicle.open(folder.file("none"))
    }
    #expect(throws: StorageError.self) { _ = try Chronicle.open(folder.path) }
    #expect(try folder.contents() == ["chancery.db"])
  }

  @Test func `Another program's database is not touched`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle()
    try chronicle.execute("PRAGMA user_version = 99")
    #expect(throws: StorageError.newer(path: folder.file(), version: 99)) {
      _ = try Chronicle.open(folder.file())
    }
    try chronicle.execute("PRAGMA application_id = 1")
    #expect(throws: StorageError.foreign(path: folder.file())) {
      _ = try Chronicle.open(folder.file())
    }
  }

  @Test func `Two who write at the same time wait for each other`() async throws {
    let folder = try TestFolder()
    _ = try folder.chronicle()
    let path = folder.file()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let chronicle = try Chronicle.open(path, writing: true)
          for index in 0..<15 {
            try chronicle.change(command: "add") { change in
              // What each reads first is still true when it writes.
              let ref = Ref(stored: "topic-\(writer)-\(index)")
              #expect(try !change.isTaken(ref))
              try change.add(Topic(ref: ref, name: "\(index)"))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let chronicle = try Chronicle.open(path)
    #expect(try chronicle.raw("SELECT count(*) FROM topic") == [["30"]])
    #expect(try chronicle.raw("SELECT count(*) FROM change") == [["30"]])
  }

  @Test func `A backup is a whole chronicle and replaces nothing`() throws {
    let folder = try TestFolder()
    let chronicle = try folder.chronicle(WorldMaker.make(seed: 3, events: 20).records)
    try chronicle.backup(to: folder.file("copy.db"))
    let copy = try Chronicle.open(folder.file("copy.db"))
    #expect(try copy.dump() == chronicle.dump())
    #expect(throws: StorageError.exists(path: folder.file("copy.db"))) {
      try chronicle.backup(to: folder.file("copy.db"))
    }
  }
}
