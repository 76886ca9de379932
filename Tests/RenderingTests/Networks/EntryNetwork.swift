import Chronology
import Diplomacy

/// The network of entries that tests have built by hand: what the store does with its rows.
struct EntryNetwork {
  private let entries: [TimelineEntry]
  private let actors: [Ref: Actor]
  private let relations: [Relation]

  init(_ entries: [TimelineEntry], actors: [Ref: Actor], relations: [Relation]) {
    self.entries = entries
    self.actors = actors
    self.relations = relations
  }

  var network: Network {
    var numbering = Numbering()
    var tally = NetworkTally(
      NetworkQuestion(), rollUp: RollUp(NetworkQuestion(), relations: [], numbers: [:]))
    for (number, entry) in entries.enumerated() {
      tally.add(event(entry, Int64(number), &numbering))
    }
    let refs = tally.sightings.map { numbering.refs[Int($0.actor)] }
    let places = Dictionary(
      refs.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let dated = relations.enumerated().compactMap { index, relation -> NetworkSketch.DatedTie? in
      guard let from = places[relation.from], let to = places[relation.to],
        relation.isInForce(during: tally.span)
      else { return nil }
      return NetworkSketch.DatedTie(
        kind: relation.edgeKind, from: from, to: to, relation: index,
        begins: relation.validity.possible.first)
    }
    let sketch = NetworkSketch(tally, refs: refs, isKept: { _ in true }, relations: dated)
    let nodes = sketch.part.kept.map { node(refs[$0]) }
    let events = sketch.events
    let edges = sketch.part.ties.map { tie in
      let (from, to) = (refs[tie.from], refs[tie.to])
      guard tie.kind.isOfEvents else {
        let relation = relations[tie.source]
        let name = nodes.first { $0.ref == to }?.name ?? to.text
        return Network.Edge(
          from: from, to: to, kind: tie.kind,
          label: relation.kind == .tenure ? OfficeOfTheDay.words(for: relation, of: name) : nil,
          validity: relation.validity.date)
      }
      var edge = Network.Edge(
        from: from, to: to, kind: tie.kind, evidence: evidence(events[tie.source] ?? []))
      edge.take(tally.counts[tie.source])
      return edge
    }
    return Network(nodes: nodes, edges: edges)
  }

  private struct Numbering {
    var refs: [Ref] = []
    private var numbers: [Ref: Int64] = [:]

    mutating func number(_ ref: Ref) -> Int64 {
      if let known = numbers[ref] { return known }
      numbers[ref] = Int64(refs.count)
      refs.append(ref)
      return Int64(refs.count - 1)
    }
  }

  private func event(
    _ entry: TimelineEntry, _ number: Int64, _ numbering: inout Numbering
  ) -> NetworkEvent {
    var event = NetworkEvent(
      number: number,
      sort: entry.family == .meeting ? .meeting : entry.family == .visit ? .visit : .other,
      earliest: entry.earliest, latest: entry.latest,
      hasCertainDay: entry.date.edtf?.isCertainAsWritten ?? false,
      lasts: entry.date.edtf?.certainCourse)
    for party in entry.parties {
      guard let actor = party.participation.actor else { continue }
      event.players.append(
        NetworkEvent.Player(
          numbering.number(actor), NetworkEvent.Part(party.participation.role),
          principal: party.principal.map { .actor(numbering.number($0.ref)) } ?? .nobody))
    }
    for mention in entry.about where mention.kind == .actor {
      event.players.append(NetworkEvent.Player(numbering.number(mention.ref), .spokenOf))
    }
    return event
  }

  private func node(_ ref: Ref) -> Network.Node {
    let parties = entries.flatMap(\.parties)
    let mine = parties.last { $0.participation.actor == ref }
    let name =
      mine?.name ?? parties.compactMap(\.principal).last { $0.ref == ref }?.name
      ?? entries.flatMap(\.about).last { $0.ref == ref }?.name ?? ref.text
    let kind = actors[ref]?.kind ?? mine?.kind ?? .organisation
    let today = actors[ref].flatMap { NameOfTheDay.full(of: $0.names, on: nil) }
    var node = Network.Node(
      ref: ref, kind: Network.Node.Kind(kind), name: name,
      laterName: today == name ? nil : today)
    node.office = mine?.office ?? mine?.capacity
    node.principal = mine?.principal
    node.speaksForNobody = mine?.participation.principal == .nobody
    if kind != .person, let text = actors[ref]?.existence?.description, !text.hasSuffix("/.."),
      let slash = text.firstIndex(of: "/")
    {
      node.ended = EDTF(String(text[text.index(after: slash)...]))
    }
    return node
  }

  private func evidence(_ events: [Int64]) -> [Network.Evidence] {
    events.map { entries[Int($0)] }
      .enumerated()
      .sorted { left, right in
        let one = (left.element.earliest ?? left.element.latest ?? .max, left.offset)
        return one < (right.element.earliest ?? right.element.latest ?? .max, right.offset)
      }
      .map(\.element)
      .map { entry in
        var item = Network.Evidence(
          ref: entry.event.handle ?? Ref(event: 0), date: entry.date, place: entry.place?.name,
          title: entry.title, isCertain: entry.date.edtf?.isCertainAsWritten ?? false)
        item.isAttributed = entry.event.statement?.form == .attributed
        return item
      }
  }
}
