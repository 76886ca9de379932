import Chronology
public import Diplomacy
internal import GRDB

extension Change {
  /// Adds a source.
  @discardableResult
  public func add(_ source: Source) throws -> Ref {
    try claim(source.ref)
    let id = try db.insert(
      "INSERT INTO source (uid, ref, title, change_id) VALUES (?, ?, ?, ?)",
      [(source.uid ?? Clock.newUID()).data, source.ref.text, source.title, try id()])
    try set(source, id)
    return source.ref
  }

  /// Writes every column and part of a source but its ref and its id.
  func set(_ source: Source, _ id: Int64) throws {
    let published = source.published
    let dateline = source.dateline?.date
    try db.run(
      """
      UPDATE source SET title = ?, kind = ?, short = ?, author = ?, publisher = ?, published = ?,
        published_given = ?, published_calendar = ?, published_dateline = ?, time = ?, zone = ?,
        dateline_place = ?, dateline = ?, dateline_given = ?, dateline_calendar = ?, archive = ?,
        collection = ?, reference = ?, number = ?, classification = ?, url = ?, language = ?,
        reliability = ?, fixity = ?, note = ?, creator_id = NULL
      WHERE id = ?
      """,
      [
        source.title, source.kind, source.short, source.author, source.publisher,
        published?.edtf?.description, published?.given,
        published?.calendar.rawValue ?? "gregorian", published?.dateline?.description,
        source.time?.description, source.zone, source.dateline?.place,
        dateline?.edtf?.description, dateline?.given, dateline?.calendar.rawValue ?? "gregorian",
        source.archive, source.collection, source.reference, source.number, source.classification,
        source.url, source.language, source.reliability?.rawValue, source.fixity, source.note, id,
      ])
    try add(identifiers: source.identifiers, column: "source_id", id)
    try add(citations: source.citations, column: "about_source_id", id)
    try tie(source.within, in: "source", column: "within_id", id, to: .source)
    try tie(source.creator, in: "source", column: "creator_id", id, to: .actor)
  }

  func add(citations: [Citation], column: String, _ id: Int64, from first: Int = 0) throws {
    for (position, citation) in citations.enumerated() {
      if let credibility = citation.credibility, !(1...6).contains(credibility) {
        throw StorageError.invalid("credibility is a number from 1 to 6, not \(credibility)")
      }
      try db.run(
        """
        INSERT INTO citation (\(column), position, source_id, locator, fact, excerpt, credibility, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, first + position, try number(of: citation.source, .source), citation.locator,
          citation.fact, citation.excerpt, citation.credibility, citation.note,
        ])
    }
  }

  func add(claims: [Claim], column: String, _ id: Int64, from first: Int = 0) throws {
    for (position, claim) in claims.enumerated() {
      let number = try db.insert(
        "INSERT INTO claim (\(column), position, field, value, rank, reason) VALUES (?, ?, ?, ?, ?, ?)",
        [id, first + position, claim.field, claim.value, claim.rank.rawValue, claim.reason])
      try add(citations: claim.citations, column: "claim_id", number)
    }
  }

  func add(identifiers: [Identifier], column: String, _ id: Int64) throws {
    for (position, identifier) in identifiers.enumerated() {
      try db.run(
        "INSERT INTO identifier (\(column), position, scheme, value) VALUES (?, ?, ?, ?)",
        [id, position, identifier.scheme, identifier.value])
    }
  }

  /// Adds citations, claims and links to a record that is there.
  public func add(_ supplement: Supplement) throws {
    guard let entry = try entry(supplement.to) else {
      later { change in try change.attach(supplement) }
      return
    }
    try attach(supplement, to: entry)
  }

  private func attach(_ supplement: Supplement, to known: RefTable.Entry? = nil) throws {
    let all = RecordKind.allCases
    guard let entry = try known ?? entry(supplement.to) else {
      throw StorageError.unknown(text: supplement.to.text, kinds: all, nearest: [])
    }
    _ = try id()
    let column = "\(entry.kind.rawValue)_id"
    let citing = entry.kind == .source ? "about_source_id" : column
    if entry.kind == .topic && !supplement.citations.isEmpty {
      throw StorageError.invalid("a topic has no sources: “\(supplement.to)”")
    }
    try add(
      citations: supplement.citations, column: citing, entry.id,
      from: try next("citation", citing, entry.id))
    if !supplement.claims.isEmpty {
      guard [.event, .actor, .place, .relation].contains(entry.kind) else {
        throw StorageError.invalid("there can be no claims on “\(supplement.to)”")
      }
      try add(
        claims: supplement.claims, column: column, entry.id,
        from: try next("claim", column, entry.id))
      try PreferredClaims(change: self).show(supplement.claims, on: entry)
    }
    if !supplement.links.isEmpty {
      guard entry.kind == .event else {
        throw StorageError.wrongKind(supplement.to, is: entry.kind, wanted: [.event])
      }
      try add(links: supplement.links, to: entry.id)
    }
    if entry.kind == .event { touch(text: entry.id) }
  }

  /// The position after the last of a record's rows.
  func next(_ table: String, _ column: String, _ id: Int64) throws -> Int {
    Int(
      try db.number("SELECT coalesce(max(position) + 1, 0) FROM \(table) WHERE \(column) = ?", [id])
        ?? 0)
  }
}
