import Chronology
import Diplomacy
import Testing

/// Where contacts stand in a strip of weeks, months or years.
@Suite struct ContactStripTests: ContactSketching {
  private func marks(
    _ dates: [String?], window: DayRange? = nil, channel: Meeting.Channel? = nil
  ) -> (marks: ContactMarks, cells: StripCells) {
    let table = table(
      dates.map { meeting($0, [party("a"), party("b")], channel: channel) }, of: "a",
      window: window)
    return (table.rows.first?.marks ?? ContactMarks(), table.cells)
  }

  private func mark(_ date: String, _ unit: StripUnit, on day: String) -> ContactMark {
    let (marks, cells) = marks([date])
    let cell = cells.cell(of: self.day(day), unit)
    return marks.mark(cell...cell, unit)
  }

  @Test(arguments: StripUnit.allCases)
  func `A certain day is marked by its channel`(unit: StripUnit) {
    for channel in Meeting.Channel.allCases {
      let (marks, cells) = marks(["2001-10-03"], channel: channel)
      let cell = cells.cell(of: day("2001-10-03"), unit)
      #expect(marks.mark(cell...cell, unit) == .by(channel))
      #expect(marks.mark((cell + 1)...(cell + 1), unit) == [])
      #expect(marks.unplaced.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("2001-10-03?", true, true, true), ("2001-10-03~", true, true, true),
      ("[2001-10-03,2001-10-04]", true, true, true), ("[2001-10-07,2001-10-08]", false, true, true),
      ("2001-10", false, true, true), ("2001", false, false, true), ("2001-21", false, false, true),
      ("[..2001-10-03]", false, false, false), ("2001-12-31/2002-01-01", true, true, true),
      ("2001-10/2001-12", false, true, true), ("200X", false, false, false),
    ])
  func `A day that is not certain is marked where it must lie, else only counted`(
    date: String, inWeek: Bool, inMonth: Bool, inYear: Bool
  ) {
    let (marks, _) = marks([date])
    let places = [inWeek, inMonth, inYear]
    for (unit, isPlaced) in zip(StripUnit.allCases, places) {
      #expect((marks.unplaced[unit] == nil) == isPlaced, "\(unit)")
    }
  }

  @Test func `What goes on stands where it begins`() {
    #expect(mark("2001-10-03/2001-10-20", .week, on: "2001-10-03") == .by(.inPerson))
    #expect(mark("2001-10-03/2001-10-20", .week, on: "2001-10-20") == [])
    #expect(mark("2001-10/2001-12", .month, on: "2001-10-15") == .dayOpen)
  }

  @Test func `What was under way when the window opens stands at its beginning`() {
    let window = DayRange(first: day("2001-10-01"), last: day("2001-10-31"))
    let (marks, cells) = marks(["2001-09-20/2001-10-05"], window: window)
    #expect(cells.cell(of: day("2001-10-01"), .week) == 0)
    #expect(marks.mark(0...0, .week) == .by(.inPerson))
  }

  @Test func `Weeks begin on the window's first day, else on Mondays`() {
    let fromSaturday = StripCells(weeksFrom: day("2001-09-01"))
    #expect(fromSaturday.cell(of: day("2001-09-07"), .week) == 0)
    #expect(fromSaturday.cell(of: day("2001-09-08"), .week) == 1)
    #expect(fromSaturday.cell(of: day("2001-08-31"), .week) == -1)
    let fromMonday = StripCells()
    for date in ["2001-10-01", "1969-12-29", "0001-01-01", "-0043-03-15"] {
      let first = fromMonday.firstDay(of: fromMonday.cell(of: day(date), .week), .week)
      #expect(first.weekday == .monday && first.dayNumber <= day(date))
      #expect(day(date) - first.dayNumber < 7)
    }
  }

  @Test(arguments: StripUnit.allCases)
  func `Every day lies in its place, before Christ too`(unit: StripUnit) {
    let cells = StripCells(weeksFrom: 3)
    for number in stride(from: Int64(-800_000), through: 800_000, by: 997) {
      let cell = cells.cell(of: number, unit)
      #expect(cells.firstDay(of: cell, unit).dayNumber <= number)
      #expect(cells.firstDay(of: cell + 1, unit).dayNumber > number)
    }
  }

  @Test func `However many there are, a row keeps a bounded number of marks`() {
    let table = table(
      (0..<3_000).map { week in
        let date = CivilDate(dayNumber: Int64(week) * 7).description
        return meeting(date, [party("a"), party("b")])
      }, of: "a")
    let marks = table.rows.first?.marks
    let last = table.cells.cell(of: 2_999 * 7, .week)
    #expect(marks?.mark(last...last, .week) == .by(.inPerson))
    #expect(marks?.mark(0...(last - 1_200), .week) == [])
    #expect(marks?.mark(last - 400...last - 400, .week) == .by(.inPerson))
    #expect(table.rows.first?.counts.total == 3_000)
  }
}
