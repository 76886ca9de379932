import Foundation
import Testing

@Suite struct ErrorTests {
  /// A command that must fail, the status, and words that the message must have.
  static let refusals: [([String], Int32, [String])] = [
    (["timeline", "--actor", "Rusia"], 1, ["no actor “Rusia”", "did you mean", "russia"]),
    (["show", "nobody-at-all"], 1, ["no record “nobody-at-all”"]),
    (["meet", "30 February 2001", "--with", "putin,robertson"], 1, ["30"]),
    (["add", "event", "2001-10-10/2001-10-01", "x"], 1, ["ends before it begins"]),
    (["add", "actor", "person", "X", "--ref", "putin"], 1, ["taken"]),
    (["add", "actor", "person", "X", "--ref", "two words"], 64, ["letters"]),
    (
      ["add", "tenure", "russia", "President", "--of", "nato"], 1, ["only a person holds an office"]
    ),
    (["add", "member", "nato", "nato"], 1, ["itself"]),
    (["meet", "3/4/2001", "--with", "putin,robertson"], 1, ["3 April or 4 March 2001"]),
    (["meet", "Wednesday", "--with", "putin,robertson"], 1, ["--as-of"]),
    (["meet", "2001-10-05", "--with", "putin,Nobody Known"], 1, ["no actor “Nobody Known”"]),
    (["add", "event"], 64, ["DATE is missing"]),
    (["add", "event", "2001-01-01"], 64, ["TITLE is missing"]),
    (["add", "event", "2001-01-01", "x", "--kind", "battel"], 1, ["no kind of event “battel”"]),
    (["add", "event", "2001-01-01", "x", "--who", "putin:dancer"], 1, ["putin:dancer"]),
    (["add", "event", "2001-01-01", "x", "--time", "25:00"], 64, ["--time"]),
    (["add", "event", "2001-01-01", "x", "--figure", "dead=9,1,2"], 64, ["rise"]),
    (["add", "event", "2001-01-01", "x", "--after", "stalingrad"], 64, ["undated"]),
    (
      ["add", "event", "2001-01-01", "x", "--credibility", "9", "--source", "bbc-2001-11-23"], 64,
      ["1 to 6"]
    ),
    (["add", "event", "2001-01-01", "x", "--source", "#¶3"], 1, ["source in hand"]),
    (["add", "place", "Nowhere", "--coordinates", "91,0"], 64, ["LAT,LON"]),
    (["add", "link", "stalingrad", "follows", "stalingrad"], 1, ["itself"]),
    (["add", "link", "stalingrad", "hates", "british-proposal"], 64, ["hates"]),
    (["remove", "putin"], 1, ["cannot be removed"]),
    (["remove", "l999"], 1, ["no link"]),
    (["edit", "putin", "--at", "Moscow"], 64, ["not for an actor"]),
    (["edit", "putin", "--drop-name", "Nobody"], 1, ["none of its names"]),
    (["edit"], 64, ["--where"]),
    (["use", "--none", "--topic", "remembrance"], 64, ["alone"]),
    (["timeline", "--limit", "0"], 64, ["--limit"]),
    (["timeline", "--between", "putin"], 64, ["two actors"]),
    (["timeline", "--width", "7"], 64, ["--width"]),
    (["timeline", "--form", "sung"], 64, ["sung"]),
    (["timeline", "--during", "@british-proposals"], 1, ["british-proposals"]),
    (["timeline", "--from", "2002", "--to", "2001"], 1, ["end before they begin"]),
    (["sql", "DELETE FROM event"], 1, ["only reads"]),
    (["sql", "SELECT 1; SELECT 2"], 1, ["one query"]),
    (["sql", "SELECT x FROM nowhere"], 1, ["nowhere"]),
    (["search", "!!"], 1, ["no word"]),
    (["import", "yaml", "missing.yaml"], 1, ["no file"]),
    (["import", "missing.txt"], 64, ["format"]),
    (["frobnicate"], 64, ["frobnicate"]),
    (["timelin"], 64, ["no command “chancery timelin”", "“chancery timeline”"]),
    (["edition", "tga"], 64, ["did you mean “chancery edition tag”"]),
    (["add", "actor", "person", "   "], 1, ["a name is blank"]),
    (["edit", "putin", "--alias", " "], 1, ["a name is blank"]),
    (["add", "topic", " "], 1, ["is blank"]),
    (["add", "source", " "], 1, ["is blank"]),
    (["edit", "bbc-2001-11-23", "--title", ""], 1, ["is blank"]),
    (["add", "event", "2001", " "], 1, ["is blank"]),
    (["say", "2001", "", "--by", "putin"], 64, ["the gist is blank"]),
    (["add", "place", "z", "--zone", "Mars/Base"], 64, ["no time zone “Mars/Base”"]),
    (["backup", "nowhere/copy.db"], 1, ["the folder “nowhere” does not exist"]),
  ]

  @Test func whatCannotBeDoneIsSaidAndChangesNothing() throws {
    let room = try Workroom.seeded()
    let before = try room.bytes("chancery.db")
    for (arguments, status, words) in Self.refusals {
      let outcome = try room.run(arguments)
      let said = arguments.joined(separator: " ")
      #expect(outcome.status == status, "\(said): \(outcome.err)")
      #expect(outcome.out.isEmpty, "\(said) printed \(outcome.out)")
      for word in words { #expect(outcome.err.contains(word), "\(said): \(outcome.err)") }
      #expect(!outcome.err.contains("SQLite error"), "\(said): \(outcome.err)")
    }
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func anEmptyFileIsNamedSoAndFilled() throws {
    let room = try Workroom()
    try room.write("", to: "chancery.db")
    for command in [["timeline"], ["add", "topic", "x"], ["import", "yaml", "chancery.db"]] {
      let outcome = try room.run(command)
      #expect(outcome.status == 1 && outcome.err.contains("is empty"), "\(outcome.err)")
      #expect(outcome.err.contains("chancery --db chancery.db init"), "\(outcome.err)")
    }
    #expect(try room.bytes("chancery.db").isEmpty)
    #expect(try room.run(["init", "--seed"]).status == 0)
    #expect(try !room.chancery("timeline").isEmpty)
    #expect(try room.run(["init"]).err.contains("exists already"))
  }

  @Test func theLetterOfReliabilityMayBeSmall() throws {
    let room = try Workroom.seeded()
    try room.chancery("add", "source", "A paper", "--ref", "paper", "--reliability", "c")
    #expect(try room.chancery("show", "paper", "--format", "yaml").contains("reliability: C"))
  }

  @Test func aFileThatIsNoChronicleIsRefusedAndLeftAsItIs() throws {
    let room = try Workroom.seeded()
    let whole = try room.bytes("chancery.db")
    var damaged = whole
    damaged.replaceSubrange(100..<4000, with: Data(repeating: 0xA5, count: 3900))
    let files: [(String, Data, String)] = [
      (
        "text.db", Data("no database at all, but long enough to be read as a page".utf8),
        "no SQLite"
      ),
      ("damaged.db", damaged, "damaged"),
      ("empty.db", Data(), "is empty"),
    ]
    for (name, data, words) in files {
      try data.write(to: room.folder.appendingPathComponent(name))
      for arguments in [["timeline"], ["add", "topic", "x"]] {
        let outcome = try room.run(["--db", name] + arguments)
        #expect(outcome.status == 1, "\(name) \(arguments)")
        #expect(outcome.err.contains(words), "\(name): \(outcome.err)")
      }
      #expect(try room.bytes(name) == data)
    }
    _ = try room.shell("sqlite3 other.db 'CREATE TABLE t (x); INSERT INTO t VALUES (1)'")
    #expect(try room.run(["--db", "other.db", "timeline"]).err.contains("another program"))
    _ = try room.shell("cp chancery.db newer.db && sqlite3 newer.db 'PRAGMA user_version = 99'")
    let newer = try room.run(["--db", "newer.db", "timeline"])
    #expect(newer.status == 1 && newer.err.contains("later chancery"), "\(newer.err)")
    let missing = try room.run(["--db", "missing.db", "timeline"])
    #expect(missing.status == 1 && missing.err.contains("init"), "\(missing.err)")
    #expect(
      !FileManager.default.fileExists(atPath: room.folder.appendingPathComponent("missing.db").path)
    )
    #expect(try room.run(["--db", ".", "timeline"]).err.contains("folder"))
    #expect(try room.run(["init"]).err.contains("exists"))
    #expect(try room.run(["--db", "no/such/folder/x.db", "init"]).err.contains("folder"))
  }

  @Test func anImportIsAllOrNothing() throws {
    let room = try Workroom.seeded()
    try room.write(
      """
      actors:
        - {ref: metternich, kind: person, names: [Klemens von Metternich]}
      events:
        - ref: broken
          kind: meeting
          date: 1815-13-01
      """, to: "bad.yaml")
    let before = try room.bytes("chancery.db")
    let outcome = try room.run(["import", "yaml", "bad.yaml"])
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("bad.yaml:6"), "\(outcome.err)")
    #expect(try room.bytes("chancery.db") == before)
    try room.write("actors:\n  - {ref: putin, kind: person, names: [Another]}\n", to: "twice.yaml")
    let twice = try room.run(["import", "yaml", "twice.yaml"])
    #expect(twice.status == 1 && twice.err.contains("twice.yaml:2"), "\(twice.err)")
    try room.write("just words\n", to: "words.yaml")
    #expect(try room.run(["import", "yaml", "words.yaml"]).status == 1)
    try room.write("a: [1, 2\nb: }\n", to: "none.yaml")
    #expect(try room.run(["import", "yaml", "none.yaml"]).status == 1)
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func outputThatCannotBeWrittenIsAnError() throws {
    let room = try Workroom.seeded()
    let full = try room.shell("chancery timeline > /dev/full")
    #expect(full.status == 1 && full.err.contains("cannot be written"), "\(full.err)")
    let cut = try room.shell("chancery timeline | head -n 1")
    #expect(cut.status == 0 && cut.err.isEmpty)
  }

  @Test func terminalEscapesAreKeptAndNeverSentRaw() throws {
    let room = try Workroom.seeded()
    let evil = "\u{1B}[31mred\u{7}\u{202E}desrever\u{9B}x"
    try room.chancery(
      "add", "event", "2001-12-01", evil, "--summary", evil, "--note", evil, "--ref", "evil",
      "--at", "place:\(evil)", "--create", "place:place:\(evil)")
    for arguments in [
      ["timeline"], ["timeline", "--width", "140"], ["timeline", "--format", "markdown"],
      ["show", "evil"], ["list", "events"], ["list", "places"], ["search", "desrever"], ["graph"],
      ["sql", "SELECT title FROM event WHERE ref = 'evil'"],
    ] {
      let out = try room.run(arguments).out
      let raw = out.unicodeScalars.first {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
      }
      #expect(raw == nil, "\(arguments) sent \(raw?.value ?? 0) raw")
    }
    let event = try room.objects("timeline", "--text", "desrever", "--format", "jsonl").first
    #expect(event?["title"] as? String == evil)
  }
}
