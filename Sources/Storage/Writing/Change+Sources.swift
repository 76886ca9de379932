import Chronology
public import Diplomacy
internal import GRDB

extension Change {
  /// Adds a source.
  @discardableResult
  public func add(_ source: Source) throws -> Ref {
    try claim(source.ref)
    let id = try numbers.next("source")
    try db.run(
      "INSERT INTO source (id, uid, ref, title, change_id) VALUES (?, ?, ?, ?, ?)",
      [id, (source.uid ?? stamps.next()).data, source.ref.text, source.title, try self.id()])
    try set(source, id)
    return source.ref
  }

  /// Writes every column and part of a source but its ref and its id.
  func set(_ source: Source, _ id: Int64) throws {
    try refuseBlank(source.title, "the title of “\(source.ref)”")
    let published = source.published
    let dateline = source.dateline?.date
    try db.run(
      """
      UPDATE source SET title = ?, kind = ?, short = ?, author = ?, publisher = ?, published = ?,
        published_given = ?, published_calendar = ?, published_dateline = ?, time = ?, zone = ?,
        dateline_place = ?, dateline = ?, dateline_given = ?, dateline_calendar = ?, archive = ?,
        collection = ?, reference = ?, number = ?, classification = ?, url = ?, language = ?,
        reliability = ?, fixity = ?, note = ?, creator_id = NULL, file = ?, editor = ?, edition = ?,
        volume = ?, pages = ?, publisher_place = ?, accessed = ?, archived = ?, private_note = ?,
        private = ?, embargo = ?
      WHERE id = ?
      """,
      [
        source.title, source.kind, source.short, source.author, source.publisher,
        published?.edtf?.description, published?.given,
        published?.calendar.rawValue ?? "gregorian", published?.dateline?.description,
        source.time?.description, source.zone, source.dateline?.place,
        dateline?.edtf?.description, dateline?.given, dateline?.calendar.rawValue ?? "gregorian",
        source.archive, source.collection, source.reference, source.number, source.classification,
        source.url, source.language, source.reliability?.rawValue, source.fixity, source.note,
        source.file,
        source.editor, source.edition, source.volume, source.pages, source.publisherPlace,
        source.accessed?.description, source.archived, source.privateNote,
        source.isPrivate || source.embargo != nil, source.embargo?.description, id,
      ])
    try add(identifiers: source.identifiers, column: "source_id", id)
    if try source.citations.allSatisfy({ try entry($0.source) != nil }) {
      try add(citations: source.citations, column: "about_source_id", id)
    } else {
      later { try $0.add(citations: source.citations, column: "about_source_id", id) }
    }
    try tie(source.within, in: "source", column: "within_id", id, to: .source)
    try tie(source.creator, in: "source", column: "creator_id", id, to: .actor)
    try add(exceptions: source.exceptions, column: "source_id", id)
    try add(derivations: source.derivesFrom, to: id)
    try add(silences: source.silences, to: id)
  }

  private func add(derivations: [Ref], to source: Int64) throws {
    for (position, ref) in derivations.enumerated() {
      try atOnceOrLater(ref) { change in
        let root = try change.number(of: ref, .source)
        // A source is named once, by whatever refs.
        try change.db.run(
          """
          INSERT INTO derivation (source_id, position, from_id) SELECT ?1, ?2, ?3
          WHERE NOT EXISTS (SELECT 1 FROM derivation WHERE source_id = ?1 AND from_id = ?3)
          """, [source, position, root])
        let circle = try change.db.number(
          """
          WITH RECURSIVE up (id) AS (
            SELECT from_id FROM derivation WHERE source_id = ?1
            UNION SELECT d.from_id FROM derivation d JOIN up ON d.source_id = up.id
          ) SELECT 1 FROM up WHERE id = ?1
          """, [source])
        if circle != nil {
          throw StorageError.invalid("“\(ref)” is itself taken from that source")
        }
      }
    }
  }

  private func add(silences: [Silence], to source: Int64) throws {
    for (position, silence) in silences.enumerated() {
      try db.run(
        "INSERT INTO silence (source_id, position, period, searched, note) VALUES (?, ?, ?, ?, ?)",
        [
          source, position, silence.period?.description, silence.searched?.description,
          silence.note,
        ])
      for (ref, kind) in [(silence.actor, RecordKind.actor), (silence.topic, .topic)] {
        guard let ref else { continue }
        try atOnceOrLater(ref) { change in
          try change.db.run(
            "UPDATE silence SET \(kind.rawValue)_id = ? WHERE source_id = ? AND position = ?",
            [try change.number(of: ref, kind), source, position])
        }
      }
    }
  }

  func add(exceptions: [RuleException], column: String, _ id: Int64) throws {
    for (position, exception) in exceptions.enumerated() {
      let owners = RowContents.owners(of: "rule_exception", column, id)
      let number = try numbers.next(
        "rule_exception", matching: owners + [exception.rule.cell, exception.reason.cell])
      try db.run(
        "INSERT INTO rule_exception (id, \(column), position, rule, reason) VALUES (?, ?, ?, ?, ?)",
        [number, id, position, exception.rule, exception.reason])
    }
  }

  /// What a citation says, in the order of ``RowContents``.
  func content(of citation: Citation) throws -> [DatabaseValue] {
    if let credibility = citation.credibility, !(1...6).contains(credibility) {
      throw StorageError.invalid("credibility is a number from 1 to 6, not \(credibility)")
    }
    return [
      try number(of: citation.source, .source).cell, citation.locator.cell, citation.fact.cell,
      citation.excerpt.cell, citation.credibility.cell, (citation.accessed?.description).cell,
      citation.archived.cell, citation.note.cell,
    ]
  }

  func add(citations: [Citation], column: String, _ id: Int64, from first: Int = 0) throws {
    for (position, citation) in citations.enumerated() {
      let content = try content(of: citation)
      let number = try numbers.next(
        "citation", matching: RowContents.owners(of: "citation", column, id) + content)
      try db.run(
        """
        INSERT INTO citation (id, \(column), position, source_id, locator, fact, excerpt, credibility,
          accessed, archived, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [number.cell, id.cell, (first + position).cell] + content)
    }
  }

  func add(claims: [Claim], column: String, _ id: Int64, from first: Int = 0) throws {
    for (position, claim) in claims.enumerated() {
      let owners = RowContents.owners(of: "claim", column, id)
      let number = try numbers.next(
        "claim",
        matching: owners + [
          claim.field.cell, claim.value.cell, claim.rank.rawValue.cell, claim.reason.cell,
        ])
      try db.run(
        """
        INSERT INTO claim (id, \(column), position, field, value, rank, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [number, id, first + position, claim.field, claim.value, claim.rank.rawValue, claim.reason])
      try add(citations: claim.citations, column: "claim_id", number)
    }
  }

  func add(identifiers: [Identifier], column: String, _ id: Int64) throws {
    for (position, identifier) in identifiers.enumerated() {
      try add(identifier, column: column, id, at: position)
    }
  }

  func add(_ identifier: Identifier, column: String, _ id: Int64, at position: Int) throws {
    let owners = RowContents.owners(of: "identifier", column, id)
    let number = try numbers.next(
      "identifier", matching: owners + [identifier.scheme.cell, identifier.value.cell])
    try db.run(
      "INSERT INTO identifier (id, \(column), position, scheme, value) VALUES (?, ?, ?, ?, ?)",
      [number, id, position, identifier.scheme, identifier.value])
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
    // First, because the sources that come with them vouch for nothing that the record said before.
    try add(claims: supplement.claims, to: entry, supplement.to)
    try add(
      citations: supplement.citations, column: citing, entry.id,
      from: try next("citation", citing, entry.id))
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
