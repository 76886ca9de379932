import Chronology
import Diplomacy

/// What tests of networks are made of: entries and parties in a word or two.
protocol NetworkSketching {}

extension NetworkSketching {
  var everything: DayRange { DayRange(first: nil, last: nil) }

  /// The network of entries, without names: the store's part in it.
  func network(
    _ entries: [TimelineEntry], _ question: NetworkQuestion = NetworkQuestion(),
    relations: [Relation] = [], cut: NetworkCut = NetworkCut()
  ) -> Network {
    var refs: [Ref] = []
    func number(_ ref: Ref) -> Int64 {
      if !refs.contains(ref) { refs.append(ref) }
      return Int64(refs.firstIndex(of: ref) ?? 0)
    }
    let events = entries.enumerated().map { event($1, number: Int64($0), actors: number) }
    var numbers: [Ref: Int64] = [:]
    for ref in relations.flatMap({ [$0.from, $0.to] }) { numbers[ref] = number(ref) }
    var tally = NetworkTally(
      question, rollUp: RollUp(question, relations: relations, numbers: numbers))
    for event in events { tally.add(event) }
    tally.finish()
    var sketch = NetworkSketch(
      tally, refs: tally.sightings.map { refs[Int($0.actor)] }, isKept: { _ in true },
      relations: [])
    sketch.part.cut(cut)
    return Network(
      nodes: sketch.part.kept.map {
        Network.Node(ref: sketch.part.refs[$0], kind: .person, name: "")
      },
      edges: sketch.part.ties.map { tie in
        var edge = Network.Edge(
          from: sketch.part.refs[tie.from], to: sketch.part.refs[tie.to], kind: tie.kind)
        edge.take(tally.counts[tie.source])
        return edge
      })
  }

  private func event(
    _ entry: TimelineEntry, number: Int64, actors: (Ref) -> Int64
  ) -> NetworkEvent {
    let isRemote = entry.event.meeting?.channel.map { $0 != .inPerson } ?? false
    let sort: NetworkEvent.Sort =
      switch entry.family {
      case .meeting: isRemote ? .conversation : .meeting
      case .visit: .visit
      default: .other
      }
    var event = NetworkEvent(
      number: number, sort: sort, earliest: entry.earliest, latest: entry.latest,
      hasCertainDay: entry.date.edtf?.isCertainAsWritten ?? false,
      lasts: entry.date.edtf?.certainCourse)
    for party in entry.parties {
      guard let actor = party.participation.actor else { continue }
      let principal = party.principal.map { actors($0.ref) }
      event.players.append(
        NetworkEvent.Player(
          actors(actor), NetworkEvent.Part(party.participation.role),
          isAbsent: party.participation.presence == .absent,
          principal: party.participation.principal == .nobody
            ? .nobody : principal.map { .actor($0) } ?? .ofTheDay, side: party.participation.side))
    }
    for mention in entry.about where mention.kind == .actor {
      event.players.append(NetworkEvent.Player(actors(mention.ref), .spokenOf))
    }
    return event
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
