import Chronology
import Testing

@Suite("English words for a date")
struct EnglishWordingTests {
  static let rows: [(edtf: String, full: String, short: String, american: String)] = [
    ("2001-10-03", "3 October 2001", "Wed  3 Oct", "October 3, 2001"),
    ("2001-09-11", "11 September 2001", "Tue 11 Sep", "September 11, 2001"),
    ("2001-11", "November 2001", "Nov", "November 2001"), ("2001", "2001", "2001", "2001"),
    ("1942/1943", "1942–1943", "1942 – 1943", "1942–1943"),
    ("2001-11-22/2001-11-23", "22–23 November 2001", "22 – 23 Nov", "November 22–23, 2001"),
    (
      "2001-12-27/2002-01-04", "27 December 2001 – 4 January 2002", "27 Dec 2001 – 4 Jan 2002",
      "December 27, 2001 – January 4, 2002"
    ),
    ("1940-05/1940-06", "May–June 1940", "May – Jun", "May–June 1940"),
    ("[..2001-11-22]", "by 22 November 2001", "by 22 Nov", "by November 22, 2001"),
    (
      "[2001-11-22,2001-11-23]", "22 or 23 November 2001", "22 or 23 Nov",
      "November 22 or 23, 2001"
    ),
    (
      "[2001-11-22..2001-11-30]", "between 22 and 30 November 2001", "in 22–30 Nov",
      "between November 22 and 30, 2001"
    ),
    (
      "[2001-11-22..]", "on or after 22 November 2001", "on or after 22 Nov",
      "on or after November 22, 2001"
    ),
    ("1942~", "c. 1942", "c. 1942", "c. 1942"), ("1942?", "1942?", "1942?", "1942?"),
    ("1942%", "c. 1942?", "c. 1942?", "c. 1942?"),
    ("1942-23", "autumn 1942", "autumn 1942", "autumn 1942"),
    ("194X", "1940s", "1940s", "1940s"),
    ("19XX", "the century 1900–1999", "1900 – 1999", "the century 1900–1999"),
    ("190X", "the decade 1900–1909", "1900 – 1909", "the decade 1900–1909"),
    ("1949-08-24/..", "since 24 August 1949", "since 24 Aug", "since August 24, 1949"),
    ("../1991-12-26", "until 26 December 1991", "until 26 Dec", "until December 26, 1991"),
    ("1985/", "from 1985, end unknown", "from 1985, end unknown", "from 1985, end unknown"),
    ("-0043", "44 BC", "44 BC", "44 BC"), ("0800", "AD 800", "AD 800", "AD 800"),
    ("2001-34", "2nd quarter of 2001", "Q2 2001", "2nd quarter of 2001"),
    (
      "1962-10-03T14:25:00Z", "3 October 1962, 14:25 UTC", "Wed  3 Oct",
      "October 3, 1962, 14:25 UTC"
    ),
  ]

  @Test(arguments: rows)
  func areTheseWords(row: (edtf: String, full: String, short: String, american: String)) throws {
    let date = try EDTF(parsing: row.edtf)
    let short = DateWording(abbreviated: true, weekday: true, omitYear: true)
    #expect(date.english() == row.full)
    #expect(date.english(short) == row.short)
    #expect(date.english(DateWording(style: .american)) == row.american)
    #expect(date.english(DateWording(style: .iso)) == row.edtf)
  }

  @Test func theWeekdayGoesBeforeACertainDayAlone() throws {
    let day = try EDTF(parsing: "2001-10-03")
    #expect(day.english(DateWording(weekday: true)) == "Wednesday 3 October 2001")
    #expect(
      day.english(DateWording(style: .american, weekday: true)) == "Wednesday, October 3, 2001")
    let iso = DateWording(style: .iso, abbreviated: true, weekday: true)
    #expect(day.english(iso) == "Wed 2001-10-03")
    let doubtful = try EDTF(parsing: "2001-10-03?")
    #expect(doubtful.english(DateWording(weekday: true)) == "3 October 2001?")
  }

  /// Words that are read at all must be read as the same date, or as one of the same bounds.
  @Test(arguments: [DateStyle.british, .american], [false, true])
  func areReadBackAsTheSameDate(style: DateStyle, weekday: Bool) throws {
    var same = 0
    // Unspecified digits are put into words that say more than can be read back.
    let plain = EDTFPropertyTests.dates.filter { !$0.description.contains("X") }
    var wrong: [String] = []
    for date in EDTFPropertyTests.dates {
      let words = date.english(DateWording(style: style, weekday: weekday))
      guard let read = try? EnglishDateReader().read(words).edtf else { continue }
      if read != date, read.bounds != date.bounds { wrong.append("\(date): \(words): \(read)") }
      if read == date, !date.description.contains("X") { same += 1 }
    }
    #expect(wrong.isEmpty)
    #expect(same * 2 > plain.count)
  }

  @Test func everyPlainDayMonthAndYearIsReadBack() throws {
    for style in DateStyle.allCases {
      for number in stride(from: Int64(-750_000), to: 100_000, by: 4999) {
        let day = CivilDate(dayNumber: number)
        for text in [day.description, String(day.description.dropLast(3))] {
          let date = try EDTF(parsing: text)
          let words = date.english(DateWording(style: style))
          #expect(try EnglishDateReader().read(words).edtf == date, "\(words)")
        }
      }
    }
  }
}
