import Chronology
import Diplomacy
internal import GRDB

/// At which of its further dates each event of a filter stands, where the filter asks for one: the
/// first of them, since an event ties its actors once.
struct RoleDates {
  private var keys: [Int64: OrderKey] = [:]
  private var dates: [Int64: HistoricalDate] = [:]

  /// Finds none for a filter by the events' own dates.
  ///
  /// - Complexity: O(n) in the events of a filter by a role's dates, also in memory.
  init(_ db: Database, path: String, filter: Filter) throws {
    guard filter.dateRole != nil else { return }
    try TimelineStreams(db, path: path, filter: filter).forEachKey { key in
      keys[key.id] = keys[key.id].map { min($0, key) } ?? key
    }
    let rows = RecordRows(db: db, path: path)
    let pairs = keys.values.compactMap { key in key.date.map { "[\(key.id),\($0)]" } }
    try db.each(
      """
      SELECT d.event_id, d.date, d.date_given, d.date_calendar, d.dateline
      FROM json_each(?) j CROSS JOIN event_date d ON d.event_id = json_extract(j.value, '$[0]')
        AND d.position = json_extract(j.value, '$[1]')
      """, ["[" + pairs.joined(separator: ",") + "]"]
    ) { row in
      let event = row.number()
      dates[event] = try rows.date(&row)
    }
  }

  /// Puts an event at its date; whom its actors represent is still judged by its own.
  func place(_ event: inout NetworkEvent) {
    guard let key = keys[event.number] else { return }
    let edtf = dates[event.number]?.edtf
    event.earliest = key.hasEarliest ? key.sortDay : nil
    event.latest = key.latest == StoredBounds.noLast ? nil : key.latest
    event.hasCertainDay = edtf?.isCertainAsWritten ?? false
    event.lasts = edtf?.certainCourse
  }

  /// The date at which an event stands; nil for its own.
  func date(of event: Int64) -> HistoricalDate? { keys[event].map { dates[$0.id] ?? .undated } }

  /// Events by where they stand; those at their own dates in the order given.
  func inOrder(_ events: [Int64]) -> [Int64] {
    guard !keys.isEmpty else { return events }
    return events.sorted { left, right in
      guard let one = keys[left], let other = keys[right] else { return false }
      return one < other
    }
  }
}
