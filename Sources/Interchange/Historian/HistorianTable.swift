/// Reads the rows of the Historian's files: a root, in it rows, in them named fields.
struct HistorianTable {
  /// A field's text, with whitespace put in order, and its attributes.
  struct Field: Hashable {
    var text: String
    var attributes: [String: String]
  }

  /// A row and the line on which it begins.
  struct Row: Hashable {
    var attributes: [String: String]
    var fields: [String: Field] = [:]
    var line: Int

    /// A field's text, or nil when it has none.
    func text(_ name: String) -> String? {
      fields[name].flatMap { $0.text.isEmpty ? nil : $0.text }
    }
  }

  private let reader: XMLReader
  private let row: String

  /// Opens a file whose root and rows have these names.
  init(file: String, root: String, row: String) throws(XMLError) {
    reader = try XMLReader(file: file)
    self.row = row
    while let event = try reader.next() {
      guard case .start(let name, _) = event else { continue }
      if name == root { return }
      throw XMLError(
        file: file, line: reader.line,
        reason: "has <\(name)> where <\(root)> is expected: another sort of file")
    }
    throw XMLError(.empty(file))
  }

  /// The next row, or nil at the end of the file.
  func next() throws(XMLError) -> Row? {
    while let event = try reader.next() {
      if case .start(let name, let attributes) = event, name == row {
        return try fields(of: Row(attributes: attributes, line: reader.line))
      }
    }
    return nil
  }

  private func fields(of start: Row) throws(XMLError) -> Row {
    var row = start
    var field: (name: String, attributes: [String: String])?
    var text = ""
    var depth = 0
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes):
        depth += 1
        if depth == 1 {
          field = (name, attributes)
          text = ""
        }
      case .text(let piece):
        if depth > 0 { text += piece }
      case .end:
        if depth == 0 { return row }
        depth -= 1
        // The first of two fields of one name counts.
        if depth == 0, let found = field, row.fields[found.name] == nil {
          row.fields[found.name] = Field(
            text: TextTokens.tidy(text), attributes: found.attributes)
        }
      }
    }
    return row
  }
}
