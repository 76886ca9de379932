import Chronology
import Diplomacy
import Testing

/// Counts of contacts are those of an oracle that looks at every event for every pair.
@Suite struct ContactOracleTests: ContactSketching {
  /// Makes events by chance: meetings, statements, visits and what is part of them.
  private struct Maker: ContactSketching {
    var dice: Dice
    static let people = (0..<9).map { "p\($0)" }
    static let roles: [Role] = [
      .participant, .participant, .participant, .host, .visitor, .speaker, .addressee, .mentioned,
      .subject, Role("interpreter"), Role("chair"),
    ]

    mutating func parties(_ roles: [Role]) -> [Party] {
      dice.some(Maker.people, 0...4).map { ref in
        let presence: Participation.Presence = dice.chance(10) ? .absent : .full
        // Those of even number speak for a state, two for each.
        let number = Int(ref.dropFirst()) ?? 0
        let principal = number % 2 == 0 ? "s\(number / 4)" : nil
        var made = party(ref, dice.pick(roles), principal: principal, presence: presence)
        if dice.chance(10) { made.participation.actor = nil }
        if dice.chance(40) { made.participation.side = dice.pick(["red", "blue"]) }
        return made
      }
    }

    mutating func entry(_ number: Int) -> TimelineEntry {
      let date = dice.pick([
        "2001-10-03", "2001-10", "[..2001-10-03]", "2001-10-03/2001-11-04", nil,
      ])
      let visit = dice.chance(60) ? "visit-\(dice.number(0...19))" : nil
      switch dice.number(0...3) {
      case 0, 1:
        let channel = dice.pick([nil] + Meeting.Channel.allCases.map(Optional.some))
        return meeting(
          date, parties(Maker.roles), channel: channel, partOf: visit, ref: "m\(number)")
      case 2:
        return self.visit(
          date, parties([.visitor, .host, .host, .participant]), ref: "visit-\(number % 20)")
      default:
        let medium = dice.pick(["letter", "telegram", "speech", "telephone", nil])
        return statement(
          date, parties([.speaker, .addressee, .addressee, .mentioned]), medium: medium,
          occasion: dice.chance(20) ? "m1" : nil)
      }
    }
  }

  /// A pair's counts by channel, the slow way.
  private struct Oracle {
    var entries: [TimelineEntry]
    var name: (Party) -> Ref?

    private static let aside = ["interpreter", "note-taker", "copied", "courier", "mentioned"]

    private func present(_ party: Party) -> Bool {
      let part = party.participation
      return part.actor != nil && part.presence != .absent && part.role != .subject
        && !Oracle.aside.contains(part.role.name)
    }

    private func has(_ entry: TimelineEntry, _ ref: Ref, _ roles: [Role]?) -> Bool {
      entry.parties.contains { party in
        present(party) && name(party) == ref && (roles?.contains(party.participation.role) ?? true)
      }
    }

    /// Whether all who stand for the two sit on one side.
    private func isOneSide(_ entry: TimelineEntry, _ pair: ContactPair) -> Bool {
      let labels = entry.parties
        .filter { present($0) && [pair.first, pair.second].contains(name($0)) }
        .map(\.participation.side)
      return labels.allSatisfy { $0 != nil && $0 == labels[0] }
    }

    private func between(
      _ entry: TimelineEntry, _ pair: ContactPair, _ one: [Role], _ other: [Role]
    ) -> Bool {
      has(entry, pair.first, one) && has(entry, pair.second, other)
        || has(entry, pair.second, one) && has(entry, pair.first, other)
    }

    func counts(_ pair: ContactPair) -> ContactCounts {
      var counts = ContactCounts()
      for entry in entries {
        if let channel = channel(entry, pair) { counts[channel] += 1 }
      }
      return counts
    }

    private func channel(_ entry: TimelineEntry, _ pair: ContactPair) -> Meeting.Channel? {
      switch entry.family {
      case .meeting:
        let isBoth =
          has(entry, pair.first, nil) && has(entry, pair.second, nil)
          && !isOneSide(entry, pair)
        return isBoth ? entry.event.meeting?.channel ?? .inPerson : nil
      case .visit:
        let hasVisitor = entry.parties.contains {
          present($0) && $0.participation.role == .visitor
        }
        guard between(entry, pair, [hasVisitor ? .visitor : .participant], [.host]) else {
          return nil
        }
        return isMet(pair, in: entry.event.ref) ? nil : .inPerson
      default:
        guard between(entry, pair, [.speaker], [.addressee]) else { return nil }
        switch entry.event.statement?.medium {
        case "letter", "telegram": return .letter
        case "telephone": return entry.event.statement?.occasion == nil ? .telephone : nil
        default: return nil
        }
      }
    }

    private func isMet(_ pair: ContactPair, in visit: Ref?) -> Bool {
      entries.contains { entry in
        guard entry.family == .meeting, entry.links.contains(where: { $0.link.to == visit }) else {
          return false
        }
        let there = entry.parties.filter(present)
        return there.indices.contains { one in
          there.indices.contains { two in
            one != two && stands(there[one], for: pair.first)
              && stands(there[two], for: pair.second)
          }
        }
      }
    }

    private func stands(_ party: Party, for ref: Ref) -> Bool {
      party.participation.actor == ref || party.principal?.ref == ref
    }
  }

  /// A visit's ref is that of one visit.
  private func entries(seed: UInt64) -> [TimelineEntry] {
    var maker = Maker(dice: Dice(seed: seed))
    var seen: Set<Ref> = []
    return (0..<120).map { maker.entry($0) }.filter { entry in
      entry.family != .visit || entry.event.ref.map { seen.insert($0).inserted } ?? false
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `Contacts are those that an oracle counts`(seed: UInt64) {
    let entries = entries(seed: seed)
    for level in ContactLevel.allCases {
      let oracle = Oracle(entries: entries) { party in
        level == .actor
          ? party.participation.actor : party.principal?.ref ?? party.participation.actor
      }
      let refs = Set(entries.flatMap { $0.parties.compactMap(oracle.name) }).sorted()
      let table = table(entries, level: level)
      let found = Dictionary(
        table.rows.map { ($0.pair, $0.counts) }, uniquingKeysWith: { first, _ in first })
      for (index, one) in refs.enumerated() {
        for other in refs[(index + 1)...] {
          let pair = ContactPair(one, other)
          #expect(
            found[pair] ?? ContactCounts() == oracle.counts(pair),
            "seed \(seed), \(level), \(pair)")
        }
      }
      #expect(table.rows.count > 8 || level == .represented)
      expectAllAgree(table, entries, level)
    }
  }

  /// One actor's contacts are its rows among those of all pairs, and events are as many as counted.
  private func expectAllAgree(
    _ all: ContactTable, _ entries: [TimelineEntry], _ level: ContactLevel
  ) {
    for row in all.rows { #expect(row.events.count <= row.counts.total) }
    guard level == .actor else { return }
    for ref in Set(all.rows.flatMap { [$0.pair.first, $0.pair.second] }) {
      let own = table(entries, of: ref.text)
      let expected = all.rows.filter { $0.pair.first == ref || $0.pair.second == ref }
      #expect(counts(own) == counts(with(all, expected)), "\(ref)")
    }
  }

  private func with(_ table: ContactTable, _ rows: [ContactRow]) -> ContactTable {
    var table = table
    table.rows = rows
    return table
  }
}
