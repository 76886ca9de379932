import Chronology
import Diplomacy
import Foundation
internal import GRDB

/// Reads whole records, other than events, by their numbers.
extension RecordRows {
  /// The chronicle's own record.
  func description() throws -> ChronicleDescription {
    guard let row = try db.row("SELECT * FROM chronicle") else { return ChronicleDescription() }
    return ChronicleDescription(
      title: row["title"], editor: row["editor"], licence: row["licence"],
      language: row["language"], note: row["note"])
  }

  /// Records of one kind: events in the order of the numbers given, others in that of their own.
  func records(_ kind: RecordKind, _ numbers: [Int64]) throws -> [Diplomacy.Record] {
    switch kind {
    case .actor: try actors(numbers).map { .actor($0) }
    case .place: try places(numbers).map { .place($0) }
    case .source: try sources(numbers).map { .source($0) }
    case .topic: try topics(numbers).map { .topic($0) }
    case .relation: try relations(numbers).map { .relation($0) }
    case .event: try events(numbers).map { .event($0) }
    }
  }

  /// The ref by which a record goes now, an event's number where it has none.
  func handle(_ kind: RecordKind, _ number: Int64) throws -> Ref? {
    let column = kind == .event ? Self.handle("t") : "t.ref"
    return try db.row("SELECT \(column) FROM \(kind.rawValue) t WHERE id = ?", [number]).map {
      Ref(stored: $0[0])
    }
  }

  /// The numbers of the records of one kind, in their order, a batch at a time.
  func batches(_ kind: RecordKind, _ body: ([Int64]) throws -> Void) throws {
    var last: Int64 = -1
    while true {
      var numbers: [Int64] = []
      try db.each("SELECT id FROM \(kind.rawValue) WHERE id > ? ORDER BY id LIMIT 500", [last]) {
        numbers.append($0.number())
      }
      guard let end = numbers.last else { return }
      try body(numbers)
      last = end
    }
  }

  /// Actors, in the order of their numbers.
  func actors(_ numbers: [Int64]) throws -> [Actor] {
    let ids = Numbers(numbers)
    let names = try names(column: "actor_id", ids: ids)
    let identifiers = try identifiers(column: "actor_id", ids: ids)
    let citations = try citations(column: "actor_id", ids: ids)
    let claims = try claims(column: "actor_id", ids: ids)
    let exceptions = try exceptions(column: "actor_id", ids: ids)
    return try rows("SELECT t.* FROM actor t", ids).map { row in
      let id: Int64 = row["id"]
      var actor = Actor(
        uid: UID(bytes: row["uid"] as Data), ref: Ref(stored: row["ref"]),
        kind: Actor.Kind(rawValue: row["kind"]) ?? .group, names: names[id] ?? [],
        existence: try edtfDate(row["existence"]), identifiers: identifiers[id] ?? [],
        note: row["note"], citations: citations[id] ?? [], claims: claims[id] ?? [],
        exceptions: exceptions[id] ?? [])
      actor.privateNote = row["private_note"]
      actor.isPrivate = row["private"]
      actor.embargo = day(row["embargo"])
      return actor
    }
  }

  /// Places, in the order of their numbers.
  func places(_ numbers: [Int64]) throws -> [Place] {
    let ids = Numbers(numbers)
    let names = try names(column: "place_id", ids: ids)
    let identifiers = try identifiers(column: "place_id", ids: ids)
    let citations = try citations(column: "place_id", ids: ids)
    let claims = try claims(column: "place_id", ids: ids)
    let exceptions = try exceptions(column: "place_id", ids: ids)
    return try rows(
      """
      SELECT t.*, w.ref AS within, s.ref AS state FROM place t
      LEFT JOIN place w ON w.id = t.within_id LEFT JOIN actor s ON s.id = t.state_id
      """, ids
    ).map { row in
      let id: Int64 = row["id"]
      var coordinates: Coordinates?
      if let latitude = row["latitude"] as Double?, let longitude = row["longitude"] as Double? {
        coordinates = Coordinates(latitude: latitude, longitude: longitude)
      }
      var place = Place(
        uid: UID(bytes: row["uid"] as Data), ref: Ref(stored: row["ref"]), names: names[id] ?? [],
        coordinates: coordinates, within: ref(row["within"]), state: ref(row["state"]),
        zone: row["zone"], identifiers: identifiers[id] ?? [], note: row["note"],
        citations: citations[id] ?? [], claims: claims[id] ?? [],
        exceptions: exceptions[id] ?? [])
      place.privateNote = row["private_note"]
      return place
    }
  }

  /// Sources, in the order of their numbers.
  func sources(_ numbers: [Int64]) throws -> [Source] {
    let ids = Numbers(numbers)
    let identifiers = try identifiers(column: "source_id", ids: ids)
    let citations = try citations(column: "about_source_id", ids: ids)
    let exceptions = try exceptions(column: "source_id", ids: ids)
    let roots = try derivations(ids)
    let silences = try silences(ids)
    return try rows(
      """
      SELECT t.*, w.ref AS within, a.ref AS creator FROM source t
      LEFT JOIN source w ON w.id = t.within_id LEFT JOIN actor a ON a.id = t.creator_id
      """, ids
    ).map { row in
      var source = try source(row)
      source.identifiers = identifiers[row["id"]] ?? []
      source.citations = citations[row["id"]] ?? []
      source.exceptions = exceptions[row["id"]] ?? []
      source.derivesFrom = roots[row["id"]] ?? []
      source.silences = silences[row["id"]] ?? []
      return source
    }
  }

  /// The columns of a source's own row.
  func source(_ row: Row) throws -> Source {
    var source = Source(
      uid: UID(bytes: row["uid"] as Data), ref: Ref(stored: row["ref"]), title: row["title"])
    source.kind = row["kind"]
    source.short = row["short"]
    source.author = row["author"]
    source.creator = ref(row["creator"])
    source.publisher = row["publisher"]
    let published = try date(
      row, "published", "published_given", "published_calendar", "published_dateline")
    source.published = published == .undated ? nil : published
    source.time = try clock(row["time"])
    source.zone = row["zone"]
    var dateline = Dateline(place: row["dateline_place"])
    let day = try date(row, "dateline", "dateline_given", "dateline_calendar", "dateline")
    if day.edtf != nil || day.given != nil {
      dateline.date = HistoricalDate(day.edtf, given: day.given, calendar: day.calendar)
    }
    source.dateline = dateline == Dateline() ? nil : dateline
    source.within = ref(row["within"])
    source.archive = row["archive"]
    source.collection = row["collection"]
    source.reference = row["reference"]
    source.number = row["number"]
    source.classification = row["classification"]
    source.url = row["url"]
    source.language = row["language"]
    source.reliability = try value(row["reliability"] as String?)
    source.fixity = row["fixity"]
    source.file = row["file"]
    source.editor = row["editor"]
    source.edition = row["edition"]
    source.volume = row["volume"]
    source.pages = row["pages"]
    source.publisherPlace = row["publisher_place"]
    source.accessed = try edtfDate(row["accessed"])
    source.archived = row["archived"]
    source.note = row["note"]
    source.privateNote = row["private_note"]
    source.isPrivate = row["private"]
    source.embargo = self.day(row["embargo"])
    return source
  }

  private func derivations(_ ids: Numbers) throws -> [Int64: [Ref]] {
    var groups: [Int64: [Ref]] = [:]
    try db.each(
      """
      SELECT d.source_id, s.ref FROM derivation d JOIN source s ON s.id = d.from_id
      WHERE \(ids.matching("d.source_id")) ORDER BY d.source_id, d.position
      """, ids.arguments
    ) { row in
      groups[row.number(), default: []].append(Ref(stored: row.word()))
    }
    return groups
  }

  private func silences(_ ids: Numbers) throws -> [Int64: [Silence]] {
    var groups: [Int64: [Silence]] = [:]
    try db.each(
      """
      SELECT l.source_id, a.ref, t.ref, l.period, l.searched, l.note
      FROM silence l LEFT JOIN actor a ON a.id = l.actor_id LEFT JOIN topic t ON t.id = l.topic_id
      WHERE \(ids.matching("l.source_id")) ORDER BY l.source_id, l.position
      """, ids.arguments
    ) { row in
      groups[row.number(), default: []].append(
        Silence(
          actor: ref(row.text()), topic: ref(row.text()), period: try edtfDate(row.text()),
          searched: try edtfDate(row.text()), note: row.text()))
    }
    return groups
  }

  /// Topics, in the order of their numbers.
  func topics(_ numbers: [Int64]) throws -> [Topic] {
    try rows(
      "SELECT t.*, u.ref AS under FROM topic t LEFT JOIN topic u ON u.id = t.under_id",
      Numbers(numbers)
    ).map { row in
      var topic = Topic(
        uid: UID(bytes: row["uid"] as Data), ref: Ref(stored: row["ref"]), name: row["name"],
        under: ref(row["under"]), note: row["note"])
      topic.privateNote = row["private_note"]
      return topic
    }
  }

  /// Relations, in the order of their numbers.
  func relations(_ numbers: [Int64]) throws -> [Relation] {
    let ids = Numbers(numbers)
    let citations = try citations(column: "relation_id", ids: ids)
    let claims = try claims(column: "relation_id", ids: ids)
    let exceptions = try exceptions(column: "relation_id", ids: ids)
    return try rows(
      """
      SELECT t.*, a.ref AS from_ref, b.ref AS to_ref FROM relation t
      JOIN actor a ON a.id = t.from_id JOIN actor b ON b.id = t.to_id
      """, ids
    ).map { row in
      let id: Int64 = row["id"]
      var relation = Relation(
        uid: UID(bytes: row["uid"] as Data), ref: Ref(stored: row["ref"]),
        kind: try value(row["kind"]) ?? .tenure, from: Ref(stored: row["from_ref"]),
        to: Ref(stored: row["to_ref"]), office: row["office"], title: row["title"],
        represents: row["represents"], validity: Validity(try edtfDate(row["valid"])),
        note: row["note"], citations: citations[id] ?? [], claims: claims[id] ?? [],
        exceptions: exceptions[id] ?? [])
      relation.privateNote = row["private_note"]
      return relation
    }
  }

  /// A time of day as stored.
  func clock(_ text: String?) throws -> ClockSpan? {
    guard let text else { return nil }
    do { return try ClockSpan(parsing: text) } catch {
      throw StorageError.damaged(path: path, detail: error.description)
    }
  }

  /// A ref as stored.
  func ref(_ text: String?) -> Ref? { text.map(Ref.init(stored:)) }

  /// The rows of a table that the query calls `t`, by their numbers.
  private func rows(_ select: String, _ ids: Numbers) throws -> [Row] {
    try db.rows("\(select) WHERE \(ids.matching("t.id")) ORDER BY t.id", ids.arguments)
  }
}
