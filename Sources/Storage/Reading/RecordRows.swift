import Chronology
import Diplomacy
import Foundation
internal import GRDB

/// Reads the columns that several tables share.
struct RecordRows {
  let db: Database
  let path: String

  /// A date of four columns.
  func date(
    _ row: Row, _ edtf: String, _ given: String, _ calendar: String, _ dateline: String
  ) throws -> HistoricalDate {
    HistoricalDate(
      try edtfDate(row[edtf] as String?), given: row[given],
      calendar: (row[calendar] as String?).flatMap(DateCalendar.init) ?? .gregorian,
      dateline: (row[dateline] as String?).flatMap { CivilDate(iso: $0) })
  }

  /// A date as stored; text that is no EDTF was written by something else than this program.
  func edtfDate(_ text: String?) throws -> EDTF? {
    guard let text else { return nil }
    do { return try EDTF(parsing: text) } catch {
      throw StorageError.damaged(path: path, detail: error.description)
    }
  }

  /// A value of a closed list.
  func value<T: RawRepresentable>(_ text: String?) throws -> T? where T.RawValue == String {
    guard let text else { return nil }
    guard let value = T(rawValue: text) else {
      throw StorageError.damaged(path: path, detail: "unexpected value “\(text)”")
    }
    return value
  }

  /// The citations of records of one kind, by record number.
  func citations(column: String, ids: String) throws -> [Int64: [Citation]] {
    let rows = try db.rows(
      """
      SELECT c.\(column) AS owner, s.ref AS source, c.locator, c.fact, c.excerpt, c.credibility, c.note
      FROM citation c JOIN source s ON s.id = c.source_id
      WHERE c.\(column) IN (SELECT value FROM json_each(?)) ORDER BY c.\(column), c.position
      """, [ids])
    return grouped(rows) { row in
      Citation(
        source: Ref(stored: row["source"]), locator: row["locator"], fact: row["fact"],
        excerpt: row["excerpt"], credibility: row["credibility"], note: row["note"])
    }
  }

  /// The identifiers of records of one kind, by record number.
  func identifiers(column: String, ids: String) throws -> [Int64: [Identifier]] {
    let rows = try db.rows(
      """
      SELECT \(column) AS owner, scheme, value FROM identifier
      WHERE \(column) IN (SELECT value FROM json_each(?)) ORDER BY \(column), position
      """, [ids])
    return grouped(rows) { Identifier(scheme: $0["scheme"], value: $0["value"]) }
  }

  /// The claims on records of one kind, by record number.
  func claims(column: String, ids: String) throws -> [Int64: [Claim]] {
    let rows = try db.rows(
      """
      SELECT id, \(column) AS owner, field, value, rank, reason FROM claim
      WHERE \(column) IN (SELECT value FROM json_each(?)) ORDER BY \(column), position
      """, [ids])
    guard !rows.isEmpty else { return [:] }
    let cited = try citations(column: "claim_id", ids: jsonList(rows.map { $0["id"] as Int64 }))
    return grouped(rows) { row in
      Claim(
        field: row["field"], value: row["value"],
        rank: Claim.Rank(rawValue: row["rank"]) ?? .normal, reason: row["reason"],
        citations: cited[row["id"]] ?? [])
    }
  }

  /// The names of actors or places, by record number.
  func names(column: String, ids: String, withCitations: Bool) throws -> [Int64: [Name]] {
    let rows = try db.rows(
      """
      SELECT id, \(column) AS owner, text, kind, language, valid FROM name
      WHERE \(column) IN (SELECT value FROM json_each(?)) ORDER BY \(column), position
      """, [ids])
    let cited =
      withCitations
      ? try citations(column: "name_id", ids: jsonList(rows.map { $0["id"] as Int64 })) : [:]
    return try grouped(rows) { row in
      Name(
        row["text"], kind: Name.Kind(rawValue: row["kind"]) ?? .full, language: row["language"],
        validity: Validity(try edtfDate(row["valid"])), citations: cited[row["id"]] ?? [])
    }
  }

  private func grouped<T>(_ rows: [Row], _ make: (Row) throws -> T) rethrows -> [Int64: [T]] {
    var groups: [Int64: [T]] = [:]
    for row in rows { groups[row["owner"], default: []].append(try make(row)) }
    return groups
  }
}
