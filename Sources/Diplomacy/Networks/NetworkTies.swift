/// Says whom an event ties to whom.
enum NetworkTies {
  /// The ties of an event, each once.
  static func of(_ entry: TimelineEntry) -> Set<NetworkBuilder.Tie> {
    var ties: Set<NetworkBuilder.Tie> = []
    // Who has two parts in an event is one actor in it.
    let present = refs(of: entry) { $0.participation.takesPart && !Self.papers.contains($0.role) }
    if entry.family == .meeting {
      every(pairOf: present, .met, into: &ties)
    }
    if entry.family == .visit {
      let visitors = refs(of: entry, in: .visitor)
      each(
        from: visitors.isEmpty ? refs(of: entry, in: .participant) : visitors,
        to: refs(of: entry, in: .host), .visited, into: &ties)
    }
    let speakers = refs(of: entry, in: .speaker)
    let addressees = refs(of: entry, in: .addressee)
    each(from: speakers, to: addressees, .addressed, into: &ties)
    each(
      from: refs(of: entry, in: .proposer), to: refs(of: entry, in: .recipient), .proposed,
      into: &ties)
    let spokenTo = Set(addressees)
    let spokenOf =
      entry.about.filter { $0.kind == .actor }.map(\.ref)
      + refs(of: entry) { $0.role == .mentioned || $0.role == .subject }
    each(from: speakers, to: spokenOf.filter { !spokenTo.contains($0) }, .spokeOf, into: &ties)
    every(pairOf: refs(of: entry, in: .signatory), .signed, into: &ties)
    fight(entry, into: &ties)
    return ties
  }

  /// Parts that are played on paper: whoever has one was not in the room for it.
  private static let papers: Set<Role> = [
    Role("copied"), Role("courier"), Role("drafter"), Role("approver"), .mentioned, .subject,
  ]

  private static func refs(of entry: TimelineEntry, where keep: (Party) -> Bool) -> [Ref] {
    entry.parties.filter(keep).compactMap(\.participation.actor)
  }

  private static func refs(of entry: TimelineEntry, in role: Role) -> [Ref] {
    refs(of: entry) { $0.role == role && $0.participation.takesPart }
  }

  private static func every(
    pairOf refs: [Ref], _ kind: Network.EdgeKind, into ties: inout Set<NetworkBuilder.Tie>
  ) {
    let sorted = Set(refs).sorted()
    for (index, one) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        ties.insert(NetworkBuilder.Tie(kind: kind, from: one, to: other))
      }
    }
  }

  private static func each(
    from: [Ref], to: [Ref], _ kind: Network.EdgeKind, into ties: inout Set<NetworkBuilder.Tie>
  ) {
    for one in from {
      for other in to where one != other {
        ties.insert(NetworkBuilder.Tie(kind: kind, from: one, to: other))
      }
    }
  }

  /// Belligerents fight those of another side; without any side, all the others.
  ///
  /// Where only some have a side, the rest are taken for one side of their own.
  private static func fight(_ entry: TimelineEntry, into ties: inout Set<NetworkBuilder.Tie>) {
    let fighters = entry.parties.filter {
      $0.role == .belligerent && $0.participation.takesPart
    }
    guard fighters.contains(where: { $0.participation.side != nil }) else {
      every(pairOf: fighters.compactMap(\.participation.actor), .fought, into: &ties)
      return
    }
    for (index, one) in fighters.enumerated() {
      for other in fighters[(index + 1)...]
      where one.participation.side != other.participation.side {
        guard let a = one.participation.actor, let b = other.participation.actor, a != b else {
          continue
        }
        ties.insert(NetworkBuilder.Tie(kind: .fought, from: min(a, b), to: max(a, b)))
      }
    }
  }
}

extension Party {
  fileprivate var role: Role { participation.role }
}
