import Chronology
import Diplomacy
internal import GRDB

extension EntryReading {
  /// What is to be shown of a linked event, or of a topic (which has no kind).
  struct Other {
    var title: String
    var kind: EventKind?
    var date: HistoricalDate
    var place: Ref?
    var day: Int64? { date.earliest ?? date.latest }
  }

  func linkedEvents(of events: [Event]) throws -> [Ref: Other] {
    var refs: Set<Ref> = []
    var topics: Set<Ref> = []
    for event in events {
      refs.formUnion(event.links.map(\.to))
      refs.formUnion(event.statement?.about ?? [])
      topics.formUnion(event.topics)
      if let occasion = event.statement?.occasion { refs.insert(occasion) }
    }
    var others: [Ref: Other] = [:]
    let rows = RecordRows(db: db, path: path)
    let numbers = refs.compactMap { Ref.number(in: $0.text, prefix: "e") }
    if !refs.isEmpty {
      for row in try db.rows(
        """
        SELECT \(RecordRows.handle("e")) AS handle, e.kind, coalesce(e.short, e.title, t.title, e.kind) AS title,
          e.date, e.date_given, e.date_calendar, e.dateline, p.ref AS place
        FROM event e LEFT JOIN event_text t ON t.event_id = e.id LEFT JOIN place p ON p.id = e.place_id
        WHERE e.id IN (SELECT r.record_id FROM json_each(?) j JOIN ref r ON r.name = j.value AND r.kind = 'event'
                       UNION SELECT value FROM json_each(?))
        """, [jsonList(refs), jsonList(numbers)])
      {
        others[Ref(stored: row["handle"])] = Other(
          title: row["title"], kind: EventKind(row["kind"]),
          date: try rows.date(row, "date", "date_given", "date_calendar", "dateline"),
          place: rows.ref(row["place"]))
      }
    }
    topics.formUnion(refs.filter { others[$0] == nil })
    if !topics.isEmpty {
      for row in try db.rows(
        "SELECT t.ref, t.name FROM json_each(?) j CROSS JOIN topic t ON t.ref = j.value",
        [jsonList(topics)])
      {
        others[Ref(stored: row["ref"])] = Other(title: row["name"], kind: nil, date: .undated)
      }
    }
    return others
  }

  func derivedBounds(_ numbers: [Int64]) throws -> [Int64: DayRange] {
    guard !numbers.isEmpty else { return [:] }
    var bounds: [Int64: DayRange] = [:]
    for row in try db.rows(
      "SELECT id, earliest, latest FROM event WHERE id IN (SELECT value FROM json_each(?))",
      [jsonList(numbers)])
    {
      let earliest: Int64 = row["earliest"]
      let latest: Int64 = row["latest"]
      bounds[row["id"]] = DayRange(
        first: earliest == StoredBounds.noFirst ? nil : earliest,
        last: latest == StoredBounds.noLast ? nil : latest)
    }
    return bounds
  }
}
