/// A number that shortest paths are counted in.
protocol PathNumber {
  init(_ value: Double)
  /// Whether more would be too much to count with.
  var isAtLimit: Bool { get }
  /// The number as a double, rounded.
  var double: Double { get }
  static func += (left: inout Self, right: Self)
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
}

extension Double: PathNumber {
  var isAtLimit: Bool { self > 1e300 }
  var double: Double { self }
}

/// A positive number of the precision of a double whose exponent has no end.
///
/// Between two nodes there can be more shortest paths than a double can count: ten ways at each of
/// 310 steps.
struct WideNumber: PathNumber {
  /// Zero, or from 2⁻²⁵⁶ up to but not including 2²⁵⁶.
  private var value: Double
  /// How often the value is to be multiplied with 2⁵¹².
  private var power: Int

  private static let up = Double(sign: .plus, exponent: 512, significand: 1)
  private static let down = Double(sign: .plus, exponent: -512, significand: 1)
  private static let high = Double(sign: .plus, exponent: 256, significand: 1)
  private static let low = Double(sign: .plus, exponent: -256, significand: 1)

  init(_ value: Double) { self.init(value, 0) }

  private init(_ value: Double, _ power: Int) {
    self.value = value
    self.power = power
    if value >= Self.high {
      self.value = value * Self.down
      self.power += 1
    } else if value < Self.low, value > 0 {
      self.value = value * Self.up
      self.power -= 1
    }
  }

  var isAtLimit: Bool { false }

  var double: Double {
    switch power {
    case ..<(-1): 0
    case -1: value * Self.down
    case 0: value
    default: power == 1 ? value * Self.up : .greatestFiniteMagnitude
    }
  }

  static func += (left: inout Self, right: Self) {
    if left.value == 0 || right.value == 0 {
      left = left.value == 0 ? right : left
    } else if left.power == right.power {
      left = Self(left.value + right.value, left.power)
    } else {
      let (more, less) = left.power > right.power ? (left, right) : (right, left)
      let part = more.power - less.power == 1 ? less.value * down : 0
      left = Self(more.value + part, more.power)
    }
  }

  static func * (left: Self, right: Self) -> Self {
    Self(left.value * right.value, left.value * right.value == 0 ? 0 : left.power + right.power)
  }

  static func / (left: Self, right: Self) -> Self {
    Self(left.value / right.value, left.value == 0 ? 0 : left.power - right.power)
  }
}
