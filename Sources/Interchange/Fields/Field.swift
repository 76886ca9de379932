/// One key of a map: which property it is, and how that is written and read.
struct Field<Root>: Sendable {
  let key: String
  /// What the key is for, as a form tells it.
  let help: String
  let looks: String
  let isRequired: Bool
  /// The value to write, or nil where there is nothing to say.
  let write: @Sendable (InPlace<Root>) -> FieldTree?
  let read: @Sendable (FieldTree, inout Root, Reading) -> Void
  /// Writes the key and the value as JSON, where there is something to say.
  let json: JSON
  typealias JSON = @Sendable (InPlace<Root>, inout JSONBytes) throws -> Void

  init(
    key: String, help: String, looks: String, isRequired: Bool,
    write: @escaping @Sendable (InPlace<Root>) -> FieldTree?,
    read: @escaping @Sendable (FieldTree, inout Root, Reading) -> Void,
    json: JSON? = nil
  ) {
    self.key = key
    self.help = help
    self.looks = looks
    self.isRequired = isRequired
    self.write = write
    self.read = read
    let known = JSONKey(key)
    self.json =
      json ?? { root, line in
        guard let tree = write(root) else { return }
        line.add(known)
        try line.add(tree.content)
      }
  }
}

extension Field {
  /// Whether a form leaves it out: ids, and the numbers that a chronicle counts.
  var isForMachines: Bool { help.contains("leave it out") || key == "origin" }

  /// A property that every record has.
  static func required<Value>(
    _ key: String, _ path: Path<Root, Value>, _ codec: Codec<Value>,
    _ help: String
  ) -> Field {
    let known = JSONKey(key)
    let property = Property(path)
    return Field(
      key: key, help: help, looks: codec.looks, isRequired: true,
      write: { codec.write($0[property]) },
      read: { node, root, reading in
        if let value = codec.read(node, key, reading) { root[keyPath: path] = value }
      },
      json: { root, line in
        line.add(known)
        try codec.json(root[property], &line)
      })
  }

  /// A property that may have nothing to say.
  static func optional<Value>(
    _ key: String, _ path: Path<Root, Value?>, _ codec: Codec<Value>,
    _ help: String
  ) -> Field {
    let known = JSONKey(key)
    let property = Property(path)
    return Field(
      key: key, help: help, looks: codec.looks, isRequired: false,
      write: { $0[property].map(codec.write) },
      read: { node, root, reading in
        if let value = codec.read(node, key, reading) { root[keyPath: path] = value }
      },
      json: { root, line in
        guard let value = root[property] else { return }
        line.add(known)
        try codec.json(value, &line)
      })
  }

  /// A property that may be missing, and is not written where there is nothing in it.
  static func filled<Value: Equatable & Sendable>(
    _ key: String, _ path: Path<Root, Value?>, _ codec: Codec<Value>, _ nothing: Value,
    _ help: String
  ) -> Field {
    let field = optional(key, path, codec, help)
    let property = Property(path)
    return Field(
      key: key, help: help, looks: codec.looks, isRequired: false,
      write: { $0[property] == nothing ? nil : field.write($0) }, read: field.read,
      json: { root, line in
        if root[property] != nothing { try field.json(root, &line) }
      })
  }

  /// A property of which the usual value is not written.
  static func usually<Value: Equatable & Sendable>(
    _ key: String, _ path: Path<Root, Value>, _ codec: Codec<Value>,
    _ usual: Value, _ help: String
  ) -> Field {
    let known = JSONKey(key)
    let property = Property(path)
    return Field(
      key: key, help: help, looks: codec.looks, isRequired: false,
      write: {
        let value = $0[property]
        return value == usual ? nil : codec.write(value)
      },
      read: { node, root, reading in
        if let value = codec.read(node, key, reading) { root[keyPath: path] = value }
      },
      json: { root, line in
        let value = root[property]
        guard value != usual else { return }
        line.add(known)
        try codec.json(value, &line)
      })
  }

  /// A property of several values.
  static func several<Value>(
    _ key: String, _ path: Path<Root, [Value]>, _ codec: Codec<Value>,
    _ help: String
  ) -> Field {
    let list = codec.list
    let known = JSONKey(key)
    let property = Property(path)
    return Field(
      key: key, help: help, looks: list.looks, isRequired: false,
      write: {
        let values = $0[property]
        return values.isEmpty ? nil : list.write(values)
      },
      read: { node, root, reading in
        if let value = list.read(node, key, reading) { root[keyPath: path] = value }
      },
      json: { root, line in
        let values = root[property]
        guard !values.isEmpty else { return }
        line.add(known)
        try list.json(values, &line)
      })
  }
}
