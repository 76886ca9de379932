import Chronology
import Diplomacy

/// What tests of networks are made of: entries and parties in a word or two.
protocol NetworkSketching {}

extension NetworkSketching {
  var everything: DayRange { DayRange(first: nil, last: nil) }

  func network(_ entries: [TimelineEntry]) -> Network {
    var builder = NetworkBuilder()
    for entry in entries { builder.add(entry) }
    return builder.network(actors: [:], relations: [], window: everything)
  }

  func ties(_ network: Network) -> [String] {
    network.edges.map { "\($0.kind.rawValue) \($0.from) \($0.to)" }
  }

  func entry(
    _ kind: String, _ date: String?, family: EventKind? = nil, _ parties: [Party],
    about: [Mention] = []
  ) -> TimelineEntry {
    let event = Event(
      kind: EventKind(kind), date: HistoricalDate(date.flatMap { EDTF($0) }),
      ref: Ref(stored: "\(kind)-\(date ?? "undated")"))
    var entry = TimelineEntry(event: event, title: "Title", family: family ?? EventKind(kind))
    entry.parties = parties
    entry.about = about
    return entry
  }

  func entry(
    _ kind: String, family: EventKind? = nil, _ parties: [Party], about: [Mention] = []
  ) -> TimelineEntry {
    entry(kind, "2001-10-03", family: family, parties, about: about)
  }

  func party(
    _ ref: String, _ role: Role = .participant, name: String? = nil, office: String? = nil,
    principal: String? = nil, side: String? = nil,
    presence: Participation.Presence = .full
  ) -> Party {
    Party(
      participation: Participation(
        actor: Ref(stored: ref), role: role, side: side, presence: presence),
      name: name ?? "Name of \(ref)", short: ref, kind: .person, office: office,
      principal: principal.map { NamedRef(ref: Ref(stored: $0), name: "Name of \($0)") })
  }
}
