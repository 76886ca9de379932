import Diplomacy

/// Makes a source of each of GDELT's mentions, cited by the event of that number where the chronicle
/// has it.
struct GDELTMentions: PlainRowMaker {
  static let lost = ["places in the text", "length and tone of the document"]

  static func key(_ row: DelimitedReader.Row) -> String? { nil }

  static func isHead(_ row: DelimitedReader.Row) -> Bool {
    row[0]?.lowercased() == "globaleventid"
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

  mutating func make(_ row: DelimitedReader.Row) throws(CodedFault) -> ImportedRow {
    guard row.count >= Column.count,
      row.count <= 16 || (16..<row.count).allSatisfy({ row[$0] == nil })
    else {
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
    let event = Origin(name: GDELTRows.originName, key: id)
    let supplement = Supplement(to: RowRecords.key(event), citations: [citation])
    return ImportedRow(
      records: records.records + [.supplement(supplement)], origin: event, line: row.line)
  }
}
