import Chronology
import Testing

@Suite("Old Style, dates written twice, and other new years")
struct OldStyleReadingTests {
  static let twice: [(String, String, DateCalendar)] = [
    ("10/21 February 1722/3", "1723-02-21", .julian),
    ("11/22 February 1731/2", "1732-02-22", .julian),
    ("12/24 June 1812", "1812-06-24", .julian), ("12 (24) June 1812", "1812-06-24", .julian),
    ("June 12/24, 1812", "1812-06-24", .julian), ("June 12 (24), 1812", "1812-06-24", .julian),
    ("25 October/7 November 1917", "1917-11-07", .julian),
    ("24 October/6 November 1917", "1917-11-06", .julian),
    ("31 December 1899/12 January 1900", "1900-01-12", .julian),
    ("31 December/12 January 1900", "1900-01-12", .julian),
    ("29 January 1649 (8 February 1649 N.S.)", "1649-02-08", .julian),
    ("30 January 1648 (9 February 1649)", "1649-02-09", .julian),
    ("30 January 1648/9 (9 February 1649)", "1649-02-09", .julian),
    ("24 October (6 November) 1917", "1917-11-06", .julian),
    ("6 November (24 October) 1917", "1917-11-06", .gregorian),
    ("25 October 1917 (7 November 1917)", "1917-11-07", .julian),
    ("25 December 1917 (7 January)", "1918-01-07", .julian),
    ("25 December (7 January) 1918", "1918-01-07", .julian),
    ("7 November 1917 (25 October O.S.)", "1917-11-07", .gregorian),
    ("25 October 1917 (N.S. 7 November)", "1917-11-07", .julian),
    ("25 October (O.S.) 1917", "1917-11-07", .julian),
    ("Wednesday 25 October/7 November 1917", "1917-11-07", .julian),
    ("c. 12/24 June 1812", "1812-06-24~", .julian),
    ("before 12/24 June 1812", "[..1812-06-23]", .julian),
    ("12/24 June – 2/14 December 1812", "1812-06-24/1812-12-14", .julian),
    ("24 October (6 November) – 27 October (9 November) 1917", "1917-11-06/1917-11-09", .julian),
    // Too near each other for two calendars: the days of one night, a range.
    ("4/5 August 1914", "1914-08-04/1914-08-05", .gregorian),
    ("11 February 1731/2", "1732-02-22", .julian),
  ]

  static let newYears: [(String, String, DateCalendar)] = [
    ("10 February 1648 (Lady Day style)", "1649-02-20", .julian),
    ("24 March 1648 (year beginning 25 March)", "1649-04-03", .julian),
    ("25 March 1648 (annunciation style)", "1648-04-04", .julian),
    ("24 March 1648/9 (Lady Day style)", "1649-04-03", .julian),
    ("10 February 1648 (O.S., Lady Day style)", "1649-02-20", .julian),
    ("February 1648, Lady Day style", "1649-02-11/1649-03-10", .julian),
    ("1648 (Lady Day style)", "1648-04-04/1649-04-03", .julian),
    ("10 February 1648 (N.S., Lady Day style)", "1649-02-10", .gregorian),
    ("10 February 1572 more veneto", "1573-02-20", .julian),
    ("10 February 1648 (Venetian style)", "1649-02-10", .gregorian),
    ("10 February 1648 m.v.", "1649-02-10", .gregorian),
    ("10 February 1648 (Florentine style)", "1649-02-10", .gregorian),
    ("1 March 1572 (year beginning on 1 March)", "1572-03-11", .julian),
    ("10 September 1453 (Byzantine style)", "1452-09-19", .julian),
    ("29 May 1453 (September style)", "1453-06-07", .julian),
    ("29 May 1453 (year beginning September 1)", "1453-06-07", .julian),
    ("1–10 February 1648 (Lady Day style)", "1649-02-11/1649-02-20", .julian),
  ]

  @Test(arguments: twice + newYears)
  func isReadAndConverted(words: String, edtf: String, calendar: DateCalendar) throws {
    let reading = try EnglishDateReader().read(words)
    #expect(reading.edtf?.description == edtf)
    #expect(reading.calendar == calendar)
    #expect(reading.given == words)
  }

  @Test func theYearOfADateThatIsWrittenTwiceComesFromTheDateline() throws {
    let reader = EnglishDateReader(dateline: CivilDate(year: 1917, month: 11, day: 20))
    let reading = try reader.read("25 October (7 November)")
    #expect(reading.edtf?.description == "1917-11-07")
    #expect(reading.usedDateline)
    #expect(try reader.read("25 October/7 November").edtf?.description == "1917-11-07")
    let later = EnglishDateReader(dateline: CivilDate(year: 2001, month: 11, day: 23))
    #expect(try later.read("3/16 August").edtf?.description == "2001-08-03/2001-08-16")
  }

  /// About as far apart as the calendars, but not as far: one of the two days is mistaken.
  @Test(arguments: ["12/23 June 1812", "24 October/7 November 1917", "25 October/6 November 1917"])
  func twoDaysThatMissEachOtherContradict(words: String) {
    let error = #expect(throws: DateReadingError.self) { try EnglishDateReader().read(words) }
    #expect(error.flatMap { Mirror(reflecting: $0).children.first?.label } == "contradiction")
  }
}
