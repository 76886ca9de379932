import Chronology
import Diplomacy
internal import GRDB

/// The names, offices and relations of actors and places, read as they are needed.
final class NameBook {
  private let db: Database
  private let path: String
  private var actors: [Ref: ActorFacts] = [:]
  private var places: [Ref: [Name]] = [:]
  private var sharedSurnames: [String: Bool] = [:]
  /// The surnames of full names: a person's many parts ask for the same one.
  private var surnames: [String: String] = [:]
  private let language: String?
  private let naming: Naming

  /// What is needed of an actor to name it on a day.
  struct ActorFacts {
    var kind: Actor.Kind
    var names: [Name]
    var relations: [Relation]
  }

  /// More facts than this are forgotten and read again, so that memory does not grow.
  private static let most = 20_000

  init(_ db: Database, path: String, naming: Naming = .ofTheDay) throws {
    self.naming = naming
    self.db = db
    self.path = path
    language = try db.row("SELECT language FROM chronicle")?["language"]
  }

  /// Reads what is not known yet of a batch's actors and places, and of those whom they stand for.
  ///
  /// - Parameter reading: What is done before anything is read.
  func load(
    actors wanted: Set<Ref>, places wantedPlaces: Set<Ref>, before reading: () throws -> Void = {}
  ) throws {
    if actors.count > Self.most { actors = [:] }
    if places.count > Self.most { places = [:] }
    if sharedSurnames.count > Self.most { sharedSurnames = [:] }
    if surnames.count > Self.most { surnames = [:] }
    var missing = wanted.filter { actors[$0] == nil }
    // Offices lead to states, parts lead to wholes: a few rounds.
    while !missing.isEmpty {
      try reading()
      let next = try load(missing)
      missing = next.filter { actors[$0] == nil }
    }
    let missingPlaces = wantedPlaces.filter { places[$0] == nil }
    guard !missingPlaces.isEmpty else { return }
    try reading()
    let rows = RecordRows(db: db, path: path)
    try db.each(Self.names(of: "place", "'place'"), [jsonList(missingPlaces)]) { row in
      let ref = Ref(stored: row.word())
      _ = row.word()
      places[ref, default: []].append(try rows.name(&row))
    }
  }

  /// Forgets an actor, whose relations have become others.
  func forget(_ actor: Ref) { actors[actor] = nil }

  /// The names of the actors or places whose refs are given, with a column of the record itself.
  private static func names(of table: String, _ column: String) -> String {
    """
    SELECT t.ref, \(column), n.text, n.kind, n.language, n.valid
    FROM json_each(?) j CROSS JOIN \(table) t ON t.ref = j.value JOIN name n ON n.\(table)_id = t.id
    ORDER BY t.id, n.position
    """
  }

  /// Reads actors and tells the refs that their relations lead to.
  private func load(_ refs: Set<Ref>) throws -> Set<Ref> {
    let rows = RecordRows(db: db, path: path)
    try db.each(Self.names(of: "actor", "t.kind"), [jsonList(refs)]) { row in
      let ref = Ref(stored: row.word())
      let kind: Actor.Kind = try rows.value(row.text()) ?? .group
      actors[ref, default: ActorFacts(kind: kind, names: [], relations: [])].names.append(
        try rows.name(&row))
    }
    var next: Set<Ref> = []
    try db.each(
      """
      SELECT r.ref, r.kind, a.ref, b.ref, r.office, r.title, r.represents, r.valid
      FROM json_each(?) j CROSS JOIN actor a ON a.ref = j.value JOIN relation r ON r.from_id = a.id
      JOIN actor b ON b.id = r.to_id
      WHERE r.kind IN ('tenure', 'part-of') ORDER BY r.id
      """, [jsonList(refs)]
    ) { row in
      let relation = Relation(
        ref: Ref(stored: row.word()), kind: try rows.value(row.text()) ?? .tenure,
        from: Ref(stored: row.word()), to: Ref(stored: row.word()), office: row.text(),
        title: row.text(), represents: row.flag(), validity: Validity(try rows.edtfDate(row.text()))
      )
      actors[relation.from]?.relations.append(relation)
      next.insert(relation.to)
    }
    try loadSurnames(refs)
    return next
  }

  private func loadSurnames(_ refs: Set<Ref>) throws {
    var folded: Set<String> = []
    for ref in refs where actors[ref]?.kind == .person {
      for name in actors[ref]?.names ?? [] where name.kind == .full {
        folded.insert(surname(of: name.text).folded)
      }
    }
    let unknown = folded.filter { sharedSurnames[$0] == nil }
    guard !unknown.isEmpty else { return }
    for surname in unknown { sharedSurnames[surname] = false }
    for row in try db.rows(
      """
      SELECT j.value AS surname, count(DISTINCT n.actor_id) AS bearers
      FROM json_each(?) j CROSS JOIN name n ON n.surname_folded = j.value
      GROUP BY j.value HAVING bearers > 1
      """, [jsonTexts(unknown)])
    { sharedSurnames[row["surname"]] = true }
  }

  private func surname(of name: String) -> String {
    if let known = surnames[name] { return known }
    let surname = Surname.of(name)
    surnames[name] = surname
    return surname
  }

  /// The kind of an actor.
  func kind(_ ref: Ref) -> Actor.Kind? { actors[ref]?.kind }

  /// An actor's name on a day.
  func name(_ ref: Ref, on day: Int64?) -> String {
    actors[ref].map { shown($0.names, on: day) ?? ref.text } ?? ref.text
  }

  /// The name of a day, with today's where that is asked for and another.
  private func shown(_ names: [Name], on day: Int64?) -> String? {
    let name = NameOfTheDay.full(of: names, on: day, language: language)
    guard naming == .withTodays, day != nil, let name,
      let today = NameOfTheDay.full(of: names, on: nil, language: language), today != name
    else { return name }
    return "\(name) (now \(today))"
  }

  /// The name that titles use: a person's surname unless two share it, a state's short name.
  func short(_ ref: Ref, on day: Int64?) -> String {
    guard let facts = actors[ref] else { return ref.text }
    let full = NameOfTheDay.full(of: facts.names, on: day, language: language) ?? ref.text
    if facts.kind == .person {
      let surname = surname(of: full)
      if sharedSurnames[surname.folded] ?? false { return full }
      return NameOfTheDay.short(of: facts.names, on: day, language: language) ?? surname
    }
    return NameOfTheDay.short(of: facts.names, on: day, language: language) ?? full
  }

  /// A place's name on a day.
  func place(_ ref: Ref, on day: Int64?) -> String {
    places[ref].flatMap { shown($0, on: day) } ?? ref.text
  }

  /// A person's tenures on a day, the one begun last coming first.
  func tenures(_ ref: Ref, on day: Int64?) -> [Relation] {
    OfficeOfTheDay.tenures(actors[ref]?.relations ?? [], on: day)
  }

  /// All tenures of a person.
  func tenures(_ ref: Ref) -> [Relation] {
    (actors[ref]?.relations ?? []).filter { $0.kind == .tenure }
  }

  /// Whom an actor stands for on a day: by one of its tenures of the day, else as a part of a whole.
  func principal(_ ref: Ref, on day: Int64?, tenures: [Relation]) -> Ref? {
    PrincipalOfTheDay.of(
      tenures: tenures, relations: actors[ref]?.relations ?? [], on: day)
  }
}

/// Texts as a JSON list, which `json_each` turns into rows.
func jsonTexts(_ texts: some Sequence<String>) -> String {
  let quoted = texts.map { text in
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
  return "[" + quoted.joined(separator: ",") + "]"
}

/// Refs as a JSON list.
func jsonList(_ refs: some Sequence<Ref>) -> String { jsonTexts(refs.map(\.text)) }
