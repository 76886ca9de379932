import Chronology
import Testing

@Suite("EDTF, whatever the expression")
struct EDTFPropertyTests {
  static let dates: [EDTF] = {
    var generator = ExpressionGenerator(seed: 1949)
    return (0..<3000).compactMap { _ in EDTF(generator.expression()) }
  }()

  @Test func theGeneratorMakesMostlyValidExpressions() {
    #expect(Self.dates.count > 2000)
  }

  @Test func whatIsWrittenIsReadBackTheSame() throws {
    for date in Self.dates { #expect(try EDTF(parsing: date.description) == date) }
  }

  @Test func theBoundsAreInOrder() {
    for date in Self.dates {
      let bounds = date.bounds
      let days = [bounds.earliest.day, bounds.latest.day].compactMap { $0 }
      #expect(days == days.sorted(), "\(date)")
      if let a = bounds.earliest.day, let b = bounds.latestBeginning.day {
        #expect(a <= b, "\(date)")
      }
      if let a = bounds.earliestEnd.day, let b = bounds.latest.day { #expect(a <= b, "\(date)") }
    }
  }

  @Test func whatMustLieCanLie() {
    var random = SplitMix64(seed: 7)
    for date in Self.dates {
      for _ in 0..<4 {
        let first = Int64.random(in: -800_000...20_000, using: &random)
        let length = Int64.random(in: 0...500_000, using: &random)
        let range = DayRange(first: first, last: first + length)
        if date.mustLie(in: range) { #expect(date.canLie(in: range), "\(date)") }
      }
      #expect(date.canLie(in: DayRange(first: nil, last: nil)))
      #expect(date.mustLie(in: DayRange(first: nil, last: nil)))
    }
  }

  @Test func theBoundsAreTheEndsOfWhatItCanLieIn() {
    for date in Self.dates {
      if let day = date.earliest.day {
        #expect(date.canLie(in: DayRange(first: day, last: day)), "\(date)")
        #expect(!date.canLie(in: DayRange(first: nil, last: day - 1)), "\(date)")
        #expect(date.mustLie(in: DayRange(first: day, last: nil)), "\(date)")
        #expect(!date.mustLie(in: DayRange(first: day + 1, last: nil)), "\(date)")
      }
      if let day = date.latest.day {
        #expect(date.canLie(in: DayRange(first: day, last: day)), "\(date)")
        #expect(!date.canLie(in: DayRange(first: day + 1, last: nil)), "\(date)")
      }
    }
  }

  /// Days of 130 years against masks: the slow way must give the same answer.
  @Test func unspecifiedDigitsStandForEveryRealDayAndNoOther() {
    var generator = ExpressionGenerator(seed: 25)
    let first = CivilDate(year: 1890, month: 1, day: 1)?.dayNumber ?? 0
    let last = CivilDate(year: 2019, month: 12, day: 31)?.dayNumber ?? 0
    var wrong: [String] = []
    for _ in 0..<40 {
      let year = generator.digits(generator.random.pick([1900, 1942, 2000, 2004]), 4, masked: true)
      let (month, day) = (
        generator.random.pick([1, 2, 4, 12]), generator.random.pick([9, 29, 31])
      )
      let pattern =
        year + "-" + generator.digits(month, 2, masked: true) + "-"
        + generator.digits(day, 2, masked: true)
      let date = EDTF(pattern)
      for number in stride(from: first, through: last, by: 23) {
        let fits = matches(CivilDate(dayNumber: number).description, pattern)
        let can = date?.canLie(in: DayRange(first: number, last: number)) ?? false
        if can != fits { wrong.append("\(pattern) on \(CivilDate(dayNumber: number))") }
      }
    }
    #expect(wrong.isEmpty)
  }

  private func matches(_ day: String, _ pattern: String) -> Bool {
    zip(day.utf8, pattern.utf8).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "X") }
  }

  @Test func aMutilatedExpressionIsAnsweredAndNeverCrashes() {
    var generator = ExpressionGenerator(seed: 3)
    let alphabet = Array("0123456789-/.,[]{}XYES?~%TZ:+ \u{301}\u{FF11}\0".unicodeScalars)
    for _ in 0..<2000 {
      var scalars = Array(generator.expression().unicodeScalars)
      for _ in 0..<2 {
        let place = Int.random(in: 0...scalars.count, using: &generator.random)
        scalars.insert(generator.random.pick(alphabet), at: place)
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      guard let date = EDTF(String(text)) else { continue }
      #expect(EDTF(date.description) == date)
      _ = (date.bounds, date.level, date.years, date.english())
    }
  }
}
