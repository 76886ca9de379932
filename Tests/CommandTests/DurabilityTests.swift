import Foundation
import Testing

@Suite struct DurabilityTests {
  /// A file of many events, each a line.
  private func lines(_ count: Int) -> String {
    (0..<count).map { number in
      #"{"record":"event","kind":"event","date":{"edtf":"\#(1900 + number % 100)-01-01"},"title":"Event \#(number)"}"#
    }.joined(separator: "\n")
  }

  @Test(arguments: [0.02, 0.1, 0.25, 0.5])
  func aKillInTheMiddleOfAnImportLeavesAllOrNothing(_ delay: Double) throws {
    let room = try Workroom.seeded()
    try room.write(lines(4000), to: "many.jsonl")
    let (process, finish) = try room.start(["import", "jsonl", "many.jsonl"])
    Thread.sleep(forTimeInterval: delay)
    kill(process.processIdentifier, SIGKILL)
    _ = try finish()
    let count = try room.refs().count
    #expect(count == 18 || count == 4018, "\(count) events")
    #expect(try room.shell("sqlite3 chancery.db 'PRAGMA integrity_check'").out == "ok\n")
  }

  @Test(arguments: ["new.db", "chancery.db"])
  func anInterruptedImportTidiesUp(_ name: String) throws {
    let room = try Workroom.seeded()
    // The import waits for a writer that never ends, and is at work until the signal comes.
    _ = try room.shell("mkfifo rows.jsonl")
    try room.write(lines(4000), to: "first.jsonl")
    let (writer, _) = try room.start(
      ["-c", "exec 3> rows.jsonl; cat first.jsonl >&3; touch written; exec sleep 90 >&3"],
      executable: URL(fileURLWithPath: "/bin/sh"))
    let (process, finish) = try room.start(["--db", name, "import", "jsonl", "rows.jsonl"])
    // A pipe holds less than this: the import has read of it when all is written.
    let written = room.folder.appendingPathComponent("written").path
    for _ in 0..<600 where !FileManager.default.fileExists(atPath: written) {
      Thread.sleep(forTimeInterval: 0.1)
    }
    kill(process.processIdentifier, SIGINT)
    // The signal is noted on another thread, which a busy machine may let wait.
    Thread.sleep(forTimeInterval: 2)
    writer.terminate()
    let outcome = try finish()
    #expect(outcome.err.contains("interrupted; nothing was changed"), "\(outcome)")
    #expect(try room.refs().count == 18)
    #expect(try room.shell("ls | grep -c new.db").out == "0\n")
  }

  @Test func aKilledInitLeavesNoFileBehind() throws {
    let room = try Workroom()
    try room.write(lines(6000), to: "many.jsonl")
    let (process, finish) = try room.start(["--db", "new.db", "import", "jsonl", "many.jsonl"])
    Thread.sleep(forTimeInterval: 0.15)
    kill(process.processIdentifier, SIGKILL)
    let status = try finish().status
    let exists = FileManager.default.fileExists(
      atPath: room.folder.appendingPathComponent("new.db").path)
    #expect(!exists || status == 0)
  }

  @Test func writersWaitForEachOther() throws {
    let room = try Workroom.seeded()
    let started = try (0..<6).map { number in
      try room.start(["add", "topic", "Topic \(number)"])
    }
    for (_, finish) in started {
      let outcome = try finish()
      #expect(outcome.status == 0, "\(outcome.err)")
    }
    #expect(try room.objects("list", "topics", "--format", "jsonl").count == 10)
  }

  @Test func aDryRunWritesNothing() throws {
    let room = try Workroom.seeded()
    let before = try room.bytes("chancery.db")
    let out = try room.chancery(
      "meet", "2001-12-07", "--with", "putin,robertson", "--at", "Brussels", "--dry-run")
    #expect(out == "2001-12-07-brussels\n")
    try room.chancery("remove", "2001-11-23-bbc", "--dry-run")
    try room.chancery("edit", "putin", "--alias", "V. P.", "--dry-run")
    #expect(try room.bytes("chancery.db") == before)
  }
}
