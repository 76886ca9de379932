import Chronology
import Diplomacy
import Testing

@testable import Storage

/// What tests of stored networks are made of: records in a word or two.
protocol NetworkRecording {}

extension NetworkRecording {
  func ref(_ text: String) -> Ref { Ref(stored: text) }

  func day(_ iso: String) throws -> Int64 { try #require(CivilDate(iso: iso)).dayNumber }

  func days(_ first: String?, _ last: String?) throws -> DayRange {
    DayRange(first: try first.map(day), last: try last.map(day))
  }

  func actor(
    _ ref: String, _ kind: Actor.Kind = .person, names: [Name]? = nil, existence: String? = nil
  ) -> Diplomacy.Record {
    .actor(
      Actor(
        ref: Ref(stored: ref), kind: kind, names: names ?? [Name("Name of \(ref)")],
        existence: existence.flatMap { EDTF($0) }))
  }

  /// A name that was borne at some time.
  func name(_ text: String, _ validity: String) -> Name {
    Name(text, validity: Validity(EDTF(validity)))
  }

  func relation(
    _ kind: Relation.Kind, _ from: String, _ to: String, _ validity: String? = nil,
    office: String? = nil
  ) -> Diplomacy.Record {
    let words = [kind.rawValue, from, to, office ?? "x", validity ?? "always"].joined()
    return .relation(
      Relation(
        ref: Ref(stored: words.lowercased().filter { $0.isLetter || $0.isNumber }), kind: kind,
        from: Ref(stored: from), to: Ref(stored: to), office: office,
        validity: Validity(validity.flatMap { EDTF($0) })))
  }

  func tenure(
    _ who: String, _ office: String, of state: String, _ validity: String? = nil
  ) -> Diplomacy.Record { relation(.tenure, who, state, validity, office: office) }

  func event(
    _ kind: EventKind, _ date: String?, _ parts: [Participation], ref: String? = nil
  ) -> Event {
    var event = Event(
      kind: kind, date: HistoricalDate(date.flatMap { EDTF($0) }),
      ref: ref.map { Ref(stored: $0) })
    event.participations = parts
    return event
  }

  /// A meeting of some, each with a part in it alone.
  func meeting(_ date: String?, _ who: String..., ref: String? = nil) -> Event {
    event(.meeting, date, who.map { part($0) }, ref: ref)
  }

  func part(_ actor: String, _ role: Role = .participant) -> Participation {
    Participation(actor: Ref(stored: actor), role: role)
  }

  func ties(_ network: Network) -> [String] {
    network.edges.map { "\($0.kind.rawValue) \($0.from) \($0.to)" }
  }

  func refs(_ network: Network) -> [String] { network.nodes.map(\.ref.text) }

  func node(_ ref: String, _ network: Network) -> Network.Node? {
    network.nodes.first { $0.ref.text == ref }
  }
}
