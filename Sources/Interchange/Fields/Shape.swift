/// The keys of a map, in the order in which they are written, and the value that they make.
struct Shape<Root: Sendable>: Sendable {
  /// What such a map is, for messages: `event`.
  let noun: String
  /// The value before any key has been read.
  let new: Root
  let fields: [Field<Root>]
  /// What remains to be settled when all keys have been read.
  let finish: @Sendable (inout Root, FieldTree, Reading) -> Void
  private let places: [String: Int]
  /// How the fields are written in the order of JSON, those before the key `record` and those behind:
  /// alone, because to take a field out of a list is to hold all that it has.
  private let early: [Field<Root>.JSON]
  private let late: [Field<Root>.JSON]

  init(
    _ noun: String, new: Root, _ fields: [Field<Root>],
    finish: @escaping @Sendable (inout Root, FieldTree, Reading) -> Void = { _, _, _ in }
  ) {
    self.noun = noun
    self.new = new
    self.fields = fields
    self.finish = finish
    let byAlphabet = fields.sorted { $0.key < $1.key }
    early = byAlphabet.filter { $0.key <= JSONKey.record.text }.map(\.json)
    late = byAlphabet.filter { $0.key > JSONKey.record.text }.map(\.json)
    places = Dictionary(
      fields.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The map of a value.
  func write(_ root: Root) -> FieldTree {
    InPlace.look(at: root) { root in
      FieldTree(
        .map(
          fields.compactMap { field in
            field.write(root).map { .init(key: field.key, line: 0, value: $0) }
          }))
    }
  }

  /// Writes the map of a value as JSON, the keys by alphabet.
  ///
  /// - Parameter sort: What sort of record it is, where that has to be told: the key `record`.
  /// - Throws: `EncodingError`, of a number that JSON has no way to write.
  func write(_ root: Root, sort: String? = nil, to line: inout JSONBytes) throws {
    line.add("{")
    try InPlace.look(at: root) { root in
      for json in early { try json(root, &line) }
      if let sort {
        line.add(JSONKey.record)
        line.add(string: sort)
      }
      for json in late { try json(root, &line) }
    }
    line.add("}")
  }

  /// The value of a map; nil, with the reasons noted, where it has none.
  func read(_ node: FieldTree, _ reading: Reading) -> Root? {
    guard case .map(let entries) = node.content else {
      reading.note(
        node.line,
        "\(node.sort) where the keys of \(noun.withArticle) are wanted, as in \"\(sample)\"")
      return nil
    }
    var root = new
    var given: Set<Int> = []
    for entry in entries {
      guard let place = places[entry.key] else {
        let advice = Nearest.advice(for: entry.key, among: fields.map(\.key))
        reading.note(entry.line, "\(noun) has no key \(shown(entry.key))\(advice)")
        continue
      }
      guard given.insert(place).inserted else {
        reading.note(entry.line, "key \(shown(entry.key)) is given twice")
        continue
      }
      if case .empty = entry.value.content {
        given.remove(place)
        continue
      }
      fields[place].read(entry.value, &root, reading)
    }
    for (place, field) in fields.enumerated() where field.isRequired && !given.contains(place) {
      reading.note(
        node.line, "\(noun.withArticle) needs the key \"\(field.key)\": \(field.looks)")
    }
    finish(&root, node, reading)
    return root
  }

  /// The map as a value of another.
  var codec: Codec<Root> {
    Codec(
      looks: "{\(fields.map(\.key).joined(separator: ", "))}", write: { self.write($0) },
      read: { node, _, reading in self.read(node, reading) },
      json: { value, line in try self.write(value, to: &line) })
  }

  private var sample: String { "\(fields.first(where: \.isRequired)?.key ?? "title"): …" }
}

extension String {
  /// The word with "a" or "an" before it.
  var withArticle: String {
    guard let first = unicodeScalars.first else { return self }
    return "aeio".unicodeScalars.contains(first) ? "an \(self)" : "a \(self)"
  }
}
