public import Diplomacy

/// Writes a chronicle as JSON Lines: one record a line, with the keys of the YAML form.
///
///     {"record":"actor","ref":"nato","kind":"organisation","names":["NATO"]}
public struct JSONLinesWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The line of a record, with its newline.
  public func line(_ record: Record) -> String {
    let noun = RecordSection(of: record).noun
    var entries = [FieldTree.Entry(key: "record", line: 0, value: FieldTree(.token(noun)))]
    if case .map(let fields) = RecordSection.write(record).content { entries += fields }
    var text = ""
    JSONEmitter.write(FieldTree(.map(entries)), to: &text)
    return text + "\n"
  }
}
