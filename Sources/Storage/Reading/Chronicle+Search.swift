public import Diplomacy
internal import GRDB

/// A record that a search found.
public struct SearchHit: Hashable, Sendable {
  /// What sort of record it is.
  public var kind: RecordKind
  /// Its ref or number.
  public var ref: Ref
  /// Its title or name, the words found between ``mark`` signs.
  public var title: String
  /// The passage, likewise.
  public var passage: String?
  /// An event's date, in EDTF.
  public var date: String?

  /// The control characters that stand around a word that was found.
  public static let mark: (open: Character, close: Character) = ("\u{2}", "\u{3}")
}

extension Chronicle {
  /// Searches the titles, words and names of events and the names of all other records.
  ///
  /// - Parameters:
  ///   - words: The words, all of which have to occur; nothing in them is query syntax.
  ///   - filter: Which events count, by status and privacy.
  ///   - limit: At most so many, best first (BM25; a word in a title counts four times).
  public func search(
    _ words: String, leads: Bool = false, includePrivate: Bool = false, limit: Int = 50
  ) throws -> [SearchHit] {
    try read { db in
      let match = try SearchWords.match(allOf: words) { try Self.spellings(of: $0, db) }
      guard let match else {
        throw StorageError.invalid("there is no word to search for in “\(words)”")
      }
      let includePrivate = try includePrivate || Withholding.isActive(db)
      let shelves = jsonList(
        [0] + (includePrivate ? [1] : []) + (leads ? [2] : [])
          + (leads && includePrivate ? [3] : []))
      var hits = try recordHits(db, words, limit)
      let rows = try db.rows(
        """
        SELECT \(RecordRows.handle("e")) AS ref, e.date,
          highlight(event_search, 0, char(2), char(3)) AS title,
          snippet(event_search, 1, char(2), char(3), '…', 16) AS words,
          snippet(event_search, 2, char(2), char(3), '…', 16) AS names
        FROM event_search JOIN event e ON e.id = event_search.rowid
        WHERE event_search MATCH ? AND e.shelf IN (SELECT value FROM json_each(?))
        ORDER BY bm25(event_search, 4.0, 2.0, 1.0), e.sort_day, e.id LIMIT ?
        """, [match, shelves, limit])
      hits += rows.map { row in
        let title: String = row["title"]
        // Who took part says something only where the title does not.
        let names = title.contains(SearchHit.mark.open) ? nil : Self.list(row["names"])
        let passage = [row["words"] as String?, names].compactMap { $0 }
          .first { $0.contains(SearchHit.mark.open) }
        return SearchHit(
          kind: .event, ref: Ref(stored: row["ref"]), title: title, passage: passage,
          date: row["date"] ?? "undated")
      }
      return Array(hits.prefix(limit))
    }
  }

  /// The names and offices of an event beside each other, each once.
  private static func list(_ names: String?) -> String? {
    guard let names else { return nil }
    var listed: [Substring] = []
    for name in names.split(separator: "\n") where !listed.contains(name) { listed.append(name) }
    return listed.joined(separator: " · ")
  }

  /// The actors and places of which all the words are a name in another spelling.
  private func spelt(_ words: String, _ db: Database) throws -> [String] {
    let key = NameKey.of(words)
    guard key.count > 2 else { return [] }
    return try db.rows(
      """
      SELECT coalesce(a.ref, p.ref) AS ref FROM name n
      LEFT JOIN actor a ON a.id = n.actor_id LEFT JOIN place p ON p.id = n.place_id
      WHERE n.spelling = ?1 OR n.surname_spelling = ?1 LIMIT 20
      """, [key]
    ).map { $0["ref"] }
  }

  /// The names of the chronicle that are a word in another spelling or script.
  private static func spellings(of word: String, _ db: Database) throws -> [String] {
    let key = NameKey.of(word)
    guard key.count > 2 else { return [] }
    let rows = try db.rows(
      """
      SELECT text, 1 AS is_surname FROM name WHERE surname_spelling = ?1
      UNION SELECT text, 0 FROM name WHERE spelling = ?1 LIMIT 40
      """, [key])
    let names = rows.map { row -> String in
      let text: String = row["text"]
      return row["is_surname"] ? Surname.of(text) : text
    }
    return Array(Set(names).filter { $0.folded != word.folded }).sorted().prefix(8).map { $0 }
  }

  /// The names that are nearest to words that nothing has, for who mistyped one.
  public func namesNear(_ words: String) throws -> [String] {
    try read { db in
      let resolver = Resolver(db: db, path: path)
      let candidates = try ([words] + words.split(separator: " ").map(String.init))
        .flatMap { try resolver.nearest(to: $0, kinds: [.actor, .place]) }
      var names: [String] = []
      for candidate in candidates where !names.contains(candidate.name) {
        names.append(candidate.name)
      }
      return Array(names.prefix(3))
    }
  }

  /// A name with marks around the words that were looked for.
  private static func marked(_ name: String, _ wanted: [String]) -> String {
    var result = ""
    var word = ""
    func flush() {
      let isFound = !word.isEmpty && wanted.contains(word.folded)
      result += isFound ? "\(SearchHit.mark.open)\(word)\(SearchHit.mark.close)" : word
      word = ""
    }
    for character in name {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// Actors, places, topics and sources with the words in their names.
  private func recordHits(_ db: Database, _ words: String, _ limit: Int) throws -> [SearchHit] {
    let wanted = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map {
      String($0).folded
    }
    guard let first = wanted.first else { return [] }
    let spelt = try spelt(words, db)
    var hits: [SearchHit] = []
    var seen: Set<Ref> = []
    func offer(_ kind: RecordKind, _ ref: String, _ name: String) {
      let folded = name.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      let isNamed = wanted.allSatisfy { word in folded.contains { $0 == word } }
      guard isNamed || spelt.contains(ref) else { return }
      let ref = Ref(stored: ref)
      guard seen.insert(ref).inserted else { return }
      hits.append(SearchHit(kind: kind, ref: ref, title: Self.marked(name, wanted)))
    }
    for kind in [RecordKind.actor, .place] {
      for row in try db.rows(
        """
        SELECT t.ref, n.text FROM name n JOIN \(kind.rawValue) t ON t.id = n.\(kind.rawValue)_id
        WHERE instr(n.folded, ?) > 0 ORDER BY t.id, n.position LIMIT 5000
        """, [first])
      { offer(kind, row["ref"], row["text"]) }
      for ref in spelt {
        let row = try db.row(
          """
          SELECT n.text FROM \(kind.rawValue) t JOIN name n ON n.\(kind.rawValue)_id = t.id
          WHERE t.ref = ? ORDER BY n.position LIMIT 1
          """, [ref])
        if let row { offer(kind, ref, row["text"]) }
      }
    }
    for row in try db.rows("SELECT ref, name FROM topic ORDER BY id") {
      offer(.topic, row["ref"], row["name"])
    }
    for row in try db.rows("SELECT ref, coalesce(short, title) AS name FROM source ORDER BY id") {
      offer(.source, row["ref"], row["name"])
    }
    return hits.sorted { ($0.title.count, $0.ref) < ($1.title.count, $1.ref) }
  }
}
