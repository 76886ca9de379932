import Chronology
import Diplomacy
internal import GRDB

extension Change {
  /// Writes what an event promises, threatens or sets a term for.
  func add(commitments: [Commitment], to event: Int64) throws {
    for item in Commitment.numbered(commitments) {
      guard let place = item.number, place > 0 else {
        throw StorageError.invalid("a commitment's number counts from 1")
      }
      if item.owedBy != nil, item.owedBy == item.owedTo {
        throw StorageError.invalid("nobody owes a commitment to themselves: “\(item.text)”")
      }
      if commitments.filter({ $0.number == place }).count > 1 {
        throw StorageError.invalid("two commitments of one event have the number \(place)")
      }
      try db.run(
        """
        INSERT INTO commitment (event_id, number, kind, text, due, due_given, due_calendar, dateline,
          owed_by_id, owed_to_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          event, place, item.kind.rawValue, item.text, item.due?.edtf?.description,
          item.due?.given, item.due?.calendar.rawValue ?? "gregorian",
          item.due?.dateline?.description, try item.owedBy.map { try number(of: $0, .actor) },
          try item.owedTo.map { try number(of: $0, .actor) },
        ])
    }
  }

  /// Checks that what settles commitments of an event names ones that it has.
  func refuseLooseSettlements(of event: Int64) throws {
    let loose = try db.row(
      """
      SELECT l.commitment, \(RecordRows.handle("e")) AS handle
      FROM link l JOIN event e ON e.id = l.to_id
      WHERE l.to_id = ?1 AND l.commitment IS NOT NULL
        AND l.commitment NOT IN (SELECT number FROM commitment WHERE event_id = ?1)
      """, [event])
    guard let loose else { return }
    let handle: String = loose["handle"]
    let number: Int64 = loose["commitment"]
    throw StorageError.invalid(
      "“\(handle)” has no commitment \(number), and a link says what became of it; "
        + "see “chancery promises” for those that it has")
  }

  /// Checks that a link that settles names a commitment that its target has.
  func check(settling link: Link, target: Int64) throws {
    guard link.commitment != nil else { return }
    guard link.kind.settles else {
      throw StorageError.invalid(
        "only “fulfils”, “breaks” and “overtakes” settle a commitment, not “\(link.kind.rawValue)”")
    }
    // Another event of the same change may still bring it.
    later { change in try change.refuseLooseSettlements(of: target) }
  }
}
