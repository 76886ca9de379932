import Diplomacy
import Foundation
import Testing

/// What docs/codes.md says about codes is what the tables have.
@Suite struct EventCodePageTests {
  private let page: String

  init() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/codes.md")
    page = try String(contentsOf: url, encoding: .utf8)
  }

  /// The rows of the table below a heading, cell by cell, without its head.
  private func rows(below heading: String) throws -> [[String]] {
    let section = try #require(page.components(separatedBy: "# \(heading)\n").dropFirst().first)
    let table = section.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
    return table.dropFirst(2).map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test func `The page lists the types and modes of PLOVER`() throws {
    let expected = PLOVER.types.flatMap { type in
      [
        [
          "`\(type.name)`", "\(type.quadClass)", EventCode.figure(type.score), type.words,
        ]
      ]
        + type.modes.map { mode in
          ["`\(type.name)/\(mode.name)`", "", EventCode.figure(mode.score), mode.words]
        }
    }
    #expect(try rows(below: "Types and modes") == expected)
  }

  @Test func `The page lists the contexts and the auxiliary modes`() throws {
    #expect(try rows(below: "Contexts") == PLOVER.contexts.map { ["`\($0.name)`", $0.words] })
    #expect(
      try rows(below: "Auxiliary modes")
        == PLOVER.auxiliaryModes.map { ["`\($0.name)`", $0.words] }
    )
  }

  @Test func `The page lists the roots of CAMEO`() throws {
    let expected = CAMEO.roots.map { root in
      let types = CAMEO.codes.filter { $0.root == root.code }.compactMap { $0.plover?.type.name }
      let unique = types.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      return [
        "`\(root.code)`", "\(root.quadClass)", EventCode.figure(root.gdelt ?? .nan), root.words,
        unique.isEmpty ? "none" : unique.joined(separator: ", "),
      ]
    }
    #expect(try rows(below: "CAMEO") == expected)
    #expect(page.contains("There are \(CAMEO.codes.count) codes"))
  }

  @Test func `Each example is kept and means as the page says`() throws {
    let rows = try rows(below: "PLOVER")
    #expect(rows.count > 4)
    for row in rows {
      let cells = row.map { $0.replacingOccurrences(of: "`", with: "") }
      let kept = try EventCode.check(Identifier(scheme: "plover", value: cells[0])).get()
      #expect(kept.value == cells[1])
      #expect(EventCode.words(kept) == cells[2])
    }
  }

  @Test func `Every code in the running text is one`() throws {
    for word in page.components(separatedBy: "`")
    where word.hasPrefix("plover:") || word.hasPrefix("cameo:") {
      _ = try EventCode.check(#require(Identifier(word))).get()
    }
    let section = try #require(
      page.components(separatedBy: "## Which code for what").last?
        .components(separatedBy: "## CAMEO").first)
    let codes = section.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
    #expect(codes.count > 10)
    for code in codes {
      #expect(throws: Never.self) {
        try EventCode.check(Identifier(scheme: "plover", value: code.element)).get()
      }
    }
  }

  @Test func `Where the table of 2021 is not followed, the page says what is here`() throws {
    let start = "| code | in the table of 2021 | here | because the draft |"
    let section = try #require(page.components(separatedBy: start).last)
    let rows = section.split(separator: "\n").prefix { $0.hasPrefix("|") }.dropFirst()
    #expect(rows.count > 9)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for code in cells[0].components(separatedBy: ", ") {
        let plover = try #require(CAMEO.code(code)?.plover)
        let head = plover.mode.map { "\(plover.type.name)/\($0.name)" } ?? plover.type.name
        #expect(head == cells[2], "\(code)")
      }
    }
  }
}
