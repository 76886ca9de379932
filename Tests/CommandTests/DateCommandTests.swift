import Foundation
import Testing

/// `date` for one expression, and the dates that `add` takes.
@Suite struct DateCommandTests {
  @Test(arguments: [
    ("date-season.txt", ["autumn 1942"]), ("date-interval.txt", ["1942-1943"]),
    ("date-either-day.txt", ["22 or 23 November 2001"]),
    ("date-weekday.txt", ["Wednesday", "--as-of", "2001-11-23"]),
    ("date-old-style.txt", ["25 October 1917 OS"]),
    ("date-undated.txt", ["undated"]),
  ])
  func aCardComesOutAsItHasBeenLookedAt(_ golden: String, _ arguments: [String]) throws {
    let room = try Workroom()
    let outcome = try room.run(["date"] + arguments)
    #expect(outcome.status == 0 && outcome.err.isEmpty, "\(outcome.err)")
    try expectGolden(outcome.out, golden)
    #expect(try room.run(["date"] + arguments).out == outcome.out)
    // A date is explained without a chronicle, and makes none.
    #expect(!FileManager.default.fileExists(atPath: room.folder.path + "/chancery.db"))
  }

  @Test func onlyTheJulianCalendarIsSoManyDaysBehind() throws {
    let room = try Workroom()
    let hebrew = try room.run(["date", "5 Iyar 5708"]).out
    #expect(hebrew.contains("given as    5 Iyar 5708") && !hebrew.contains("days behind"))
    let julian = try room.run(["date", "25 October 1917 OS"]).out
    #expect(julian.contains("given as") && julian.contains("13 days behind"))
  }

  @Test func aNarrowCardKeepsItsWidth() throws {
    let room = try Workroom()
    for expression in [
      "autumn 1942", "1942-1943", "194X", "[1667,1668,1670..1672]", "25 October 1917 OS", "undated",
      "XXXX-12-25", "Y17E30", "c. 1942", "1 Muharram 1400", "1914-08-04T23:00:07+01:00",
      // Strips of years that fill the line, and end with a year whose number is written out.
      "[1917..1950]", "[1927..1950]",
    ] {
      for width in [60, 80] {
        let outcome = try room.run(["date", expression, "--width", "\(width)"])
        #expect(outcome.status == 0, "\(expression): \(outcome.err)")
        let longest = outcome.out.split(separator: "\n").map(\.unicodeScalars.count).max() ?? 0
        #expect(longest <= width, "\(expression) at \(width):\n\(outcome.out)")
      }
    }
  }

  @Test(arguments: [[], ["--ascii"]])
  func whatCanAndWhatMustStandInOneColumn(options: [String]) throws {
    let room = try Workroom()
    let card = try room.run(["date", "winter 1941"] + options).out
    let columns = card.split(separator: "\n").compactMap { line in
      (line.range(of: "what can") ?? line.range(of: "what must")).map {
        line[..<$0.lowerBound].unicodeScalars.count
      }
    }
    #expect(columns.count == 2 && Set(columns).count == 1, "\(card)")
    if !options.isEmpty { #expect(!card.utf8.contains { $0 > 0x7E }, "\(card)") }
  }

  @Test func wordsNeedNoQuotes() throws {
    let room = try Workroom()
    let quoted = try room.chancery("date", "22 or 23 November 2001")
    #expect(try room.chancery("date", "22", "or", "23", "November", "2001") == quoted)
    let json = try room.objects("date", "3", "October", "2001", "--format", "json")
    #expect(json.first?["edtf"] as? String == "2001-10-03")
    #expect(json.first?["input"] as? String == "3 October 2001")
  }

  @Test func jsonIsTheLineOfTheStream() throws {
    let room = try Workroom()
    for expression in ["autumn 1942", "1949/..", "undated", "25 October 1917 OS"] {
      let one = try room.chancery("date", expression, "--format", "json")
      #expect(one == (try room.chancery("date", "--stdin", input: expression)))
    }
  }

  @Test func anExpressionThatIsRefusedIsAnErrorOfTwoLinesAtMost() throws {
    let room = try Workroom()
    let refusals: [([String], [String])] = [
      (["hello"], ["“hello”", "hello"]), ([""], ["not a date"]), (["30 February 2001"], ["30"]),
      (["3/4/2001"], ["3 April or 4 March 2001", "--day-first"]), (["the 1800s"], ["1800s"]),
      (["Wednesday"], ["--as-of"]), (["recently"], ["recently"]), (["after Munich"], ["Munich"]),
      (["1945–1939"], ["1939"]), (["autumn 1942", "--edtf"], ["column"]),
      (["2001-02-30", "--edtf"], ["no day 30"]), (["a\nb\u{1B}[31m"], ["not a date"]),
      (["1942", "--as-of", "30 February 2001"], ["no day 30"]),
      ([String(repeating: "q", count: 100_000)], ["not a date"]),
    ]
    for (arguments, words) in refusals {
      for format in ["text", "json"] {
        let outcome = try room.run(["date"] + arguments + ["--format", format])
        let said = "\(arguments.joined(separator: " ").prefix(40)): \(outcome.err.prefix(500))"
        #expect(outcome.status == 1, "\(said)")
        #expect(outcome.out.isEmpty, "\(said)")
        #expect(outcome.err.split(separator: "\n").count <= 2, "\(said)")
        #expect(outcome.err.utf8.count < 500, "\(said)")
        #expect(words.contains { outcome.err.contains($0) }, "\(said)")
        #expect(!outcome.err.contains("\u{1B}"), "\(said)")
      }
    }
  }

  @Test(arguments: [
    [], ["--stdin", "1942"], ["1942", "--stdin"], ["--day-first", "--month-first", "1942"],
    ["1942", "--format", "yaml"], ["1942", "--width", "7"], ["1942", "--dates", "french"],
    ["1942", "--frobnicate"],
  ])
  func wrongUsageIsSaidToBeThat(arguments: [String]) throws {
    let room = try Workroom()
    let outcome = try room.run(["date"] + arguments, input: "1942\n")
    #expect(outcome.status == 64, "\(outcome.err)")
    #expect(outcome.out.isEmpty)
    #expect(!outcome.err.isEmpty)
  }

  @Test func theOrderOfNumbersCanBeTold() throws {
    let room = try Workroom()
    func day(_ option: String, _ text: String) throws -> String? {
      try room.objects("date", text, option, "--format", "json").first?["edtf"] as? String
    }
    #expect(try day("--day-first", "3/4/2001") == "2001-04-03")
    #expect(try day("--month-first", "3/4/2001") == "2001-03-04")
    // Told or not, there is a reading only where the calendar has such a day.
    #expect(try room.run(["date", "31/4/2001", "--day-first"]).status == 1)
  }

  @Test func anEventIsNamedByItsRef() throws {
    let room = try Workroom.seeded()
    let rows = [
      ("two days after @2001-10-03-brussels", "2001-10-05"), ("@2001-10-03-brussels", "2001-10-03"),
      ("the day before @2001-10-03-brussels", "2001-10-02"),
    ]
    for (expression, edtf) in rows {
      let object = try room.objects("date", expression, "--format", "json").first
      #expect(object?["edtf"] as? String == edtf, "\(expression)")
    }
    for arguments in [
      ["two days after @nowhere"], ["@nowhere"], ["two days after @2001-10-03-brussel"],
      ["two days after @putin"],
    ] {
      let outcome = try room.run(["date"] + arguments)
      #expect(outcome.status == 1, "\(arguments)")
      #expect(outcome.err.split(separator: "\n").count <= 2 && outcome.out.isEmpty)
    }
    let bare = try Workroom()
    let outcome = try bare.run(["date", "two days after @2001-10-03-brussels"])
    #expect(outcome.status == 1 && outcome.err.contains("init"), "\(outcome.err)")
  }

  @Test func aTimeInADateBecomesTheTimeOfTheEvent() throws {
    let room = try Workroom.seeded()
    let rows: [(given: String, edtf: String, time: String?, zone: String?)] = [
      ("11 November 1918, 11 a.m.", "1918-11-11", "11:00", nil),
      ("1914-08-04T23:00:07+01:00", "1914-08-04", "23:00:07", "+01:00"),
      ("1962-10-03T14:25:00Z", "1962-10-03", "14:25:00", "UTC"),
      ("031425Z OCT 62", "1962-10-03", "14:25", "UTC"), ("1962-10-03", "1962-10-03", nil, nil),
    ]
    for (index, row) in rows.enumerated() {
      try room.chancery(
        "add", "event", row.given, "Event \(index)", "--ref", "timed-\(index)", "--as-of",
        "1965-01-01")
    }
    let events = try room.objects("timeline", "--format", "jsonl")
    for (index, row) in rows.enumerated() {
      let event = try #require(events.first { $0["ref"] as? String == "timed-\(index)" })
      let date = event["date"] as? [String: Any]
      #expect(date?["edtf"] as? String == row.edtf)
      #expect(event["time"] as? String == row.time, "\(row.given)")
      #expect(event["zone"] as? String == row.zone, "\(row.given)")
    }
    #expect(try room.chancery("show", "timed-0").contains("at 11:00"))
    // A time that is given apart is the one that counts.
    try room.chancery(
      "add", "event", "11 November 1918, 11 a.m.", "X", "--time", "05:10", "--zone", "Paris",
      "--ref", "signed")
    let signed = try room.objects("timeline", "--format", "jsonl").first {
      $0["ref"] as? String == "signed"
    }
    #expect(signed?["time"] as? String == "05:10")
    #expect(signed?["zone"] as? String == "Paris")
  }

  /// What is not known is not told: a weekday, a day of another calendar.
  @Test func aDayInDoubtHasNoWeekday() throws {
    let room = try Workroom()
    for expression in ["~1960-05-01", "2001-11-?23"] {
      let card = try room.chancery("date", expression)
      #expect(!card.contains("Sun") && !card.contains("Fri") && !card.contains("Hebrew"), "\(card)")
    }
    #expect(try room.chancery("date", "1960-05-01").contains("Sun"))
  }

  @Test(arguments: [
    ("late June 1914", "a third of the month"),
    ("late June to early July 1914", "a third of the month"),
    ("early May to mid-June 1968", "a third of the month"), ("late 1942", "a third of the year"),
    ("late May or early June 1968", "a third of the month"),
    ("late 1942 to early 1943", "a third of the year"),
  ])
  func thePartIsToldOfWhichItIs(_ expression: String, _ words: String) throws {
    let room = try Workroom()
    let card = try room.chancery("date", expression)
    #expect(card.contains("read as     \(words)"), "\(card)")
  }

  @Test func aWinterHasTwoYears() throws {
    let room = try Workroom()
    for (expression, words) in [
      ("winter 1941-42", "winter 1941–42"), ("1999-24", "winter 1999–2000"),
      ("1941-28", "northern winter 1941–42"), ("1941-32", "southern winter 1941"),
    ] {
      #expect(try room.chancery("date", expression).hasPrefix("\(words)\n"))
    }
  }

  @Test func aHeadingTellsThatTheLastHasNoEnd() throws {
    let room = try Workroom()
    try room.chancery("init")
    try room.chancery("add", "event", "3 October 2001", "First")
    for (date, words) in [
      ("[2003..]", "3 October 2001 to 2003 or later"),
      ("2004-05/..", "3 October 2001 to May 2004 or later"),
    ] {
      try room.chancery("add", "event", date, "Later")
      let heading = try room.chancery("timeline").prefix { $0 != "━" }
      #expect(heading.contains(words), "\(heading)")
    }
  }
}
