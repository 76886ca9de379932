public import Diplomacy

/// Writes a chronicle as YAML, a record at a time; nothing is held but the section's name.
///
/// Records come in the order of the sections: chronicle, kinds, topics, sources, actors, places,
/// relations, events, supplements. One that belongs in a section already left begins a second
/// document, which ``YAMLFormat/read(_:file:)`` reads like the first.
public struct YAMLWriter {
  private var section: RecordSection?

  /// Makes a writer at the beginning of a file.
  public init() {}

  /// The text that a record adds to the file.
  public mutating func append(_ record: Record) -> String {
    let next = RecordSection(of: record)
    var text = ""
    let isFirst = next != section
    if isFirst || next == .chronicle { text += heading(next) }
    section = next
    let node = RecordSection.write(record)
    var emitter = YAMLEmitter()
    if next == .chronicle {
      if node.content == .map([]) { return text + "chronicle: {}\n" }
      emitter.keys(of: node, indent: 2)
      return text + "chronicle:\n" + emitter.text
    }
    if isFirst { text += "\(next.rawValue):\n" }
    if next != .events, let line = YAMLEmitter.line(node, room: YAMLEmitter.width - 4) {
      return text + "  - \(line)\n"
    }
    if !isFirst { text += "\n" }
    emitter.keys(of: node, indent: 4, lead: "  - ")
    return text + emitter.text
  }

  /// What ends the file.
  public mutating func end() -> String {
    section = nil
    return ""
  }

  /// What separates a section from the one before.
  private func heading(_ next: RecordSection) -> String {
    guard let section else { return "" }
    let order = RecordSection.allCases
    let isBehind = (order.firstIndex(of: next) ?? 0) <= (order.firstIndex(of: section) ?? 0)
    return isBehind ? "\n---\n" : "\n"
  }
}
