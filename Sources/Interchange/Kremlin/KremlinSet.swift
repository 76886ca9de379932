import Diplomacy
import Foundation

/// The event pages of the Russian presidency: JSON Lines, or one page as HTML.
final class KremlinSet: InputSetReader {
  let input: InputFile
  private let encoding: TextEncoding
  private let path: String
  private var report = SetReport()
  private var seen: Set<Int64> = []

  /// The name under which pages are known again.
  static let originName = "kremlin"

  /// How many bytes a title may have; the longest of the presidency's has some five hundred.
  private static let longestTitle = 10_000

  /// Opens a file.
  init(file path: String, encoding: TextEncoding) throws(InputError) {
    self.path = path
    input = try InputFile(path)
    self.encoding = encoding
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if name.contains(".htm") {
      try readHTML(name, emit, reject)
      return report
    }
    var lines = LineReader(input, encoding: encoding)
    let decoder = JSONDecoder()
    while let bytes = try lines.bytes() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      report.rows += 1
      guard let text = encoding.text(bytes) else { throw lines.fault(LineReader.reason(bytes)) }
      let data = Array(text.utf8)
      guard let tree = try? decoder.decode(FieldTree.self, from: Data(data)) else {
        try reject(fault(lines.line, nil, "is not JSON: \(JSONFault.reason(data))", text))
        continue
      }
      guard let page = KremlinPage(tree, line: lines.line) else {
        try reject(fault(lines.line, nil, "it has no number (id) or no title", text))
        continue
      }
      try take(page, text, emit, reject)
    }
    return report
  }

  private func readHTML(
    _ name: String, _ emit: (ImportedRow) throws -> Void, _ reject: (SkippedRow) throws -> Void
  ) throws {
    report.rows += 1
    let text = try input.text(encoding, most: 1 << 26)
    guard let page = try KremlinHTML.page(text, name: name) else {
      return try reject(fault(1, nil, "is no event page: it has no title or no number", nil))
    }
    try take(page, nil, emit, reject)
  }

  private func take(
    _ page: KremlinPage, _ text: String?,
    _ emit: (ImportedRow) throws -> Void, _ reject: (SkippedRow) throws -> Void
  ) throws {
    guard seen.insert(page.id).inserted else {
      return try reject(
        fault(page.line, "\(page.id)", "its number has been used by an earlier page", text))
    }
    // Names are looked for in a title at each of its words.
    guard page.title.utf8.count <= Self.longestTitle else {
      return try reject(
        fault(
          page.line, "\(page.id)",
          "its title has \(page.title.count) characters, which is no title", text))
    }
    if page.isAnnouncement {
      return report.count(
        "announcements of what was to come left out",
        one: "announcement of what was to come left out")
    }
    var records = KremlinRecords(page: page)
    let row: ImportedRow
    do { row = try records.row() } catch {
      return try reject(fault(page.line, "\(page.id)", error.reason, text))
    }
    if page.geography > 0 { report.losses.note("geography", of: "page") }
    if records.hasUnnamed { report.losses.note("words of unnamed speakers", of: "page") }
    try emit(row)
  }

  private func fault(
    _ line: Int, _ key: String?, _ reason: String, _ text: String?
  ) -> SkippedRow {
    SkippedRow(file: input.name, line: line, key: key, reason: reason, text: text)
  }
}
