import Chronology
import Diplomacy
import Testing

@testable import Storage

/// Tables of dyads count what a loop over all events of the chronicle counts for each pair.
@Suite struct DyadOracleTests {
  private static let aside: Set<String> = [
    "interpreter", "note-taker", "copied", "courier", "drafter", "approver", "mentioned", "subject",
  ]

  /// The parties of an event that act, with whom they count as.
  private func parties(
    _ entry: TimelineEntry, _ roles: [Role]?, represented: Bool
  ) -> [(party: Party, ref: Ref)] {
    entry.parties.compactMap { party in
      let part = party.participation
      guard let actor = part.actor, part.presence != .absent, !Self.aside.contains(part.role.name),
        roles?.contains(part.role) ?? true
      else { return nil }
      let isRolled = represented && part.principal != .nobody
      return (party, isRolled ? party.principal?.ref ?? actor : actor)
    }
  }

  /// Whether one acts towards another, asked of one event and one ordered pair.
  private func acts(
    _ a: Ref, _ b: Ref, _ entry: TimelineEntry, represented: Bool
  ) -> Bool {
    func of(_ roles: [Role]?) -> [(party: Party, ref: Ref)] {
      parties(entry, roles, represented: represented)
    }
    let suffering: [Role] = [.victim, .recipient, .addressee]
    var groups: [([(party: Party, ref: Ref)], [(party: Party, ref: Ref)], isJoint: Bool)] = []
    func towards(_ sources: [(party: Party, ref: Ref)], _ targets: [(party: Party, ref: Ref)]) {
      groups.append((sources, targets.isEmpty ? sources : targets, targets.isEmpty))
    }
    switch entry.family.name {
    case "statement":
      var targets = of([.addressee])
      if targets.isEmpty {
        targets = entry.about.filter { $0.kind == .actor }.map { mention in
          let part = Participation(actor: mention.ref, role: .addressee)
          return (Party(participation: part, name: "", short: "", kind: nil), mention.ref)
        }
      }
      towards(of([.speaker]), targets)
    case "proposal": towards(of([.proposer]), of([.recipient]))
    case "visit": towards(of([.visitor, .participant]), of([.host]))
    case "meeting", "agreement": towards(of(nil), [])
    default:
      let others = of(Role.all.filter { !suffering.contains($0) })
      towards(others, of(suffering))
      if !of(suffering).isEmpty { towards(of([.belligerent]), []) }
    }
    return groups.contains { sources, targets, isJoint in
      sources.contains { source in
        targets.contains { target in
          let (one, two) = (source.party.participation, target.party.participation)
          let isAllied = isJoint && one.side != nil && one.side == two.side
          return source.ref == a && target.ref == b && !isAllied
        }
      }
    }
  }

  /// The year in which an event began for certain.
  private func year(_ entry: TimelineEntry) -> String? {
    var (first, last) = (entry.earliest, entry.latest)
    if let date = entry.date.edtf, date.isInterval || date.shape == .all {
      (first, last) = (entry.earliest, date.bounds.latestBeginning.day)
    }
    guard let first, let last, first <= last else { return nil }
    let years = [first, last].map { String(CivilDate(dayNumber: $0).description.dropLast(6)) }
    return years[0] == years[1] ? years[0] : nil
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [false, true])
  func `Every row has the counts of a loop over all events`(
    seed: UInt64, represented: Bool
  ) throws {
    var world = WorldMaker.make(seed: seed)
    var dice = Dice(seed: seed)
    let codes = ["cameo:042", "cameo:190", "plover:AGREE", "plover:THREATEN", "stance:-2"]
    for index in world.events.indices where dice.chance(60) {
      world.events[index].codes = dice.some(codes, 1...2).compactMap { Identifier($0) }
    }
    let folder = try TestFolder()
    let chronicle = try folder.chronicle(world.records)
    var builders = [true, false].map {
      DyadBuilder(by: .year, isDirected: $0, level: represented ? .represented : .actor)
    }
    var entries: [TimelineEntry] = []
    try chronicle.timeline(Filter()) { entry in
      entries.append(entry)
      for index in builders.indices { builders[index].add(entry) }
    }
    #expect(entries.count > 100)
    for builder in builders {
      let table = builder.finish()
      var expected: [String: [Int]] = [:]
      let refs = world.actors.map(\.ref)
      for entry in entries {
        let period = year(entry)
        let tone = EventTone(entry.event.codes)
        for a in refs {
          for b in refs where table.isDirected ? a != b : a < b {
            let does =
              acts(a, b, entry, represented: represented)
              || !table.isDirected && acts(b, a, entry, represented: represented)
            guard does else { continue }
            var counts = expected["\(a) \(b) \(period ?? "?")"] ?? Array(repeating: 0, count: 7)
            if period == nil {
              counts[6] += 1
            } else {
              counts[0] += 1
              counts[1] += entry.family == .meeting ? 1 : 0
              counts[2] += entry.family == .statement ? 1 : 0
              counts[3] += entry.family == .visit ? 1 : 0
              counts[4] += tone == nil ? 0 : 1
              counts[5] += Int(((tone?.value ?? 0) * 100).rounded())
            }
            expected["\(a) \(b) \(period ?? "?")"] = counts
          }
        }
      }
      var counted: [String: [Int]] = [:]
      for (key, row) in table.rows {
        let period = key.period.map { table.unit.name(of: $0) } ?? "?"
        counted["\(key.a) \(key.b) \(period)"] = [
          row.events, row.families[.meeting] ?? 0, row.families[.statement] ?? 0,
          row.families[.visit] ?? 0, row.toned, Int((row.toneSum * 100).rounded()), row.imprecise,
        ]
        #expect(row.forms.values.reduce(0, +) == row.families[.statement] ?? 0)
        #expect(row.bilateral <= row.events)
      }
      #expect(counted == expected)
      #expect(counted.count > 20)
    }
  }
}
