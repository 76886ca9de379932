#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a file line by line, in memory that grows with the longest line alone.
public struct LineReader: ~Copyable {
  /// The longest line, in bytes: what is longer is no line of text.
  public static let longest = 1 << 26

  /// The file.
  public let input: InputFile
  /// The number of the line that was read last, counted from 1.
  public private(set) var line = 0
  /// How the text is encoded.
  public let encoding: TextEncoding
  /// Whether the line that was read last had an end; the last of a file need not.
  private(set) var hasLineEnd = true

  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// What ends a line; nil until enough was read to tell.
  private var ending: UInt8?

  /// How much of a file without a line feed tells that its lines end with a carriage return alone,
  /// as old spreadsheets of the Macintosh write them.
  private static let enough = 1 << 16

  /// Makes a reader of a file from where it stands.
  public init(_ input: InputFile, encoding: TextEncoding = .utf8) {
    self.input = input
    self.encoding = encoding
  }

  /// The bytes of the next line without its end; nil at the end of the file.
  ///
  /// - Throws: ``InputError`` where it cannot be read or is too long.
  public mutating func bytes() throws(InputError) -> ArraySlice<UInt8>? {
    let ending = try found()
    var searched = start
    while true {
      if let end = lineEnd(ending, from: searched) {
        defer { start = end + 1 }
        return try begun(buffer[start..<end])
      }
      searched = buffer.count - start
      guard !isAtEnd else {
        guard start < buffer.count else { return nil }
        hasLineEnd = false
        defer { start = buffer.count }
        return try begun(buffer[start...])
      }
      try fill()
    }
  }

  /// The text of the next line; nil at the end of the file.
  public mutating func next() throws(InputError) -> String? {
    guard let bytes = try bytes() else { return nil }
    guard let text = encoding.text(bytes) else { throw fault(Self.reason(bytes)) }
    return text
  }

  /// The next line as UTF-8, which is not looked into where the file has it; nil at the end.
  ///
  /// - Throws: ``InputError`` where it cannot be read, is too long or is no text.
  public mutating func utf8() throws(InputError) -> [UInt8]? {
    guard encoding == .utf8 else { return try next().map { Array($0.utf8) } }
    return try bytes().map(Array.init)
  }

  /// What is wrong with bytes that are no text.
  static func reason(_ bytes: some Collection<UInt8>) -> String {
    bytes.contains(0) ? "has a null character, which no text has" : TextEncoding.advice
  }

  /// An error at the line that was read last.
  public func fault(_ reason: String) -> InputError {
    InputError(file: input.name, line: max(1, line), reason: reason)
  }

  private mutating func begun(_ bytes: ArraySlice<UInt8>) throws(InputError) -> ArraySlice<UInt8> {
    line += 1
    guard bytes.count <= Self.longest else { throw tooLong() }
    var bytes = bytes
    if line == 1 {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw fault("is UTF-16; save the file as UTF-8")
      }
    }
    return bytes.last == 0x0D ? bytes.dropLast() : bytes
  }

  /// What ends a line; as much is read as tells it.
  private mutating func found() throws(InputError) -> UInt8 {
    if let ending { return ending }
    while lineEnd(0x0A, from: 0) == nil, !isAtEnd, buffer.count < Self.enough { try fill() }
    let isOld = lineEnd(0x0A, from: 0) == nil && lineEnd(0x0D, from: 0) != nil
    let found: UInt8 = isOld ? 0x0D : 0x0A
    ending = found
    return found
  }

  /// The next line end, found by the system's own search.
  private func lineEnd(_ ending: UInt8, from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(ending), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private func tooLong() -> InputError {
    fault("is longer than \(Self.longest >> 20) megabytes: no line of text is")
  }

  private mutating func fill() throws(InputError) {
    guard buffer.count - start <= Self.longest else {
      line += 1
      throw tooLong()
    }
    buffer.removeSubrange(..<start)
    start = 0
    let used = buffer.count
    let room = max(1 << 18, used)
    buffer.append(contentsOf: [UInt8](repeating: 0, count: room))
    var failure: InputError?
    let input = input
    let ending = ending ?? 0x0A
    let length = buffer.withUnsafeMutableBytes { bytes -> Int in
      var length = 0
      do {
        // A pipe gives little at a time: of a long line as much as there is room for is read at once.
        while length < room {
          let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[(used + length)...])
          let piece = try input.read(into: rest)
          length += piece
          // Of short lines nothing is looked through twice.
          if piece == 0 || used < Self.enough || rest[..<piece].contains(ending) { break }
        }
      } catch {
        failure = error as? InputError
      }
      return length
    }
    buffer.removeLast(room - length)
    if let failure { throw failure }
    if length == 0 { isAtEnd = true }
  }
}
