import Chronology
import Diplomacy

/// One event as machines read it, with everything that the record has.
///
/// A key that has nothing to say is left out.
struct EventJSON: Encodable {
  private let entry: TimelineEntry
  private let dates: DateWords

  init(_ entry: TimelineEntry, dates: DateWords) {
    self.entry = entry
    self.dates = dates
  }

  /// The text of the object, on one line, its keys sorted.
  func text() -> String {
    // Nothing here can fail to encode: numbers that JSON has no words for are left out before.
    (try? JSONText.line(self)) ?? "{}"
  }

  func encode(to encoder: any Encoder) throws {
    let event = entry.event
    var object = encoder.container(keyedBy: JSONKey.self)
    try object.put(event.uid?.description, "id")
    try object.put(event.ref?.text, "ref")
    try object.put(event.number, "number")
    try object.put(event.kind.name, "kind")
    try object.put(entry.title, "title")
    try object.put(event.short, "short")
    try object.put(DateJSON(event.date, entry: entry, dates: dates), "date")
    if let placing = entry.placing {
      try object.put(DateJSON(entry.date, entry: nil, dates: dates), "placed")
      try object.put(placing.role, "placedAs")
      try object.list(placing.actors.map(\.ref.text), "placedBy")
    }
    try object.list(
      event.dates.map { RoleDateJSON(role: $0.role, date: json($0.date), by: $0.by?.text) }, "dates"
    )
    if entry.takesPartPossibly { try object.put(true, "possibly") }
    try object.put(event.time?.description, "time")
    try object.put(event.zone, "zone")
    try object.put(event.sequence, "sequence")
    try object.put(entry.place.map { NamedJSON(ref: $0.ref.text, name: $0.name) }, "place")
    try object.put(event.summary, "summary")
    try object.list(event.topics.map(\.text), "topics")
    try object.list(entry.parties.map(PartyJSON.init), "participants")
    try object.list(event.links.map(LinkJSON.init), "links")
    try object.list(event.after.map(\.text), "after")
    try object.list(event.before.map(\.text), "before")
    try object.list(event.figures.map(FigureJSON.init), "figures")
    try object.list(event.identifiers.map(\.description), "identifiers")
    try object.list(event.codes.map(\.description), "codes")
    if event.status != .confirmed { try object.put(event.status.rawValue, "status") }
    if event.isPrivate { try object.put(true, "private") }
    try object.put(event.note, "note")
    try object.list(event.citations.map(CitationJSON.init), "sources")
    let record = Record.event(event)
    try object.list(event.claims.map { ClaimJSON($0, in: record, dates: dates) }, "claims")
    try object.list(event.accounts.filter(\.isTie).map(\.name), "tied")
    try object.list(event.commitments.map { CommitmentJSON($0, dates: dates) }, "commitments")
    try object.put(event.meeting.map(MeetingJSON.init), "meeting")
    try object.put(event.visit.map(VisitJSON.init), "visit")
    try object.put(event.statement.map { StatementJSON($0, dates: dates) }, "statement")
    try object.put(event.origin.map { OriginJSON(name: $0.name, key: $0.key) }, "origin")
  }

  private func json(_ date: HistoricalDate) -> DateJSON {
    DateJSON(date, entry: nil, dates: dates)
  }
}

/// A key of an object.
struct JSONKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedEncodingContainer where Key == JSONKey {
  /// Writes a value under a key, where there is one.
  mutating func put(_ value: (some Encodable)?, _ key: String) throws {
    try encodeIfPresent(value, forKey: JSONKey(key))
  }

  /// Writes a list under a key, unless it is empty.
  mutating func list(_ values: [some Encodable], _ key: String) throws {
    if !values.isEmpty { try encode(values, forKey: JSONKey(key)) }
  }
}

/// A date: as stored, its first and last day, in words, and the words it was given in.
struct DateJSON: Encodable {
  var edtf: String?
  var earliest: String?
  var latest: String?
  var text: String
  var given: String?
  var calendar: String?
  var dateline: String?

  /// - Parameters:
  ///   - date: The date.
  ///   - entry: The event, where the bounds of an undated one may follow from others.
  ///   - dates: How dates are worded.
  init(_ date: HistoricalDate, entry: TimelineEntry?, dates: DateWords) {
    edtf = date.edtf?.description
    let first = date.edtf == nil ? entry?.earliest : date.earliest
    let last = date.edtf == nil ? entry?.latest : date.latest
    earliest = first.map { CivilDate(dayNumber: $0).description }
    latest = last.map { CivilDate(dayNumber: $0).description }
    text = dates.full(date)
    given = date.given
    calendar = date.calendar == .gregorian ? nil : date.calendar.rawValue
    dateline = date.dateline?.description
  }
}

private struct RoleDateJSON: Encodable {
  var role: String
  var date: DateJSON
  var by: String?
}

private struct NamedJSON: Encodable {
  var ref: String
  var name: String
}

private struct OriginJSON: Encodable {
  var name: String
  var key: String
}

private struct FigureJSON: Encodable {
  var name: String
  var low: Double?
  var best: Double?
  var high: Double?

  init(_ figure: Figure) {
    name = figure.name
    low = FigureJSON.finite(figure.low)
    best = FigureJSON.finite(figure.best)
    high = FigureJSON.finite(figure.high)
  }

  private static func finite(_ number: Double?) -> Double? {
    number.flatMap { $0.isFinite ? $0 : nil }
  }
}
