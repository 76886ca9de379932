import Diplomacy

/// A participation: `for` is whom the actor acts for on that day, "nobody" where that is said.
struct PartyJSON: Encodable {
  private let party: Party

  init(_ party: Party) { self.party = party }

  func encode(to encoder: any Encoder) throws {
    let record = party.participation
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(record.actor?.text, "ref")
    try object.put(party.name, "name")
    try object.put(record.role.name, "role")
    try object.put(party.capacity, "capacity")
    if !party.isCapacityCertain { try object.put("possibly", "standing") }
    let principal: String? =
      switch record.principal {
      case .ofTheDay: party.principal?.ref.text
      case .nobody: "nobody"
      case .actor(let ref): ref.text
      }
    try object.put(principal, "for")
    try object.put(record.side, "side")
    switch record.presence {
    case .full: break
    case .part: try object.put("part", "presence")
    case .absent: try object.put(true, "absent")
    }
    try object.put(record.note, "note")
    try object.list(record.citations.map(CitationJSON.init), "sources")
  }
}

/// A source in support of a fact.
struct CitationJSON: Encodable {
  var ref: String
  var locator: String?
  var fact: String?
  var excerpt: String?
  var credibility: Int?
  var note: String?

  init(_ citation: Citation) {
    ref = citation.source.text
    locator = citation.locator
    fact = citation.fact
    excerpt = citation.excerpt
    credibility = citation.credibility
    note = citation.note
  }
}

/// A tie to another event; its standing where it is not simply stated.
struct LinkJSON: Encodable {
  private let link: Link

  init(_ link: Link) { self.link = link }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(link.kind.rawValue, "kind")
    try object.put(link.to.text, "ref")
    try object.put(link.number, "number")
    try object.put(link.commitment, "commitment")
    if link.standing != .stated { try object.put(link.standing.rawValue, "standing") }
    try object.put(link.note, "note")
    try object.list(link.citations.map(CitationJSON.init), "sources")
  }
}

/// A rival value of a fact.
struct ClaimJSON: Encodable {
  private let claim: Claim
  private let date: DateJSON?

  /// - Parameters:
  ///   - claim: The claim.
  ///   - record: The record that it is on.
  ///   - dates: How dates are worded.
  init(_ claim: Claim, in record: Record, dates: DateWords) {
    self.claim = claim
    let sort = ClaimField.named(claim.field, in: record)?.sort
    let isDate = sort == .date || sort == .validity
    let value = isDate ? HistoricalDate(claimText: claim.value) : nil
    date = value.map { DateJSON($0, entry: nil, dates: dates) }
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(claim.field, "field")
    try object.put(date?.edtf ?? claim.value, "value")
    try object.put(date, "date")
    try object.put(claim.rank.rawValue, "rank")
    try object.put(claim.reason, "reason")
    try object.list(claim.citations.map(CitationJSON.init), "sources")
  }
}

/// What a meeting has beyond an event.
struct MeetingJSON: Encodable {
  var level: String?
  var channel: String?
  var setting: String?
  var agenda: String?
  var outcome: String?

  init(_ meeting: Meeting) {
    level = meeting.level?.rawValue
    channel = meeting.channel?.rawValue
    setting = meeting.setting?.rawValue
    agenda = meeting.agenda
    outcome = meeting.outcome
  }
}

/// What a visit has beyond an event.
struct VisitJSON: Encodable {
  var style: String?
  var agenda: String?
  var outcome: String?

  init(_ visit: Visit) {
    style = visit.style?.rawValue
    agenda = visit.agenda
    outcome = visit.outcome
  }
}

/// What a statement has beyond an event.
struct StatementJSON: Encodable {
  private let statement: Statement
  private let dates: DateWords

  init(_ statement: Statement, dates: DateWords) {
    self.statement = statement
    self.dates = dates
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(statement.form?.rawValue, "form")
    try object.put(statement.medium, "medium")
    try object.put(statement.occasion?.text, "occasion")
    try object.put(statement.quote, "quote")
    try object.put(statement.original, "original")
    try object.put(statement.language, "language")
    try object.put(statement.translation, "translation")
    try object.list(statement.about.map(\.text), "about")
    try object.put(statement.audience, "audience")
    try object.list(
      statement.via.map {
        AttributionJSON(
          ref: $0.actor?.text, date: $0.date.map(json), source: $0.source?.text,
          locator: $0.locator)
      }, "via")
  }

  private func json(_ date: HistoricalDate) -> DateJSON {
    DateJSON(date, entry: nil, dates: dates)
  }
}

private struct AttributionJSON: Encodable {
  var ref: String?
  var date: DateJSON?
  var source: String?
  var locator: String?
}

/// What an event promises, threatens or sets a term for.
struct CommitmentJSON: Encodable {
  private let commitment: Commitment
  private let dates: DateWords

  init(_ commitment: Commitment, dates: DateWords) {
    self.commitment = commitment
    self.dates = dates
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(commitment.number, "number")
    try object.put(commitment.kind.rawValue, "kind")
    try object.put(commitment.text, "text")
    try object.put(commitment.due.map { DateJSON($0, entry: nil, dates: dates) }, "due")
    try object.put(commitment.owedBy?.text, "owed-by")
    try object.put(commitment.owedTo?.text, "owed-to")
  }
}
