public import Diplomacy

/// Writes a chronicle as YAML, a record at a time; nothing is held but the section's name.
///
/// Records come in the order of the sections: chronicle, kinds, topics, sources, actors, places,
/// relations, events, supplements. One that belongs in a section already left begins a second
/// document, which ``YAMLFormat/read(_:file:)`` reads like the first.
public struct YAMLWriter: Sendable {
  private var section: RecordSection?

  /// Makes a writer at the beginning of a file.
  public init() {}

  /// The text that a record adds to the file.
  ///
  /// - Throws: What Yams says, of a text that it cannot write.
  public mutating func append(_ record: Record) throws -> String {
    let next = RecordSection(of: record)
    var text = ""
    let isFirst = next != section
    if isFirst || next == .chronicle { text += heading(next) }
    section = next
    let tree = RecordSection.write(record)
    let layout = YAMLLayout()
    if next == .chronicle {
      let whole = FieldTree(.map([.init(key: next.rawValue, line: 0, value: tree)]))
      return try text + layout.lines(of: whole)
    }
    if isFirst { text += "\(next.rawValue):\n" }
    let isLine = next != .events && layout.fits(tree, room: YAMLLayout.width - 4)
    if !isLine && !isFirst { text += "\n" }
    return try text + layout.sectionItem(of: tree, onOneLine: isLine)
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
