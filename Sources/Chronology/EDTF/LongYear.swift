/// A year written with `Y`: five digits or more, or a number and a power of ten.
struct LongYear: Hashable {
  var isNegative = false
  /// The digits that are written, ASCII.
  var digits = ""
  /// The power of ten after `E`.
  var exponent: Int?
  /// How many digits are significant, where `S` says it.
  var significant: Int?
  var qualifier: Qualifier?

  /// The number of digits, leading zeros left out.
  private var length: Int {
    let (sum, overflow) = magnitudeDigits.count.addingReportingOverflow(exponent ?? 0)
    return overflow ? .max : sum
  }

  private var magnitudeDigits: Substring { digits.drop { $0 == "0" } }

  /// The number of digits the year has when written out.
  var digitCount: Int { length }

  /// The year without its sign, or nil beyond `Int64`.
  private var magnitude: Int64? {
    guard length <= 19, var value = Int64(magnitudeDigits) else { return nil }
    for _ in 0..<(exponent ?? 0) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The first and last year, or nil when one of them is beyond `Int64`.
  var years: ClosedRange<Int64>? {
    guard let magnitude else { return nil }
    var (least, greatest) = (magnitude, magnitude)
    if let significant, significant < length {
      var unit: Int64 = 1
      for _ in significant..<length {
        let (product, overflow) = unit.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        unit = product
      }
      least -= least % unit
      let (sum, overflow) = least.addingReportingOverflow(unit - 1)
      if overflow { return nil }
      greatest = sum
    }
    return isNegative ? -greatest...(-least) : least...greatest
  }

  var span: DaySpan {
    guard let years else { return isNegative ? DaySpan(.min, .min) : DaySpan(.max, .max) }
    return DaySpan(years: years.lowerBound, years.upperBound)
  }

  /// Whether one year is before another, however many digits they have.
  static func precedes(_ a: LongYear, _ b: LongYear) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let (small, large) = a.isNegative ? (b, a) : (a, b)
    if small.length != large.length { return small.length < large.length }
    let (x, y) = (Array(small.magnitudeDigits.utf8), Array(large.magnitudeDigits.utf8))
    for index in 0..<max(x.count, y.count) {
      let left = index < x.count ? x[index] : UInt8(ascii: "0")
      let right = index < y.count ? y[index] : UInt8(ascii: "0")
      if left != right { return left < right }
    }
    return false
  }
}
