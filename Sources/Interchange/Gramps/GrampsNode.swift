/// An element of a Gramps file with what is within it.
struct GrampsNode {
  let name: String
  let attributes: [String: String]
  /// The line on which it begins.
  let line: Int
  var children: [GrampsNode] = []
  var text = ""

  /// The handle by which others refer to it.
  var handle: String { attributes["handle"] ?? "" }

  /// Whether it is marked as private.
  var isPrivate: Bool { attributes["priv"] == "1" }

  /// The first child of a name.
  func first(_ name: String) -> GrampsNode? { children.first { $0.name == name } }

  /// All children of a name.
  func all(_ name: String) -> [GrampsNode] { children.filter { $0.name == name } }

  /// The text of a child; nil where it is empty.
  func words(_ name: String) -> String? {
    guard let text = first(name)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// The handles to which the children of a name refer.
  func links(_ name: String) -> [String] { all(name).compactMap { $0.attributes["hlink"] } }
}

/// Reads the records of a Gramps file one after the other.
struct GrampsFile {
  let path: String

  /// The lists of a file and the records in them.
  private static let lists: Set<String> = [
    "events", "people", "families", "places", "sources", "citations", "repositories", "notes",
    "objects", "tags",
  ]

  /// Hands on each record.
  ///
  /// - Throws: ``XMLError`` where the file is none of Gramps or no good XML; whatever `body` throws.
  func read(_ body: (GrampsNode) throws -> Void) throws {
    let reader = try XMLReader(file: path, allowsDoctype: true)
    var depth = 0
    var list: String?
    var open: [GrampsNode] = []
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes):
        depth += 1
        if depth == 1, name != "database" {
          throw XMLError(
            file: path, line: reader.line, reason: "is no file of Gramps: its root is <\(name)>")
        }
        if depth == 2 { list = Self.lists.contains(name) ? name : nil }
        if depth > 2, list != nil {
          open.append(GrampsNode(name: name, attributes: attributes, line: reader.line))
        }
      case .text(let text):
        if !open.isEmpty { open[open.count - 1].text += text }
      case .end:
        depth -= 1
        guard let done = open.popLast() else { continue }
        if open.isEmpty { try body(done) } else { open[open.count - 1].children.append(done) }
      }
    }
  }
}
