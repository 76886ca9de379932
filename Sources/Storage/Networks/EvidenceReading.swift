import Chronology
import Diplomacy
internal import GRDB

/// Reads the events behind ties.
struct EvidenceReading {
  let db: Database
  let path: String
  private let dates: RoleDates

  /// - Parameter filter: The filter that found the events, which may put them at other dates.
  init(_ db: Database, path: String, filter: Filter) throws {
    self.db = db
    self.path = path
    dates = try RoleDates(db, path: path, filter: filter)
  }

  /// Evidence by event, and where each stands in the timeline's order.
  struct Found {
    var found: [Int64: Network.Evidence] = [:]
    fileprivate var rank: [Int64: Int] = [:]

    /// The evidence of events, in the timeline's order.
    func inOrder(_ events: [Int64]) -> [Network.Evidence] {
      events.sorted { (rank[$0] ?? 0) < (rank[$1] ?? 0) }.compactMap { found[$0] }
    }
  }

  /// The evidence of events.
  ///
  /// - Complexity: O(n log n) in the events.
  func evidence(_ events: [Int64], detail: Chronicle.EvidenceDetail) throws -> Found {
    var all = Found()
    guard detail != .none, !events.isEmpty else { return all }
    all.found.reserveCapacity(events.count)
    let rows = RecordRows(db: db, path: path)
    var order: [Int64] = []
    order.reserveCapacity(events.count)
    try db.each(
      """
      SELECT e.id, \(RecordRows.handle("e")), e.date, e.date_given, e.date_calendar, e.dateline
      FROM json_each(?) j CROSS JOIN event e ON e.id = j.value
      ORDER BY e.sort_day, e.has_earliest, e.latest, e.sequence, e.second, e.id
      """, [jsonList(events)]
    ) { row in
      let id = row.number()
      let ref = Ref(stored: row.word())
      let own = try rows.date(&row)
      let date = dates.date(of: id) ?? own
      order.append(id)
      all.found[id] = Network.Evidence(
        ref: ref, date: date, title: "", isCertain: date.edtf?.isCertainAsWritten ?? false)
    }
    for (rank, id) in dates.inOrder(order).enumerated() { all.rank[id] = rank }
    guard detail == .titles else { return all }
    let reading = try EntryReading(db, path: path)
    for start in stride(from: 0, to: order.count, by: 256) {
      for entry in try reading.entries(Array(order[start..<min(start + 256, order.count)])) {
        guard let number = entry.event.number, var item = all.found[number] else { continue }
        item.title = entry.title
        item.place = entry.place?.name
        item.doubts = entry.links.filter { $0.link.standing != .stated }
        item.isAttributed = entry.event.statement?.form == .attributed
        all.found[number] = item
      }
    }
    return all
  }
}
