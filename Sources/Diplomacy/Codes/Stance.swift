/// How warm an act is towards the other, as a person judges it: from −3, hostile, to 3, warm.
///
/// It is for what no code of event data fits, such as a tone of voice. It is written as a code of
/// the scheme `stance`: `stance:+2`, or by its word, `stance:friendly`.
public enum Stance: Int, CaseIterable, Sendable, CustomStringConvertible {
  /// −3.
  case hostile = -3
  /// −2.
  case cold = -2
  /// −1.
  case cool = -1
  /// 0.
  case neutral = 0
  /// 1.
  case cordial = 1
  /// 2.
  case friendly = 2
  /// 3.
  case warm = 3

  /// Its value among the others', from −9 to 9: three for a step.
  ///
  /// The ends of Goldstein's scale, 10 and −10, are left to deeds: to armed force and to alliances.
  public var value: Double { Double(rawValue * 3) }

  /// The word: "friendly".
  public var word: String {
    switch self {
    case .hostile: "hostile"
    case .cold: "cold"
    case .cool: "cool"
    case .neutral: "neutral"
    case .cordial: "cordial"
    case .friendly: "friendly"
    case .warm: "warm"
    }
  }

  /// The number with its sign, which is its canonical form: "+2", "0", "-3".
  public var description: String { rawValue > 0 ? "+\(rawValue)" : "\(rawValue)" }

  /// Reads a number, with whatever sign of minus, or a word.
  static func read(_ text: String) throws(CodeFault) -> Stance {
    let key = PLOVER.key(text)
    // A hyphen at the beginning is a sign here.
    var digits = text.filter { $0 != " " }
    if let first = digits.first, "−–".contains(first) { digits = "-" + digits.dropFirst() }
    if digits.hasPrefix("+") { digits.removeFirst() }
    if let stance = allCases.first(where: { $0.word == key || "\($0.rawValue)" == digits }) {
      return stance
    }
    throw .unknownStance(text)
  }
}
