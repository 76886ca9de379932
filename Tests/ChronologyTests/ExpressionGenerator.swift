/// Writes strings by the grammar of EDTF; some name days that no calendar has.
struct ExpressionGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func expression() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...4: date()
    case 5: plain(["day"]) + "T" + time()
    case 6, 7: interval()
    default: set()
    }
  }

  mutating func digits(_ value: Int, _ count: Int, masked: Bool = false) -> String {
    let text = String(value)
    let padded = String(repeating: "0", count: max(0, count - text.count)) + text
    guard masked else { return padded }
    return String(padded.map { random.chance(40) ? "X" : $0 })
  }

  mutating func mark(_ percent: Int = 12) -> String {
    random.chance(percent) ? random.pick(["?", "~", "%"]) : ""
  }

  mutating func year(masked: Bool = false) -> String {
    let number = random.pick([0, 4, 99, 100, 400, 1066, 1582, 1900, 1942, 2000, 2001, 2004, 9999])
    let negative = number > 0 && random.chance(10)
    return (negative ? "-" : "") + digits(number, 4, masked: masked)
  }

  mutating func plain(_ precisions: [String]) -> String {
    var text = year()
    let precision = random.pick(precisions)
    if precision != "year" { text += "-" + digits(Int.random(in: 1...12, using: &random), 2) }
    if precision == "day" { text += "-" + digits(Int.random(in: 1...31, using: &random), 2) }
    return text
  }

  mutating func date() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return plain(["year", "month", "day"]) + mark(40)
    case 1: return year() + "-" + String(Int.random(in: 21...41, using: &random)) + mark()
    case 2: return year() + "S" + String(Int.random(in: 1...4, using: &random)) + mark()
    case 3:
      let sign = random.chance(30) ? "-" : ""
      let long = "Y\(sign)\(Int.random(in: 10_000...9_999_999, using: &random))"
      if random.chance(50) { return long + mark() }
      return "Y\(sign)17E\(Int.random(in: 3...30, using: &random))"
    case 4, 5: return masked()
    default:
      var text = mark() + year() + mark()
      text += "-" + mark() + digits(Int.random(in: 1...12, using: &random), 2) + mark()
      text += "-" + mark() + digits(Int.random(in: 1...28, using: &random), 2) + mark()
      return text
    }
  }

  mutating func masked() -> String {
    var text = year(masked: random.chance(60))
    if random.chance(70) {
      text += "-" + digits(Int.random(in: 1...12, using: &random), 2, masked: true)
      if random.chance(70) {
        text += "-" + digits(Int.random(in: 1...31, using: &random), 2, masked: true)
      }
    }
    return text
  }

  mutating func time() -> String {
    let clock = [23, 59, 59].map { digits(Int.random(in: 0...$0, using: &random), 2) }
    return clock.joined(separator: ":") + random.pick(["", "Z", "+05", "-04:30"])
  }

  mutating func interval() -> String {
    let ends = [date(), date()]
    return random.pick([
      ends.joined(separator: "/"), ends[0] + "/..", "../" + ends[1], ends[0] + "/", "/" + ends[1],
    ])
  }

  mutating func set() -> String {
    var members: [String] = []
    let count = Int.random(in: 1...3, using: &random)
    for index in 0..<count {
      if index == 0, random.chance(15) {
        members.append(".." + date())
      } else if index == count - 1, random.chance(15) {
        members.append(date() + "..")
      } else if random.chance(30) {
        let precision = random.pick(["year", "month", "day"])
        members.append(plain([precision]) + ".." + plain([precision]))
      } else {
        members.append(date())
      }
    }
    let list = members.joined(separator: ",")
    return random.chance(50) ? "[\(list)]" : "{\(list)}"
  }
}
