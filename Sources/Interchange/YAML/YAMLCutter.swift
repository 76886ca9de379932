/// Cuts a file of YAML, line by line, into pieces that can be read one by one: the items of a section
/// that is a list, and sections that are written otherwise.
///
/// The items of a block list begin in one column, and whatever is in an item is indented more (YAML
/// 1.2.2, section 8.2.1); the keys of a document that is a block map begin in the first. Nothing else
/// is looked at: what a piece means is for the parser.
struct YAMLCutter {
  /// Lines of a file that can be read by themselves.
  struct Piece {
    /// The section that they belong to.
    let section: RecordSection
    /// Whether they are an item of the section, and not all of it.
    let isItem: Bool
    /// The number of the first line, from 1.
    let line: Int
    /// The lines.
    let bytes: [UInt8]
  }

  /// Where in a document the last line was.
  private enum Place {
    /// Before the first section.
    case start
    /// At a key with nothing on its line.
    case key(RecordSection)
    /// In a section that is no list of items on lines of their own.
    case whole(RecordSection)
    /// In items that begin in a column, counted from 0.
    case items(RecordSection, column: Int)
  }

  private var place = Place.start
  /// The sections of the document so far.
  private var sections: Set<RecordSection> = []
  private var held: [UInt8] = []
  private var heldFrom = 0
  private var line = 0

  /// Takes the next line; the piece that has ended before it, if one has.
  ///
  /// - Throws: ``YAMLStream/Unsuited`` where the file is not laid out in such pieces.
  mutating func take(_ bytes: [UInt8]) throws(YAMLStream.Unsuited) -> Piece? {
    line += 1
    let column = bytes.prefix { $0 == UInt8(ascii: " ") }.count
    if Self.isBlank(bytes[column...]) {
      keep(bytes)
      return nil
    }
    let isDash =
      bytes[column] == UInt8(ascii: "-")
      && bytes.dropFirst(column + 1).first.map(Self.isSpace) != false
    switch place {
    case _ where column == 0 && !isDash: return try begin(bytes)
    case .start: throw YAMLStream.Unsuited()
    case .items(_, column: column) where isDash:
      let ended = end()
      hold(bytes)
      return ended
    case .key(let section) where isDash:
      // The key is no part of the first item, nor are remarks that stand before it.
      place = .items(section, column: column)
      hold(bytes)
    case .key(let section):
      place = .whole(section)
      keep(bytes)
    case .whole, .items: keep(bytes)
    }
    return nil
  }

  /// The piece that is not ended yet, if there is one.
  ///
  /// - Parameter hasLineEnd: Whether its last line has an end, which may be part of a text.
  mutating func end(hasLineEnd: Bool = true) -> Piece? {
    if hasLineEnd { held.append(UInt8(ascii: "\n")) }
    defer { held.removeAll(keepingCapacity: true) }
    switch place {
    case .start, .key: return nil
    case .whole(let section):
      return Piece(section: section, isItem: false, line: heldFrom, bytes: held)
    case .items(let section, _):
      return Piece(section: section, isItem: true, line: heldFrom, bytes: held)
    }
  }

  /// A line in the first column: a key of the document, or the mark of a new one.
  private mutating func begin(_ bytes: [UInt8]) throws(YAMLStream.Unsuited) -> Piece? {
    let ended = end()
    if bytes.starts(with: [UInt8](repeating: UInt8(ascii: "-"), count: 3)) {
      guard Self.isBlankValue(bytes[3...]) else { throw YAMLStream.Unsuited() }
      place = .start
      sections = []
      return ended
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let section = RecordSection(rawValue: String(decoding: bytes[..<colon], as: UTF8.self)),
      sections.insert(section).inserted
    else { throw YAMLStream.Unsuited() }
    place = Self.isBlankValue(bytes[(colon + 1)...]) ? .key(section) : .whole(section)
    hold(bytes)
    return ended
  }

  private mutating func hold(_ bytes: [UInt8]) {
    held = bytes
    heldFrom = line
  }

  private mutating func keep(_ bytes: [UInt8]) {
    guard case .start = place else {
      held.append(UInt8(ascii: "\n"))
      held += bytes
      return
    }
  }

  /// Whether there is nothing behind a key or a mark but a remark, which a space has to separate.
  private static func isBlankValue(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map(isSpace) != false && isBlank(bytes)
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first { !isSpace($0) }.map { $0 == UInt8(ascii: "#") } ?? true
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
