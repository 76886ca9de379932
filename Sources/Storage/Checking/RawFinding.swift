import Diplomacy

/// A record by its sort and its number.
struct RecordKey: Hashable {
  var kind: RecordKind
  var id: Int64

  static func event(_ id: Int64) -> RecordKey { RecordKey(kind: .event, id: id) }
  static func actor(_ id: Int64) -> RecordKey { RecordKey(kind: .actor, id: id) }
  static func place(_ id: Int64) -> RecordKey { RecordKey(kind: .place, id: id) }
  static func source(_ id: Int64) -> RecordKey { RecordKey(kind: .source, id: id) }
  static func relation(_ id: Int64) -> RecordKey { RecordKey(kind: .relation, id: id) }
}

/// A finding before its records have their names.
struct RawFinding {
  var records: [RecordKey]
  var aspect: Finding.Aspect = .none
  var details: [String] = []

  init(_ records: RecordKey..., aspect: Finding.Aspect = .none, details: [String] = []) {
    self.init(all: records, aspect: aspect, details: details)
  }

  init(all records: [RecordKey], aspect: Finding.Aspect = .none, details: [String] = []) {
    self.records = records
    self.aspect = aspect
    self.details = details
  }
}
