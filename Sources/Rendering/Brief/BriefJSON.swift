public import Chronology
public import Diplomacy

/// A brief as one JSON object.
public enum BriefJSON {
  /// The object, its keys sorted, with a line end.
  public static func text(_ brief: Brief, dates: DateStyle) -> String {
    let object = BriefObject(brief: brief, dates: DateWords(style: dates))
    return (try? JSONText.page(object)) ?? "{}\n"
  }
}

private struct BriefObject: Encodable {
  var brief: Brief
  var dates: DateWords

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: JSONKey.self)
    func json(_ entry: TimelineEntry?) -> EventJSON? { entry.map { EventJSON($0, dates: dates) } }
    try object.list(brief.sides.map(\.ref.text), "actors")
    try object.put(brief.day.map { CivilDate(dayNumber: $0).description }, "to")
    try object.put(json(brief.lastMet), "lastMet")
    try object.put(json(brief.lastSpoke), "lastSpoke")
    try object.put(json(brief.before), "before")
    try object.list(brief.since.compactMap(json), "since")
    try object.put(brief.sinceCount, "sinceCount")
    try object.put(brief.meetings, "meetings")
    try object.put(brief.statements, "statements")
    try object.put(brief.others, "others")
    try object.list(brief.lastWords.compactMap(json), "lastWords")
    try object.list(brief.open.compactMap { $0.entry.event.handle?.text }, "open")
    try object.list(brief.bonds.map(\.handle), "promises")
    try object.list(brief.cautions.map { CautionJSON($0) }, "cautions")
    try object.list(brief.sources.map(\.citation.source.text), "sources")
  }
}

private struct CautionJSON: Encodable {
  var event: String?
  var reason: String
  var facts: [String]?

  init(_ caution: Brief.Caution) {
    event = caution.entry.event.handle?.text
    switch caution.reason {
    case .attributed: reason = "attributed"
    case .denied: reason = "denied"
    case .dayOpen: reason = "day-open"
    case .disputed(let fields):
      reason = "disputed"
      facts = fields
    }
  }
}
