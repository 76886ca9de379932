import Foundation
import Testing

/// The walls of the house: who may use what, and what no file may do.
@Suite struct ArchitectureTests {
  /// What the files of each target may import.
  static let layers: [String: Set<String>] = [
    "Chronology": [],
    "Diplomacy": ["Chronology", "Foundation"],
    "Storage": [
      "Chronology", "Diplomacy", "Foundation", "Synchronization", "GRDB", "GRDBSQLite",
    ],
    // The C library opens the system's XML parser.
    "Interchange": ["Chronology", "Diplomacy", "Foundation", "Yams", "Glibc", "Musl", "Darwin"],
    "Rendering": ["Chronology", "Diplomacy", "Foundation"],
    "chancery": [
      "Chronology", "Diplomacy", "Storage", "Interchange", "Rendering", "Foundation",
      "ArgumentParser", "Glibc", "Musl", "Darwin", "Dispatch",
    ],
  ]

  private func imports(_ file: SourceFile) -> [String] {
    file.code.compactMap { _, text in
      let words = text.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index < 3, index + 1 < words.count,
        words[..<index].allSatisfy({ $0.first == "@" || ["public", "internal"].contains($0) })
      else { return nil }
      let sorts: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "typealias"]
      let name =
        sorts.contains(words[index + 1]) ? words.dropFirst(index + 2).first : words[index + 1]
      return name.map { String($0.split(separator: ".")[0]) }
    }
  }

  @Test func `Each target uses only the layers beneath it`() throws {
    let files = try SourceFile.all(in: "Sources")
    #expect(Set(files.map(\.target)) == Set(Self.layers.keys))
    var found = 0
    for file in files {
      let allowed = try #require(Self.layers[file.target])
      for name in imports(file) {
        found += 1
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
    #expect(found > 100)
  }

  @Test func `No source file stops the program or forces a value`() throws {
    let forbidden = [
      "try!", " as! ", "fatalError(", "preconditionFailure(", "precondition(", "assertionFailure(",
    ]
    for file in try SourceFile.all(in: "Sources") {
      for (number, text) in file.code {
        for word in forbidden {
          #expect(!text.contains(word), "\(file.path):\(number): \(word)")
        }
        #expect(!forces(text), "\(file.path):\(number): \(text)")
      }
    }
  }

  /// Whether a line has a `!` that follows a value and no `=`: a value forced, or declared to be.
  private func forces(_ line: String) -> Bool {
    let characters = Array(line)
    return characters.indices.dropFirst().contains { index in
      guard characters[index] == "!" else { return false }
      let before = characters[index - 1]
      let isOperator = index + 1 < characters.count && characters[index + 1] == "="
      let followsValue =
        before.isLetter || before.isNumber || "_)]}\"?".contains(before)
      // A pattern looks ahead: "(?!".
      let looksAhead = before == "?" && index > 1 && characters[index - 2] == "("
      return followsValue && !isOperator && !looksAhead
    }
  }

  @Test(arguments: [
    ("let a = b!", true), ("f()!.c", true), ("x[1]!", true), ("var a: Int!", true),
    ("a != b", false), ("a! != b", true), ("if !a {", false), ("(!a)", false), ("a!=b", false),
    ("#/a(?!b)/#", false), ("a?.b?!c", true),
  ])
  func `A forced value is seen`(line: String, isForced: Bool) {
    #expect(forces(line) == isForced)
  }

  @Test func `No file is long, and none leaves work for later`() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceFile.all(in: folder) where !file.path.contains("ArchitectureTests") {
        let limit = folder == "Sources" ? 500 : 400
        #expect(file.lines.count <= limit, "\(file.path) has \(file.lines.count) lines")
        for (index, line) in file.lines.enumerated() {
          let isLeft = ["TODO", "FIXME", "XXX:", "HACK"].contains { line.contains($0) }
          #expect(!isLeft, "\(file.path):\(index + 1)")
          #expect(!line.contains("\t") || folder == "Tests", "\(file.path):\(index + 1): a tab")
        }
      }
    }
  }

  @Test func `Only the store speaks SQL`() throws {
    for file in try SourceFile.all(in: "Sources") where file.target != "Storage" {
      for (index, line) in file.lines.enumerated() {
        let isQuery = ["SELECT ", "INSERT INTO ", "DELETE FROM "].contains { line.contains($0) }
        let isExample = line.drop { $0 == " " }.hasPrefix("//") || line.contains("chancery sql")
        #expect(!isQuery || isExample, "\(file.path):\(index + 1)")
      }
    }
  }

  @Test func `Every source file is in the package's targets`() throws {
    let manifest = try String(
      contentsOf: SourceFile.top.appendingPathComponent("Package.swift"), encoding: .utf8)
    for target in Self.layers.keys {
      #expect(manifest.contains("name: \"\(target)\""), "\(target)")
    }
  }
}
