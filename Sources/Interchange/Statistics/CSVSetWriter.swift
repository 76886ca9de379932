import Chronology
public import Diplomacy

/// Writes a chronicle as a set of tables for statistics: R, Stata, pandas.
///
/// Each table is a file of comma-separated values (RFC 4180, UTF-8); a Data Package and a codebook
/// say what stands in them. Missing is an empty cell.
///
///     var set = CSVSetWriter()
///     for (file, heads) in CSVSetWriter.heads { write(file, heads) }
///     set.append(.actor(nato)) { file, line in write(file, line) }
public struct CSVSetWriter: Sendable {
  /// Gets a file's name and its next line.
  public typealias Put = (_ file: String, _ line: String) throws -> Void

  /// How many rows each table has.
  private(set) var counts: [String: Int] = [:]
  private var numbers: [String: Int64] = [:]
  private var about = ChronicleDescription()
  /// What the tables do not say.
  public private(set) var losses = LossReport()
  /// Whether all events are in the set, so that none refers to one that is not.
  let isWhole: Bool

  /// Makes a writer.
  ///
  /// - Parameter isWhole: Whether all events will be written, and none left out by a filter.
  public init(isWhole: Bool = true) { self.isWhole = isWhole }

  static let forms = [
    SetTables.chronicle.form, SetTables.kinds.form, SetTables.topics.form, SetTables.sources.form,
    SetTables.derivations.form, SetTables.silences.form, SetTables.actors.form,
    SetTables.places.form, SetTables.names.form, SetTables.relations.form, SetTables.events.form,
    SetTables.dates.form, SetTables.bounds.form, SetTables.eventTopics.form,
    SetTables.participations.form, SetTables.statements.form, SetTables.abouts.form,
    SetTables.attributions.form, SetTables.commitments.form, SetTables.links.form,
    SetTables.figures.form, SetTables.codes.form, SetTables.identifiers.form,
    SetTables.claims.form, SetTables.citations.form, SetTables.exceptions.form,
  ]

  /// The files of the tables, each with the line of its columns' heads.
  public static var heads: [(file: String, line: String)] { forms.map { ($0.file, $0.heads) } }

  /// The Data Package, and the codebook, once all records are written.
  ///
  /// - Throws: `EncodingError`, of what JSON has no way to write.
  public func documents() throws -> [(file: String, text: String)] {
    [
      ("datapackage.json", try DataPackage(about: about, isWhole: isWhole).text(Self.forms)),
      ("codebook.md", SetCodebook(about: about, counts: counts).text(Self.forms)),
    ]
  }

  /// Writes the rows of a record that is no event.
  public mutating func append(_ record: Record, _ put: Put) throws {
    switch record {
    case .chronicle(let description):
      about = description
      if description != ChronicleDescription() { try add(SetTables.chronicle, description, put) }
      for (kind, under) in EventKind.standard {
        try add(SetTables.kinds, EventKindRecord(kind: kind, under: under), put)
      }
    case .kind(let kind): try add(SetTables.kinds, kind, put)
    case .topic(let topic): try add(SetTables.topics, topic, put)
    case .source(let source): try append(source, put)
    case .actor(let actor):
      note(actor.existence)
      try add(SetTables.actors, actor, put)
      let owner = SetOwner(kind: .actor, ref: actor.ref.text)
      try append(actor.names, of: owner, put)
      try own(SetTables.identifiers, owner, actor.identifiers, put)
      try cite(actor.citations, owner, put: put)
      try append(actor.claims, of: owner, put)
      try own(SetTables.exceptions, owner, actor.exceptions, put)
    case .place(let place):
      try add(SetTables.places, place, put)
      let owner = SetOwner(kind: .place, ref: place.ref.text)
      try append(place.names, of: owner, put)
      try own(SetTables.identifiers, owner, place.identifiers, put)
      try cite(place.citations, owner, put: put)
      try append(place.claims, of: owner, put)
      try own(SetTables.exceptions, owner, place.exceptions, put)
    case .relation(let relation):
      note(relation.validity.date)
      try add(SetTables.relations, relation, put)
      let owner = SetOwner(kind: .relation, ref: relation.ref.text)
      try cite(relation.citations, owner, put: put)
      try append(relation.claims, of: owner, put)
      try own(SetTables.exceptions, owner, relation.exceptions, put)
    case .timeline: losses.note("the whole", of: "saved timeline")
    case .event, .supplement: break
    }
  }

  private mutating func append(_ source: Source, _ put: Put) throws {
    note(source.published?.edtf)
    try add(SetTables.sources, source, put)
    try parts(SetTables.derivations, source.ref.text, source.derivesFrom, put)
    try parts(SetTables.silences, source.ref.text, source.silences, put)
    let owner = SetOwner(kind: .source, ref: source.ref.text)
    try own(SetTables.identifiers, owner, source.identifiers, put)
    try cite(source.citations, owner, put: put)
    try own(SetTables.exceptions, owner, source.exceptions, put)
  }

  /// Writes the rows of an event.
  public mutating func append(_ entry: TimelineEntry, _ put: Put) throws {
    let event = entry.event
    guard let name = event.handle?.text else { return }
    note(event.date.edtf)
    try add(SetTables.events, entry, put)
    try parts(SetTables.dates, name, event.dates, put)
    for (side, others) in [("after", event.after), ("before", event.before)] {
      for other in others {
        try add(SetTables.bounds, SetBound(event: name, side: side, other: other), put)
      }
    }
    try parts(SetTables.eventTopics, name, event.topics, put)
    try parts(SetTables.participations, name, entry.parties, put)
    if let statement = event.statement {
      try add(SetTables.statements, SetPart(owner: name, position: 0, value: statement), put)
      try parts(SetTables.abouts, name, entry.about, put)
      try parts(SetTables.attributions, name, statement.via, put)
    }
    try parts(SetTables.commitments, name, event.commitments, put)
    try parts(SetTables.links, name, event.links, put)
    try parts(SetTables.figures, name, event.figures, put)
    try parts(SetTables.codes, name, event.codes, put)
    let owner = SetOwner(kind: .event, ref: name)
    try own(SetTables.identifiers, owner, event.identifiers, put)
    try cite(event.citations, owner, put: put)
    for (index, part) in event.participations.enumerated() {
      try cite(part.citations, owner, .participations, at: index, put: put)
    }
    for (index, link) in event.links.enumerated() {
      try cite(link.citations, owner, .links, at: index, put: put)
    }
    try append(event.claims, of: owner, put)
    try own(SetTables.exceptions, owner, event.exceptions, put)
  }

  private mutating func append(_ names: [Name], of owner: SetOwner, _ put: Put) throws {
    try own(SetTables.names, owner, SetPart.list(owner.ref, names), put)
    for (index, name) in names.enumerated() {
      try cite(name.citations, owner, .names, at: index, put: put)
    }
  }

  private mutating func append(_ claims: [Claim], of owner: SetOwner, _ put: Put) throws {
    try own(SetTables.claims, owner, SetPart.list(owner.ref, claims), put)
    for (index, claim) in claims.enumerated() {
      try cite(claim.citations, owner, .claims, at: index, put: put)
    }
  }

  private mutating func cite(
    _ citations: [Citation], _ owner: SetOwner, _ part: SetPartName? = nil, at index: Int? = nil,
    put: Put
  ) throws {
    for citation in citations {
      let row = SetCitation(
        id: next(in: SetTables.citations.name), citation: citation, owner: owner, part: part,
        position: index.map { Int64($0) })
      try add(SetTables.citations, row, put)
    }
  }

  // Rows

  private mutating func add<Row>(_ table: SetTable<Row>, _ row: Row, _ put: Put) throws {
    counts[table.name, default: 0] += 1
    try put("\(table.name).csv", table.line(row))
  }

  private mutating func parts<Value>(
    _ table: SetTable<SetPart<Value>>, _ owner: String, _ values: [Value], _ put: Put
  ) throws {
    for part in SetPart.list(owner, values) { try add(table, part, put) }
  }

  private mutating func own<Value>(
    _ table: SetTable<SetOwned<Value>>, _ owner: SetOwner, _ values: [Value], _ put: Put
  ) throws {
    for value in values {
      try add(table, SetOwned(id: next(in: table.name), owner: owner, value: value), put)
    }
  }

  private mutating func next(in table: String) -> Int64 {
    numbers[table, default: 0] += 1
    return numbers[table, default: 0]
  }

  /// Counts a date whose days have no cell; the EDTF and the years say them.
  private mutating func note(_ date: EDTF?) {
    if SetDates.isBeyond(date) {
      losses.note("a day outside of the years 1 to 9999, but in EDTF,", of: "date")
    }
  }
}
