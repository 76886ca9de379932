import Diplomacy
import Foundation
import Testing

/// The published tables, where `CHANCERY_DATA` names the folder that holds them.
private enum PublishedCodes {
  /// The folder with `cameo-goldstein.tsv` and `cameo-to-plover.tsv`.
  static let folder: URL? = {
    guard let path = ProcessInfo.processInfo.environment["CHANCERY_DATA"] else { return nil }
    let folder = URL(fileURLWithPath: path).appendingPathComponent("codes")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The rows of a table, without its head, each with as many cells as the head.
  static func rows(_ name: String) throws -> [[String]] {
    let file = try #require(folder).appendingPathComponent(name)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let table = lines.map { $0.components(separatedBy: "\t") }
    let head = try #require(table.first)
    return table.dropFirst().map {
      $0 + Array(repeating: "", count: max(0, head.count - $0.count))
    }
  }
}

/// Our lists against the published tables.
@Suite(.enabled(if: PublishedCodes.folder != nil, "CHANCERY_DATA names no folder with codes"))
struct EventCodeDataTests {
  @Test func `Each code and value of GDELT and ICEWS is here, and no other`() throws {
    let rows = try PublishedCodes.rows("cameo-goldstein.tsv")
    #expect(rows.count > 300)
    for row in rows {
      let code = try #require(CAMEO.code(row[0]), "\(row[0])")
      #expect(code.root == row[2])
      #expect(code.gdelt == Double(row[3]), "\(row[0])")
      #expect(code.icews == Double(row[4]), "\(row[0])")
    }
    let others = Set(CAMEO.codes.map(\.code)).subtracting(rows.map { $0[0] })
    #expect(others == ["1214"])
  }

  @Test func `No words are the label of the codebook`() throws {
    for row in try PublishedCodes.rows("cameo-goldstein.tsv") {
      let label = row[1].lowercased().split(separator: " ").dropFirst()
      let words = try #require(CAMEO.code(row[0])).words.split(separator: " ").dropFirst()
      // There is but one way to say that somebody makes a visit.
      #expect(label.isEmpty || row[0] == "042" || label != words, "\(row[0]) \(row[1])")
    }
  }

  /// What is not as in the table of 2021, by the chapters of DRAFT 2.0; docs/codes.md says why.
  private static let decided: [String: String] = [
    "055": "CONCEDE", "0813": "CONCEDE", "0814": "CONCEDE", "0874": "RETREAT/withdraw",
    "105": "REQUEST/yield", "112": "ACCUSE/allege", "114": "ACCUSE/disapprove",
    "116": "SANCTION/convict", "124": "REJECT/yield", "1241": "REJECT/yield",
    "1242": "REJECT/yield", "161": "SANCTION/discontinue", "163": "SANCTION/discontinue",
    "195": "ASSAULT/aerial",
  ]

  /// The modes of the table of 2021 that DRAFT 2.0 has not, and what stands for them.
  private static let formerModes = [
    "return": "", "ease": "", "cleansing": "", "pro_autocracy": "", "ban": "restrict",
    "political": "restrict", "assassinate": "targeted", "massacre": "targeted",
  ]

  private static let formerContexts = [
    "humanitarian": "human_security", "democracy": "pro_democracy",
  ]

  @Test func `Each code leads to PLOVER as in the table of 2021, but for what was decided`() throws
  {
    let rows = try PublishedCodes.rows("cameo-to-plover.tsv")
    #expect(rows.count > 270)
    var seen: Set<String> = []
    var decided: Set<String> = []
    for row in rows {
      let plover = try #require(CAMEO.code(row[0])?.plover, "\(row[0])")
      seen.insert(row[0])
      // The root is in the table twice.
      if row[0] == "08" && row[1] == "RETREAT" { continue }
      var mode = Self.formerModes[row[2]] ?? row[2]
      if row[1] == "ASSAULT" && mode == "seize" { mode = "destroy" }
      let published = mode.isEmpty ? row[1] : "\(row[1])/\(mode)"
      let ours = plover.mode.map { "\(plover.type.name)/\($0.name)" } ?? plover.type.name
      if ours != published { decided.insert(row[0]) }
      #expect(ours == Self.decided[row[0]] ?? published, "\(row[0])")
      var contexts = Set(
        row[3].split(separator: ";").map { Self.formerContexts["\($0)"] ?? "\($0)" })
      if row[2] == "pro_autocracy" { contexts.insert(row[2]) }
      #expect(Set(plover.contexts.map(\.name)) == contexts, "\(row[0])")
    }
    #expect(decided == Set(Self.decided.keys))
    #expect(seen == Set(CAMEO.codes.filter { $0.plover != nil }.map(\.code)))
  }
}
