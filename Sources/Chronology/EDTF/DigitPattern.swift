/// Two or four digits, any of which may be unspecified (`X`).
struct DigitPattern: Hashable {
  /// Four bits a digit, the last digit lowest; 15 stands for `X`.
  private var nibbles: UInt16 = 0
  private(set) var count = 0

  private static let unspecified: UInt16 = 15

  init() {}

  /// The last `count` digits of a number that is not negative.
  init(_ number: Int64, count: Int) {
    var divisor: Int64 = 1
    for _ in 1..<max(count, 1) { divisor *= 10 }
    while divisor > 0 {
      append(UInt16((number / divisor) % 10))
      divisor /= 10
    }
  }

  private mutating func append(_ digit: UInt16) {
    nibbles = nibbles << 4 | digit
    count += 1
  }

  /// Appends an ASCII digit or `X`; false for any other byte.
  mutating func append(byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): append(UInt16(byte - UInt8(ascii: "0")))
    case UInt8(ascii: "X"): append(Self.unspecified)
    default: return false
    }
    return true
  }

  /// The digit that stands at a power of ten, nil if it is unspecified.
  func digit(atPower power: Int) -> Int? {
    let digit = (nibbles >> UInt16(power * 4)) & 15
    return digit == Self.unspecified ? nil : Int(digit)
  }

  /// The number, if every digit is specified.
  var value: Int? { hasUnspecified ? nil : least }

  var hasUnspecified: Bool {
    var rest = nibbles
    for _ in 0..<count {
      if rest & 15 == Self.unspecified { return true }
      rest >>= 4
    }
    return false
  }
  var isWhollyUnspecified: Bool { (0..<count).allSatisfy { digit(atPower: $0) == nil } }

  /// How many digits at the right end are unspecified, when all the others are specified.
  var unspecifiedTail: Int? {
    let tail = (0..<count).prefix { digit(atPower: $0) == nil }.count
    return (tail..<count).allSatisfy { digit(atPower: $0) != nil } ? tail : nil
  }

  var least: Int { filled(with: 0) }
  var greatest: Int { filled(with: 9) }

  private func filled(with fill: Int) -> Int {
    var number = 0
    var power = count
    while power > 0 {
      power -= 1
      number = number * 10 + (digit(atPower: power) ?? fill)
    }
    return number
  }

  func matches(_ number: Int) -> Bool {
    var rest = number
    for power in 0..<count {
      if let digit = digit(atPower: power), digit != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }

  var text: String {
    (0..<count).reversed().map { digit(atPower: $0).map(String.init) ?? "X" }.joined()
  }
}
