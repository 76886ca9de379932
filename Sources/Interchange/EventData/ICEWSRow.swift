import Chronology
import Diplomacy

/// A row of ICEWS, understood, and the one that says the same from the other side.
struct ICEWSRow {
  let id: String
  let line: Int
  let day: CivilDate
  let code: CAMEOCode
  let intensity: String?
  let actor: ICEWSActor?
  let recipient: ICEWSActor?
  let story: String
  let sentence: String
  private let publisher: String?
  private let place: CodedPlace
  /// The row in which the two sides have changed places.
  var mirror: (id: String, code: CAMEOCode)?

  /// Reads a row.
  init(_ cells: CodedCells) throws(CodedFault) {
    id = try cells.text("Event ID")
    line = cells.row.line
    day = try cells.day("Event Date")
    let digits = try cells.text("CAMEO Code")
    guard let code = CAMEO.code(digits) else {
      throw .noCode(digits, "CAMEO Code")
    }
    self.code = code
    intensity = cells["Intensity"]
    actor = Self.actor("Source", cells)
    recipient = Self.actor("Target", cells)
    guard actor != nil || recipient != nil else { throw CodedFault("names neither side") }
    story = cells["Story ID"] ?? ""
    sentence = cells["Sentence Number"] ?? ""
    publisher = cells["Publisher"]
    place = CodedPlace(
      scheme: "icews-place", parts: [cells["City"], cells["Province"], cells["Country"]],
      coordinates: try cells.coordinates("Latitude", "Longitude"),
      state: cells["Country"].flatMap(StateWords.state))
  }

  private static func actor(_ side: String, _ cells: CodedCells) -> ICEWSActor? {
    cells["\(side) Name"].map { name in
      ICEWSActor(
        name: name, country: cells["\(side) Country"],
        sectors: cells.list("\(side) Sectors", separator: ","))
    }
  }

  /// By what this row is known to that of the other side; nil where the two would be two deeds.
  var ownKey: String? { key(code.code, actor, recipient) }

  /// By what the row of the other side is known: the same deed, the sides changed.
  var otherKey: String? {
    let other =
      switch code.code {
      case "042": "043"
      case "043": "042"
      default: code.code
      }
    return key(other, recipient, actor)
  }

  private func key(_ code: String, _ actor: ICEWSActor?, _ recipient: ICEWSActor?) -> String? {
    guard let actor, let recipient, !story.isEmpty, actor.name != recipient.name, isMutual else {
      return nil
    }
    let sides = [actor, recipient].map { "\($0.name)|\($0.country ?? "")" }
    return ([story, sentence, "\(day)", code] + sides).joined(separator: "\t")
  }

  /// Whether both sides do it together: the codes of agreeing, consulting and cooperating, a
  /// truce, a fight; a visit and its hosting are one.
  private var isMutual: Bool {
    switch code.code {
    case "045", "051", "052", "053", "054", "055", "056": false
    default: ["03", "04", "05", "06", "19"].contains(code.root) || code.code.hasPrefix("087")
    }
  }

  /// The records that it becomes.
  func made() -> ImportedRow {
    var records = RowRecords()
    let source = EventDataSources.icews
    records.add(source)
    let shape = EventShape.cameo(code)
    var event = Event(kind: shape.kind, date: HistoricalDate(EDTF(day: day)))
    event.status = .lead
    if shape.channel != nil || shape.setting != nil {
      event.meeting = Meeting(channel: shape.channel, setting: shape.setting)
    }
    // What both do, both do in the role of the one who acts.
    let isMutual = mirror.map { $0.code == code } ?? false
    var parts: [Participation] = []
    if let actor { parts.append(actor.part(shape.actor, in: &records)) }
    if let recipient {
      let part = recipient.part(isMutual ? shape.actor : shape.recipient, in: &records)
      if part.actor == nil || part.actor != parts.first?.actor { parts.append(part) }
    }
    event.participations = parts
    event.title =
      isMutual
      ? CodedTitle.words(
        shape.kind, [actor, recipient].compactMap(\.?.title).joined(separator: " and "), nil,
        code.words)
      : CodedTitle.words(shape.kind, actor?.title, recipient?.title, code.words)
    event.codes = [Identifier(scheme: "cameo", value: code.code)]
    if let other = mirror?.code, other != code {
      event.codes.append(Identifier(scheme: "cameo", value: other.code))
    }
    if let intensity { event.codes.append(Identifier(scheme: "intensity", value: intensity)) }
    if let mirror { event.identifiers = [Identifier(scheme: "icews", value: mirror.id)] }
    event.place = place.add(to: &records)
    event.citations = [Citation(source: source.ref, locator: locator)]
    let origin = Origin(name: ICEWSReader.originName, key: id)
    records.add(event, origin: origin)
    return ImportedRow(records: records.records, origin: origin, line: line)
  }

  private var locator: String {
    var words = [story.isEmpty ? "event \(id)" : "story \(story)"]
    if !sentence.isEmpty { words.append("sentence \(sentence)") }
    if let publisher { words.append(publisher) }
    return words.joined(separator: ", ")
  }
}
