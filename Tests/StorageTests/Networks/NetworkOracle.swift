import Chronology
import Diplomacy

@testable import Storage

/// Counts ties in the entries of a timeline in the plainest way.
struct NetworkOracle {
  struct Tie: Hashable {
    var kind: Network.EdgeKind
    var from: Ref
    var to: Ref
  }

  struct Found: Equatable {
    var events: [Ref] = []
    var certain = 0
    var first: Int64?
    var last: Int64?
  }

  let level: NetworkQuestion.Level
  let relations: [Relation]
  let wholes: Wholes
  var window = DayRange(first: nil, last: nil)
  private var seen: Set<Ref> = []
  private(set) var ties: [Tie: Found] = [:]
  private(set) var actors: Set<Ref> = []

  init(_ level: NetworkQuestion.Level, _ world: World) {
    self.level = level
    relations = world.relations
    wholes = Wholes(world.relations, actors: [:])
  }

  /// Whom an actor stands for on a day, where the event does not say it.
  private func principal(of actor: Ref, on day: Int64?) -> Ref? {
    let own = relations.filter { $0.from == actor }
    return PrincipalOfTheDay.of(
      tenures: OfficeOfTheDay.tenures(own, on: day), relations: own, on: day)
  }

  private mutating func side(_ actor: Ref, for principal: Ref?, alone: Bool, on day: Int64?) -> Ref
  {
    if level == .actor {
      actors.insert(actor)
      if let principal { actors.insert(principal) }
      return actor
    }
    let side = alone ? actor : wholes.whole(of: principal ?? actor, on: day)?.ref ?? principal
    actors.insert(side ?? actor)
    return side ?? actor
  }

  mutating func add(_ entry: TimelineEntry) {
    guard let handle = entry.event.handle, seen.insert(handle).inserted else { return }
    let day = entry.event.date.earliest ?? entry.event.date.latest
    var parts: [(side: Ref, role: String, delegation: String?, isThere: Bool)] = []
    for party in entry.parties {
      guard let actor = party.participation.actor else { continue }
      let side = side(
        actor, for: party.principal?.ref, alone: party.participation.principal == .nobody, on: day)
      parts.append(
        (
          side, party.participation.role.name, party.participation.side,
          party.participation.presence != .absent
        ))
    }
    for mention in entry.about where mention.kind == .actor {
      let side = side(
        mention.ref, for: principal(of: mention.ref, on: day), alone: false, on: day)
      parts.append((side, "about", nil, true))
    }
    func having(_ roles: String...) -> Set<Ref> {
      Set(parts.filter { roles.contains($0.role) && $0.isThere }.map(\.side))
    }
    let apart = ["mentioned", "subject", "about", "copied", "courier", "drafter", "approver"]
    let present = Set(parts.filter { $0.isThere && !apart.contains($0.role) }.map(\.side))
    let remote = entry.event.meeting?.channel.map { $0 != .inPerson } ?? false
    if entry.family == .meeting { both(remote ? .conversed : .met, present, entry) }
    if entry.family == .visit {
      let visitors = having("visitor")
      each(.visited, visitors.isEmpty ? having("participant") : visitors, having("host"), entry)
    }
    each(.addressed, having("speaker"), having("addressee"), entry)
    each(
      .spokeOf, having("speaker"),
      Set(parts.filter { ["mentioned", "subject", "about"].contains($0.role) }.map(\.side))
        .subtracting(having("addressee")), entry)
    each(.proposed, having("proposer"), having("recipient"), entry)
    both(.signed, having("signatory"), entry)
    each(.mediated, having("mediator"), present.subtracting(having("mediator")), entry)
    let fighters = parts.filter { $0.role == "belligerent" && $0.isThere }
    for one in fighters {
      for other in fighters
      where one.delegation != other.delegation || fighters.allSatisfy({ $0.delegation == nil }) {
        both(.fought, [one.side, other.side], entry)
      }
    }
  }

  private mutating func both(_ kind: Network.EdgeKind, _ all: Set<Ref>, _ entry: TimelineEntry) {
    for one in all { for other in all where one < other { tie(kind, one, other, entry) } }
  }

  private mutating func each(
    _ kind: Network.EdgeKind, _ from: Set<Ref>, _ to: Set<Ref>, _ entry: TimelineEntry
  ) {
    for one in from { for other in to where one != other { tie(kind, one, other, entry) } }
  }

  private mutating func tie(
    _ kind: Network.EdgeKind, _ from: Ref, _ to: Ref, _ entry: TimelineEntry
  ) {
    guard let handle = entry.event.handle else { return }
    var found = ties[Tie(kind: kind, from: from, to: to)] ?? Found()
    if found.events.last == handle { return }
    found.events.append(handle)
    let (earliest, latest) = (entry.earliest, entry.latest)
    let isIn =
      (window.first.map { (earliest ?? .min) >= $0 } ?? true)
      && (window.last.map { (latest ?? .max) <= $0 } ?? true)
    let isUnderWay =
      entry.date.edtf.map { date in
        date.isInterval && !date.isUncertain && !date.isApproximate
          && (date.certainDays?.overlaps(window) ?? false)
      } ?? false
    found.certain += isIn || isUnderWay ? 1 : 0
    if let earliest { found.first = min(found.first ?? earliest, earliest) }
    if let latest { found.last = max(found.last ?? latest, latest) }
    ties[Tie(kind: kind, from: from, to: to)] = found
  }
}

extension Network {
  /// The ties by events as the oracle tells them.
  var counted: [NetworkOracle.Tie: NetworkOracle.Found] {
    var ties: [NetworkOracle.Tie: NetworkOracle.Found] = [:]
    for edge in edges where edge.kind.isOfEvents {
      ties[NetworkOracle.Tie(kind: edge.kind, from: edge.from, to: edge.to)] = .init(
        events: edge.evidence.map(\.ref), certain: edge.certainCount, first: edge.first,
        last: edge.last)
    }
    return ties
  }
}
