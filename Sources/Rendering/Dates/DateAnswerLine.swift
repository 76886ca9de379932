public import Chronology

/// What was understood of one expression, as a line of JSON.
///
/// A line is written a million times where dates are checked in bulk, and `JSONEncoder` takes as long
/// for such an object, 3 µs, as everything else that is done for it.
public struct DateAnswerLine {
  private let wording: DateWording

  /// Makes a writer that words dates in a style.
  public init(style: DateStyle) { wording = DateWording(style: style) }

  /// Adds the line for an expression that was read.
  public func write(_ reading: DateReading, of input: String, to line: inout [UInt8]) {
    begin(input, isValid: true, &line)
    add("edtf", reading.edtf?.description, &line)
    add("earliest", reading.edtf?.earliestText, &line)
    add("latest", reading.edtf?.latestText, &line)
    add("text", reading.edtf?.english(wording) ?? "undated", &line)
    if reading.calendar != .gregorian { add("calendar", reading.calendar.rawValue, &line) }
    if let time = reading.time { add("time", time.description, &line) }
    if let zone = reading.zone { add("zone", zone, &line) }
    end(&line)
  }

  /// Adds the line for an expression that was refused.
  public func write(refusal: String, of input: String, to line: inout [UInt8]) {
    begin(input, isValid: false, &line)
    add("error", refusal, &line)
    end(&line)
  }

  private func begin(_ input: String, isValid: Bool, _ line: inout [UInt8]) {
    line.append(contentsOf: "{\"input\":".utf8)
    Self.quote(input, &line)
    line.append(contentsOf: (isValid ? ",\"valid\":true" : ",\"valid\":false").utf8)
  }

  private func end(_ line: inout [UInt8]) {
    line.append(contentsOf: "}\n".utf8)
  }

  private func add(_ key: StaticString, _ value: String?, _ line: inout [UInt8]) {
    line.append(contentsOf: ",\"".utf8)
    key.withUTF8Buffer { line.append(contentsOf: $0) }
    line.append(contentsOf: "\":".utf8)
    guard let value else { return line.append(contentsOf: "null".utf8) }
    Self.quote(value, &line)
  }

  /// A string of RFC 8259, section 7, on one line for every reader of lines.
  private static func quote(_ text: String, _ line: inout [UInt8]) {
    line.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
        line.append(contentsOf: bytes)
        return
      }
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x22, 0x5C: line += [0x5C, UInt8(truncatingIfNeeded: scalar.value)]
        // Some readers take these, too, for the end of a line.
        case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: escape(scalar, &line)
        default: line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func escape(_ scalar: Unicode.Scalar, _ line: inout [UInt8]) {
    let hex = String(scalar.value, radix: 16)
    line.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)".utf8)
  }
}
