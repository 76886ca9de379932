import Diplomacy
import Foundation
import Interchange
import Rendering

/// A table of the rows that an import left out, each with its place and the reason.
final class RejectFile {
  private let file: OutputFile
  private var lines: [String] = ["file,line,key,reason,row\r\n"]

  /// Looks whether the file can be written, before anything is read.
  init(_ name: String, sparing chronicle: String, reading inputs: [String]) throws {
    file = try OutputFile(name, sparing: chronicle, reading: inputs)
  }

  /// Notes a row.
  func add(_ row: SkippedRow) {
    let cells = [row.file, "\(row.line)", row.key ?? "", row.reason, row.text ?? ""]
    lines.append(cells.map(DelimitedCell.quoted).joined(separator: ",") + "\r\n")
  }

  /// Writes the table; where nothing was left out, its head alone.
  func write() throws { try file.write(Data(lines.joined().utf8)) }
}
