import Chronology
public import Diplomacy

/// Writes events as JSON Lines of PLOVER (manual DRAFT 2.0): one line for each type of act.
///
/// An event has the types of its codes of PLOVER, else of those that its codes of CAMEO correspond
/// to, else of the one that its record suggests, which the comment says. PLOVER has days only: an
/// imprecise date goes from its first day to its last, and its EDTF stands in the comment.
public struct PLOVERWriter: Sendable {
  private var codes = ActorCodes()
  private var places: [Ref: Place] = [:]
  private var about = ChronicleDescription()
  /// What PLOVER cannot say.
  public private(set) var losses = LossReport()

  /// Makes a writer.
  public init() {}

  /// Learns who the actors are and where the places lie; nothing is written of them.
  public mutating func append(_ record: Record) {
    switch record {
    case .chronicle(let description): about = description
    case .actor(let actor): codes.add(actor)
    case .place(let place): places[place.ref] = place
    default: break
    }
  }

  /// The lines of an event.
  ///
  /// - Throws: `EncodingError`, of what JSON has no way to write.
  public mutating func append(_ entry: TimelineEntry) throws -> String {
    let event = entry.event
    guard let first = SetDates.day(entry.earliest.map { .day($0) }),
      let last = SetDates.day(entry.latest.map { .day($0) })
    else {
      losses.note("the event, having no first and last day,", of: "event")
      return ""
    }
    let (acts, source) = acts(of: entry)
    guard !acts.isEmpty else {
      losses.note("the event, having no code,", of: "event")
      return ""
    }
    let sides = PLOVERSides(entry)
    guard !sides.actors.isEmpty else {
      losses.note("the event, of which nobody is the actor,", of: "event")
      return ""
    }
    note(entry, sides)
    var comments: [String] = []
    if first != last || event.date.edtf?.description != first {
      comments.append("EDTF: \(event.date.edtf?.description ?? "undated")")
    }
    if let source { comments.append(source) }
    if event.status != .confirmed { comments.append("status: \(event.status.rawValue)") }
    let id = event.uid?.description ?? event.handle?.text ?? ""
    return try acts.enumerated().map { index, act in
      try JSONValue([
        "id": .text(index == 0 ? id : "\(id)-\(index + 1)"),
        "date": .text(first),
        "enddate": first == last ? nil : .text(last),
        "time": JSONValue(event.time?.start.description),
        "endtime": JSONValue(event.time?.end?.description),
        "actor": .list(sides.actors.map(entity)),
        "recipient": sides.recipients.isEmpty ? nil : .list(sides.recipients.map(entity)),
        "event": .text(act.type),
        "mode": JSONValue(act.modes),
        "context": JSONValue(act.contexts),
        "quad_code": .integer(Int64(act.quadClass.rawValue)),
        "event_scale": act.score.map { .number($0) },
        "event_loc": entry.place.map(location),
        "event_text": .text(entry.title),
        "text": JSONValue(event.statement?.quote ?? event.summary),
        "cite_info": entry.sources.isEmpty ? nil : .list(entry.sources.map(citation)),
        "coder": JSONValue(about.editor),
        "comment": comments.isEmpty ? nil : .text(comments.joined(separator: "; ")),
      ]).line()
    }.joined()
  }

  // What was done

  /// What was done, of one type, in one mode or several.
  private struct Act {
    var type: String
    var modes: [String]
    var contexts: [String]
    var quadClass: QuadClass
    var score: Double?
  }

  /// The acts of an event, and where they are from if not from codes of PLOVER.
  private func acts(of entry: TimelineEntry) -> (acts: [Act], source: String?) {
    let coded = entry.event.codes.filter { $0.scheme == "plover" }.compactMap(EventCode.plover)
    if !coded.isEmpty { return (merged(coded), nil) }
    let converted = entry.event.codes.filter { $0.scheme == "cameo" }
    let codes = converted.compactMap(EventCode.plover)
    if !codes.isEmpty {
      let names = converted.map(\.value).joined(separator: ", ")
      return (merged(codes), "code from CAMEO \(names)")
    }
    let suggested = EventCode.suggestion(for: entry.event, family: entry.family)
    return (merged([suggested.flatMap(EventCode.plover)].compactMap { $0 }), "code suggested")
  }

  private func merged(_ codes: [PLOVERCode]) -> [Act] {
    var acts: [Act] = []
    for code in codes {
      let contexts = code.contexts.map(\.name)
      let modes = [code.mode?.name].compactMap { $0 } + code.auxiliaryModes.map(\.name)
      guard let index = acts.firstIndex(where: { $0.type == code.type.name }) else {
        acts.append(
          Act(
            type: code.type.name, modes: modes, contexts: contexts,
            quadClass: code.type.quadClass, score: code.score))
        continue
      }
      acts[index].modes += modes.filter { !acts[index].modes.contains($0) }
      acts[index].contexts += contexts.filter { !acts[index].contexts.contains($0) }
      acts[index].score = acts[index].score ?? code.score
    }
    return acts
  }

  // Who, where, by which source

  private func entity(_ party: Party) -> JSONValue {
    let ref = party.participation.actor
    let letters = codes.letters(ref) ?? codes.letters(party.principal?.ref)
    let acts = codes.isState(ref) || codes.isState(party.principal?.ref)
    return JSONValue([
      "code": JSONValue(letters),
      "sector": acts ? .text("GOV") : nil,
      "entity_text": .text(party.name),
      "identifier_id": JSONValue(codes.wikidata(ref)),
      "office": JSONValue(party.capacity),
    ])
  }

  private func location(_ named: NamedRef) -> JSONValue {
    let place = places[named.ref]
    return JSONValue([
      "extracted_place": .text(named.name),
      "lat": place?.coordinates.map { .number($0.latitude) },
      "lon": place?.coordinates.map { .number($0.longitude) },
      "geonameid": JSONValue(place?.identifiers.first { $0.scheme == "geonames" }?.value),
      "country_code": JSONValue(codes.letters(place?.state)),
    ])
  }

  private func citation(_ source: CitedSource) -> JSONValue {
    JSONValue([
      "citation": .text(
        [source.label, source.citation.locator].compactMap { $0 }.joined(separator: ", "))
    ])
  }

  private mutating func note(_ entry: TimelineEntry, _ sides: PLOVERSides) {
    let event = entry.event
    if event.date.edtf?.isDayCertain != true {
      losses.note("the date but as first and last day", of: "event")
    }
    if sides.others > 0 { losses.note("who is only mentioned", of: "event") }
    if !event.links.isEmpty { losses.note("links", of: "event") }
    losses.note(event, besides: [.capacities])
    if event.note != nil { losses.note("note", of: "event") }
    if event.statement?.quote != nil, event.summary != nil {
      losses.note("summary", of: "event")
    }
    if !event.topics.isEmpty { losses.note("topics", of: "event") }
  }
}

/// Who acts in an event, and upon whom.
struct PLOVERSides {
  private(set) var actors: [Party] = []
  private(set) var recipients: [Party] = []
  /// How many are only mentioned.
  private(set) var others = 0

  private static let acting: Set = ["speaker", "visitor", "proposer"]
  private static let receiving: Set = ["addressee", "host", "recipient", "victim"]
  private static let bystanding: Set = [
    "observer", "interpreter", "note-taker", "courier", "copied", "mediator", "drafter", "approver",
  ]

  /// Speakers, visitors and proposers act upon addressees, hosts, recipients and victims; fighters
  /// of the first side upon the others; all who meet act together.
  init(_ entry: TimelineEntry) {
    var unsorted: [Party] = []
    for party in entry.parties {
      let role = party.participation.role.name
      if !party.participation.takesPart || Self.bystanding.contains(role) {
        others += 1
      } else if Self.acting.contains(role) {
        actors.append(party)
      } else if Self.receiving.contains(role) {
        recipients.append(party)
      } else {
        unsorted.append(party)
      }
    }
    let first = unsorted.first?.participation.side
    let isFight = unsorted.allSatisfy { $0.participation.role == .belligerent }
    if isFight, first != nil {
      actors += unsorted.filter { $0.participation.side == first }
      recipients += unsorted.filter { $0.participation.side != first }
    } else {
      actors += unsorted
    }
    // Who is attacked and fights back does not attack itself.
    let attacked = recipients.compactMap(\.participation.actor)
    let others = actors.filter { party in
      party.participation.actor.map { !attacked.contains($0) } ?? true
    }
    if isFight, !others.isEmpty { actors = others }
    if actors.isEmpty, recipients.contains(where: { $0.participation.role == .host }) {
      actors = recipients
      recipients = []
    }
  }
}
