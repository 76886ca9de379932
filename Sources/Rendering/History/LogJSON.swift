public import Diplomacy

/// Writes changes as JSON objects, a line each.
public enum LogJSON {
  /// A change on one line, without its end.
  public static func line(
    _ entry: ChangeEntry, takenBackBy: Int64? = nil, records: [RecordChange] = []
  ) throws -> String {
    let tallies = entry.tallies.map { kind, tally in
      (
        kind.rawValue,
        Tally(added: tally.added, altered: tally.altered, removed: tally.removed)
      )
    }
    return try JSONText.line(
      Change(
        number: entry.number, at: entry.at, who: entry.who, why: entry.why,
        command: entry.command, undoes: entry.undoes, stands: entry.stands,
        takenBackBy: takenBackBy,
        counts: Dictionary(tallies, uniquingKeysWith: { first, _ in first }),
        editions: entry.editions.isEmpty ? nil : entry.editions,
        records: records.isEmpty ? nil : records.map(Self.record)))
  }

  /// What became of a record, as JSON has it.
  static func record(_ change: RecordChange) -> RecordObject {
    RecordObject(
      kind: change.kind?.rawValue, record: change.handle, action: change.action.rawValue,
      fields: change.fields.isEmpty
        ? nil
        : change.fields.map {
          FieldObject(field: $0.field, before: $0.before, after: $0.after)
        })
  }

  private struct Change: Encodable {
    var number: Int64
    /// Milliseconds since 1970, UTC.
    var at: Int64
    var who: String?
    var why: String?
    var command: String
    var undoes: Int64?
    var stands: Bool
    var takenBackBy: Int64?
    var counts: [String: Tally]
    var editions: [String]?
    var records: [RecordObject]?
  }

  private struct Tally: Encodable {
    var added: Int
    var altered: Int
    var removed: Int
  }

  struct RecordObject: Encodable {
    var kind: String?
    var record: String
    var action: String
    var fields: [FieldObject]?
  }

  struct FieldObject: Encodable {
    var field: String
    var before: String?
    var after: String?
  }
}
