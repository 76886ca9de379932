/// Reads a text byte by byte; nothing but ASCII means anything to it.
struct ByteScanner {
  let text: String
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position >= bytes.count }
  var next: UInt8? { peek(0) }

  func peek(_ distance: Int) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  mutating func advance(_ count: Int = 1) {
    position = min(position + count, bytes.count)
  }

  /// Goes past a byte if it comes next.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  /// Goes past `..` if it comes next.
  mutating func takeDots() -> Bool {
    guard next == UInt8(ascii: "."), peek(1) == UInt8(ascii: ".") else { return false }
    position += 2
    return true
  }

  mutating func takeQualifier() -> Qualifier? {
    guard let qualifier = next.flatMap(Qualifier.init(byte:)) else { return nil }
    position += 1
    return qualifier
  }

  /// All the ASCII digits that come next.
  mutating func takeDigits() -> String {
    let start = position
    while let byte = next, isDigit(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Exactly two ASCII digits, as a number.
  mutating func takeTwoDigits() -> Int? {
    guard let tens = peek(0), let units = peek(1), isDigit(tens), isDigit(units) else {
      return nil
    }
    position += 2
    return Int(tens - UInt8(ascii: "0")) * 10 + Int(units - UInt8(ascii: "0"))
  }

  func error(_ reason: String, at place: Int? = nil) -> EDTFError {
    EDTFError(text: text, column: (place ?? position) + 1, reason: reason)
  }
}

/// Whether a byte is one of the ten ASCII digits; no other numeral is one.
func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
