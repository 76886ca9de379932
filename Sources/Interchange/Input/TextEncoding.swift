/// How the text of a file is encoded.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, and nothing else.
  case utf8 = "utf-8"
  /// ISO 8859-1, where every byte is a character; also what Windows-1252 adds to it.
  case latin1 = "latin-1"

  /// The 32 characters that Windows-1252 has where ISO 8859-1 has controls that no text uses; five
  /// are left open there and read as the controls (WHATWG, Encoding, index windows-1252).
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The text of bytes; nil where they are not of this encoding, or have a null character, which no
  /// text has.
  func text(_ bytes: some Collection<UInt8>) -> String? {
    switch self {
    case .utf8:
      guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
      return text.utf8.contains(0) ? nil : text
    case .latin1:
      var scalars = String.UnicodeScalarView()
      for byte in bytes {
        if byte == 0 { return nil }
        let value = 0x80..<0xA0 ~= byte ? Self.windows[Int(byte) - 0x80] : UInt32(byte)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      return String(scalars)
    }
  }

  /// What to do about bytes that are not of this encoding.
  static let advice = "is not UTF-8; if it is in a Western encoding, say --encoding latin-1"
}
