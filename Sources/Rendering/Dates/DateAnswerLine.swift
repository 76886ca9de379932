public import Chronology

/// What was understood of one expression, as a line of JSON.
///
/// A line is written a million times where dates are checked in bulk, and `JSONEncoder` takes three
/// times as long for an object of strings as everything else that is done for it.
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
      for byte in bytes {
        switch byte {
        case 0x22, 0x5C: line += [0x5C, byte]
        case 0x00..<0x20, 0x7F:
          let digits = Array("0123456789abcdef".utf8)
          line.append(contentsOf: "\\u00".utf8)
          line += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: line.append(byte)
        }
      }
    }
    line.append(UInt8(ascii: "\""))
  }
}
