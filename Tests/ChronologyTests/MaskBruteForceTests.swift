import Chronology
import Testing

/// Unspecified digits against every day, one by one.
@Suite("Unspecified digits, the slow way")
struct MaskBruteForceTests {
  private static let x = UInt8(ascii: "X")

  /// A mask of two digits, for every pair of digits and X.
  private static let pairs: [[UInt8]] = {
    let digits = Array("0123456789X".utf8)
    return digits.flatMap { tens in digits.map { [tens, $0] } }
  }()

  private static func fits(_ number: Int, _ mask: [UInt8]) -> Bool {
    var rest = number
    for byte in mask.reversed() {
      if byte != x, Int(byte) != 48 + rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func padded(_ year: Int) -> String {
    let digits = String(year.magnitude)
    return (year < 0 ? "-" : "") + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func lengths(_ year: Int) -> [Int] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  @Test(arguments: [-400, -101, 0, 1900, 2003, 2004])
  func everyMaskOfMonthAndDay(year: Int) throws {
    let lengths = Self.lengths(year)
    let prefix = Self.padded(year) + "-"
    var wrong: [String] = []
    for monthMask in Self.pairs where monthMask.contains(Self.x) {
      let months = (1...12).filter { Self.fits($0, monthMask) }
      for dayMask in Self.pairs where dayMask[0] <= UInt8(ascii: "4") || dayMask[0] == Self.x {
        let text = prefix + Self.text(monthMask) + "-" + Self.text(dayMask)
        let days = months.flatMap { month in
          (1...lengths[month - 1]).filter { Self.fits($0, dayMask) }.map { (month, $0) }
        }
        let date = EDTF(text)
        let found = date.map { [$0.earliest.date, $0.latest.date] }
        let expected = [days.first, days.last].map {
          $0.flatMap { CivilDate(year: Int64(year), month: $0.0, day: $0.1) }
        }
        if found ?? [nil, nil] != expected { wrong.append(text) }
        if date == nil, !days.isEmpty { wrong.append(text) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [-400, -100, -1, 0, 4, 1900, 2000, 2003])
  func theDaysOfAYearThatAMaskContains(year: Int) throws {
    var random = SplitMix64(seed: UInt64(year + 400))
    let lengths = Self.lengths(year)
    let first = try #require(CivilDate(year: Int64(year), month: 1, day: 1)).dayNumber
    var wrong: [String] = []
    for _ in 0..<25 {
      let (monthMask, dayMask) = (random.pick(Self.pairs), random.pick(Self.pairs))
      let text = "\(Self.padded(year))-\(Self.text(monthMask))-\(Self.text(dayMask))"
      let date = EDTF(text)
      var number = first
      for month in 1...12 {
        for day in 1...lengths[month - 1] {
          let fits = Self.fits(month, monthMask) && Self.fits(day, dayMask)
          if (date?.contains(day: number) ?? false) != fits {
            wrong.append("\(text) on \(month)-\(day)")
          }
          number += 1
        }
      }
      if date?.contains(day: first - 1) == true || date?.contains(day: number) == true {
        wrong.append("\(text) beyond the year")
      }
    }
    #expect(wrong.isEmpty)
  }

  /// Years alone: every mask of two digits in some centuries, and some of all four.
  @Test(arguments: ["", "-"])
  func everyYearOfAMask(sign: String) {
    var random = SplitMix64(seed: 1066)
    var masks = ["00", "01", "10", "19", "99"].flatMap { century in
      Self.pairs.map { Array(century.utf8) + $0 }
    }
    masks += (0..<60).map { _ in random.pick(Self.pairs) + random.pick(Self.pairs) }
    var wrong: [String] = []
    for mask in masks {
      // Only years with the digits that are told before the first X need be tried.
      let least = mask.reduce(0) { $0 * 10 + ($1 == Self.x ? 0 : Int($1) - 48) }
      let greatest = mask.reduce(0) { $0 * 10 + ($1 == Self.x ? 9 : Int($1) - 48) }
      var years = (least...greatest).filter { Self.fits($0, mask) }
      if !sign.isEmpty { years = years.reversed().filter { $0 != 0 }.map { -$0 } }
      let text = sign + Self.text(mask)
      let date = EDTF(text)
      let found = [date?.earliest, date?.latest].map { $0?.date?.description }
      let expected = [
        years.first.map { Self.padded($0) + "-01-01" },
        years.last.map { Self.padded($0) + "-12-31" },
      ]
      if found != expected { wrong.append("\(text): \(found), not \(expected)") }
    }
    #expect(wrong.isEmpty)
  }

  /// X anywhere in year, month and day, against all days of its century.
  @Test(arguments: [-200, -100, 0, 1500, 1900, 2000])
  func everyDayOfACentury(century: Int) throws {
    var random = SplitMix64(seed: UInt64(century + 1000))
    // Of the years -100 to -199, or 0 to 99; there is no -0000.
    let years = century < 0 ? Array(century + 1...century + 100) : Array(century..<century + 100)
    let sign = century < 0 ? "-" : ""
    let prefix = Self.padded(century < 0 ? -century - 100 : century).prefix(2)
    var wrong: [String] = []
    for _ in 0..<12 {
      let yearMask = Array(prefix.utf8) + random.pick(Self.pairs)
      var (monthMask, dayMask) = (random.pick(Self.pairs), random.pick(Self.pairs))
      if random.chance(50) { monthMask = [random.pick(Array("01X".utf8)), Self.x] }
      if random.chance(50) { dayMask[0] = random.pick(Array("0123X".utf8)) }
      let text =
        "\(sign)\(Self.text(yearMask))-\(Self.text(monthMask))-\(Self.text(dayMask))"
      var days: [CivilDate] = []
      for year in years where year != 0 || century == 0 {
        guard Self.fits(Int(year.magnitude), yearMask) else { continue }
        for (index, length) in Self.lengths(year).enumerated()
        where Self.fits(index + 1, monthMask) {
          for day in 1...length where Self.fits(day, dayMask) {
            days += [CivilDate(year: Int64(year), month: index + 1, day: day)].compactMap { $0 }
          }
        }
      }
      let date = EDTF(text)
      if date?.earliest.date != days.first || date?.latest.date != days.last { wrong.append(text) }
      guard let date, let first = days.first?.dayNumber, let last = days.last?.dayNumber else {
        continue
      }
      let runs = date.days(in: DayRange(first: first - 40, last: last + 40))
      let listed = runs.flatMap { Array(($0.first ?? 0)...($0.last ?? 0)) }
      if listed != days.map(\.dayNumber) { wrong.append("\(text): its days") }
    }
    #expect(wrong.isEmpty)
  }
}
