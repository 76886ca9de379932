import Foundation
import Testing

/// Tables, calendars and other tools' files at the command line.
@Suite struct TableCommandTests {
  private static let table = """
    Date,Title,Place,Participants,Topics
    2001-10-03,Talks,Brussels,Ann Example; Ben Example (host),Embassies
    autumn 1942,Winter talks,Brussels,Ann Example,
    """

  @Test func aTableComesInOnceAndItsNamesAreThoseOfTheChronicle() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.chancery("add", "actor", "person", "Ann Example", "--ref", "ann")
    try room.write(Self.table, to: "talks.csv")
    let first = try room.run(["import", "csv", "talks.csv"])
    #expect(first.err.contains("2 rows: 2 events added"), "\(first.err)")
    let before = try room.bytes("chancery.db")
    let again = try room.run(["import", "csv", "talks.csv"])
    #expect(again.err.contains("0 events added, 2 there already"), "\(again.err)")
    #expect(try room.bytes("chancery.db") == before)
    let events = try room.objects("timeline", "--format", "jsonl", "--actor", "ann")
    #expect(events.count == 2)
    #expect((events[0]["date"] as? [String: Any])?["given"] as? String == "autumn 1942")
    let people = try room.chancery("list", "actors")
    #expect(people.components(separatedBy: "Ann Example").count == 2)
  }

  @Test func aPreviewAndADraftWriteNothing() throws {
    let room = try Workroom()
    try room.write(Self.table, to: "talks.csv")
    let preview = try room.run(["import", "csv", "talks.csv", "--preview", "--preview-rows", "1"])
    #expect(preview.out.contains("date      2001-10-03"), "\(preview.out)")
    #expect(preview.out.contains("host      Ben Example (person)"))
    #expect(!preview.out.contains("Winter"))
    let draft = try room.chancery("import", "csv", "talks.csv", "--mapping-draft")
    #expect(draft.contains("date: {column: Date, format: english}"))
    #expect(try room.run(["about"]).status == 1)
    try room.write(draft, to: "talks.yaml")
    try room.chancery("import", "csv", "talks.csv", "--mapping", "talks.yaml")
    #expect(try room.refs().count == 2)
  }

  @Test func aDraftAltersNothingOfWhatCameInWithoutIt() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.write(
      "id,date,title,participants,source\n1,2001-10-03,Talks,Ann Example; Ben Example,Diary\n",
      to: "talks.csv")
    try room.chancery("import", "csv", "talks.csv")
    let draft = try room.chancery("import", "csv", "talks.csv", "--mapping-draft")
    try room.write(draft, to: "talks.yaml")
    let again = try room.run(["import", "csv", "talks.csv", "--mapping", "talks.yaml"])
    #expect(again.err.contains("0 events added, 1 there already"), "\(again.err)")
  }

  @Test func aRowThatCannotBeReadEndsTheImportOrIsListed() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.write("date,title\n2001,A\n31/02/2001,B\n", to: "talks.csv")
    let refused = try room.run(["import", "csv", "talks.csv"])
    #expect(refused.status == 1)
    #expect(refused.err.contains("talks.csv:3: column “date”: "), "\(refused.err)")
    #expect(try room.refs().isEmpty)
    let left = try room.run(["import", "csv", "talks.csv", "--rejects", "left.csv"])
    #expect(left.err.contains("1 event added, 0 there already, 1 row left out"), "\(left.err)")
    #expect(String(decoding: try room.bytes("left.csv"), as: UTF8.self).contains("31/02/2001,B"))
  }

  @Test func `Another table from standard input is not taken for the one before`() throws {
    let room = try Workroom()
    try room.chancery("init")
    let one = "id,date,title\n1,1999-03-01,Alpha\n"
    try room.chancery("import", "csv", "-", input: one)
    #expect(try room.run(["import", "csv", "-"], input: one).status == 0)
    let other = "id,date,title\n1,2005-05-05,Wholly other\n"
    let refused = try room.run(["import", "csv", "-"], input: other)
    #expect(refused.status == 1)
    #expect(refused.err.contains("1 row of this one would alter what it brought"))
    try room.write("name: others\nfields: {key: id, date: date, title: title}\n", to: "map.yaml")
    try room.chancery("import", "csv", "-", "--mapping", "map.yaml", input: other)
    let titles = try room.chancery("timeline", "--format", "csv")
    #expect(titles.contains("Alpha") && titles.contains("Wholly other"))
  }

  @Test func `What is read is never written over by the rows left out`() throws {
    let room = try Workroom()
    try room.chancery("init")
    let table = "id,date,title\n1,bad,Alpha\n"
    try room.write(table, to: "own.csv")
    try room.write("name: both\nfields: {key: id, date: date, title: title}\n", to: "map.yaml")
    try FileManager.default.createSymbolicLink(
      at: room.folder.appendingPathComponent("link.csv"),
      withDestinationURL: room.folder.appendingPathComponent("own.csv"))
    for name in ["own.csv", "link.csv", "map.yaml"] {
      let outcome = try room.run([
        "import", "csv", "own.csv", "--mapping", "map.yaml", "--rejects", name, "--dry-run",
      ])
      #expect(outcome.status == 1)
      #expect(outcome.err.contains("“\(name)” is a file that is read; name another one"))
    }
    let kept = try String(
      contentsOf: room.folder.appendingPathComponent("own.csv"), encoding: .utf8)
    #expect(kept == table)
  }

  @Test func aKeyIsUsedOnceInAllFilesOfOneCommand() throws {
    let room = try Workroom()
    try room.write("id,date,title\n1,2001,A\n", to: "a.csv")
    try room.write("id,date,title\n2,2001,B\n1,2002,C\n", to: "b.csv")
    try room.write(
      "name: t\nfields: {key: id, date: date, title: title}\n", to: "map.yaml")
    let order = ["import", "csv", "a.csv", "b.csv", "--mapping", "map.yaml"]
    let refused = try room.run(order)
    #expect(refused.status == 1)
    #expect(
      refused.err.contains("b.csv:3: row 1: its key “1” was used by line 2 of a.csv")
        || refused.err.contains("b.csv:3: its key “1” was used by line 2 of a.csv"),
      "\(refused.err)")
    let left = try room.run(order + ["--rejects", "left.csv"])
    #expect(left.err.contains("2 events added, 0 there already, 1 row left out"), "\(left.err)")
    // Without a mapping each file has a name of its own, and its keys are its own.
    let apart = try room.run(["import", "csv", "a.csv", "b.csv"])
    #expect(apart.err.contains("3 events added"), "\(apart.err)")
  }

  @Test func aNewerFileBringsItsNotesAndTellsOfItsPoints() throws {
    let room = try Workroom()
    func load(_ note: String, _ latitude: String) throws -> String {
      try room.write(
        "id,date,title,note,place,latitude,longitude\n1,2001,A,\(note),Brussels,\(latitude),4\n",
        to: "talks.csv")
      return try room.run(["import", "csv", "talks.csv"]).err
    }
    #expect(try load("One", "50").contains("1 event added"))
    let newer = try load("Two", "51")
    #expect(newer.contains("0 events added, 1 brought up to date"), "\(newer)")
    #expect(newer.contains("1 row with another latitude and longitude than its place"), "\(newer)")
    func note() throws -> String? {
      try room.objects("timeline", "--format", "jsonl").first?["note"] as? String
    }
    #expect(try note() == "Two")
    try room.chancery("edit", "e1", "--note", "Ours")
    let kept = try load("Three", "50")
    #expect(kept.contains("kept as it is: note"), "\(kept)")
    #expect(try note() == "Ours")
    // What somebody wrote where the file has nothing is no difference.
    #expect(try !load("", "50").contains("kept as it is"))
  }

  @Test func whatOnlyTheStoreRefusesIsListedToo() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.write(
      #"""
      {"date": "2001", "title": "A"}
      {"date": "2002", "title": "B\u0000C"}
      {"date": "2003", "title": "D"}

      """#, to: "talks.jsonl")
    try room.write(
      "name: t\nsource: {title: T}\nfields: {date: date, title: title}\n", to: "map.yaml")
    let order = ["import", "json-lines", "talks.jsonl", "--mapping", "map.yaml"]
    let refused = try room.run(order)
    #expect(refused.status == 1)
    #expect(refused.err.contains("talks.jsonl:2: ") && refused.err.contains("null character"))
    #expect(try room.refs().isEmpty)
    let left = try room.run(order + ["--rejects", "left.csv"])
    #expect(left.err.contains("2 events added, 0 there already, 1 row left out"), "\(left.err)")
    #expect(String(decoding: try room.bytes("left.csv"), as: UTF8.self).contains("talks.jsonl,2,"))
    #expect(try room.objects("timeline", "--format", "jsonl").count == 2)
  }

  @Test func aNameThatTwoHaveIsRefused() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.chancery("add", "actor", "person", "Ann Example", "--ref", "ann")
    try room.chancery("add", "actor", "person", "Ann Example", "--ref", "other-ann")
    try room.write("date,title,who\n2001,A,Ann Example\n2002,B,other-ann\n", to: "talks.csv")
    let refused = try room.run(["import", "csv", "talks.csv"])
    #expect(refused.status == 1)
    #expect(refused.err.contains("talks.csv:2: ") && refused.err.contains("other-ann"))
    let left = try room.run(["import", "csv", "talks.csv", "--rejects", "left.csv"])
    #expect(left.status == 0)
    #expect(try room.objects("timeline", "--format", "jsonl", "--actor", "other-ann").count == 1)
  }

  @Test(arguments: ["csv", "ics", "timelinejs"])
  func whatIsExportedComesInAgain(format: String) throws {
    let room = try Workroom.seeded()
    let text = try room.chancery("timeline", "--format", format)
    let name = format == "timelinejs" ? "own.json" : "own.\(format)"
    try room.write(text, to: name)
    func days(_ database: String) throws -> [String] {
      try room.objects("--db", database, "timeline", "--format", "jsonl").map { event in
        let date = event["date"] as? [String: Any]
        return "\(date?["earliest"] ?? "") \(date?["latest"] ?? "") \(event["kind"] ?? "")"
      }
    }
    let first = try room.run(["--db", "copy.db", "import", format, name])
    #expect(first.status == 0, "\(first.err)")
    let again = try room.run(["--db", "copy.db", "import", format, name])
    #expect(again.err.contains("0 events added"), "\(again.err)")
    if format == "timelinejs" {
      // A slide has no open beginning.
      #expect(try days("copy.db").count == days("chancery.db").count)
    } else {
      #expect(try days("copy.db") == days("chancery.db"))
    }
  }

  @Test func theOtherFormatsComeIn() throws {
    let room = try Workroom()
    try room.write(
      """
      {"id":"m","schema":"Membership","properties":{"member":["p"],"organization":["o"]}}
      {"id":"p","schema":"Person","properties":{"name":["Ann Example"]}}
      {"id":"o","schema":"Organization","properties":{"name":["Office of Examples"]}}
      {"id":"e","schema":"Event","properties":{"name":["Talks"],"date":["2001-10"],"involved":["p"]}}
      """, to: "a.ftm.json")
    try room.write(
      """
      <database><events><event handle="_e"><type>Birth</type><dateval val="1801"/></event></events>
      <people><person handle="_a"><name><first>Eva</first></name><eventref hlink="_e"/></person>
      </people></database>
      """, to: "a.gramps")
    try room.write(
      "name: talks\nfields: {key: id, date: day, title: what, participants: people.name}\n",
      to: "map.yaml")
    try room.write(
      "{\"id\":1,\"day\":\"2001-10-03\",\"what\":\"More\",\"people\":[{\"name\":\"Ann Example\"}]}\n",
      to: "a.jsonl")
    for _ in 1...2 {
      for arguments in [
        ["ftm", "a.ftm.json"], ["gramps", "a.gramps"],
        ["json-lines", "a.jsonl", "--mapping", "map.yaml"],
      ] {
        let outcome = try room.run(["import"] + arguments)
        #expect(outcome.status == 0, "\(arguments): \(outcome.err)")
      }
    }
    #expect(try room.refs().count == 3)
    #expect(try room.objects("timeline", "--format", "jsonl", "--actor", "Ann Example").count == 2)
  }

  @Test func aTimeIsAsExactAsTheTableHasIt() throws {
    let room = try Workroom()
    try room.write(
      "date,title\n2018-01-25T12:15,A\n2018-01-26 12:15,B\n2018-01-27T12:15:00,C\n2018-01-28,D\n",
      to: "times.csv")
    try room.chancery("import", "csv", "times.csv")
    let times = try room.objects("timeline", "--format", "jsonl").map { $0["time"] as? String }
    #expect(times == ["12:15", "12:15", "12:15:00", nil])
  }
}
