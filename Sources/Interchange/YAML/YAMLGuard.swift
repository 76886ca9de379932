import Yams

/// Refuses YAML that would take the parser longer than anybody waits.
///
/// Yams hashes the keys of every map. A key that is a list of aliases of lists of aliases takes
/// time that doubles with each level; expanded values, in contrast, are shared and can be counted
/// afterwards. An alias, `*name`, and an anchor, `&name`, are read by the same rules: with `&` for
/// every `*` a text has the same keys in the same places, and nothing in it expands.
enum YAMLGuard {
  /// Notes what is wrong with the keys of a text, if anything is.
  ///
  /// - Throws: What Yams finds wrong, which it would find in the text as well.
  static func check(_ text: String, _ reading: Reading) throws {
    guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else {
      return
    }
    let bytes = text.utf8.map { $0 == UInt8(ascii: "*") ? UInt8(ascii: "&") : $0 }
    var nodes = try compose_all(yaml: String(decoding: bytes, as: UTF8.self))
    while let node = nodes.next() { check(node, depth: 0, reading) }
    if let error = nodes.error { throw error }
  }

  private static func check(_ node: Node, depth: Int, _ reading: Reading) {
    guard depth < YAMLTree.deepest else {
      reading.note(node.mark?.line ?? 0, "nested more than \(YAMLTree.deepest) levels deep")
      return
    }
    switch node {
    case .scalar, .alias: return
    case .sequence(let sequence):
      for element in sequence { check(element, depth: depth + 1, reading) }
    case .mapping(let mapping):
      for (key, value) in mapping {
        // An alias has become an anchor with nothing after it.
        if key.scalar?.string.isEmpty != false {
          reading.note((key.mark ?? mapping.mark)?.line ?? 0, "a key has to be a single word")
        }
        check(value, depth: depth + 1, reading)
      }
    }
  }
}
