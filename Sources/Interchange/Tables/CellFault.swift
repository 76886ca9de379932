/// Why a row cannot be read: in which column, and what is wrong there.
struct CellFault: Error, Hashable, CustomStringConvertible {
  /// The head of the column; nil where it is the row as a whole.
  var column: String?
  /// What is wrong, in a user's words.
  var reason: String
  /// Whether it is a date in which day and month may be either way around.
  var isAmbiguous = false

  /// The form `column “date”: REASON`.
  var description: String { column.map { "column “\($0)”: \(reason)" } ?? reason }

  /// A text from outside in quotation marks, cut after 80 characters.
  static func quoted(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.count > 80 ? "“\(line.prefix(80))…”" : "“\(line)”"
  }
}
