import Yams

/// Lays trees of fields out as nodes of Yams: on one line what fits there, else a line a key.
struct YAMLLayout {
  /// How many columns a line has; Yams breaks it at the next space after them.
  static let width = 92

  // Made once for all nodes of a record: Yams makes a table with every tag.
  let string = Tag(.str)
  let list = Tag(.seq)
  private let map = Tag(.map)

  /// The text of a node, which ends in a newline.
  ///
  /// - Throws: What Yams says, of a text that it cannot write.
  static func text(_ node: Node) throws -> String {
    try serialize(node: node, width: width, allowUnicode: true, sortKeys: false)
  }

  /// The text of a record with a line for every key.
  func lines(of tree: FieldTree) throws -> String {
    try YAMLLayout.text(block(tree, indent: 0))
  }

  /// The text of a list's only item, on one line or with a line for every key.
  func item(of tree: FieldTree, onOneLine: Bool) throws -> String {
    let node = onOneLine ? flow(tree) : block(tree, indent: 2)
    return try YAMLLayout.text(.sequence(.init([node], list, .block)))
  }

  /// The lines of a list's only item as they stand two columns behind the name of their section.
  func sectionItem(of tree: FieldTree, onOneLine: Bool) throws -> String {
    Self.indented(try item(of: tree, onOneLine: onOneLine))
  }

  /// The name of a section, and lines two columns behind it.
  static func under(_ section: RecordSection, _ lines: String) -> String {
    "\(section.rawValue):\n" + indented(lines)
  }

  private static func indented(_ lines: String) -> String {
    let newline = UInt8(ascii: "\n")
    var text: [UInt8] = []
    text.reserveCapacity(lines.utf8.count + lines.utf8.count / 8)
    var last = newline
    for byte in lines.utf8 {
      if last == newline && byte != newline { text += "  ".utf8 }
      text.append(byte)
      last = byte
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A node with a line for every key or item.
  ///
  /// - Parameter indent: The column in which the keys or items begin.
  private func block(_ tree: FieldTree, indent: Int) -> Node {
    switch tree.content {
    case .map(let entries):
      let pairs = entries.map { entry in
        (
          key(entry.key),
          value(entry.value, indent: indent + 2, column: indent + entry.key.utf8.count + 2)
        )
      }
      return .mapping(.init(pairs, map, .block))
    case .list(let items):
      let nodes = items.map { value($0, indent: indent + 2, column: indent + 2) }
      return .sequence(.init(nodes, list, .block))
    case .empty, .text, .token, .literal, .short:
      return scalar(tree.content, room: YAMLLayout.width - indent)
    }
  }

  /// A node on one line.
  private func flow(_ tree: FieldTree) -> Node {
    switch tree.content {
    case .map(let entries):
      .mapping(.init(entries.map { (key($0.key), flow($0.value)) }, map, .flow))
    case .list(let items): .sequence(.init(items.map(flow), list, .flow))
    case .empty, .text, .token, .literal, .short: scalar(tree.content, room: nil)
    }
  }

  /// Whether a tree takes no more than so many columns on one line.
  func fits(_ tree: FieldTree, room: Int) -> Bool { columns(tree) <= room }

  private func value(_ tree: FieldTree, indent: Int, column: Int) -> Node {
    if tree.scalar != nil { return scalar(tree.content, room: YAMLLayout.width - column) }
    if fits(tree, room: YAMLLayout.width - column) { return flow(tree) }
    // The items of a list stand in the column of its key.
    if case .list = tree.content { return block(tree, indent: indent - 2) }
    return block(tree, indent: indent)
  }

  private func key(_ key: String) -> Node { Node(key, string, .plain) }

  /// The columns on one line, in which escapes are not counted.
  private func columns(_ tree: FieldTree) -> Int {
    switch tree.content {
    case .map(let entries):
      entries.reduce(0) { $0 + $1.key.utf8.count + 2 + columns($1.value) + 2 }
    case .list(let items): items.reduce(0) { $0 + columns($1) + 2 }
    case .empty, .text, .token, .literal, .short: tree.scalar?.unicodeScalars.count ?? 4
    }
  }
}
