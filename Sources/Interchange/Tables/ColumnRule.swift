import Diplomacy

/// Which column, or which key, a field is read from, and how.
struct ColumnRule: Hashable, Sendable {
  /// The head of the column, or the path of the key; nil where the value is fixed.
  var column: String?
  /// A value that all rows have, or those whose column is empty.
  var value: String?
  /// What stands between several values in a cell.
  var separator: String?
  /// What the table's own words become; those that are not named stay as they are.
  var values: [WordRule] = []
  /// The role of the actors.
  var role: Role?
  /// What an actor is whom the chronicle does not have.
  var kind: Actor.Kind?
  /// The scheme whose identifiers the values are.
  var scheme: String?
  /// The column of the names that go with identifiers.
  var name: String?
  /// Whether it is HTML, of which the text alone is kept.
  var isMarkup = false

  /// A rule for a column as it stands.
  init(column: String? = nil) { self.column = column }

  /// The columns that it reads.
  var columns: [String] { [column, name].compactMap(\.self) }

  /// The values that a row has for it.
  func values(in row: some CellRow) -> [String] {
    var found = column.map { row.values($0) } ?? []
    if let separator, !separator.isEmpty {
      found = found.flatMap { Self.parts(of: $0, separator) }
    }
    if isMarkup { found = found.compactMap { Slide.plain($0) } }
    found = found.compactMap { text in
      let text = text.trimmed
      return text.isEmpty ? nil : text
    }
    if found.isEmpty { return value.map { [$0] } ?? [] }
    guard !values.isEmpty else { return found }
    return found.map { text in values.first { $0.from == text }?.to ?? text }
  }

  /// What stands between separators; most are one byte, as which they are looked for.
  private static func parts(of text: String, _ separator: String) -> [String] {
    guard let byte = separator.utf8.first, separator.utf8.count == 1 else {
      return text.split(separator: separator).map(String.init)
    }
    return text.utf8.split(separator: byte).compactMap { String($0) }
  }
}

/// A word of the table and what it becomes.
struct WordRule: Hashable, Sendable {
  var from: String
  var to: String
}

/// Rows that are left out on purpose.
struct SkipRule: Hashable, Sendable {
  var column = ""
  var values: [String] = []

  static let shape = Shape<SkipRule>(
    "skip", new: SkipRule(),
    [
      .required("column", \.column, .text, "the column that tells them"),
      .several("values", \.values, .text, "what they have in it"),
    ])
}

/// A row from which values are read by the names of their columns or keys.
protocol CellRow {
  /// The values of a column: none, one, or several where it holds a list.
  func values(_ column: String) -> [String]
}

extension ColumnRule {
  private static let shape = Shape<ColumnRule>(
    "column", new: ColumnRule(),
    [
      .optional("column", \.column, .text, "the head of the column, or the path of the key"),
      .optional("value", \.value, .text, "a value for rows that have none"),
      .optional("separator", \.separator, .text, "what stands between several values"),
      .optional("values", \.values.some, .words, "what the table's words become"),
      .optional("role", \.role, .role, "the role of the actors"),
      .optional("kind", \.kind, .word(Actor.Kind.self), "what new actors are"),
      .optional("scheme", \.scheme, .text, "the scheme of which the values are identifiers"),
      .optional("name", \.name, .text, "the column of the names that go with identifiers"),
      .usually("html", \.isMarkup, .boolean, false, "whether it is HTML"),
    ],
    finish: { rule, node, reading in
      if rule.column == nil, rule.value == nil {
        reading.note(node.line, "a column needs the key \"column\" or \"value\"")
      }
    })

  /// A rule: the head of a column alone, or a map.
  static let codec = shape.codec.shortened(
    "the head of a column", write: { _ in nil },
    read: { text, _, _, _ in ColumnRule(column: text) })
}

extension Codec<[ColumnRule]> {
  /// Several rules; one stands for a list of one.
  static let columns = Codec(
    looks: "the head of a column, a map with \"column\", or a list of them",
    write: { _ in FieldTree(.empty) },
    read: { node, key, reading in
      if case .list(let nodes) = node.content {
        return nodes.compactMap { ColumnRule.codec.read($0, key, reading) }
      }
      return ColumnRule.codec.read(node, key, reading).map { [$0] }
    })
}

extension Array {
  /// The list as a property that may have nothing to say.
  fileprivate var some: [Element]? {
    get { isEmpty ? nil : self }
    set { self = newValue ?? [] }
  }
}

extension Codec<[WordRule]> {
  /// A map of words to words.
  fileprivate static let words = Codec(
    looks: "a map of the table's words to ours", write: { _ in FieldTree(.empty) },
    read: { node, key, reading in
      guard case .map(let entries) = node.content else {
        reading.refuse(node, key: key, wants: "a map of the table's words to ours")
        return nil
      }
      return entries.compactMap { entry in
        guard let text = entry.value.scalar else {
          reading.refuse(entry.value, key: entry.key, wants: "a word")
          return nil
        }
        return WordRule(from: entry.key, to: text)
      }
    })
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    let text = Substring(self)
    if let first = text.utf8.first, let last = text.utf8.last,
      0x21..<0x7F ~= first, 0x21..<0x7F ~= last
    {
      return String(self)
    }
    var scalars = text.unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
