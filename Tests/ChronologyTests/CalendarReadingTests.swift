import Chronology
import Testing

@Suite("Dates of other calendars in English words")
struct CalendarReadingTests {
  static let others: [(String, String, DateCalendar)] = [
    ("1 Muharram 1400", "1979-11-21", .islamic), ("1 Muharram 1400 AH", "1979-11-21", .islamic),
    ("Muharram 1, 1400 A.H.", "1979-11-21", .islamic),
    ("1st of Muharram, 1400", "1979-11-21", .islamic),
    ("29 Dhu al-Hijja 1400", "1980-11-08", .islamic),
    ("29 Dhu'l-Hijja 1400", "1980-11-08", .islamic),
    ("20 Jumada I 857", "1453-06-07", .islamic), ("20 Jumādā al-ūlā 857", "1453-06-07", .islamic),
    ("12 Rabi' al-awwal 1400", "1980-01-30", .islamic),
    ("12 Rabī‘ al-Awwal 1400", "1980-01-30", .islamic),
    ("c. 1 Muharram 1400", "1979-11-21~", .islamic),
    ("Ramadan 1400", "1980-07-14/1980-08-12", .islamic),
    ("1400 AH", "1979-11-21/1980-11-08", .islamic), ("AH 1400", "1979-11-21/1980-11-08", .islamic),
    ("1400–1405 AH", "1979-11-21/1985-09-15", .islamic),
    ("1–5 Muharram 1400", "1979-11-21/1979-11-25", .islamic),
    ("1 Muharram – 5 Safar 1400", "1979-11-21/1979-12-25", .islamic),
    ("1 or 5 Muharram 1400", "[1979-11-21,1979-11-25]", .islamic),
    ("before 1 Muharram 1400", "[..1979-11-20]", .islamic),
    ("since 1 Muharram 1400", "1979-11-21/..", .islamic),
    ("Wednesday 1 Muharram 1400", "1979-11-21", .islamic),
    ("1 Muharram 1400 (21 November 1979)", "1979-11-21", .islamic),
    // The month that began when the moon was seen.
    ("1 Muharram 1400 (20 November 1979)", "1979-11-20", .islamic),
    ("20 November 1979 (1 Muharram 1400)", "1979-11-20", .gregorian),
    ("1 Muharram 1400/21 November 1979", "1979-11-21", .islamic),
    ("5 Iyar 5708", "1948-05-14", .hebrew), ("Iyar 5, 5708", "1948-05-14", .hebrew),
    ("5 Iyyar, 5708 AM", "1948-05-14", .hebrew), ("15 Nisan 5727", "1967-04-25", .hebrew),
    ("15–21 Nisan 5727", "1967-04-25/1967-05-01", .hebrew),
    ("29 Cheshvan 5703", "1942-11-09", .hebrew),
    ("14 Adar II 5784", "2024-03-24", .hebrew), ("30 Adar I 5784", "2024-03-10", .hebrew),
    ("14 Adar 5783", "2023-03-07", .hebrew), ("Iyar 5708", "1948-05-10/1948-06-07", .hebrew),
    ("9 Thermidor, Year II", "1794-07-27", .frenchRepublican),
    ("9 Thermidor an II", "1794-07-27", .frenchRepublican),
    ("9 Thermidor II", "1794-07-27", .frenchRepublican),
    ("9 Thermidor 2", "1794-07-27", .frenchRepublican),
    ("9th Thermidor of the Year Two", "1794-07-27", .frenchRepublican),
    ("18 Brumaire Year VIII", "1799-11-09", .frenchRepublican),
    ("18 brumaire de l'an VIII", "1799-11-09", .frenchRepublican),
    ("13 Vendémiaire, Year IV", "1795-10-05", .frenchRepublican),
    ("13 vende\u{301}miaire an IV", "1795-10-05", .frenchRepublican),
    ("18 Fructidor, Year V of the Republic", "1797-09-04", .frenchRepublican),
    ("Thermidor Year II", "1794-07-19/1794-08-17", .frenchRepublican),
    ("3rd complementary day, Year II", "1794-09-19", .frenchRepublican),
    ("3e jour complémentaire an II", "1794-09-19", .frenchRepublican),
    ("Year II of the Republic", "1793-09-22/1794-09-21", .frenchRepublican),
    ("9 Thermidor, Year II (27 July 1794)", "1794-07-27", .frenchRepublican),
  ]

  static let prefixed: [(String, String, DateCalendar)] = [
    ("julian:1917-10-25", "1917-11-07", .julian),
    ("Julian: 25 October 1917", "1917-11-07", .julian),
    ("julian:1917-10", "1917-10-14/1917-11-13", .julian),
    ("julian:1917", "1917-01-14/1918-01-13", .julian),
    ("julian:1900-02-29", "1900-03-13", .julian), ("julian:1917-10-25?", "1917-11-07?", .julian),
    ("julian:1917-10-25/1917-10-27", "1917-11-07/1917-11-09", .julian),
    ("julian:1917-10-25/..", "1917-11-07/..", .julian),
    ("julian:/1917-10-25", "/1917-11-07", .julian),
    ("julian:25–27 October 1917", "1917-11-07/1917-11-09", .julian),
    ("julian:before 25 October 1917", "[..1917-11-06]", .julian),
    ("julian:25 October (7 November) 1917", "1917-11-07", .julian),
    ("gregorian:1917-11-07", "1917-11-07", .gregorian),
    ("gregorian:7 November 1917", "1917-11-07", .gregorian),
    ("hebrew:5 Iyar 5708", "1948-05-14", .hebrew),
    ("hebrew:5708", "1947-09-15/1948-10-03", .hebrew),
    ("islamic:1 Muharram 1400", "1979-11-21", .islamic),
    ("islamic:1400-01-01", "1979-11-21", .islamic),
    ("islamic:1400", "1979-11-21/1980-11-08", .islamic),
    ("french:9 Thermidor 2", "1794-07-27", .frenchRepublican),
    ("french-republican:9 Thermidor an II", "1794-07-27", .frenchRepublican),
    ("french:II", "1793-09-22/1794-09-21", .frenchRepublican),
  ]

  @Test(arguments: others + prefixed)
  func isReadAndConverted(words: String, edtf: String, calendar: DateCalendar) throws {
    let reading = try EnglishDateReader().read(words)
    #expect(reading.edtf?.description == edtf)
    #expect(reading.calendar == calendar)
    #expect(reading.given == words)
  }

  static let refused: [(String, String)] = [
    ("30 Safar 1400", "impossible"), ("31 Muharram 1400", "impossible"),
    ("30 Iyar 5708", "impossible"),
    ("14 Adar II 5783", "impossible"), ("14 Adar I 5783", "impossible"),
    ("14 Adar 5784", "ambiguous"),
    ("31 Thermidor Year II", "impossible"), ("9 Thermidor Year XV", "impossible"),
    ("9 Thermidor 1794", "impossible"), ("6th complementary day, Year II", "impossible"),
    ("1 Muharram", "unsupported"), ("Ramadan", "unsupported"), ("9 Thermidor", "unsupported"),
    // These years are ours, and what they mean with such a month is not known.
    ("14 Tammuz 1958", "unsupported"), ("1 Ramadan 1973", "unsupported"),
    ("23 Nisan 1920", "unsupported"),
    ("early Ramadan 1400", "unsupported"), ("Thursday 1 Muharram 1400", "contradiction"),
    ("1 Muharram 1400 (24 November 1979)", "contradiction"),
    ("5 Safar – 1 Muharram 1400", "contradiction"),
    ("24 October (7 November) 1917", "contradiction"),
    ("7 November 1917 (O.S. 24 October)", "contradiction"),
    ("3 May 1940 (5 May 1940)", "contradiction"),
    ("Tuesday 25 October/7 November 1917", "contradiction"),
    ("25 October (7 November)", "needsDateline"), ("julian:1917-02-29", "impossible"),
    ("julian:1917-13", "impossible"),
    ("julian:1917-10-27/1917-10-25", "contradiction"), ("julian:194X", "unsupported"),
    ("julian:1942-23", "impossible"),
    ("julian:[1917-10-25,1917-10-27]", "unsupported"), ("julian:1940s", "unsupported"),
    ("julian:", "notADate"),
    ("julian:hello", "notADate"),
    ("hebrew:5", "unsupported"), ("hebrew:5700-07", "monthInNumbers"),
    ("hebrew:5700-07-15", "monthInNumbers"),
    ("hebrew:5700-5701-5702", "notADate"), ("hebrew:1 Muharram 1400", "unsupported"),
    ("hebrew:7 November 1917", "contradiction"),
    ("gregorian:25 October 1917 O.S.", "contradiction"), ("islamic:1400-02-30", "impossible"),
    ("march 1648 (Lady Day style)", "ambiguous"), ("10 February (Lady Day style)", "unsupported"),
    ("12 March 7096 (Byzantine style)", "unsupported"), ("O.S. 1940s", "unsupported"),
  ]

  @Test(arguments: refused)
  func isRefusedForTheRightReason(words: String, reason: String) {
    let error = #expect(throws: DateReadingError.self) { try EnglishDateReader().read(words) }
    #expect(error.flatMap { Mirror(reflecting: $0).children.first?.label } == reason)
  }

  @Test(arguments: DateCalendar.allCases)
  func theWordsOfADayAreReadBack(calendar: DateCalendar) throws {
    var random = SplitMix64(seed: 1917)
    let first = try #require(CivilDate(year: 1792, month: 9, day: 22)).dayNumber
    for _ in 0..<300 {
      let date = CivilDate(dayNumber: Int64.random(in: first...(first + 5112), using: &random))
      let day = try #require(date.inCalendar(calendar))
      for style in DateStyle.allCases {
        let reading = try EnglishDateReader().read(day.words(style))
        #expect(reading.edtf == EDTF(day: date))
        #expect(reading.calendar == calendar)
      }
    }
  }

  @Test func aHostileTextIsAnsweredAndNeverCrashes() {
    let words = [
      "julian:", "hebrew:", "islamic:", "french:", "gregorian:", "1", "Muharram", "1400", "AH", "(",
      ")", "/", "Year", "II", "an", "Thermidor", "5708", "Adar", "I", "1731/2", "O.S.", "N.S.", "–",
      "12", "June", "1812", "24", "Lady Day style", "more veneto", "year beginning", "25", "March",
      "or", "before", ",", "0", "9999", "complementary day", "-", "..", "?", "'", "é", "999999999",
    ]
    var random = SplitMix64(seed: 5708)
    for round in 0..<6000 {
      let parts = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick(words) }
      let text = parts.joined(separator: random.pick(["", " "]))
      let datelines = [nil, CivilDate(dayNumber: .max), CivilDate(dayNumber: .min)]
      do {
        let date = try EnglishDateReader(dateline: datelines[round % 3]).read(text).edtf
        if let date { #expect(EDTF(date.description) == date) }
      } catch {
        #expect(error.description.utf8.count < 600)
      }
    }
  }
}
