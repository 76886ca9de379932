import Chronology
import Diplomacy
internal import GRDB

/// Puts the preferred value of a fact into the record itself, where every query finds it.
struct PreferredClaims {
  let change: Change

  /// Shows the preferred ones of claims that have been added to a record.
  ///
  /// What the record said before stays as a claim, with the record's own sources. Claims on facts
  /// that are no single value of the record (its words, its parties) are kept and shown beside it.
  func show(_ claims: [Claim], on entry: RefTable.Entry) throws {
    for claim in claims where claim.rank == .preferred {
      switch (entry.kind, claim.field) {
      case (.event, "date"): try showDate(claim, event: entry.id, among: claims)
      case (.relation, "valid"), (.relation, "validity"):
        try showValidity(claim, relation: entry.id)
      default: continue
      }
    }
  }

  private func showDate(_ claim: Claim, event: Int64, among claims: [Claim]) throws {
    let date = try parsed(claim)
    guard let old = try change.rows.events([event]).first, old.date.edtf != date else { return }
    let before = old.date.edtf?.description ?? "undated"
    let isKept = (old.claims + claims).contains { $0.field == "date" && $0.value == before }
    if !isKept {
      try change.add(
        claims: [Claim(field: "date", value: before, citations: old.citations)],
        column: "event_id", event, from: try change.next("claim", "event_id", event))
    }
    let bounds = StoredBounds(date)
    try change.db.run(
      """
      UPDATE event SET date = ?, date_given = NULL, date_calendar = 'gregorian', dateline = NULL,
        earliest = ?, begin_latest = ?, end_earliest = ?, latest = ?, sort_day = ?,
        has_earliest = ?, span = ? WHERE id = ?
      """,
      [
        date.description, bounds.earliest, bounds.beginLatest, bounds.endEarliest, bounds.latest,
        bounds.sortDay, bounds.hasEarliest, bounds.span, event,
      ])
    try EventBounds(db: change.db).deriveDependents(of: event)
  }

  private func showValidity(_ claim: Claim, relation: Int64) throws {
    let date = try parsed(claim)
    let bounds = StoredBounds(date)
    try change.db.run(
      """
      UPDATE relation SET valid = ?, earliest = ?, begin_latest = ?, end_earliest = ?, latest = ?
      WHERE id = ?
      """,
      [
        date.description, bounds.earliest, bounds.beginLatest, bounds.endEarliest, bounds.latest,
        relation,
      ])
    try change.touchTexts(ofRelation: relation)
  }

  private func parsed(_ claim: Claim) throws -> EDTF {
    do { return try EDTF(parsing: claim.value) } catch {
      throw StorageError.invalid("the claim on \(claim.field): \(error)")
    }
  }
}
