import Chronology
import Diplomacy
import Foundation
internal import GRDB

/// Reads the columns that several tables share.
struct RecordRows {
  let db: Database
  let path: String
  /// Which tables need not be asked.
  var filled = FilledTables.all
  /// The kinds of events, where they have been read already.
  var kinds: KindTree?

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

  /// A date of the next four columns: EDTF, words, calendar, dateline.
  func date(_ columns: inout Columns) throws -> HistoricalDate {
    let edtf = try edtfDate(columns.text())
    let given = columns.text()
    let calendar = columns.text().flatMap(DateCalendar.init) ?? .gregorian
    return HistoricalDate(
      edtf, given: given, calendar: calendar,
      dateline: columns.text().flatMap { CivilDate(iso: $0) })
  }

  /// The citations of records of one kind, by record number.
  func citations(column: String, ids: Numbers) throws -> [Int64: [Citation]] {
    var groups: [Int64: [Citation]] = [:]
    try db.each(
      """
      SELECT c.\(column), s.ref, c.locator, c.fact, c.excerpt, c.credibility, c.accessed,
        c.archived, c.note
      FROM citation c JOIN source s ON s.id = c.source_id
      WHERE \(ids.matching("c.\(column)")) ORDER BY c.\(column), c.position
      """, ids.arguments
    ) { row in
      groups[row.number(), default: []].append(
        Citation(
          source: Ref(stored: row.word()), locator: row.text(), fact: row.text(),
          excerpt: row.text(), credibility: row.optionalNumber().map(Int.init),
          accessed: try edtfDate(row.text()), archived: row.text(), note: row.text()))
    }
    return groups
  }

  /// The identifiers of records of one kind, by record number.
  func identifiers(column: String, ids: Numbers) throws -> [Int64: [Identifier]] {
    var groups: [Int64: [Identifier]] = [:]
    try db.each(
      """
      SELECT \(column), scheme, value FROM identifier
      WHERE \(ids.matching(column)) ORDER BY \(column), position
      """, ids.arguments
    ) { row in
      groups[row.number(), default: []].append(
        Identifier(scheme: row.word(), value: row.word()))
    }
    return groups
  }

  /// The exceptions to rules that records of one kind may take, by record number.
  func exceptions(column: String, ids: Numbers) throws -> [Int64: [RuleException]] {
    var groups: [Int64: [RuleException]] = [:]
    try db.each(
      """
      SELECT \(column), rule, reason FROM rule_exception
      WHERE \(ids.matching(column)) ORDER BY \(column), position
      """, ids.arguments
    ) { row in
      groups[row.number(), default: []].append(
        RuleException(rule: row.word(), reason: row.word()))
    }
    return groups
  }

  /// A calendar day as stored.
  func day(_ text: String?) -> CivilDate? { text.flatMap { CivilDate(iso: $0) } }

  /// The claims on records of one kind, by record number.
  func claims(column: String, ids: Numbers) throws -> [Int64: [Claim]] {
    var found: [(id: Int64, owner: Int64, claim: Claim)] = []
    try db.each(
      """
      SELECT id, \(column), field, value, rank, reason FROM claim
      WHERE \(ids.matching(column)) ORDER BY \(column), position
      """, ids.arguments
    ) { row in
      found.append(
        (
          row.number(), row.number(),
          Claim(
            field: row.word(), value: row.word(), rank: try value(row.text()) ?? .normal,
            reason: row.text())
        ))
    }
    guard !found.isEmpty else { return [:] }
    let cited = try citations(column: "claim_id", ids: Numbers(found.map(\.id)))
    let kind = RecordKind(rawValue: String(column.dropLast(3))) ?? .event
    let claims = try current(found.map(\.claim), of: kind)
    var groups: [Int64: [Claim]] = [:]
    for ((id, owner, _), claim) in zip(found, claims) {
      var claim = claim
      claim.citations = cited[id] ?? []
      groups[owner, default: []].append(claim)
    }
    return groups
  }

  /// The names of actors or places, by record number, with their citations.
  func names(column: String, ids: Numbers) throws -> [Int64: [Name]] {
    var found: [(id: Int64, owner: Int64, name: Name)] = []
    try db.each(
      """
      SELECT id, \(column), text, kind, language, valid FROM name
      WHERE \(ids.matching(column)) ORDER BY \(column), position
      """, ids.arguments
    ) { row in
      found.append((row.number(), row.number(), try name(&row)))
    }
    let cited = try citations(column: "name_id", ids: Numbers(found.map(\.id)))
    var groups: [Int64: [Name]] = [:]
    for (id, owner, name) in found {
      var name = name
      name.citations = cited[id] ?? []
      groups[owner, default: []].append(name)
    }
    return groups
  }

  /// A name of the next four columns: text, kind, language, validity.
  func name(_ row: inout Columns) throws -> Name {
    Name(
      row.word(), kind: Name.Kind(rawValue: row.word()) ?? .full, language: row.text(),
      validity: Validity(try edtfDate(row.text())))
  }
}
