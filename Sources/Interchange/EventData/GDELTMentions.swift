import Diplomacy

/// Reads GDELT's mentions: a source for each, cited by the event of that number where the chronicle
/// has it.
struct GDELTMentions: InputSetReader {
  let input: InputFile
  private let encoding: TextEncoding

  /// Opens a file: tab-separated without a head, or with one.
  init(file: String, _ options: SetOptions) throws {
    input = try InputFile(file)
    encoding = options.encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var table = DelimitedReader(input, encoding: encoding)
    var row = try table.header()
    // Addresses and quotations in tab-separated files have marks that quote nothing.
    if table.dialect == .tabs { table.dialect = .plainTabs }
    if row?[0]?.lowercased() == "globaleventid" { row = try table.next() }
    while let cells = row {
      report.rows += 1
      switch Self.made(cells) {
      case .success(let made): try emit(made)
      case .failure(let fault):
        try reject(
          SkippedRow(
            file: input.name, line: cells.line, key: cells[0], reason: fault.reason,
            text: cells.text))
      }
      row = try table.next()
    }
    for field in ["places in the text", "length and tone of the document"] {
      report.losses.note(field, of: "row", count: report.rows)
    }
    return report
  }

  /// The columns: what was mentioned, by whom, where in the text, how surely.
  private enum Column {
    static let event = 0
    static let kind = 3
    static let publisher = 4
    static let document = 5
    static let sentence = 6
    static let confidence = 11
    static let translation = 14
    static let count = 14
  }

  private static func made(_ row: DelimitedReader.Row) -> Result<ImportedRow, CodedFault> {
    do throws(CodedFault) { return .success(try make(row)) } catch { return .failure(error) }
  }

  private static func make(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow {
    guard row.count >= Column.count else {
      throw CodedFault("has \(row.count) columns; GDELT's mentions have 16")
    }
    guard let id = row[Column.event], id.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw CodedFault("has no event number in the first column")
    }
    guard let document = row[Column.document] else {
      throw CodedFault(column: "MentionIdentifier", nil, "")
    }
    var records = RowRecords()
    let identifier = Identifier(scheme: "gdelt-document", value: document)
    var source = Source(ref: RowRecords.key(identifier), title: document)
    source.identifiers = [identifier]
    source.publisher = row[Column.publisher]
    source.kind = row[Column.kind] == "1" ? "web-page" : "document"
    if document.hasPrefix("http://") || document.hasPrefix("https://") { source.url = document }
    records.add(source)
    var citation = Citation(source: source.ref)
    citation.locator = row[Column.sentence].map { "sentence \($0)" }
    var notes = row[Column.confidence].map { ["confidence \($0) percent"] } ?? []
    if let translation = row[Column.translation] { notes.append("translated: \(translation)") }
    citation.note = notes.isEmpty ? nil : notes.joined(separator: "; ")
    let event = Origin(name: GDELTReader.originName, key: id)
    let supplement = Supplement(to: RowRecords.key(event), citations: [citation])
    return ImportedRow(
      records: records.records + [.supplement(supplement)], origin: event, line: row.line)
  }
}
