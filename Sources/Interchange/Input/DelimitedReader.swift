/// Reads tables of text: CSV (RFC 4180), tab-separated values and the like, row by row.
public struct DelimitedReader: ~Copyable {
  /// What stands between cells, and whether they can be quoted.
  public struct Dialect: Hashable, Sendable {
    /// The byte between two cells.
    public var delimiter: UInt8
    /// Whether a cell in quotation marks may have delimiters and line ends in it.
    public var isQuoted: Bool

    /// Makes a dialect.
    public init(delimiter: UInt8, isQuoted: Bool) {
      self.delimiter = delimiter
      self.isQuoted = isQuoted
    }

    /// Commas, and cells that may be quoted.
    public static let csv = Dialect(delimiter: 0x2C, isQuoted: true)
    /// Semicolons, and cells that may be quoted, as spreadsheets write where the comma is decimal.
    public static let semicolons = Dialect(delimiter: 0x3B, isQuoted: true)
    /// Tabs, and cells that may be quoted.
    public static let tabs = Dialect(delimiter: 0x09, isQuoted: true)
    /// Tabs, where a quotation mark is a character as any other.
    public static let plainTabs = Dialect(delimiter: 0x09, isQuoted: false)

    /// The dialect of a header line: that whose delimiter it has most of.
    public static func of(header: some Sequence<UInt8>) -> Dialect {
      var counts: [UInt8: Int] = [:]
      var isQuoted = false
      for byte in header {
        if byte == 0x22 { isQuoted.toggle() }
        if !isQuoted { counts[byte, default: 0] += 1 }
      }
      let candidates = [csv, tabs, semicolons]
      return candidates.max { counts[$0.delimiter] ?? 0 < counts[$1.delimiter] ?? 0 } ?? csv
    }
  }

  /// A row: its cells, made into text as they are asked for.
  public struct Row: Sendable {
    /// The line on which it begins, counted from 1.
    public let line: Int
    let bytes: ArraySlice<UInt8>
    let cells: [Range<Int>]
    let encoding: TextEncoding

    /// How many cells it has.
    public var count: Int { cells.count }

    /// The text of a cell without spaces around it; nil where there is none, or it is empty.
    public subscript(_ index: Int) -> String? {
      guard let cell = trimmed(index) else { return nil }
      return encoding.text(bytes[cell])
    }

    /// The bytes of a cell without spaces around it; nil where there is none, or it is empty.
    public func bytes(_ index: Int) -> ArraySlice<UInt8>? { trimmed(index).map { bytes[$0] } }

    /// The cells with tabs between them.
    public var text: String { cells.indices.map(raw).joined(separator: "\t") }

    /// The text of a cell as it stands.
    public func raw(_ index: Int) -> String {
      cells.indices.contains(index) ? encoding.text(bytes[cells[index]]) ?? "" : ""
    }

    private func trimmed(_ index: Int) -> Range<Int>? {
      guard cells.indices.contains(index) else { return nil }
      var (start, end) = (cells[index].lowerBound, cells[index].upperBound)
      while start < end, Self.isSpace(bytes[start]) { start += 1 }
      while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
      return start < end ? start..<end : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
  }

  /// How it is written; may be set after a header was looked at.
  public var dialect: Dialect
  /// The most lines a quoted cell may go on for, so that a quotation mark that never closes is found
  /// where it opens.
  public static let mostLines = 10_000

  private var lines: LineReader

  /// Makes a reader of a file from where it stands.
  public init(
    _ input: InputFile, dialect: Dialect = .csv, encoding: TextEncoding = .utf8
  ) {
    lines = LineReader(input, encoding: encoding)
    self.dialect = dialect
  }

  /// The file's name in messages.
  public var file: String { lines.input.name }

  /// The next row, which empty lines are not; nil at the end of the file.
  ///
  /// - Throws: ``InputError`` where it cannot be read, is not of the encoding, or a quotation mark
  ///   never closes.
  public mutating func next() throws(InputError) -> Row? {
    while let bytes = try lines.bytes() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
      return try row(bytes)
    }
    return nil
  }

  /// The next row as a header: its dialect is found, and that of the rows that follow is the same.
  ///
  /// - Parameter hasPlainTabs: Whether marks quote nothing where tabs stand between cells, as with
  ///   addresses and quotations.
  public mutating func header(hasPlainTabs: Bool = false) throws(InputError) -> Row? {
    while let bytes = try lines.bytes() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
      // Spreadsheets are told so what stands between cells: "sep=;".
      if bytes.count == 5, bytes.starts(with: "sep=".utf8), let delimiter = bytes.last {
        dialect = Dialect(delimiter: delimiter, isQuoted: true)
        return try next()
      }
      dialect = .of(header: bytes)
      if hasPlainTabs, dialect == .tabs { dialect = .plainTabs }
      return try row(bytes)
    }
    return nil
  }

  private mutating func row(_ first: ArraySlice<UInt8>) throws(InputError) -> Row {
    let line = lines.line
    guard dialect.isQuoted, first.contains(0x22) else {
      try check(first, line)
      return Row(line: line, bytes: first, cells: plain(first), encoding: lines.encoding)
    }
    return try quoted(first, line)
  }

  private func plain(_ bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == dialect.delimiter {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<bytes.endIndex)
    return cells
  }

  /// A row with quoted cells: a mark in one is written twice, and it may go on over lines.
  private mutating func quoted(
    _ first: ArraySlice<UInt8>, _ line: Int
  ) throws(InputError) -> Row {
    var out: [UInt8] = []
    var cells: [Range<Int>] = []
    var start = 0
    var opened: Int?
    var isFresh = true
    var current = first
    var index = current.startIndex
    while true {
      if index == current.endIndex {
        guard opened != nil else { break }
        // The quotation goes on with the next line.
        guard lines.line - line < Self.mostLines, out.count <= LineReader.longest,
          let more = try lines.bytes()
        else {
          throw InputError(
            file: file, line: opened ?? line,
            reason: "a quotation mark opens here and never closes")
        }
        out.append(0x0A)
        current = more
        index = current.startIndex
        continue
      }
      let byte = current[index]
      index += 1
      if opened != nil {
        if byte != 0x22 {
          out.append(byte)
        } else if index < current.endIndex, current[index] == 0x22 {
          out.append(byte)
          index += 1
        } else {
          opened = nil
        }
      } else if byte == 0x22, isFresh {
        opened = lines.line
        isFresh = false
      } else if byte == dialect.delimiter {
        cells.append(start..<out.count)
        start = out.count
        isFresh = true
      } else {
        out.append(byte)
        if byte != 0x20 { isFresh = false }
      }
    }
    cells.append(start..<out.count)
    try check(out[...], line)
    return Row(line: line, bytes: out[...], cells: cells, encoding: lines.encoding)
  }

  private func check(_ bytes: ArraySlice<UInt8>, _ line: Int) throws(InputError) {
    if lines.encoding == .utf8, bytes.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return }
    guard lines.encoding.text(bytes) != nil else {
      throw InputError(file: file, line: line, reason: LineReader.reason(bytes))
    }
  }
}
