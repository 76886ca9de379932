import Yams

/// Turns YAML into trees of fields, with bounds on what a hostile file can ask for.
enum YAMLTree {
  /// How deep maps and lists may be nested; a record needs six levels.
  static let deepest = 32

  /// The documents of a text; faults of the YAML itself are noted.
  ///
  /// - Parameters:
  ///   - first: The number of the text's first line in its file.
  ///   - depth: How deep in a document the text stands.
  static func documents(
    _ text: String, _ reading: Reading, from first: Int = 1, depth: Int = 0
  ) -> [FieldTree] {
    // Without aliases no text has more nodes than bytes: more can only come of their expansion.
    var budget = text.utf8.count + 64
    var trees: [FieldTree] = []
    do {
      try YAMLGuard.check(text, reading)
      if reading.hasProblems { return [] }
      var nodes = try compose_all(yaml: text)
      while let node = nodes.next() {
        guard let tree = tree(node, first, depth: depth, budget: &budget, reading) else {
          return []
        }
        trees.append(tree)
      }
      if let error = nodes.error { throw error }
    } catch let error as YamlError {
      note(error, text: text, reading)
    } catch {
      reading.note(0, "cannot be read as YAML: \(error)")
    }
    return trees
  }

  private static func tree(
    _ node: Node, _ first: Int, depth: Int, budget: inout Int, _ reading: Reading
  ) -> FieldTree? {
    func lineOf(_ mark: Mark?, or other: Int = 0) -> Int {
      mark.map { $0.line + first - 1 } ?? other
    }
    let line = lineOf(node.mark)
    budget -= 1
    guard budget >= 0 else {
      reading.note(line, "the aliases of this file expand to too much; write the values out")
      return nil
    }
    guard depth < deepest else {
      reading.note(line, "nested more than \(deepest) levels deep")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isNothing =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return FieldTree(isNothing ? .empty : .text(scalar.string), line: line)
    case .sequence(let sequence):
      var list: [FieldTree] = []
      for element in sequence {
        guard let value = tree(element, first, depth: depth + 1, budget: &budget, reading) else {
          return nil
        }
        list.append(value)
      }
      return FieldTree(.list(list), line: line)
    case .mapping(let mapping):
      var entries: [FieldTree.Entry] = []
      for (key, value) in mapping {
        let line = lineOf(key.mark, or: line)
        guard case .scalar(let name) = key else {
          reading.note(line, "a key has to be a single word")
          return nil
        }
        guard let value = tree(value, first, depth: depth + 1, budget: &budget, reading) else {
          return nil
        }
        entries.append(.init(key: name.string, line: line, value: value))
      }
      return FieldTree(.map(entries), line: line)
    case .alias(let alias):
      // The parser has put the anchored node in its place; what is left has none.
      reading.note(lineOf(alias.mark, or: line), "there is no anchor for this alias")
      return nil
    }
  }

  private static func note(_ error: YamlError, text: String, _ reading: Reading) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      reading.note(mark.line, "is not YAML: \(problem) (column \(mark.column))")
    case .reader(let problem, let offset, _, _):
      let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 }
      reading.note(line ?? 0, "is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.prefix(5).map(shown).joined(separator: ", ")
      reading.note(context.mark.line, "a map has the same key twice: \(names)")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      reading.note(0, "cannot be read as YAML")
    }
  }
}
