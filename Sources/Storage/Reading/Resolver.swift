import Chronology
import Diplomacy
import Foundation
internal import GRDB

/// Finds the record that a person means by a ref, a name, a surname, an office or an identifier.
struct Resolver {
  let db: Database
  let path: String

  /// The record meant.
  ///
  /// Tried in this order, the first that finds anything decides: the ref; an identifier,
  /// `SCHEME:VALUE`; a name, whatever its case and accents; a person's surname; an office as it was
  /// held on the day, "President of Russia"; a name with or without its article, "Partisans" for
  /// "The Partisans", and a surname without its particles, "Hardenberg"; a name or a surname in
  /// another spelling or script, "Gorbatschow", "Горбачёв".
  /// - Throws: ``StorageError/unknown(text:kinds:nearest:)`` or
  ///   ``StorageError/ambiguous(text:candidates:)``.
  func resolve(_ typed: String, kinds: [RecordKind], on day: Int64?) throws -> Found {
    let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
    if let found = try byRef(text, kinds) { return found }
    let steps: [() throws -> [Found]] = [
      { try byIdentifier(text, kinds) }, { try byName(text, kinds) },
      { try bySurname(text, kinds) }, { try byOffice(text, kinds, on: day) },
      { try byArticle(text, kinds) }, { try bySurnameAlone(text, kinds) },
      { try bySpelling(text, kinds) },
    ]
    for step in steps {
      let found = try step()
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        throw StorageError.ambiguous(
          text: text, candidates: try candidates(Array(found.prefix(8)), on: day))
      }
    }
    throw StorageError.unknown(
      text: text, kinds: kinds, nearest: try nearest(to: text, kinds: kinds),
      isWithholding: try Withholding.isActive(db))
  }

  /// A record that was found.
  struct Found: Hashable {
    var ref: Ref
    var kind: RecordKind
    var id: Int64
    /// Whether only another spelling of its name was found.
    var isSpelling = false
  }

  private func byRef(_ text: String, _ kinds: [RecordKind]) throws -> Found? {
    let ref = Ref(stored: text)
    guard let entry = try RefTable(db: db).entry(ref) else { return nil }
    guard kinds.contains(entry.kind) else {
      // "Russia" may be an actor's ref and a place's name: only if nothing else has it, say so.
      for step in [byName, bySurname, bySurnameAlone] {
        let elsewhere = try step(text, kinds)
        if elsewhere.count == 1 { return elsewhere[0] }
        if elsewhere.count > 1 { break }
      }
      throw StorageError.wrongKind(ref, is: entry.kind, wanted: kinds)
    }
    return Found(ref: try current(entry), kind: entry.kind, id: entry.id)
  }

  private func current(_ entry: RefTable.Entry) throws -> Ref {
    let text: String? = try db.row(
      "SELECT ref FROM \(entry.kind.rawValue) WHERE id = ?", [entry.id])?["ref"]
    return text.map(Ref.init(stored:)) ?? Ref(event: entry.id)
  }

  private func byIdentifier(_ text: String, _ kinds: [RecordKind]) throws -> [Found] {
    guard let identifier = Identifier(text) else { return [] }
    var found: [Found] = []
    for kind in kinds where [.actor, .place, .source, .event].contains(kind) {
      let rows = try db.rows(
        """
        SELECT DISTINCT t.id FROM identifier i JOIN \(kind.rawValue) t ON t.id = i.\(kind.rawValue)_id
        WHERE i.scheme = ? AND i.value = ? LIMIT 9
        """, [identifier.scheme, identifier.value])
      found += try rows.map { row in
        let entry = RefTable.Entry(kind: kind, id: row["id"])
        return Found(ref: try current(entry), kind: kind, id: entry.id)
      }
    }
    return found
  }

  private func byName(_ text: String, _ kinds: [RecordKind]) throws -> [Found] {
    var found: [Found] = []
    for kind in kinds {
      let rows: [Row] =
        switch kind {
        case .actor, .place:
          try db.rows(
            """
            SELECT DISTINCT t.id, t.ref FROM name n JOIN \(kind.rawValue) t ON t.id = n.\(kind.rawValue)_id
            WHERE n.folded = ? ORDER BY t.id LIMIT 9
            """, [text.folded])
        case .topic:
          try db.rows("SELECT id, ref FROM topic WHERE folded(name) = ? LIMIT 9", [text.folded])
        case .source:
          try db.rows(
            """
            SELECT id, ref FROM source WHERE short = ?1 COLLATE NOCASE OR title = ?1 COLLATE NOCASE
            LIMIT 9
            """, [text])
        case .event: try eventsTitled(text)
        case .relation: []
        }
      found += rows.map { row in
        let ref = (row["ref"] as String?).map(Ref.init(stored:)) ?? Ref(event: row["id"])
        return Found(ref: ref, kind: kind, id: row["id"])
      }
    }
    return found
  }

  private func eventsTitled(_ text: String) throws -> [Row] {
    guard let match = SearchWords.match(allOf: text, in: "title words") else { return [] }
    return try db.rows(
      """
      SELECT e.id, e.ref FROM event_search s JOIN event_text t ON t.event_id = s.rowid
      JOIN event e ON e.id = s.rowid
      WHERE event_search MATCH ?1 AND (t.title = ?2 COLLATE NOCASE OR e.short = ?2 COLLATE NOCASE)
      LIMIT 9
      """, [match, text])
  }

  private func bySurname(_ text: String, _ kinds: [RecordKind]) throws -> [Found] {
    guard kinds.contains(.actor) else { return [] }
    return try surnamed([text.folded])
  }

  /// "Hardenberg" for "Karl August von Hardenberg", "Pius" for "Pope Pius XII".
  private func bySurnameAlone(_ text: String, _ kinds: [RecordKind]) throws -> [Found] {
    guard kinds.contains(.actor), !text.contains(" ") else { return [] }
    let folded = text.folded
    let numbered = try db.rows(
      "SELECT DISTINCT surname_folded FROM name WHERE surname_folded > ? AND surname_folded < ?",
      ["\(folded) ", "\(folded)!"]
    ).map { $0[0] as String }.filter { Surname.isNumbered($0, after: folded) }
    return try surnamed(Surname.withParticles(folded) + numbered)
  }

  private func surnamed(_ surnames: [String]) throws -> [Found] {
    try db.rows(
      """
      SELECT DISTINCT a.id, a.ref FROM json_each(?) j JOIN name n ON n.surname_folded = j.value
      JOIN actor a ON a.id = n.actor_id ORDER BY a.id LIMIT 9
      """, [jsonTexts(surnames)]
    ).map { Found(ref: Ref(stored: $0["ref"]), kind: .actor, id: $0["id"]) }
  }

  /// "Partisans" for "The Partisans", and the other way round.
  private func byArticle(_ text: String, _ kinds: [RecordKind]) throws -> [Found] {
    let named = kinds.filter { $0 == .actor || $0 == .place }
    let article = "the "
    let other = text.folded.hasPrefix(article) ? String(text.dropFirst(4)) : article + text
    return try byName(other, named)
  }

  /// Names that are this one in another spelling or script; whole names before surnames.
  ///
  /// What differs by a letter or two may be mistyped, and is not taken for a spelling: the error
  /// offers it.
  private func bySpelling(_ text: String, _ kinds: [RecordKind]) throws -> [Found] {
    let key = NameKey.of(text)
    // A key of one or two sounds says nothing.
    guard key.count > 2 else { return [] }
    for column in ["spelling", "surname_spelling"] {
      var found: [Found] = []
      for kind in kinds where kind == .actor || kind == .place {
        if column == "surname_spelling", kind != .actor { continue }
        found += try db.rows(
          """
          SELECT DISTINCT t.id, t.ref,
            \(column == "spelling" ? "n.folded" : "n.surname_folded") AS folded
          FROM name n JOIN \(kind.rawValue) t ON t.id = n.\(kind.rawValue)_id
          WHERE n.\(column) = ? ORDER BY t.id LIMIT 50
          """, [key]
        ).filter { !isMistyped(text.folded, for: $0["folded"]) }
          .map { Found(ref: Ref(stored: $0["ref"]), kind: kind, id: $0["id"], isSpelling: true) }
      }
      if !found.isEmpty { return Array(Set(found)).sorted { $0.id < $1.id } }
    }
    return []
  }

  private func candidates(_ found: [Found], on day: Int64?) throws -> [StorageError.Candidate] {
    let book = try NameBook(db, path: path)
    try book.load(
      actors: Set(found.filter { $0.kind == .actor }.map(\.ref)),
      places: Set(found.filter { $0.kind == .place }.map(\.ref)))
    return try found.map { item in
      switch item.kind {
      case .actor:
        let tenure = book.tenures(item.ref, on: day).first
        let office = tenure.flatMap {
          OfficeOfTheDay.words(for: $0, of: book.name($0.to, on: day))
        }
        return StorageError.Candidate(
          ref: item.ref, name: book.name(item.ref, on: day),
          what: office ?? book.kind(item.ref)?.rawValue)
      case .place:
        return StorageError.Candidate(
          ref: item.ref, name: book.place(item.ref, on: day), what: "place")
      default:
        return StorageError.Candidate(
          ref: item.ref, name: try name(of: item), what: item.kind.rawValue)
      }
    }
  }

  private func name(of item: Found) throws -> String {
    let sql =
      switch item.kind {
      case .topic: "SELECT name FROM topic WHERE id = ?"
      case .source: "SELECT coalesce(short, title) FROM source WHERE id = ?"
      default: "SELECT title FROM event_text WHERE event_id = ?"
      }
    return (try db.row(sql, [item.id])?[0] as String?) ?? item.ref.text
  }
}
