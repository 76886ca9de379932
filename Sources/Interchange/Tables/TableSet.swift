import Chronology
import Diplomacy

/// Any table with a line of heads, read by a mapping file or by what its heads say.
struct TableSet: InputSetReader {
  private let file: String
  private let options: SetOptions
  private let mapping: RecordMapping?
  let input: InputFile

  /// Opens a table and its mapping.
  init(file: String, _ options: SetOptions) throws {
    self.file = file
    self.options = options
    mapping = try options.mapping.map { try RecordMapping.read(file: $0) }
    input = try InputFile(file)
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var reader = DelimitedReader(input, encoding: options.encoding)
    let heads = try Self.heads(&reader, mapping)
    let mapping = try self.mapping ?? KnownHeads.mapping(of: heads.names, file: input.name)
    try check(mapping, heads)
    let maker = MappedRow(mapping, file: file)
    var work = RowWork(maker: maker, file: input.name, options.used)
    let ignored = Set(mapping.ignored).union(mapping.columns)
    let unread = heads.names.enumerated().filter { !ignored.contains($0.element) }
    while let row = try reader.next() {
      let cells = TableCells(row: row, places: heads.places)
      guard !cells.isEmpty else { continue }
      for (index, head) in unread where row[index] != nil {
        work.report.losses.note(head.isEmpty ? "column \(index + 1)" : head, of: "row")
      }
      if let reason = Self.misfit(row, heads.names.count) {
        work.report.rows += 1
        try reject(
          SkippedRow(
            file: input.name, line: row.line, key: nil, reason: reason, text: cells.line))
        continue
      }
      try work.take(
        cells, line: row.line, text: { cells.line }, digest: { cells.digest },
        order: { OrderEvidence.words(in: file, column: $0, heads: heads, options, mapping) },
        emit: emit, reject: reject)
    }
    return work.report
  }

  /// The line of heads; what stands between cells follows from it, unless a mapping says it.
  static func heads(
    _ reader: inout DelimitedReader, _ mapping: RecordMapping?
  ) throws(InputError) -> TableHeads {
    let row: DelimitedReader.Row?
    if let delimiter = mapping?.delimiter {
      reader.dialect = DelimitedReader.Dialect(delimiter: delimiter.byte, isQuoted: true)
      row = try reader.next()
    } else {
      row = try reader.header()
    }
    guard let row else {
      throw InputError(file: reader.file, reason: "is empty: it has no line of column heads")
    }
    if mapping?.isPlain == true { reader.dialect.isQuoted = false }
    return TableHeads(names: (0..<row.count).map { row[$0] ?? "" })
  }

  /// Whether the mapping and the heads go together.
  private func check(_ mapping: RecordMapping, _ heads: TableHeads) throws {
    let known = Set(heads.names)
    for column in mapping.columns.sorted() {
      guard known.contains(column) else {
        let advice = Nearest.advice(for: column, among: heads.names.filter { !$0.isEmpty })
        throw InputError(
          file: input.name, line: 1,
          reason: "there is no column “\(column)”, which the mapping names\(advice)")
      }
      guard heads.names.count(where: { $0 == column }) == 1 else {
        throw InputError(
          file: input.name, line: 1,
          reason: "two columns are called “\(column)”: give one of them another head")
      }
    }
  }

  private static func misfit(_ row: DelimitedReader.Row, _ count: Int) -> String? {
    if row.count < count {
      return "has \(Counted.words(row.count, "cell")), and there are \(count) columns"
    }
    guard row.count > count, (count..<row.count).contains(where: { row[$0] != nil }) else {
      return nil
    }
    return "has \(row.count) cells, and there are only \(Counted.words(count, "column")): "
      + "a cell with the delimiter in it has to be in quotation marks"
  }
}

/// The heads of a table.
struct TableHeads {
  let names: [String]
  /// The place of each.
  let places: [String: Int]

  init(names: [String]) {
    self.names = names
    places = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}

/// The cells of a row by the heads of their columns.
struct TableCells: CellRow {
  let row: DelimitedReader.Row
  let places: [String: Int]

  func values(_ column: String) -> [String] {
    guard let place = places[column], let text = row[place] else { return [] }
    return [Self.unguarded(text)]
  }

  /// Whether no cell has anything in it.
  var isEmpty: Bool { (0..<row.count).allSatisfy { row.bytes($0) == nil } }

  /// The row as comma-separated values, for a person to mend.
  var line: String {
    (0..<row.count).map { index in
      let text = row.raw(index)
      let needsMarks = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      return needsMarks ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }.joined(separator: ",")
  }

  /// The sum of all cells.
  var digest: RowDigest {
    var digest = RowDigest()
    for index in 0..<row.count { digest.add(row[index] ?? "") }
    return digest
  }

  /// An apostrophe before what a spreadsheet would take for a formula is no part of the text.
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.dropFirst().utf8.first,
      "=+-@".utf8.contains(second)
    else { return text }
    return String(text.dropFirst())
  }
}
