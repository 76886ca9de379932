/// Cuts a file of JSON into its objects: those of a list, however it is laid out, or one a line.
struct JSONObjects: ~Copyable {
  /// An object, as text, and the line on which it begins.
  struct Object {
    var line: Int
    var bytes: [UInt8]
  }

  /// The longest object, in bytes.
  static let longest = 1 << 24

  private var lines: LineReader
  private var rest: ArraySlice<UInt8> = []

  /// Makes a reader of a file from where it stands.
  init(_ input: InputFile, encoding: TextEncoding) {
    lines = LineReader(input, encoding: encoding)
  }

  /// The next object; nil at the end of the file.
  mutating func next() throws(InputError) -> Object? {
    var object: Object?
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    while true {
      while let byte = rest.popFirst() {
        if object == nil {
          guard byte == UInt8(ascii: "{") else {
            if [0x20, 0x09, 0x0D, 0x2C, 0x5B, 0x5D].contains(byte) { continue }
            throw lines.fault("is not JSON: an object begins with {")
          }
          object = Object(line: lines.line, bytes: [])
        }
        object?.bytes.append(byte)
        if isQuoted {
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isQuoted = false
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
          depth -= 1
          if depth == 0 { return object }
        default: break
        }
      }
      if let object, object.bytes.count > Self.longest {
        throw lines.fault("the object that begins on line \(object.line) never ends")
      }
      guard let line = try lines.bytes() else {
        guard let object else { return nil }
        throw lines.fault("the object that begins on line \(object.line) never ends")
      }
      object?.bytes.append(0x0A)
      rest = line
    }
  }
}
