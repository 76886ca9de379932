import Chronology
import Testing

@Suite("A calendar day")
struct CivilDateTests {
  @Test func everyDayOfEightCenturiesFollowsTheOneBefore() {
    var number = CivilDate(year: -30, month: 1, day: 1)?.dayNumber ?? 0
    var weekday = CivilDate(dayNumber: number).weekday.rawValue
    var wrong: [CivilDate] = []
    for year in Int64(-30)...770 {
      for month in 1...12 {
        for day in 1...CivilDate.daysInMonth(month, of: year) {
          let date = CivilDate(year: year, month: month, day: day)
          if date?.dayNumber != number || CivilDate(dayNumber: number) != date
            || date?.weekday.rawValue != weekday
          {
            wrong.append(CivilDate(dayNumber: number))
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func knownDaysHaveTheirNumbers() {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    #expect(CivilDate(year: 2001, month: 9, day: 11)?.weekday == .tuesday)
    #expect(CivilDate(year: 1582, month: 10, day: 14)?.description == "1582-10-14")
  }

  @Test(arguments: [
    (1900, 2, 29), (2001, 2, 30), (-1, 2, 29), (-100, 2, 29), (2001, 4, 31), (2001, 13, 1),
    (2001, 0, 1), (2001, 1, 0),
  ])
  func daysThatNoCalendarHasAreRefused(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: Int64(year), month: month, day: day) == nil)
  }

  @Test func yearZeroIsALeapYear() {
    #expect(CivilDate(year: 0, month: 2, day: 29) != nil)
    #expect(CivilDate(year: -4, month: 2, day: 29) != nil)
    #expect(CivilDate(year: -400, month: 2, day: 29) != nil)
  }

  @Test func theEndsOfTheRangeAreReachedAndNotPassed() {
    let last = CivilDate(dayNumber: .max)
    #expect(last.year == CivilDate.yearRange.upperBound)
    #expect((last.month, last.day) == (12, 31))
    #expect(last.dayNumber == CivilDate.lastDayNumber)
    let first = CivilDate(dayNumber: .min)
    #expect(first == CivilDate(year: CivilDate.yearRange.lowerBound, month: 1, day: 1))
    #expect(first.dayNumber == CivilDate.firstDayNumber)
    #expect(last.adding(days: .max) == last)
    #expect(first.adding(days: .min) == first)
    #expect(CivilDate(year: .max, month: 1, day: 1) == nil)
  }

  @Test func isoTextIsReadAndWritten() {
    #expect(CivilDate(iso: "2001-10-03")?.description == "2001-10-03")
    #expect(CivilDate(iso: "-0043-03-15")?.description == "-0043-03-15")
    for text in ["2001-10", "2001-10-3", "2001-10-03?", "20011003", "", "2001-02-30", "2001-1X-03"]
    {
      #expect(CivilDate(iso: text) == nil)
    }
  }
}
