import Chronology
import Diplomacy
internal import GRDB

// Offices and whom an actor acts for.
extension Inspection {
  /// Acts in an office that was not theirs on any day of the event, or for a body that they had
  /// no tie to on any of them, though they had one at another time.
  func findOutsideOffice(_ report: Report) throws {
    guard contents.has("relation") else { return }
    try findOutsideCapacity(report)
    try findOutsidePrincipal(report)
  }

  /// A capacity in words that are those of an office of the same actor, held at another time.
  private func findOutsideCapacity(_ report: Report) throws {
    var holders = try OfficeWords(db, path: path)
    try db.each(
      """
      SELECT p.event_id, p.actor_id, p.capacity, e.earliest, e.latest
      FROM (SELECT DISTINCT from_id FROM relation WHERE kind = 'tenure') holder
      CROSS JOIN participation p ON p.actor_id = holder.from_id AND p.shelf IN (\(shelves))
      CROSS JOIN event e ON e.id = p.event_id
      WHERE p.capacity IS NOT NULL AND p.takes_part = 1 AND \(Self.isUndoubted("e.date"))
      """, []
    ) { row in
      let (event, actor, capacity) = (row.number(), row.number(), row.word())
      let named = try holders.tenures(of: actor, called: capacity)
      let (earliest, latest) = (row.number(), row.number())
      // Stored bounds are as wide as the dates allow: what does not meet here cannot meet.
      let isHeld = named.contains {
        $0.earliest <= latest && $0.latest >= earliest || $0.isDoubtful
      }
      if named.isEmpty || isHeld { return }
      try report(
        RawFinding(
          all: [.event(event), .actor(actor)] + named.prefix(3).map { .relation($0.id) },
          aspect: .capacity, details: [capacity]))
    }
  }

  /// Whom an actor acts for, without a word as what, where their ties to it are of another time.
  private func findOutsidePrincipal(_ report: Report) throws {
    let kinds = "('tenure', 'membership', 'part-of')"
    var held: (event: Int64, actor: Int64, body: Int64)?
    var relations: [RecordKey] = []
    func flush() throws {
      guard let found = held else { return }
      try report(
        RawFinding(
          all: [.event(found.event), .actor(found.actor), .actor(found.body)]
            + relations.prefix(3), aspect: .principal))
      relations = []
    }
    try db.each(
      """
      SELECT DISTINCT p.event_id, p.actor_id, p.principal_id, r.id
      FROM (SELECT DISTINCT from_id FROM relation WHERE kind IN \(kinds)) tied
      CROSS JOIN participation p ON p.actor_id = tied.from_id AND p.shelf IN (\(shelves))
        AND p.principal = 'actor' AND p.takes_part = 1
      CROSS JOIN relation r ON r.from_id = p.actor_id AND r.to_id = p.principal_id
      CROSS JOIN event e ON e.id = p.event_id
      WHERE p.capacity IS NULL AND r.kind IN \(kinds) AND \(Self.isUndoubted("e.date"))
        AND NOT EXISTS (
          SELECT 1 FROM relation o
          WHERE o.from_id = p.actor_id AND o.to_id = p.principal_id AND o.kind IN \(kinds)
            AND (o.earliest <= e.latest AND o.latest >= e.earliest
              OR NOT \(Self.isUndoubted("o.valid"))))
      ORDER BY e.sort_day, p.event_id, p.actor_id, p.principal_id, r.earliest
      """, []
    ) { row in
      let next = (event: row.number(), actor: row.number(), body: row.number())
      if held.map({ $0 != next }) ?? true { try flush() }
      held = next
      relations.append(.relation(row.number()))
    }
    try flush()
  }

  /// Two who certainly hold an office of one holder on several days.
  func findTwoInOffice(_ report: Report) throws {
    guard contents.has("relation") else { return }
    let rows = RecordRows(db: db, path: path)
    try db.each(
      """
      SELECT a.id, a.valid, b.id, b.valid, a.office FROM relation a
      CROSS JOIN relation b ON b.to_id = a.to_id AND b.kind = 'tenure'
        AND b.earliest BETWEEN a.earliest AND a.latest
      WHERE a.kind = 'tenure' AND b.from_id <> a.from_id AND b.office = a.office COLLATE NOCASE
        AND (b.earliest > a.earliest OR b.id > a.id)
        AND a.valid IS NOT NULL AND b.valid IS NOT NULL
        AND \(Self.isUndoubted("a.valid")) AND \(Self.isUndoubted("b.valid"))
      ORDER BY b.earliest, a.id, b.id
      """, []
    ) { row in
      let (one, valid) = (row.number(), Validity(try rows.edtfDate(row.text())))
      let (other, second) = (row.number(), Validity(try rows.edtfDate(row.text())))
      let office = row.word()
      // Where only one day is shared, the office passed on it from the one to the other.
      guard SingleOffice.isSingle(office),
        let days = valid.certain.flatMap({ days in second.certain?.intersection(days) }),
        days.first == nil || days.first != days.last
      else { return }
      try report(RawFinding(.relation(one), .relation(other)))
    }
  }
}

/// The tenures of those who hold offices, by the words in which each office can be written.
private struct OfficeWords {
  let db: Database
  let path: String
  private var known: [Int64: [Tenure]] = [:]

  /// A tenure, as far as it matters when it was.
  struct Tenure {
    var id: Int64
    var earliest: Int64
    var latest: Int64
    /// Whether its dates bear a mark of doubt.
    var isDoubtful: Bool
    var words: Set<String>
  }

  init(_ db: Database, path: String) throws {
    self.db = db
    self.path = path
  }

  /// The tenures of a person whose office is written in these words.
  mutating func tenures(of person: Int64, called capacity: String) throws -> [Tenure] {
    if known.count > 10_000 { known = [:] }
    let all = try known[person] ?? read(person)
    known[person] = all
    let wanted = capacity.folded
    return all.filter { $0.words.contains(wanted) }
  }

  private func read(_ person: Int64) throws -> [Tenure] {
    var found: [Int64: Tenure] = [:]
    try db.each(
      """
      SELECT r.id, r.office, r.title, n.text, r.earliest, r.latest, r.valid
      FROM relation r JOIN name n ON n.actor_id = r.to_id
      WHERE r.from_id = ? AND r.kind = 'tenure' ORDER BY r.id
      """, [person]
    ) { row in
      let (id, office, title) = (row.number(), row.word(), row.text())
      let body = row.word()
      let words = [
        office, title, "\(office) of \(body)", "\(office) of the \(body)", "\(body) \(office)",
      ].compactMap { $0?.folded }
      if found[id] == nil {
        let (earliest, latest) = (row.number(), row.number())
        let date = row.text().flatMap { EDTF($0) }
        let isDoubtful = date.map { $0.isUncertain || $0.isApproximate } ?? true
        found[id] = Tenure(
          id: id, earliest: earliest, latest: latest, isDoubtful: isDoubtful, words: [])
      }
      found[id]?.words.formUnion(words)
    }
    return found.values.sorted { ($0.earliest, $0.id) < ($1.earliest, $1.id) }
  }
}
