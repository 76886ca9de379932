import Foundation
import Testing

/// What imports of all formats have in common at the command line.
@Suite struct ImportCommandTests {
  private static let states = """
    stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version
    USA,2,United States of America,1816,1,1,2016,12,31,2016
    BAD,267,Baden,1816,1,1,1871,1,18,2016

    """

  @Test func theSumSaysWhichSortsOfRecordsCameIn() throws {
    let room = try Workroom()
    try room.write(Self.states, to: "states.csv")
    let dry = try room.run(["import", "states", "states.csv", "--dry-run"])
    let sum = "2 rows: 1 source, 3 actors and 2 relations added\n"
    #expect(dry.err == "would import: \(sum)", "\(dry.err)")
    #expect(try room.run(["about"]).status == 1)
    #expect(try room.run(["import", "states", "states.csv"]).err == sum)
    let again = try room.run(["import", "states", "states.csv"])
    #expect(again.err == "2 rows: nothing new\n", "\(again.err)")
    try room.write("date,title,source\n2001,A,A paper\n", to: "a.csv")
    let table = try room.run(["import", "csv", "a.csv"])
    #expect(
      table.err == "1 row: 1 event added, 0 there already, 0 rows left out; also 1 source added\n",
      "\(table.err)")
  }

  @Test func aChronicleThatIsThereAlreadyBringsNothingNew() throws {
    let room = try Workroom.seeded()
    for format in ["yaml", "jsonl"] {
      try room.write(try room.chancery("export", format), to: "seed.\(format)")
      let copy = ["--db", "\(format).db", "import", "seed.\(format)"]
      let first = try room.run(copy)
      #expect(first.err.hasPrefix("18 events, 10 sources, "), "\(first.err)")
      #expect(first.err.hasSuffix(" topics added\n"))
      let again = try room.run(copy)
      #expect(again.err == "nothing new, 60 records there already\n", "\(again.err)")
    }
  }

  @Test func aBlankFileInAFolderIsPassedOver() throws {
    let room = try Workroom()
    try FileManager.default.createDirectory(
      at: room.folder.appendingPathComponent("notes"), withIntermediateDirectories: true)
    for name in ["a", "b"] { try room.write(" \n", to: "notes/\(name).yaml") }
    let blank = try room.run(["import", "yaml", "notes"])
    #expect(blank.status == 1, "\(blank.err)")
    #expect(blank.err == "Error: there is nothing in the yaml files of “notes”\n")
    try room.write("topics:\n  - {ref: peace, name: Peace}\n", to: "notes/c.yaml")
    let outcome = try room.run(["import", "yaml", "notes"])
    #expect(outcome.status == 0 && outcome.err == "1 topic added\n", "\(outcome.err)")
    // One that is named is meant, and a fault in one refuses all.
    #expect(try room.run(["import", "yaml", "notes/a.yaml", "notes/c.yaml"]).status == 1)
    try room.write("topics:\n  - {ref: war, name: War}\n", to: "notes/d.yaml")
    try room.write("topics: none\n", to: "notes/e.yaml")
    #expect(try room.run(["import", "yaml", "notes"]).status == 1)
    #expect(try room.run(["show", "war"]).status == 1)
  }

  @Test func anEmptyFileIsNoFileOfAnything() throws {
    let room = try Workroom()
    try room.chancery("init")
    let formats = try room.chancery("import", "--list").split(separator: "\n")
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(formats.count > 30)
    try room.write("fields: {date: a, title: b}\n", to: "map.yaml")
    for text in ["", " \r\n\t\n"] {
      try room.write(text, to: "no.txt")
      for format in formats {
        let mapping = format == "json-lines" ? ["--mapping", "map.yaml"] : []
        let outcome = try room.run(["import", format, "no.txt"] + mapping)
        #expect(outcome.status == 1, "\(format)")
        #expect(outcome.err == "Error: “no.txt” is empty\n", "\(format): \(outcome.err)")
      }
    }
    for format in ["yaml", "jsonl"] {
      try room.write(try room.chancery("export", format), to: "empty.\(format)")
      #expect(try room.run(["import", "empty.\(format)"]).status == 0)
    }
    try room.write("date,title\n", to: "heads.csv")
    let heads = try room.run(["import", "csv", "heads.csv"])
    #expect(heads.status == 0 && heads.err.hasPrefix("0 rows: "), "\(heads.err)")
  }

  @Test func westernTextIsReadInAllFormatsOfText() throws {
    let room = try Workroom()
    let files = [
      ("bibtex", "@book{m, title = {M\u{FC}ller}}"),
      ("ris", "TY  - BOOK\nTI  - M\u{FC}ller\nER  - "),
      ("csl", #"[{"id": "m", "type": "book", "title": "M\#u{FC}ller"}]"#),
      ("yaml", "topics:\n  - {ref: m, name: M\u{FC}ller}\n"),
      ("jsonl", #"{"record": "topic", "ref": "m", "name": "M\#u{FC}ller"}"#),
    ]
    for (format, text) in files {
      try #require(text.data(using: .isoLatin1)).write(to: room.folder.appending(path: "west"))
      let order = ["--db", "\(format).db", "import", format, "west"]
      #expect(try room.run(order).status == 1, "\(format)")
      let outcome = try room.run(order + ["--encoding", "latin-1"])
      #expect(outcome.status == 0, "\(format): \(outcome.err)")
      let out = try room.chancery("--db", "\(format).db", "export", "jsonl")
      #expect(out.contains("Müller"), "\(format)")
    }
    let refused = try room.run(["import", "visits", "west", "--encoding", "latin-1"])
    #expect(refused.status == 64 && refused.err.contains("say themselves"), "\(refused.err)")
  }

  @Test func aBadDateOfABibliographyIsToldAndItsYearKept() throws {
    let room = try Workroom()
    try room.write(
      """
      @book{a, title = {A}, year = {1999}, month = {13}}
      @book{b, title = {B}, year = {foo}}
      @book{c, title = {C}, year = {0000-00-00}}
      @book{d, title = {D}, date = {31/31/1999}}
      @book{e, title = {E}, year = {forthcoming}}
      """, to: "a.bib")
    try room.write(
      "TY  - BOOK\nTI  - F\nPY  - 0000/00/00/\nER  - \nTY  - BOOK\nTI  - G\nDA  - 1999/31/31/\nER  - ",
      to: "a.ris")
    let told = try room.run(["import", "a.bib"]).err.split(separator: "\n").dropLast()
    #expect(
      told == [
        #"a.bib:1: year and month "1999-13" is no date; the year 1999 is kept"#,
        #"a.bib:2: year "foo" is no date; its words are kept"#,
        #"a.bib:3: year "0000-00-00" is no date; it is left out"#,
        #"a.bib:4: date "31/31/1999" is no date; the year 1999 is kept"#,
      ])
    let other = try room.run(["import", "a.ris"]).err
    #expect(other.contains(#"a.ris:1: PY "0000/00/00/" is no date; it is left out"#), "\(other)")
    #expect(other.contains(#"a.ris:5: DA "1999/31/31/" is no date; the year 1999 is kept"#))
    let sources = try room.chancery("list", "sources")
    #expect(sources.components(separatedBy: "1999").count == 8, "\(sources)")
  }

  @Test func whatIsReadTwiceCannotComeFromStandardInput() throws {
    let room = try Workroom()
    let outcome = try room.run(["import", "visits", "-"], input: "<visits/>")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("“standard input” cannot be read twice; give a file"))
  }
}
