public import Diplomacy

/// Chronicles and single records as YAML, which people write by hand and keep under version control.
public enum YAMLFormat {
  /// Reads the records of a file, in its order.
  ///
  /// - Parameter file: What the file is called in messages.
  /// - Throws: ``InterchangeError`` with every problem of the file, up to its limit.
  public static func read(_ text: String, file: String) throws(InterchangeError) -> [LocatedRecord]
  {
    let reading = Reading(file: file)
    var items: [(section: RecordSection, node: FieldTree)] = []
    for document in YAMLTree.documents(text, reading) {
      sections(of: document, into: &items, reading)
    }
    let records = records(of: items, reading)
    try reading.finish()
    return records
  }

  /// The records of some items; what is wrong with them is noted.
  static func records(
    of items: [(section: RecordSection, node: FieldTree)], _ reading: Reading
  ) -> [LocatedRecord] {
    for (_, node) in items { reading.takeRef(of: node) }
    return items.compactMap { section, node in
      section.read(node, reading).map {
        LocatedRecord(
          record: $0, file: reading.file, line: node.line, isNamed: node.has("ref"))
      }
    }
  }

  /// The records of several files in the order of the sections, each section's as they are.
  public static func inOrder(_ records: [LocatedRecord]) -> [LocatedRecord] {
    let sections = Dictionary(grouping: records) { RecordSection(of: $0.record) }
    return RecordSection.allCases.flatMap { sections[$0] ?? [] }
  }

  /// Reads records of one kind, a YAML document a record, without the headings of sections.
  ///
  /// - Parameter usual: What an event is that does not say its kind; nil where it has to.
  /// - Throws: ``InterchangeError`` with every problem of the text, up to its limit.
  public static func readRecords(
    _ text: String, of kind: RecordKind, usual: EventKind? = nil, file: String
  ) throws(InterchangeError) -> [LocatedRecord] {
    let reading = Reading(file: file)
    let section = RecordSection(of: kind)
    let nodes = YAMLTree.documents(text, reading).filter { $0.content != .empty }.map { node in
      usual.map { node.having("kind", $0.name) } ?? node
    }
    let records = records(of: nodes.map { (section, $0) }, reading)
    if nodes.isEmpty && !reading.hasProblems {
      reading.note(0, "there is no \(section.noun) in it")
    }
    try reading.finish()
    return records
  }

  /// Writes one record as a document of its own, without the heading of its section.
  ///
  /// - Throws: What Yams says, of a text that it cannot write.
  public static func write(_ record: Record) throws -> String {
    try YAMLLayout().lines(of: RecordSection.write(record))
  }

  /// The items of a document's sections, each with its section; what is wrong is noted.
  static func sections(
    of document: FieldTree, into items: inout [(section: RecordSection, node: FieldTree)],
    _ reading: Reading
  ) {
    let names = RecordSection.allCases.map(\.rawValue)
    guard case .map(let entries) = document.content else {
      if document.content == .empty { return }
      return reading.note(
        document.line, "a chronicle is a map of \(names.joined(separator: ", "))")
    }
    for entry in entries {
      guard let section = RecordSection(rawValue: entry.key) else {
        let advice = Nearest.advice(for: entry.key, among: names)
        reading.note(entry.line, "a chronicle has no key \(shown(entry.key))\(advice)")
        continue
      }
      switch (section, entry.value.content) {
      case (_, .empty): continue
      case (.chronicle, _): items.append((section, entry.value))
      case (_, .list(let nodes)): items += nodes.map { (section, $0) }
      default:
        reading.note(
          entry.line, "\(section.rawValue) is a list: begin each \(section.noun) with \"- \"")
      }
    }
  }
}

extension Reading {
  /// Notes down the ref that a record's map gives; that it is well formed is seen to elsewhere.
  fileprivate func takeRef(of node: FieldTree) {
    guard case .map(let entries) = node.content else { return }
    for entry in entries where entry.key == "ref" {
      guard let text = entry.value.scalar, let ref = Ref(text) else { continue }
      if !refs.insert(ref).inserted {
        note(entry.line, "ref \(shown(text)) is used by an earlier record of this file")
      }
    }
  }
}
