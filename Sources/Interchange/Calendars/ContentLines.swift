/// Reads the lines of a calendar, unfolded.
struct ContentLines: ~Copyable {
  private var lines: LineReader
  private var whole: [UInt8] = []
  private var begin = 0

  init(_ input: InputFile, _ encoding: TextEncoding) {
    lines = LineReader(input, encoding: encoding)
  }

  /// The next line and where it begins; empty lines are none.
  ///
  /// - Throws: ``InputError`` where the file cannot be read or is no text.
  mutating func next() throws(InputError) -> (text: String, line: Int)? {
    while let bytes = try lines.bytes() {
      if let first = bytes.first, first == 0x20 || first == 0x09, begin > 0 {
        guard whole.count + bytes.count <= LineReader.longest else {
          throw lines.fault("is too long for a line of a calendar")
        }
        // A fold may cut a character in two: bytes are put together before they are text.
        whole.append(contentsOf: bytes.dropFirst())
        continue
      }
      if bytes.isEmpty { continue }
      let last = (bytes: whole, line: begin)
      whole = Array(bytes)
      begin = lines.line
      if last.line > 0 { return try text(last.bytes, last.line) }
    }
    guard begin > 0 else { return nil }
    let last = (bytes: whole, line: begin)
    begin = 0
    return try text(last.bytes, last.line)
  }

  private func text(_ bytes: [UInt8], _ line: Int) throws(InputError) -> (text: String, line: Int) {
    guard let text = lines.encoding.text(bytes) else {
      throw InputError(file: lines.input.name, line: line, reason: LineReader.reason(bytes))
    }
    return (text, line)
  }
}
