/// How a value is written as a tree of fields and read from one: both ways in one place.
///
/// A reader that cannot read notes why in the ``Reading`` and answers nil.
struct Codec<Value>: Sendable {
  /// What a value looks like, as a form shows it: `EDTF`, `a ref`, `true or false`.
  let looks: String
  let write: @Sendable (Value) -> FieldTree
  /// Reads a node; the key is for messages.
  let read: @Sendable (_ node: FieldTree, _ key: String, _ reading: Reading) -> Value?
  /// Writes a value as JSON, whole, as its tree would be written.
  let json: @Sendable (_ value: Value, _ line: inout JSONBytes) throws -> Void

  init(
    looks: String, write: @escaping @Sendable (Value) -> FieldTree,
    read: @escaping @Sendable (FieldTree, String, Reading) -> Value?,
    json: (@Sendable (Value, inout JSONBytes) throws -> Void)? = nil
  ) {
    self.looks = looks
    self.write = write
    self.read = read
    self.json = json ?? { value, line in try line.add(write(value).content) }
  }
}

extension Codec {
  /// A codec for values that are a single scalar.
  static func scalar(
    _ looks: String, write: @escaping @Sendable (Value) -> FieldTree.Content,
    read: @escaping @Sendable (String) -> Value?,
    json: (@Sendable (Value, inout JSONBytes) -> Void)? = nil
  ) -> Codec {
    Codec(
      looks: looks, write: { FieldTree(write($0)) },
      read: { node, key, reading in
        if let text = node.scalar, let value = read(text) { return value }
        reading.refuse(node, key: key, wants: looks)
        return nil
      }, json: json ?? { value, line in try line.add(write(value)) })
  }

  /// The same values, which in YAML may be short: one scalar.
  ///
  /// - Parameters:
  ///   - looks: What the short form looks like.
  ///   - write: The short form of a value that has one.
  ///   - read: Reads the short form.
  func shortened(
    _ looks: String, write short: @escaping @Sendable (Value) -> FieldTree.Content?,
    read full:
      @escaping @Sendable (
        _ text: String, _ node: FieldTree, _ key: String, _ reading: Reading
      ) -> Value?
  ) -> Codec {
    let long = self
    return Codec(
      looks: "\(looks), or \(long.looks)",
      write: { value in
        let whole = long.write(value)
        return short(value).map { FieldTree(.short($0, long: whole)) } ?? whole
      },
      read: { node, key, reading in
        if let text = node.scalar { return full(text, node, key, reading) }
        return long.read(node, key, reading)
      }, json: long.json)
  }

  /// A codec for lists of these values; a single value stands for a list of one.
  var list: Codec<[Value]> {
    let element = self
    return Codec<[Value]>(
      looks: "a list of: \(looks)",
      write: { FieldTree(.list($0.map(element.write))) },
      read: { node, key, reading in
        switch node.content {
        case .empty: []
        case .list(let nodes): nodes.compactMap { element.read($0, key, reading) }
        case .text, .token, .literal, .short: element.read(node, key, reading).map { [$0] } ?? []
        case .map:
          {
            reading.refuse(node, key: key, wants: "a list (begin each line with \"- \")")
            return nil
          }()
        }
      },
      json: { values, line in
        line.add("[")
        for index in values.indices {
          if index > 0 { line.add(",") }
          try element.json(values[index], &line)
        }
        line.add("]")
      })
  }
}
