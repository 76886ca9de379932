import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Records in a few words, for chronicles that break a rule of the check or nearly do.
enum CheckSketch {
  /// A date; text that is none is a slip of the test's.
  static func date(_ text: String?) -> HistoricalDate {
    let date = text.flatMap { EDTF($0) }
    #expect((date == nil) == (text == nil), "“\(text ?? "")” is not EDTF")
    return HistoricalDate(date)
  }

  static func actor(
    _ ref: String, _ kind: Actor.Kind = .person, name: String? = nil, life: String? = nil
  ) -> Diplomacy.Record {
    .actor(
      Actor(
        ref: Ref(stored: ref), kind: kind, names: [Name(name ?? ref)],
        existence: date(life).edtf))
  }

  static func event(
    _ ref: String, _ date: String?, kind: EventKind = .meeting, _ parties: [Participation] = [],
    fill: (inout Event) -> Void = { _ in }
  ) -> Diplomacy.Record {
    var event = Event(
      kind: kind, date: CheckSketch.date(date), title: "about \(ref)", ref: Ref(stored: ref))
    event.participations = parties
    fill(&event)
    return .event(event)
  }

  static func linked(
    _ ref: String, _ date: String?, _ kind: Link.Kind, _ to: String,
    standing: Link.Standing = .stated, of event: EventKind = .event
  ) -> Diplomacy.Record {
    self.event(ref, date, kind: event) {
      $0.links = [Link(kind: kind, to: Ref(stored: to), standing: standing)]
    }
  }

  static func statement(
    _ ref: String, _ date: String?, by speaker: String? = "speaker",
    _ statement: Statement = Statement(), sources: [Citation] = []
  ) -> Diplomacy.Record {
    event(ref, date, kind: .statement, speaker.map { [part($0, .speaker)] } ?? []) {
      $0.statement = statement
      $0.citations = sources
    }
  }

  static func part(
    _ actor: String?, _ role: Role = .participant, as capacity: String? = nil,
    for principal: String? = nil, _ presence: Participation.Presence = .full
  ) -> Participation {
    Participation(
      actor: actor.map(Ref.init(stored:)), role: role, capacity: capacity,
      principal: principal.map { .actor(Ref(stored: $0)) } ?? .ofTheDay, presence: presence)
  }

  static func tenure(
    _ ref: String, _ person: String, _ office: String = "President", of body: String = "state",
    _ valid: String?
  ) -> Diplomacy.Record {
    relation(ref, .tenure, person, body, valid, office: office)
  }

  static func relation(
    _ ref: String, _ kind: Relation.Kind, _ from: String, _ to: String, _ valid: String?,
    office: String? = nil
  ) -> Diplomacy.Record {
    .relation(
      Relation(
        ref: Ref(stored: ref), kind: kind, from: Ref(stored: from), to: Ref(stored: to),
        office: office, validity: Validity(date(valid).edtf)))
  }

  static func place(
    _ ref: String, state: String? = nil, at coordinates: String? = nil, within: String? = nil
  ) -> Diplomacy.Record {
    .place(
      Place(
        ref: Ref(stored: ref), names: [Name(ref)],
        coordinates: coordinates.flatMap(Coordinates.init), within: within.map(Ref.init(stored:)),
        state: state.map(Ref.init(stored:))))
  }

  static func source(
    _ ref: String, published: String? = nil, written: String? = nil,
    _ reliability: Source.Reliability? = nil, fill: (inout Source) -> Void = { _ in }
  ) -> Diplomacy.Record {
    var source = Source(ref: Ref(stored: ref), title: "about \(ref)")
    source.published = published.map { date($0) }
    source.dateline = written.map { Dateline(date: date($0)) }
    source.reliability = reliability
    fill(&source)
    return .source(source)
  }

  static func cited(_ source: String, _ locator: String? = nil, _ credibility: Int? = nil)
    -> Citation
  {
    Citation(source: Ref(stored: source), locator: locator, credibility: credibility)
  }
}

extension Chronicle {
  /// The refs of the records that each finding by a rule concerns, in their order.
  func found(
    _ rule: CheckRule, of refs: [String] = [], leads: Bool = false
  ) throws -> [[String]] {
    var found: [[String]] = []
    try check([rule], of: Set(refs.map(Ref.init(stored:))), leads: leads) { finding in
      found.append(finding.records.map(\.ref.text))
    }
    return found
  }

  /// The findings by a rule.
  func findings(_ rules: CheckRule...) throws -> [Finding] {
    var found: [Finding] = []
    try check(Set(rules)) { found.append($0) }
    return found
  }
}

/// What one rule finds in a chronicle of these records.
func found(_ rule: CheckRule, _ records: [Diplomacy.Record]) throws -> [[String]] {
  let folder = try TestFolder()
  return try folder.chronicle(records).found(rule)
}
