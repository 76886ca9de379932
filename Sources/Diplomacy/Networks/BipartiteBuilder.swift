public import Chronology

/// Collects a network in which events stand between those who took part: a meeting of forty is one
/// star of forty lines, and not 780 lines.
///
/// It keeps what it draws, which is every event.
public struct BipartiteBuilder: Sendable {
  private let sides: ContactSides
  private let window: DayRange
  private var actors: [Ref: Network.Node] = [:]
  private var days: [Ref: StandingDay] = [:]
  private var events: [Network.Node] = []
  private var seen: Set<Ref> = []
  private var edges: [Network.Edge] = []

  /// Makes a builder that has seen nothing.
  ///
  /// - Parameters:
  ///   - isRolledUp: Whether parties count as the state or organisation that they represented.
  ///   - wholes: The wholes that those whom parties represent may be parts of.
  ///   - window: The days of the filter.
  public init(
    isRolledUp: Bool, wholes: Wholes = Wholes(),
    window: DayRange = DayRange(first: nil, last: nil)
  ) {
    sides = ContactSides(own: nil, level: isRolledUp ? .represented : .actor, wholes: wholes)
    self.window = window
  }

  /// The actors that took part.
  public var actorRefs: Set<Ref> { Set(actors.keys) }

  /// Takes in an entry; one in which nobody takes part is passed over, and so is one that stands at
  /// a second date of an event.
  ///
  /// - Complexity: O(n) in the parties.
  public mutating func add(_ entry: TimelineEntry) {
    guard let ref = entry.event.handle, seen.insert(ref).inserted else { return }
    let day = StandingDay(earliest: entry.earliest, latest: entry.latest)
    var item = Network.Evidence(
      ref: ref, date: entry.date, place: entry.place?.name, title: entry.title,
      isCertain: entry.date.edtf?.isCertainAsWritten ?? false)
    item.isAttributed = entry.event.statement?.form == .attributed
    var roles: [Ref: [String]] = [:]
    var order: [Ref] = []
    for party in entry.parties where party.participation.takesPart {
      guard let side = sides.side(of: party, in: entry) else { continue }
      see(side, party, day)
      if roles[side.ref] == nil { order.append(side.ref) }
      let role = party.participation.role.name
      if !roles[side.ref, default: []].contains(role) { roles[side.ref, default: []].append(role) }
    }
    guard !order.isEmpty else { return }
    var node = Network.Node(ref: ref, kind: .event, name: entry.title)
    node.date = entry.shownDate
    node.weight = Double(order.count)
    events.append(node)
    let isCertain = NetworkEvent.certainlyLies(
      DayRange(first: entry.earliest, last: entry.latest),
      lasting: entry.date.edtf?.certainCourse, in: window)
    let tone = EventTone(entry.event.codes)?.value
    for actor in order {
      var edge = Network.Edge(
        from: actor, to: ref, kind: .tookPart, evidence: [item],
        label: roles[actor]?.joined(separator: ", "))
      edge.first = entry.earliest
      edge.last = entry.latest
      edge.certainCount = isCertain ? 1 : 0
      edge.tone = tone
      edges.append(edge)
    }
  }

  private mutating func see(_ side: ContactSide, _ party: Party, _ day: StandingDay) {
    if let known = days[side.ref], day < known { return }
    days[side.ref] = day
    let isItself = party.participation.actor == side.ref
    // Whoever others act for, and whose record is not at hand, is a body of some sort.
    var node = Network.Node(
      ref: side.ref, kind: Network.Node.Kind(isItself ? party.kind ?? .group : .organisation),
      name: side.name)
    if isItself {
      node.office = party.office ?? party.participation.capacity
      node.principal = party.principal?.ref == side.ref ? nil : party.principal
      node.speaksForNobody = party.participation.principal == .nobody
    }
    actors[side.ref] = node
  }

  /// The network of what has been seen.
  ///
  /// - Parameters:
  ///   - records: The records of ``actorRefs``; one that is missing is drawn from its events alone.
  ///   - level: Whether to leave out all but states.
  public func network(actors records: [Ref: Actor], level: NetworkQuestion.Level) -> Network {
    var kept: [Network.Node] = []
    for ref in actors.keys.sorted() {
      guard var node = actors[ref] else { continue }
      if let record = records[ref] {
        node.kind = Network.Node.Kind(record.kind)
        let today = NameOfTheDay.full(of: record.names, on: nil)
        node.laterName = today == node.name ? nil : today
      }
      if level == .state, node.kind != .state { continue }
      kept.append(node)
    }
    let names = Set(kept.map(\.ref))
    let ties = edges.filter { names.contains($0.from) }
    var weights: [Ref: Double] = [:]
    for tie in ties { weights[tie.from, default: 0] += tie.weight }
    for index in kept.indices { kept[index].weight = weights[kept[index].ref] ?? 0 }
    let tied = Set(ties.map(\.to))
    return Network(
      nodes: kept + events.filter { tied.contains($0.ref) },
      edges: ties.sorted { ($0.from, $0.to) < ($1.from, $1.to) })
  }
}
