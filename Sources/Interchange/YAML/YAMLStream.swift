import Diplomacy

/// A file of YAML, read piece by piece: memory does not grow with it.
public struct YAMLStream: Sendable {
  /// A file is valid YAML perhaps, but not laid out in pieces that can be read one by one: with
  /// anchors that other records refer to, as one flow map, or with something wrong in it.
  public struct Unsuited: Error {}

  private let path: String
  private let encoding: TextEncoding

  init(_ path: String, _ encoding: TextEncoding) {
    self.path = path
    self.encoding = encoding
  }

  /// Whether a file can be read so, and again where it turns out to be unsuited: a pipe cannot.
  public static func canRead(_ path: String) throws(InputError) -> Bool {
    guard path != "-" else { return false }
    return try InputFile(path).size != nil
  }

  /// The sections that the file has.
  func sections() throws -> Set<RecordSection> {
    var found: Set<RecordSection> = []
    try forEachPiece { piece, _ in found.insert(piece.section) }
    return found
  }

  /// Reads the records in the file's order, a piece at a time.
  ///
  /// - Parameter section: The only section to be read; nil for all.
  /// - Throws: ``InterchangeError`` with every problem of the records, up to its limit, at the end;
  ///   nothing is put after the first.
  func read(only section: RecordSection? = nil, _ put: RecordPiece.Put) throws {
    var reading: Reading?
    try forEachPiece { piece, file in
      guard section == nil || piece.section == section else { return }
      let noting = reading ?? Reading(file: file.name)
      reading = noting
      let records = try Self.records(of: piece, noting)
      if !noting.hasProblems { try put(records, file) }
    }
    try reading?.finish()
  }

  private func forEachPiece(
    _ body: (YAMLCutter.Piece, InputFile) throws -> Void
  ) throws {
    let file = try InputFile(path)
    var lines = LineReader(file, encoding: encoding)
    var cutter = YAMLCutter()
    while let bytes = try lines.utf8() {
      if let piece = try cutter.take(bytes) { try body(piece, file) }
    }
    if let piece = cutter.end(hasLineEnd: lines.hasLineEnd) { try body(piece, file) }
  }

  private static func records(
    of piece: YAMLCutter.Piece, _ reading: Reading
  ) throws(Unsuited) -> [LocatedRecord] {
    // What is wrong with the YAML may be that it was cut: whoever reads it whole can tell.
    let parsing = Reading(file: reading.file)
    guard let text = String(validating: piece.bytes, as: UTF8.self),
      case let trees = YAMLTree.documents(
        text, parsing, from: piece.line, depth: piece.isItem ? 1 : 0),
      let tree = trees.first, trees.count == 1, !parsing.hasProblems
    else { throw Unsuited() }
    var items: [(section: RecordSection, node: FieldTree)] = []
    switch tree.content {
    case .list(let nodes) where piece.isItem: items = nodes.map { (piece.section, $0) }
    case .map where !piece.isItem: YAMLFormat.sections(of: tree, into: &items, reading)
    default: throw Unsuited()
    }
    return YAMLFormat.records(of: items, reading)
  }
}
