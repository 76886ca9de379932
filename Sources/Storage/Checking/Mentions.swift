import Chronology
import Diplomacy
internal import GRDB

/// The names and dates of the records that findings are about, read a batch at a time.
struct Mentions {
  let db: Database
  let path: String
  private var known: [RecordKey: Finding.Mention] = [:]
  /// More than these are forgotten and read again, so that memory does not grow.
  private static let most = 20_000

  init(db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// What is known of a record; what is not there is named by its number.
  subscript(record: RecordKey) -> Finding.Mention {
    known[record]
      ?? Finding.Mention(
        kind: record.kind, ref: Ref(stored: "\(record.kind.rawValue) \(record.id)"),
        name: "\(record.kind.rawValue) no. \(record.id), which is not there")
  }

  /// Reads what is not known yet.
  mutating func load(_ records: Set<RecordKey>) throws {
    if known.count > Self.most { known = [:] }
    var missing: [RecordKind: [Int64]] = [:]
    for record in records where known[record] == nil {
      missing[record.kind, default: []].append(record.id)
    }
    for (kind, ids) in missing {
      switch kind {
      case .event: try loadEvents(ids)
      case .actor: try loadNamed(ids, kind, "t.kind, t.existence")
      case .place: try loadNamed(ids, kind, "NULL, NULL")
      case .source: try loadSources(ids)
      case .relation: try loadRelations(ids)
      case .topic: try loadTopics(ids)
      }
    }
  }

  private mutating func loadEvents(_ ids: [Int64]) throws {
    try db.each(
      """
      SELECT e.id, e.ref, coalesce(e.short, e.title, t.title, e.kind), e.date
      FROM json_each(?) j CROSS JOIN event e ON e.id = j.value
      LEFT JOIN event_text t ON t.event_id = e.id
      """, [jsonList(ids)]
    ) { row in
      let id = row.number()
      known[.event(id)] = Finding.Mention(
        kind: .event, ref: row.text().map(Ref.init(stored:)) ?? Ref(event: id), name: row.word(),
        date: row.text().flatMap { EDTF($0) })
    }
  }

  /// Reads actors or places by their names of today.
  private mutating func loadNamed(_ ids: [Int64], _ kind: RecordKind, _ columns: String) throws {
    let rows = RecordRows(db: db, path: path)
    var names: [Int64: [Name]] = [:]
    try db.each(
      """
      SELECT t.id, t.ref, \(columns), n.text, n.kind, n.language, n.valid
      FROM json_each(?) j CROSS JOIN \(kind.rawValue) t ON t.id = j.value
      JOIN name n ON n.\(kind.rawValue)_id = t.id ORDER BY t.id, n.position
      """, [jsonList(ids)]
    ) { row in
      let id = row.number()
      let ref = Ref(stored: row.word())
      let actor = row.text().flatMap(Actor.Kind.init)
      let date = row.text().flatMap { EDTF($0) }
      names[id, default: []].append(try rows.name(&row))
      known[RecordKey(kind: kind, id: id)] = Finding.Mention(
        kind: kind, ref: ref, name: ref.text, date: date, actor: actor)
    }
    for (id, names) in names {
      guard let name = NameOfTheDay.full(of: names, on: nil) else { continue }
      known[RecordKey(kind: kind, id: id)]?.name = name
    }
  }

  private mutating func loadSources(_ ids: [Int64]) throws {
    for source in try RecordRows(db: db, path: path).sources(ids) {
      let key = try RefTable(db: db).entry(source.ref).map { RecordKey.source($0.id) }
      guard let key else { continue }
      known[key] = Finding.Mention(
        kind: .source, ref: source.ref, name: source.label,
        date: (source.published ?? source.dateline?.date)?.edtf)
    }
  }

  private mutating func loadRelations(_ ids: [Int64]) throws {
    var found: [(id: Int64, from: Int64, to: Int64, mention: Finding.Mention, words: String?)] = []
    try db.each(
      """
      SELECT r.id, r.ref, r.kind, r.from_id, r.to_id, r.office, r.title, r.valid
      FROM json_each(?) j CROSS JOIN relation r ON r.id = j.value
      """, [jsonList(ids)]
    ) { row in
      let (id, ref) = (row.number(), Ref(stored: row.word()))
      let kind = Relation.Kind(rawValue: row.word()) ?? .tenure
      let (from, to) = (row.number(), row.number())
      let (office, title) = (row.text(), row.text())
      let mention = Finding.Mention(
        kind: .relation, ref: ref, name: office ?? "", date: row.text().flatMap { EDTF($0) },
        relation: kind)
      found.append((id, from, to, mention, title))
    }
    try load(Set(found.flatMap { [RecordKey.actor($0.from), .actor($0.to)] }))
    for (id, from, to, mention, title) in found {
      let (one, other) = (self[.actor(from)].name, self[.actor(to)].name)
      var mention = mention
      switch mention.relation {
      case .tenure?:
        let office = "\(mention.name) of \(OfficeOfTheDay.definite(other))"
        mention.name = "\(one), \(title ?? office)"
      case .membership?: mention.name = "\(one), member of \(OfficeOfTheDay.definite(other))"
      case .partOf?: mention.name = "\(one), part of \(OfficeOfTheDay.definite(other))"
      case .succeeds?, .continues?, nil: mention.name = "\(one), successor of \(other)"
      }
      known[.relation(id)] = mention
    }
  }

  private mutating func loadTopics(_ ids: [Int64]) throws {
    try db.each(
      "SELECT t.id, t.ref, t.name FROM json_each(?) j CROSS JOIN topic t ON t.id = j.value",
      [jsonList(ids)]
    ) { row in
      known[RecordKey(kind: .topic, id: row.number())] = Finding.Mention(
        kind: .topic, ref: Ref(stored: row.word()), name: row.word())
    }
  }
}
