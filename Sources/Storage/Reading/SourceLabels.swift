import Diplomacy
internal import GRDB

/// The words by which sources are listed, read as they are needed.
final class SourceLabels {
  private let db: Database
  private let path: String
  private var known: [Ref: String] = [:]

  init(db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// The label of each source that the events cite, on request those of their claims, too.
  func labels(for events: [Event], claims: Bool = false) throws -> [Ref: String] {
    var wanted = Set(events.flatMap { $0.citations.map(\.source) })
    if claims {
      wanted.formUnion(events.flatMap { $0.claims.flatMap { $0.citations.map(\.source) } })
    }
    wanted = wanted.filter { known[$0] == nil }
    if known.count > 20_000 { known = [:] }
    if !wanted.isEmpty {
      let rows = RecordRows(db: db, path: path)
      for row in try db.rows(
        """
        SELECT t.*, NULL AS within, NULL AS creator FROM json_each(?) j CROSS JOIN source t ON t.ref = j.value
        """, [jsonList(wanted)])
      {
        let source = try rows.source(row)
        known[source.ref] = source.label
      }
    }
    return known
  }
}
