import Chronology
import Diplomacy
import Rendering
import Storage

/// Fills the cards that `show` prints.
struct Cards {
  let chronicle: Chronicle
  /// A card lists at most so many events; the counts are of all.
  static let most = 200

  /// The text of a record's card.
  func text(_ record: Record, _ options: TimelineOptions) throws -> String {
    switch record {
    case .actor(let actor): try ShowActor.text(card(of: actor), options: options)
    case .event(let event): try ShowEvent.text(card(of: event), options: options)
    case .place(let place): try ShowPlace.text(card(of: place), options: options)
    case .source(let source): try ShowSource.text(card(of: source), options: options)
    case .topic(let topic): try ShowTopic.text(card(of: topic), options: options)
    case .relation(let relation): try ShowRelation.text(card(of: relation), options: options)
    case .chronicle, .kind, .timeline, .supplement: ""
    }
  }

  private func card(of actor: Actor) throws -> ActorCard {
    var filter = everything()
    filter.actors = [actor.ref]
    filter.direct = actor.kind == .person
    let (entries, totals) = try entries(filter)
    let relations = try chronicle.relations(of: [actor.ref])
    let others = Set(relations.flatMap { [$0.from, $0.to] })
    var refs = others
    refs.formUnion(sources(actor.citations) + actor.names.flatMap { sources($0.citations) })
    refs.formUnion(relations.flatMap { sources($0.citations) })
    refs.formUnion(entries.flatMap { sources($0.event.citations) })
    let evidence = try evidence(of: .actor(actor))
    let names = try chronicle.names(refs.union(evidence.refs))
    let ties = relations.map { relation in
      let other = relation.from == actor.ref ? relation.to : relation.from
      return Tie(
        relation: relation, shown: actor.ref,
        other: NamedRef(ref: other, name: names[other] ?? other.text))
    }
    let answers = try entries.filter { $0.family == .statement }.prefix(20).flatMap { entry in
      try entry.event.handle.map { try chronicle.entries(leadingTo: $0, limit: 20) } ?? []
    }.filter { answer in
      answer.links.contains { $0.link.kind == .respondsTo }
        && !entries.contains { $0.event.number == answer.event.number }
    }
    var card = ActorCard(
      actor: actor, name: NameOfTheDay.full(of: actor.names, on: nil) ?? actor.ref.text,
      ties: ties, entries: entries + answers, totals: totals, names: names)
    card.sources = evidence.book
    return card
  }

  private func card(of event: Event) throws -> EventCard {
    guard let handle = event.handle, let entry = try chronicle.entry(handle) else {
      throw StorageError.unknown(text: event.handle?.text ?? "", kinds: [.event], nearest: [])
    }
    let leading = try chronicle.entries(leadingTo: handle)
    let aliases: Set<Ref> = Set(event.handles)
    var incoming: [IncomingLink] = []
    for other in leading {
      guard let ref = other.event.handle else { continue }
      for link in other.links where aliases.contains(link.link.to) && link.link.kind != .partOf {
        incoming.append(
          IncomingLink(
            kind: link.link.kind, standing: link.link.standing,
            from: NamedRef(ref: ref, name: other.title), date: other.date))
      }
    }
    var refs = Set(event.citations.map(\.source))
    refs.formUnion(
      event.participations.flatMap { sources($0.citations) + [$0.actor].compactMap { $0 } })
    refs.formUnion(event.links.flatMap { sources($0.citations) })
    let evidence = try evidence(of: .event(event))
    refs.formUnion(evidence.refs)
    refs.formUnion(event.statement?.via.flatMap { [$0.actor, $0.source].compactMap { $0 } } ?? [])
    refs.formUnion(event.commitments.flatMap { [$0.owedBy, $0.owedTo].compactMap { $0 } })
    refs.formUnion(event.dates.compactMap(\.by))
    refs.formUnion(event.after + event.before)
    var card = EventCard(
      entry: entry, incoming: incoming,
      parts: leading.filter { other in
        other.links.contains { $0.link.kind == .partOf && aliases.contains($0.link.to) }
      }.sorted(by: Cards.isEarlier),
      said: leading.filter { $0.occasion.map { aliases.contains($0.ref) } ?? false },
      names: try chronicle.names(refs))
    card.sources = evidence.book
    return card
  }

  /// Whether an event stands before another on a timeline, as far as days and hours tell.
  private static func isEarlier(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
    func key(_ entry: TimelineEntry) -> (Int64, Int64, Int64, Int) {
      (
        entry.earliest ?? entry.latest ?? .max, entry.latest ?? .max, entry.event.sequence ?? .min,
        entry.event.time?.start.secondsFromMidnight ?? -1
      )
    }
    return key(one) < key(other)
  }

  private func card(of place: Place) throws -> PlaceCard {
    var filter = everything()
    filter.places = [place.ref]
    let (entries, totals) = try entries(filter)
    let parts = try parts(.place) {
      if case .place(let part) = $0, part.within == place.ref { part.ref } else { nil }
    }
    let evidence = try evidence(of: .place(place))
    var card = PlaceCard(
      place: place, name: NameOfTheDay.full(of: place.names, on: nil) ?? place.ref.text,
      parts: parts, entries: entries, totals: totals,
      names: try chronicle.names(
        Set(
          [place.within, place.state].compactMap { $0 } + sources(place.citations)
            + place.names.flatMap { sources($0.citations) }
        )
        .union(evidence.refs)))
    card.sources = evidence.book
    return card
  }

  private func card(of source: Source) throws -> SourceCard {
    var filter = everything()
    // What a machine has found and nobody has settled is all that some sources have.
    filter.leads = true
    filter.sources = [source.ref]
    let (entries, totals) = try entries(filter)
    let parts = try parts(.source) {
      if case .source(let part) = $0, part.within == source.ref { part.ref } else { nil }
    }
    var refs = Set([source.within, source.creator].compactMap { $0 } + sources(source.citations))
    refs.formUnion(source.derivesFrom)
    refs.formUnion(source.silences.flatMap { [$0.actor, $0.topic].compactMap { $0 } })
    var card = SourceCard(
      source: source, parts: parts, entries: entries, totals: totals,
      names: try chronicle.names(refs))
    card.sources = try chronicle.sourceBook(of: refs)
    return card
  }

  private func card(of topic: Topic) throws -> TopicCard {
    var filter = everything()
    filter.topics = [topic.ref]
    let (entries, totals) = try entries(filter)
    let narrower = try parts(.topic) {
      if case .topic(let part) = $0, part.under == topic.ref { part.ref } else { nil }
    }
    return TopicCard(
      topic: topic, narrower: narrower, entries: entries, totals: totals,
      names: try chronicle.names(Set([topic.under].compactMap { $0 })))
  }

  private func card(of relation: Relation) throws -> RelationCard {
    let evidence = try evidence(of: .relation(relation))
    let names = try chronicle.names(
      Set([relation.from, relation.to] + sources(relation.citations)).union(evidence.refs))
    func named(_ ref: Ref) -> NamedRef { NamedRef(ref: ref, name: names[ref] ?? ref.text) }
    var card = RelationCard(
      relation: relation, from: named(relation.from), to: named(relation.to), names: names)
    card.sources = evidence.book
    return card
  }

  private func everything() -> Filter {
    var filter = Filter()
    filter.includePrivate = true
    return filter
  }

  /// The first entries of a filter, and the counts of all.
  private func entries(_ filter: Filter) throws -> ([TimelineEntry], EventTotals?) {
    var entries: [TimelineEntry] = []
    var totals = EventTotals()
    var lastDay: Int64?
    try chronicle.timeline(filter) { entry in
      if entries.count < Cards.most { entries.append(entry) }
      switch entry.family {
      case .meeting: totals.meetings += 1
      case .statement: totals.statements += 1
      default: totals.others += 1
      }
      if totals.first == nil { totals.first = entry.date.edtf }
      if let latest = entry.latest, latest >= lastDay ?? .min {
        lastDay = latest
        totals.last = entry.date.edtf ?? totals.last
      }
    }
    return (entries, totals.count > entries.count ? totals : nil)
  }

  private func parts(_ kind: RecordKind, _ ref: (Record) -> Ref?) throws -> [NamedRef] {
    var refs: [Ref] = []
    try chronicle.list(kind) { record in if let found = ref(record) { refs.append(found) } }
    let names = try chronicle.names(Set(refs))
    return refs.map { NamedRef(ref: $0, name: names[$0] ?? $0.text) }
  }

  private func sources(_ citations: [Citation]) -> [Ref] { citations.map(\.source) }
}
