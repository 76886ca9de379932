/// Numbers as people and tables write them: with digits, a point and an exponent.
public enum DecimalText {
  /// The number of a text; nil for what only programs take for one (`0x10`, `inf`, `nan`), for what is
  /// too large, and for what is so small that nothing would be left of it.
  public static func number(_ text: some StringProtocol) -> Double? {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    guard hasDigit, let number = Double(String(text)), number.isFinite else { return nil }
    let mantissa = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let isNothing = mantissa.allSatisfy { !(UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return number == 0 && !isNothing ? nil : number
  }
}
