import Chronology
import Diplomacy
internal import GRDB

/// Makes a network of a chronicle: counts the ties, then reads names and events for what is kept.
struct NetworkDrawing {
  let db: Database
  let path: String
  let question: NetworkQuestion
  private let numbered: NumberedRelations

  init(_ db: Database, path: String, _ question: NetworkQuestion) throws {
    self.db = db
    self.path = path
    self.question = question
    numbered = try NumberedRelations(db, path: path)
  }

  /// Says as whom an actor counts.
  var rollUp: RollUp {
    RollUp(question, relations: numbered.relations, numbers: numbered.numbers)
  }

  /// Counts the ties in a filter's events.
  func tally(_ filter: Filter) throws -> NetworkTally {
    try tally { reading, body in try reading.forEach(filter, body) }
  }

  /// Counts the ties in single events.
  func tally(of events: [Int64]) throws -> NetworkTally {
    try tally { reading, body in try reading.forEach(of: events, body) }
  }

  private func tally(
    _ read: (NetworkReading, (NetworkEvent) -> Void) throws -> Void
  ) throws -> NetworkTally {
    var tally = NetworkTally(question, rollUp: rollUp)
    try read(NetworkReading(db, path: path)) { tally.add($0) }
    tally.finish()
    return tally
  }

  /// What is needed of an actor beside its names.
  private struct Facts {
    var ref: Ref
    var kind: Actor.Kind
    var existence: String?
  }

  /// The facts of actors, by their numbers.
  private func facts(_ actors: [Int64]) throws -> [Int64: Facts] {
    let rows = RecordRows(db: db, path: path)
    var found: [Int64: Facts] = [:]
    found.reserveCapacity(actors.count)
    for start in stride(from: 0, to: actors.count, by: 2_000) {
      let batch = actors[start..<min(start + 2_000, actors.count)]
      try db.each(
        "SELECT id, ref, kind, existence FROM actor WHERE id IN (SELECT value FROM json_each(?))",
        [jsonList(batch)]
      ) { row in
        let number = row.number()
        found[number] = Facts(
          ref: Ref(stored: row.word()), kind: try rows.value(row.text()) ?? .group,
          existence: row.text())
      }
    }
    return found
  }

  /// The network in numbers.
  ///
  /// - Parameter slice: The days in which dated relations have to hold, where they are not the
  ///   question's window.
  func sketch(of tally: NetworkTally, slice: DayRange? = nil) throws -> NetworkSketch {
    let facts = try facts(tally.sightings.map(\.actor))
    let refs = tally.sightings.map { facts[$0.actor]?.ref ?? Ref(stored: "actor-\($0.actor)") }
    let isOfStates = question.level == .state
    return NetworkSketch(
      tally, refs: refs,
      isKept: { place in
        guard let fact = facts[tally.sightings[place].actor] else { return false }
        return !isOfStates || fact.kind == .state
      },
      relations: relations(refs, during: slice ?? days(of: tally)))
  }

  /// The window, where it has no end that of the events.
  private func days(of tally: NetworkTally) -> DayRange {
    DayRange(
      first: question.window.first ?? tally.span.first,
      last: question.window.last ?? tally.span.last)
  }

  /// The dated relations between actors that hold in the days, each once.
  private func relations(_ refs: [Ref], during days: DayRange) -> [NetworkSketch.DatedTie] {
    let wanted = question.kinds ?? Set(Network.EdgeKind.allCases)
    var places: [Ref: Int] = [:]
    for relation in numbered.relations where wanted.contains(relation.edgeKind) {
      places[relation.from] = -1
      places[relation.to] = -1
    }
    guard !places.isEmpty else { return [] }
    for (place, ref) in refs.enumerated() where places[ref] != nil { places[ref] = place }
    return numbered.relations.enumerated().compactMap { index, relation in
      guard wanted.contains(relation.edgeKind), let from = places[relation.from],
        let to = places[relation.to], from >= 0, to >= 0, from != to,
        relation.isInForce(during: days)
      else { return nil }
      return NetworkSketch.DatedTie(
        kind: relation.edgeKind, from: from, to: to, relation: index,
        begins: relation.validity.possible.first)
    }
  }

  /// The network of what is left of a sketch.
  ///
  /// - Parameter filter: The filter of its events.
  func network(
    _ sketch: NetworkSketch, _ filter: Filter, detail: Chronicle.EvidenceDetail
  ) throws -> Network {
    let nodes = try nodes(sketch, at: sketch.part.kept)
    var names: [Ref: String] = [:]
    for node in nodes { names[node.ref] = node.name }
    let behind = detail == .none ? [:] : sketch.events
    let evidence = try EvidenceReading(db, path: path, filter: filter).evidence(
      Array(Set(behind.values.joined())), detail: detail)
    let edges = sketch.part.ties.map { tie in
      let (from, to) = (sketch.part.refs[tie.from], sketch.part.refs[tie.to])
      guard tie.kind.isOfEvents else {
        let relation = numbered.relations[tie.source]
        return Network.Edge(
          from: from, to: to, kind: tie.kind,
          label: relation.kind == .tenure
            ? OfficeOfTheDay.words(for: relation, of: names[to] ?? to.text) : nil,
          validity: relation.validity.date)
      }
      var edge = Network.Edge(
        from: from, to: to, kind: tie.kind,
        evidence: evidence.inOrder(behind[tie.source] ?? []))
      edge.take(sketch.tally.counts[tie.source])
      return edge
    }
    return Network(nodes: nodes, edges: edges)
  }

  /// The actors of some places, with the names of their last days.
  func nodes(_ sketch: NetworkSketch, at places: [Int]) throws -> [Network.Node] {
    let weights = sketch.part.weights
    let sightings = sketch.tally.sightings
    let facts = try facts(places.map { sightings[$0].actor })
    let reading = try EntryReading(db, path: path)
    var nodes: [Network.Node] = []
    nodes.reserveCapacity(places.count)
    for start in stride(from: 0, to: places.count, by: 500) {
      let batch = places[start..<min(start + 500, places.count)]
      try reading.book.load(actors: Set(batch.map { sketch.part.refs[$0] }), places: [])
      let parts = try PartReading(db, path: path).lastParts(batch.map { sightings[$0] }, reading)
      for place in batch {
        let ref = sketch.part.refs[place]
        guard let fact = facts[sightings[place].actor] else {
          // Removed meanwhile by somebody else: it keeps its place, for others count on it.
          nodes.append(Network.Node(ref: ref, kind: .group, name: ref.text))
          continue
        }
        let name = reading.book.name(ref, on: sightings[place].day)
        let today = reading.book.name(ref, on: nil)
        var node = Network.Node(
          ref: ref, kind: Network.Node.Kind(fact.kind), name: name,
          laterName: today == name ? nil : today)
        node.weight = weights[place]
        if fact.kind != .person {
          node.ended = fact.existence.flatMap { EDTF($0) }?.knownEnd
        }
        if let party = parts[sightings[place].actor] {
          node.office = party.office ?? party.participation.capacity
          node.principal = party.principal?.ref == ref ? nil : party.principal
          node.speaksForNobody = party.participation.principal == .nobody
        }
        nodes.append(node)
      }
    }
    return nodes
  }
}

extension EDTF {
  /// The end of an interval whose end is given; nil for what goes on, or was never begun.
  fileprivate var knownEnd: EDTF? {
    guard isInterval, let slash = description.firstIndex(of: "/") else { return nil }
    return EDTF(String(description[description.index(after: slash)...]))
  }
}
