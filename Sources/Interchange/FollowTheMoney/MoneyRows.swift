import Chronology
import Diplomacy

/// Makes records of the entities of FollowTheMoney.
struct MoneyRows {
  /// The name under which rows are known again.
  static let originName = "ftm"

  /// What becomes of a schema.
  enum Sort {
    case actor, position, tie, other
  }

  private let source: Source
  private var positions: [String: Position] = [:]

  private struct Position {
    var name: String
    var organization: String?
    var country: String?
  }

  init(file: String) {
    let base = SetNaming.base(of: file)
    source = SetNaming.source(nil, named: "ftm-\(RefRule.slug(base))", file: base)
  }

  /// What becomes of a schema.
  static func sort(_ schema: String) -> Sort {
    switch schema {
    case "Person", "Organization", "Company", "PublicBody", "LegalEntity": .actor
    case "Position": .position
    case "Event", "Membership", "Occupancy", "Employment", "Directorship": .tie
    default: .other
    }
  }

  private static let known: [String: Set<String>] = [
    "actor": [
      "name", "alias", "weakAlias", "previousName", "abbreviation", "wikidataId", "birthDate",
      "deathDate", "incorporationDate", "dissolutionDate", "notes", "summary", "sourceUrl",
    ],
    "Event": [
      "name", "date", "startDate", "endDate", "location", "summary", "description", "notes",
      "involved", "organizer", "keywords", "topics", "sourceUrl",
    ],
    "Membership": ["member", "organization"], "Occupancy": ["holder", "post", "status"],
    "Employment": ["employee", "employer"], "Directorship": ["director", "organization"],
  ]

  private static let lives = [
    "birthDate", "deathDate", "incorporationDate", "dissolutionDate",
  ]
  private static let times = ["date", "startDate", "endDate"]

  /// The properties that have no place in a chronicle.
  func losses(of entity: MoneyEntity) -> [String] {
    let isActor = Self.sort(entity.schema) == .actor
    var known = Self.known[isActor ? "actor" : entity.schema] ?? []
    if !isActor, entity.schema != "Event" {
      known.formUnion(["role", "startDate", "endDate", "summary", "description", "sourceUrl"])
    }
    var found = entity.others(than: known)
    for name in isActor ? Self.lives : Self.times { found += entity.lostDates(name) }
    return found
  }

  /// Notes an office, of which tenures are told.
  mutating func note(position entity: MoneyEntity) {
    positions[entity.id] = Position(
      name: entity.caption ?? entity.first("name") ?? "Office",
      organization: entity.first("organization"),
      country: entity.first("country"))
  }

  /// The records of an entity that is somebody, or a tie, or why there are none.
  func outcome(of entity: MoneyEntity) -> Result<[Record], CellFault> {
    do throws(CellFault) {
      return .success(try Self.sort(entity.schema) == .actor ? actor(entity) : tie(entity))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Actors

  /// The records of somebody.
  func actor(_ entity: MoneyEntity) throws(CellFault) -> [Record] {
    guard let name = entity.caption ?? entity.first("name", "alias") else {
      throw CellFault(column: "name", reason: "has nothing in it")
    }
    var records = RowRecords()
    records.add(source)
    let isPerson = entity.schema == "Person"
    let existence =
      isPerson
      ? try entity.span("birthDate", "deathDate")
      : try entity.span("incorporationDate", "dissolutionDate")
    let identifier = MoneyEntity.identifier(entity.id)
    records.add(identifier) { key in
      var actor = Actor(
        ref: key, kind: isPerson ? .person : .organisation, names: [Name(name)],
        existence: existence, identifiers: [identifier])
      actor.identifiers += entity.values("wikidataId").map {
        Identifier(scheme: "wikidata", value: $0)
      }
      var seen: Set<String> = [name]
      for (property, kind) in [
        ("name", Name.Kind.alias), ("alias", .alias), ("weakAlias", .alias),
        ("previousName", .formal), ("abbreviation", .short),
      ] {
        for text in entity.values(property) where seen.insert(text).inserted {
          actor.names.append(Name(text, kind: kind == .formal ? .alias : kind))
        }
      }
      let notes = ["summary", "notes"].flatMap { entity.values($0) }
      actor.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
      actor.citations = [entity.citation(source)]
      return actor
    }
    return records.records
  }

  // MARK: Events and ties

  /// The records of an event, a membership or a tenure.
  func tie(_ entity: MoneyEntity) throws(CellFault) -> [Record] {
    switch entity.schema {
    case "Event": return try event(entity)
    case "Membership":
      return try relation(.membership, entity, from: "member", to: "organization", office: nil)
    case "Employment":
      return try relation(
        .tenure, entity, from: "employee", to: "employer",
        office: entity.first("role") ?? "Employee")
    case "Directorship":
      return try relation(
        .tenure, entity, from: "director", to: "organization",
        office: entity.first("role") ?? "Director")
    default: return try occupancy(entity)
    }
  }

  private func key(_ id: String) -> Ref { RowRecords.key(MoneyEntity.identifier(id)) }

  private func relation(
    _ kind: Relation.Kind, _ entity: MoneyEntity, from: String, to: String, office: String?
  ) throws(CellFault) -> [Record] {
    guard let member = entity.first(from) else {
      throw CellFault(column: from, reason: "has nothing in it")
    }
    guard let whole = entity.first(to) else {
      throw CellFault(column: to, reason: "has nothing in it")
    }
    var records = RowRecords()
    records.add(
      try made(kind, entity, from: key(member), to: key(whole), office: office, &records))
    return records.records
  }

  private func made(
    _ kind: Relation.Kind, _ entity: MoneyEntity, from: Ref, to: Ref, office: String?,
    _ records: inout RowRecords
  ) throws(CellFault) -> Relation {
    records.add(source)
    let isCurrent = entity.first("status") == "current"
    let span = try entity.span("startDate", "endDate", isCurrent: isCurrent)
    let notes = ["summary", "description"].flatMap { entity.values($0) }
    return Relation(
      ref: Ref(stored: "ftm-tie:\(entity.id)"), kind: kind, from: from, to: to, office: office,
      title: kind == .membership ? entity.first("role") : nil, validity: Validity(span),
      note: notes.isEmpty ? nil : notes.joined(separator: "\n"),
      citations: [entity.citation(source)])
  }

  private func occupancy(_ entity: MoneyEntity) throws(CellFault) -> [Record] {
    guard let holder = entity.first("holder") else {
      throw CellFault(column: "holder", reason: "has nothing in it")
    }
    guard let post = entity.first("post"), let position = positions[post] else {
      throw CellFault(column: "post", reason: "names no Position of this file")
    }
    var records = RowRecords()
    let body: Ref
    if let organization = position.organization {
      body = key(organization)
    } else if let country = position.country {
      let code = country.uppercased()
      let identifier = Identifier(scheme: "iso3166", value: code)
      body = records.add(identifier) { key in
        Actor(ref: key, kind: .state, names: [Name(code)], identifiers: [identifier])
      }
    } else {
      throw CellFault(
        column: "post", reason: "names “\(position.name)”, an office of no organization or country")
    }
    records.add(
      try made(.tenure, entity, from: key(holder), to: body, office: position.name, &records))
    return records.records
  }

  private func event(_ entity: MoneyEntity) throws(CellFault) -> [Record] {
    var records = RowRecords()
    records.add(source)
    let single = entity.date("date")
    let span = try entity.span("startDate", "endDate")
    var event = Event(kind: .event, date: .undated, title: entity.caption ?? entity.first("name"))
    if let single {
      event.date = single.date
      event.time = single.time
      event.zone = single.zone
    } else if entity.first("endDate") == nil, let start = entity.date("startDate") {
      event.date = start.date
    } else {
      event.date = HistoricalDate(span)
    }
    let texts = ["summary", "description", "notes"].flatMap { entity.values($0) }
    event.summary = texts.isEmpty ? nil : texts.joined(separator: "\n")
    event.place = entity.first("location").map { records.addPlace(named: $0) }
    event.topics = ["keywords", "topics"].flatMap { entity.values($0) }.map { records.addTopic($0) }
    for (property, role) in [("organizer", Role.host), ("involved", .participant)] {
      for id in entity.values(property) {
        event.participations.append(Participation(actor: key(id), role: role))
      }
    }
    event.citations = [entity.citation(source)]
    _ = records.add(event, origin: Origin(name: Self.originName, key: entity.id))
    return records.records
  }
}
