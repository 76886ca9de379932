import Foundation

/// The package's own source files.
struct SourceFile {
  /// The path from the top of the package.
  var path: String
  var lines: [Substring]

  /// The first folder below Sources.
  var target: String { String(path.split(separator: "/")[1]) }

  /// The lines that are code: without comments and without the insides of strings.
  var code: [(number: Int, text: String)] {
    var isInText = false
    return lines.enumerated().compactMap { index, line in
      let marks = line.ranges(of: "\"\"\"").count
      defer { if marks % 2 == 1 { isInText.toggle() } }
      return isInText || marks > 0 ? nil : (index + 1, Self.bare(line))
    }
  }

  /// A line up to its comment, its strings emptied.
  private static func bare(_ line: Substring) -> String {
    var bare = ""
    var isQuoted = false
    var isEscaped = false
    for character in line {
      if isQuoted {
        if character == "\"" && !isEscaped { isQuoted = false }
        isEscaped = character == "\\" && !isEscaped
        continue
      }
      if character == "\"" { isQuoted = true }
      if character == "/" && bare.hasSuffix("/") { return String(bare.dropLast()) }
      bare.append(character)
    }
    return bare
  }

  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a folder, sorted.
  static func all(in folder: String) throws -> [SourceFile] {
    let root = top.appendingPathComponent(folder)
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
      return SourceFile(
        path: "\(folder)/\(name)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
