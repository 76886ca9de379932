import Diplomacy
internal import GRDB

/// The exceptions that records take from rules, and which of them were needed.
struct ExceptionBook {
  /// An exception of a record.
  struct Entry {
    var record: RecordKey
    var rule: String
    var reason: String
    var isNeeded = false
  }

  /// All of them, by rule.
  private(set) var all: [Entry] = []
  private var places: [RecordKey: [Int]] = [:]

  /// An empty book.
  init() {}

  /// Reads all exceptions.
  init(_ db: Database) throws {
    let owners: [RecordKind] = [.event, .actor, .place, .source, .relation]
    let columns = owners.map { "\($0.rawValue)_id" }.joined(separator: ", ")
    try db.each(
      """
      SELECT rule, reason, \(columns) FROM rule_exception
      ORDER BY rule, event_id, actor_id, place_id, source_id, relation_id, position
      """, []
    ) { row in
      let (rule, reason) = (row.word(), row.word())
      for owner in owners {
        guard let id = row.optionalNumber() else { continue }
        let record = RecordKey(kind: owner, id: id)
        places[record, default: []].append(all.count)
        all.append(Entry(record: record, rule: rule, reason: reason))
      }
    }
  }

  /// Those that nothing has needed yet.
  var idle: [Entry] { all.filter { !$0.isNeeded } }

  /// Whether one of the records takes an exception from a rule; those that do are needed.
  mutating func excuse(_ records: [RecordKey], from rule: CheckRule) -> Bool {
    if places.isEmpty { return false }
    var isExcused = false
    for record in records {
      for place in places[record] ?? [] where CheckRule(name: all[place].rule) == rule {
        all[place].isNeeded = true
        isExcused = true
      }
    }
    return isExcused
  }
}
