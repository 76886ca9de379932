import Diplomacy

/// Cells and lines as RFC 4180 has them.
enum SetCell {
  /// A line of cells, with its end.
  static func line(_ cells: [String]) -> String { cells.joined(separator: ",") + "\r\n" }

  /// A cell of words, which a spreadsheet will not take for a formula: an apostrophe stands before
  /// it then, and one more before what would be taken for such a cell.
  static func text(_ text: String) -> String {
    switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      DelimitedCell.quoted("'" + text)
    default: DelimitedCell.quoted(text)
    }
  }
}
