import Chronology
import Foundation
import Testing

/// What docs/dates.md tells a historian to type is read as it says.
@Suite("The page about dates")
struct DocumentTests {
  /// The rows of the first table: what is typed, and the EDTF that it means.
  static func rows() throws -> [(typed: [String], edtf: [String])] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/dates.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = text.components(separatedBy: "## What to type").last?
      .components(separatedBy: "Against a dateline").first
    return (section ?? "").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: true)
      guard cells.count == 3, cells[0].contains("`") else { return nil }
      return (codes(String(cells[0])), codes(String(cells[2])))
    }
  }

  private static func codes(_ cell: String) -> [String] {
    cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func everyExampleMeansWhatThePageSays() throws {
    let rows = try Self.rows()
    #expect(rows.count > 20)
    for (typed, edtf) in rows {
      #expect(edtf.count <= 1 || edtf.count == typed.count, "\(typed)")
      for (index, words) in typed.enumerated() {
        let expected = edtf.count > 1 ? edtf[index] : edtf.first
        let date = try EnglishDateReader().read(words).edtf?.description
        #expect(date == expected, "\(words)")
      }
    }
  }
}
