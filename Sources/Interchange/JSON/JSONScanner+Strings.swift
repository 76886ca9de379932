extension JSONScanner {
  /// Reads a string, of which the opening quotation mark is the next byte.
  mutating func string() throws(Fault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<32:
        position -= 1
        throw fault("a control character has to be written as \\u00\(hex(byte))")
      default: text.append(byte)
      }
    }
    throw fault("a string has no end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(Fault) {
    guard let byte = peek() else { throw fault("a string has no end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"): text += Array(String(Character(try scalar())).utf8)
    default:
      position -= 1
      throw fault("there is no such escape")
    }
  }

  /// Reads the digits of `\u`, and the second half of a surrogate pair.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take("\\"), take("u") else { throw fault("half of a surrogate pair") }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw fault("half of a surrogate pair") }
    return scalar
  }

  private mutating func unit() throws(Fault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("four hexadecimal digits are wanted after \\u")
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  private func hex(_ byte: UInt8) -> String {
    byte < 16 ? "0\(String(byte, radix: 16))" : String(byte, radix: 16)
  }
}
