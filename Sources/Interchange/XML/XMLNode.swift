/// An element of an XML file with what is within it.
struct XMLNode {
  let name: String
  let attributes: [String: String]
  /// The line on which it begins.
  let line: Int
  var children: [XMLNode] = []
  /// Its own text, without that of its children.
  var text = ""
  /// All text within it, in order.
  var whole = ""

  /// The first child of a name.
  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// All children of a name.
  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The text of a child; nil where it is empty.
  func words(_ name: String) -> String? {
    guard let text = first(name)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// All text within a child, on one line; nil where there is none.
  func prose(_ name: String) -> String? { first(name)?.prose }

  /// All text within it, on one line; nil where there is none.
  var prose: String? {
    let text = TextTokens.tidy(whole)
    return text.isEmpty ? nil : text
  }

  /// Every element of a name within it, however deep.
  func every(_ name: String) -> [XMLNode] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.every(name) }
  }
}

/// Reads the elements of an XML file that make up its records, one after the other.
struct XMLNodes {
  let path: String
  /// Whether a document type may be named, as Gramps does.
  var allowsDoctype = false

  /// Hands on each element that is a record.
  ///
  /// - Parameters:
  ///   - root: Says what is wrong with a root element; nil where nothing is.
  ///   - isRecord: Whether the element at the end of a path from the root is a record; what is
  ///     within it is not asked for.
  ///   - body: Takes a record.
  /// - Throws: ``XMLError`` where the file has another root or is no good XML; whatever `body` throws.
  func read(
    root: (String) -> String?, isRecord: ([String]) -> Bool,
    each body: (_ record: XMLNode) throws -> Void
  ) throws {
    let reader = try XMLReader(file: path, allowsDoctype: allowsDoctype)
    var around: [String] = []
    var open: [XMLNode] = []
    var hasRoot = false
    while let event = try reader.next() {
      switch event {
      case .start(let name, let attributes):
        if around.isEmpty, open.isEmpty {
          if let fault = root(name) {
            throw XMLError(file: path, line: reader.line, reason: fault)
          }
          hasRoot = true
        }
        if open.isEmpty, !isRecord(around + [name]) {
          around.append(name)
        } else {
          open.append(XMLNode(name: name, attributes: attributes, line: reader.line))
        }
      case .text(let text):
        guard !open.isEmpty else { continue }
        open[open.count - 1].text += text
        open[open.count - 1].whole += text
      case .end:
        guard let done = open.popLast() else {
          around.removeLast()
          continue
        }
        if open.isEmpty {
          try body(done)
        } else {
          open[open.count - 1].whole += done.whole
          open[open.count - 1].children.append(done)
        }
      }
    }
    if !hasRoot { throw XMLError(.empty(path)) }
  }

  /// The whole of a small file as one element.
  ///
  /// - Throws: ``XMLError`` where its root has another name or it is no good XML.
  func whole(named name: String) throws -> XMLNode? {
    var found: XMLNode?
    try read(
      root: { $0 == name ? nil : Self.reason($0, wanted: name) }, isRecord: { $0.count == 1 },
      each: { found = $0 })
    return found
  }

  /// Why a file of another root is refused.
  static func reason(_ root: String, wanted: String) -> String {
    "has <\(root)> where <\(wanted)> is expected: another sort of file"
  }
}
