/// Says whom an event ties to whom.
struct TieRule: Sendable {
  /// A tie of an event, by the places of the actors in the tally.
  struct Found: Hashable, Sendable {
    var kind: Network.EdgeKind
    var from: Int32
    var to: Int32
    /// How many actors the event ties in this way.
    var size: Int
  }

  /// A player with the place of whom it is counted as.
  struct Counted {
    var player: NetworkEvent.Player
    var place: Int32
  }

  /// The kinds that are wanted.
  private let wanted: Set<Network.EdgeKind>

  init(kinds: Set<Network.EdgeKind>?) { wanted = kinds ?? Set(Network.EdgeKind.allCases) }

  /// The ties of an event, each once.
  ///
  /// - Complexity: O(n²) in the parties of a meeting, an agreement or a battle, else O(n).
  func ties(_ sort: NetworkEvent.Sort, _ players: [Counted], into ties: inout [Found]) {
    ties.removeAll(keepingCapacity: true)
    switch sort {
    case .meeting: meet(players, .met, into: &ties)
    case .conversation: meet(players, .conversed, into: &ties)
    case .visit:
      let visitors = places(players, .visitor)
      let guests = visitors.isEmpty ? places(players, .participant) : visitors
      each(from: guests, to: places(players, .host), .visited, into: &ties)
    case .other: break
    }
    let roles = Roles(players)
    guard roles.areSpecial else { return }
    if roles.contains(.speaker) { speak(players, into: &ties) }
    if roles.contains(.proposer) {
      each(
        from: places(players, .proposer), to: places(players, .recipient), .proposed, into: &ties)
    }
    if roles.contains(.signatory) {
      every(pairOf: places(players, .signatory), .signed, into: &ties)
    }
    if roles.contains(.mediator) {
      let mediators = places(players, .mediator)
      each(
        from: mediators, to: present(players).filter { !mediators.contains($0) }, .mediated,
        into: &ties)
    }
    if roles.contains(.belligerent) { fight(players, into: &ties) }
  }

  /// Which parts are played, a bit each.
  private struct Roles {
    private var bits: UInt16 = 0

    init(_ players: [Counted]) {
      for player in players where player.player.takesPart {
        bits |= 1 << UInt16(player.player.part.rawValue)
      }
    }

    func contains(_ part: NetworkEvent.Part) -> Bool { bits & (1 << UInt16(part.rawValue)) != 0 }

    /// Whether there is a part that ties by itself.
    var areSpecial: Bool {
      contains(.speaker) || contains(.proposer) || contains(.signatory) || contains(.mediator)
        || contains(.belligerent)
    }
  }

  private func present(_ players: [Counted]) -> [Int32] {
    var places: [Int32] = []
    for player in players where player.player.takesPart && player.player.part != .paper {
      places.append(player.place)
    }
    return distinct(places)
  }

  private func places(_ players: [Counted], _ part: NetworkEvent.Part) -> [Int32] {
    var places: [Int32] = []
    for player in players where player.player.part == part && player.player.takesPart {
      places.append(player.place)
    }
    return distinct(places)
  }

  /// Who has two parts in an event is one actor in it.
  private func distinct(_ places: [Int32]) -> [Int32] {
    if places.count < 2 { return places }
    if places.count == 2 {
      if places[0] < places[1] { return places }
      return places[0] == places[1] ? [places[0]] : [places[1], places[0]]
    }
    return Set(places).sorted()
  }

  /// Everybody meets everybody, but those who came together, as one side, do not meet each other.
  private func meet(
    _ players: [Counted], _ kind: Network.EdgeKind, into ties: inout [Found]
  ) {
    let start = ties.count
    every(pairOf: present(players), kind, into: &ties)
    guard players.contains(where: { $0.player.side != nil }) else { return }
    var sides: [Int32: Set<String?>] = [:]
    for player in players where player.player.takesPart {
      sides[player.place, default: []].insert(player.player.side)
    }
    let apart = ties[start...].filter { tie in
      guard let side = sides[tie.from], side.count == 1, side != [nil] else { return true }
      return side != sides[tie.to]
    }
    ties.replaceSubrange(start..., with: apart)
  }

  private func every(
    pairOf places: [Int32], _ kind: Network.EdgeKind, into ties: inout [Found]
  ) {
    guard wanted.contains(kind) else { return }
    for (index, one) in places.enumerated() {
      for other in places[(index + 1)...] {
        ties.append(Found(kind: kind, from: one, to: other, size: places.count))
      }
    }
  }

  private func each(
    from: [Int32], to: [Int32], _ kind: Network.EdgeKind, into ties: inout [Found]
  ) {
    guard wanted.contains(kind), !from.isEmpty, !to.isEmpty else { return }
    let size = Set(from).union(to).count
    for one in from {
      for other in to where one != other {
        ties.append(Found(kind: kind, from: one, to: other, size: size))
      }
    }
  }

  /// Speakers address the addressees, and speak of those whom they do not address.
  private func speak(_ players: [Counted], into ties: inout [Found]) {
    let speakers = places(players, .speaker)
    let addressees = places(players, .addressee)
    each(from: speakers, to: addressees, .addressed, into: &ties)
    guard wanted.contains(.spokeOf) else { return }
    let others = distinct(players.filter { $0.player.part == .spokenOf }.map(\.place))
      .filter { !addressees.contains($0) }
    each(from: speakers, to: others, .spokeOf, into: &ties)
  }

  /// Belligerents fight those of another side; without any side, all the others.
  ///
  /// Where only some have a side, the rest are taken for one side of their own.
  private func fight(_ players: [Counted], into ties: inout [Found]) {
    guard wanted.contains(.fought) else { return }
    let fighters = players.filter { $0.player.part == .belligerent && $0.player.takesPart }
    guard fighters.contains(where: { $0.player.side != nil }) else {
      return every(pairOf: distinct(fighters.map(\.place)), .fought, into: &ties)
    }
    var pairs: Set<Found> = []
    let size = Set(fighters.map(\.place)).count
    for (index, one) in fighters.enumerated() {
      for other in fighters[(index + 1)...]
      where one.player.side != other.player.side && one.place != other.place {
        let (from, to) = (min(one.place, other.place), max(one.place, other.place))
        pairs.insert(Found(kind: .fought, from: from, to: to, size: size))
      }
    }
    ties += pairs.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
