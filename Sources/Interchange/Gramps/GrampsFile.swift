extension XMLNode {
  /// The type of an attribute of Gramps and what it says; nil where it says nothing.
  var typed: (type: String, value: String)? {
    guard let type = attributes["type"], let value = attributes["value"]?.trimmed, !value.isEmpty
    else { return nil }
    return (type, value)
  }

  /// The handle by which others refer to a record of Gramps.
  var handle: String { attributes["handle"] ?? "" }

  /// Whether it is marked as private.
  var isPrivate: Bool { attributes["priv"] == "1" }

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
  func read(_ body: (XMLNode) throws -> Void) throws {
    try XMLNodes(path: path, allowsDoctype: true).read(
      root: { $0 == "database" ? nil : "is no file of Gramps: its root is <\($0)>" },
      isRecord: { $0.count == 3 && Self.lists.contains($0[1]) }, each: body)
  }
}
