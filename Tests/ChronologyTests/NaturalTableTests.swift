import Chronology
import Foundation
import Testing

/// The table of phrases, where there is one.
enum NaturalTable {
  struct Row {
    var line: Int
    var phrase: String
    var reference: CivilDate
    /// What is right, the best first: EDTF, or `!` and the class of a refusal.
    var answers: [String]
  }

  static let file: URL? = {
    guard let path = ProcessInfo.processInfo.environment["CHANCERY_DATA"] else { return nil }
    let file = URL(fileURLWithPath: path).appendingPathComponent("dates/natural.tsv")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()

  static func rows(_ text: String) throws -> [Row] {
    try text.split(separator: "\n").enumerated().dropFirst().map { index, line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(columns.count == 4, "line \(index + 1)")
      return Row(
        line: index + 1, phrase: columns[0], reference: try #require(CivilDate(iso: columns[1])),
        answers: [columns[2]] + alternatives(columns[3]))
    }
  }

  /// What stands after `alt:`, between commas that are not within brackets, remarks left out.
  static func alternatives(_ note: String) -> [String] {
    guard let mark = note.range(of: "alt:") else { return [] }
    var parts = [""]
    var depth = 0
    for character in note[mark.upperBound...] {
      if "[{(".contains(character) { depth += 1 }
      if "]})".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { part in
      part.trimmingCharacters(in: .whitespaces).components(separatedBy: " (")[0]
    }
  }
}

@Suite("Phrases of historians and reporters, from a table")
struct NaturalTableTests {
  @Test(.enabled(if: NaturalTable.file != nil, "CHANCERY_DATA names no folder with dates"))
  func everyPhraseIsReadAsTheTableSays() throws {
    let text = try String(contentsOf: try #require(NaturalTable.file), encoding: .utf8)
    let rows = try NaturalTable.rows(text)
    #expect(rows.count > 100)
    for row in rows {
      let found: String
      do {
        let reading = try EnglishDateReader(dateline: row.reference).read(row.phrase)
        found = reading.edtf?.description ?? "!nodate"
      } catch {
        found = "!refused"
      }
      let isRight =
        found == "!refused"
        ? row.answers.contains { $0.hasPrefix("!") } : row.answers.contains(found)
      #expect(isRight, "line \(row.line): “\(row.phrase)” is \(found), not \(row.answers)")
    }
  }

  @Test func alternativesAreFoundInANote() {
    typealias Table = NaturalTable
    #expect(Table.alternatives("adjoining; alt:{194X,195X}") == ["{194X,195X}"])
    #expect(
      Table.alternatives("last third; alt:2001-11-21/2001-11-30, 2001-11~")
        == ["2001-11-21/2001-11-30", "2001-11~"])
    #expect(Table.alternatives("x; alt:1911-12 (EDTF first, or so)") == ["1911-12"])
    #expect(Table.alternatives("no other").isEmpty)
  }
}
