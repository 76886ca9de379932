import Foundation
internal import GRDB

/// Values as SQL has them, so that the shell of SQLite reads the same again.
enum SQLText {
  /// A value as a literal.
  static func literal(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "NULL"
    case .int64(let number): String(number)
    case .double(let number): real(number)
    case .string(let text): self.text(text)
    case .blob(let data): "X'" + data.map { Hex.pair($0) }.joined() + "'"
    }
  }

  private static func real(_ number: Double) -> String {
    if number.isNaN { return "NULL" }
    if number.isInfinite { return number < 0 ? "-9e999" : "9e999" }
    return String(number)
  }

  /// A text in quotation marks; a return, which the shell would take off the end of a line, is put
  /// in when the text is read.
  static func text(_ text: String) -> String {
    let quoted =
      "'"
      + text.unicodeScalars.reduce(into: "") { out, scalar in
        if scalar == "'" { out.append("'") }
        out.unicodeScalars.append(scalar)
      } + "'"
    guard text.utf8.contains(0x0D) else { return quoted }
    var mark = "\\r"
    var number = 0
    while text.contains(mark) {
      number += 1
      mark = "\\r\(number)."
    }
    let marked = quoted.unicodeScalars.map { $0 == "\r" ? mark : String($0) }.joined()
    return "replace(\(marked),'\(mark)',char(13))"
  }

  /// A name of a table or a column.
  static func name(_ name: String) -> String {
    "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
