import Foundation
import Testing

/// Files that are wrong in ways that once went through, or took too much.
@Suite struct BadFileTests {
  private func refusal(_ format: String, _ text: String) throws -> String {
    let room = try Workroom()
    try room.write(text, to: "file")
    let outcome = try room.run(["import", format, "file"])
    #expect(outcome.status == 1, "\(format): \(outcome.err)")
    #expect(try room.run(["about"]).status == 1)
    return outcome.err
  }

  @Test func abbreviationsOfAbbreviationsHaveABound() throws {
    var text = "@string{a0 = \"lol\"}\n"
    for level in 1...7 {
      let parts = Array(repeating: "a\(level - 1)", count: 10).joined(separator: " # ")
      text += "@string{a\(level) = \(parts)}\n"
    }
    let err = try refusal("bibtex", text + "@book{k, title = a7}\n")
    #expect(err.contains("file:7:") && err.contains("more than a megabyte"), "\(err)")
  }

  @Test func linesOfRISAreCountedWithoutBeingHeld() throws {
    let room = try Workroom()
    let blank = String(repeating: "\n", count: 200_000)
    try room.write("TY  - BOOK\nTI  - T\nER  - \n\(blank)XY\n", to: "a.ris")
    let outcome = try room.run(["import", "ris", "a.ris"])
    #expect(outcome.status == 0 && outcome.err.contains("a.ris:200004: a line"), "\(outcome.err)")
  }

  @Test func theLinesOfJSONAreUTF8() throws {
    let room = try Workroom()
    let line = "{\"record\":\"topic\",\"ref\":\"a\",\"name\":\"A\"}\n"
    try #require(line.data(using: .utf16BigEndian))
      .write(to: room.folder.appendingPathComponent("a.jsonl"))
    let outcome = try room.run(["import", "jsonl", "a.jsonl"])
    #expect(outcome.status == 1 && outcome.err.contains("is not UTF-8"), "\(outcome.err)")
  }

  @Test(arguments: ["0x10", "nan", "1e999", "1e-400", "."]) func whatOnlyProgramsCallANumberIsNone(
    _ number: String
  ) throws {
    let room = try Workroom()
    try room.write("date,title,latitude,longitude\n2001,A,\(number),5\n", to: "a.csv")
    #expect(try room.run(["import", "csv", "a.csv"]).status == 1)
    try room.chancery("init")
    let added = try room.run(["add", "place", "A", "--coordinates", "\(number),5"])
    #expect(added.status != 0, "\(added.out)")
  }

  @Test func aRowThatRunsOverIsRefused() throws {
    let head = "rcid\tcountry\tvote\n"
    let room = try Workroom()
    try room.write("rcid\tsession\tdate\tunres\tshort\tdescr\n", to: "rolls.tsv")
    try room.write("\(head)1\tMali\tyes\t\t\n1\tMali\tyes\tno\n", to: "votes.tsv")
    let outcome = try room.run(["import", "un-votes", "rolls.tsv", "votes.tsv"])
    #expect(outcome.status == 1)
    #expect(
      outcome.err.contains("votes.tsv:3: has 4 columns; the first line has 3"), "\(outcome.err)")
  }

  @Test func anEventOfACalendarThatIsNotEndedSwallowsNoOther() throws {
    let event = "BEGIN:VEVENT\r\nUID:%\r\nDTSTART:20200101\r\nSUMMARY:%\r\n"
    let (one, two) = (event.replacing("%", with: "one"), event.replacing("%", with: "two"))
    let end = "END:VEVENT\r\n"
    let whole = "BEGIN:VCALENDAR\r\n\(one)\(two)\(end)END:VCALENDAR\r\n"
    #expect(try refusal("ics", whole).contains("END:VEVENT is missing before line 6"))
    let cut = "BEGIN:VCALENDAR\r\n\(one)\(end)\(two)\(end)"
    #expect(try refusal("ics", cut).contains("END:VCALENDAR does not come"))
  }

  @Test func aHandleOfGrampsStandsForOne() throws {
    let people = ["Anna", "Bo"].map { name in
      "<person handle=\"_a1\" id=\"I\"><name><first>\(name)</first></name></person>\n"
    }
    let err = try refusal(
      "gramps",
      "<database xmlns=\"http://gramps-project.org/xml/1.7.1/\"><people>\n\(people.joined())"
        + "</people></database>\n")
    #expect(err.contains("file:3:") && err.contains("was used on line 2"), "\(err)")
  }

  @Test func whatIsNoXMLIsNotCalledEmpty() throws {
    #expect(try refusal("visits", "a,b\n1,2\n").contains("is no XML"))
  }

  @Test func namesOfFilesAndHeadsAreNotObeyed() throws {
    let room = try Workroom()
    let name = "ev\u{1B}[31mil.csv"
    try room.write("date,wh\u{1B}[31men,title\n2001,x,A\n", to: name)
    for option in ["--preview", "--mapping-draft"] {
      let outcome = try room.run(["import", "csv", name, option])
      #expect(outcome.status == 0 && !outcome.out.isEmpty, "\(outcome.err)")
      #expect(!outcome.out.contains("\u{1B}") && !outcome.err.contains("\u{1B}"))
    }
  }

  @Test func aLimitOnFilesIsToldAsAFullDisk() throws {
    let room = try Workroom.seeded()
    let rows = (0..<20_000).map { "2001-01-01,Row \($0)\n" }.joined()
    try room.write("date,title\n\(rows)", to: "big.csv")
    let before = try room.bytes("chancery.db")
    let program = Workroom.program.path
    let outcome = try room.shell("ulimit -f 2000; '\(program)' import csv big.csv")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(try room.bytes("chancery.db") == before)
  }

  @Test func aMegabyteOfAValueIsNotShownWhole() throws {
    let digits = String(repeating: "9", count: 1_000_000)
    let head = "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    let err = try refusal(
      "states", head + "USA,2,United States,\(digits),1,1,2016,12,31,2016\n")
    #expect(err.count < 2_000 && err.contains("file:2: columns styear"), "\(err.prefix(300))")
    let room = try Workroom()
    let columns = (0..<3_000).map { "c\($0)" }.joined(separator: ",")
    let cells = (0..<3_000).map { _ in "x" }.joined(separator: ",")
    try room.write("date,title,\(columns)\n2001,A,\(cells)\n", to: "wide.csv")
    let outcome = try room.run(["import", "csv", "wide.csv"])
    #expect(outcome.status == 0 && outcome.err.contains("and 2900 more"), "\(outcome.err)")
  }

  @Test func aSlideIsNamedByItsNumber() throws {
    let slides = ["1999", "abc"].map {
      "{\"start_date\":{\"year\":\"\($0)\"},\"text\":{\"headline\":\"A\"}}"
    }
    let err = try refusal("timelinejs", "{\"events\":[\(slides.joined(separator: ","))]}")
    #expect(err.contains("slide 2: start_date has the year “abc”"), "\(err)")
  }

  @Test func aTitleWithoutEndIsNone() throws {
    let title = String(repeating: "Meeting with Mr ", count: 1_000)
    let err = try refusal("kremlin", "{\"id\":\"1\",\"title\":\"\(title)\"}\n")
    #expect(err.contains("its title has 15999 characters"), "\(err)")
  }

  @Test func aDateThatThereIsNotIsNoted() throws {
    let room = try Workroom()
    try room.write(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><publicationStmt>
      <idno type="frus">frus1958v01</idno></publicationStmt></fileDesc></teiHeader><text><body>
      <div type="document" n="1" xml:id="d1"><head>1. Memorandum of Conversation</head>
      <opener><dateline><date when="1958-02-30">Undated</date></dateline></opener><p>Words.</p></div>
      </body></text></TEI>
      """, to: "frus1958v01.xml")
    let outcome = try room.run(["import", "frus", "frus1958v01.xml"])
    #expect(
      outcome.err.contains("1 date that is encoded as no date there is; noted"), "\(outcome.err)")
    let note = "The file encodes the date as “1958-02-30”, which is none."
    #expect(try room.run(["export", "yaml"]).out.contains(note))
  }
}
