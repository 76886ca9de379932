import Foundation
import Testing

/// `--output` and what it must never do to other files.
@Suite struct OutputFileTests {
  @Test(arguments: [
    "chancery.db", "./chancery.db", "../\(0)/chancery.db", "link.db", "hard.db",
    "chancery.db-journal", "chancery.db-wal", "chancery.db-shm", "link.db-wal", "dangling",
  ])
  func theChronicleIsNotWrittenOver(_ name: String) throws {
    let room = try Workroom.seeded()
    _ = try room.shell(
      "ln -s chancery.db link.db; ln chancery.db hard.db; ln -s chancery.db-journal dangling")
    let name = name.replacingOccurrences(of: "0", with: room.folder.lastPathComponent)
    let before = try room.bytes("chancery.db")
    let chronicle = name.hasPrefix("link.db-") ? "link.db" : "chancery.db"
    for command in [["timeline", "--format", "html", "-o", name], ["backup", name]] {
      let outcome = try room.run(["--db", chronicle] + command)
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("belongs to the chronicle"), "\(outcome.err)")
    }
    #expect(try room.bytes("chancery.db") == before)
    #expect(!room.has("chancery.db-journal") && !room.has("chancery.db-wal"))
  }

  @Test func aLinkStaysAndWhatItLeadsToIsReplaced() throws {
    let room = try Workroom.seeded()
    _ = try room.shell(
      "mkdir sub; echo old > sub/real.csv; chmod 640 sub/real.csv; ln -s sub/real.csv a.csv; "
        + "ln -s a.csv b.csv; ln -s sub/new.csv c.csv; ln -s loop.csv loop.csv")
    let text = try room.chancery("timeline", "--format", "csv")
    try room.chancery("timeline", "-o", "b.csv")
    try room.chancery("timeline", "-o", "c.csv")
    #expect(try String(decoding: room.bytes("sub/real.csv"), as: UTF8.self) == text)
    #expect(try String(decoding: room.bytes("sub/new.csv"), as: UTF8.self) == text)
    let kinds = try room.shell("stat -c %F:%a a.csv b.csv c.csv sub/real.csv; ls sub").out
    #expect(kinds.hasPrefix(String(repeating: "symbolic link:777\n", count: 3)), "\(kinds)")
    #expect(kinds.hasSuffix("regular file:640\nnew.csv\nreal.csv\n"), "\(kinds)")
    let loop = try room.run(["timeline", "-o", "loop.csv"])
    #expect(loop.status == 1 && loop.err.contains("leads to itself"), "\(loop.err)")
  }

  @Test func allNamesOfAFileStayNamesOfIt() throws {
    let room = try Workroom.seeded()
    _ = try room.shell("echo old > a.csv; ln a.csv b.csv")
    try room.chancery("timeline", "-o", "a.csv")
    #expect(try room.bytes("b.csv") == room.bytes("a.csv"))
  }

  @Test func pipesAndStandardOutputAreWrittenInto() throws {
    let room = try Workroom.seeded()
    let text = try room.chancery("timeline", "--format", "csv")
    for line in [
      "mkfifo p.csv; cat p.csv > copy & chancery timeline -o p.csv; wait; test -p p.csv && cat copy",
      "chancery timeline --format csv -o -", "chancery timeline --format csv -o /dev/stdout",
      "chancery timeline --format csv -o /dev/stdout | cat",
      "chancery timeline --format csv -o same > same; cat same",
      "chancery timeline --format csv -o /dev/null; cat copy",
    ] {
      let outcome = try room.shell(line)
      #expect(outcome.out == text, "\(line): \(outcome.err)")
    }
    #expect(try room.chancery("timeline", "-o", "-") == room.chancery("timeline"))
  }

  @Test(arguments: [
    ("locked.csv", "“locked.csv” is read-only; name another file, or make it writable"),
    ("sub", "“sub” is a folder; name a file in it"),
    ("sub/", "is a folder"), ("nodir/x.csv", "the folder “nodir” does not exist; make it first"),
    ("new/", "is a folder"), ("locked.csv/x.csv", "“locked.csv” is a file, not a folder"),
    ("\(String(repeating: "n", count: 300)).csv", "too long"), ("", "empty"),
  ])
  func whatCannotBeWrittenIsSaid(_ name: String, _ words: String) throws {
    let room = try Workroom.seeded()
    _ = try room.shell("mkdir sub; echo mine > locked.csv; chmod 444 locked.csv")
    let outcome = try room.run(["timeline", "--format", "csv", "-o", name])
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(words) && !outcome.err.contains("NSCocoa"), "\(outcome.err)")
    #expect(try room.shell("cat locked.csv; ls | grep new").out == "mine\n")
  }
}

extension Workroom {
  /// Whether a file of the room is there.
  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }
}
