import Chronology
import Diplomacy
import Storage

/// Gathers what a brief tells.
struct Briefing {
  let chronicle: Chronicle

  /// The brief of two actors, from the events of a filter that is between them.
  func brief(_ pair: [Ref], _ filter: Filter) throws -> Brief {
    let names = try chronicle.names(Set(pair), on: filter.days.last)
    let sides = try pair.map { ref in
      try chronicle.side(of: NamedRef(ref: ref, name: names[ref] ?? ref.text), filter: filter)
    }
    var builder = BriefBuilder(sides[0], sides[1], from: filter.days.first)
    var last: Int64?
    try chronicle.timeline(filter) { entry in
      builder.add(entry)
      if let day = entry.latest { last = max(last ?? day, day) }
    }
    let day = filter.days.last ?? last
    let open = try builder.mentioned.compactMap { try openProposal($0, sides, by: day) }
    var bonds: [Bond] = []
    try chronicle.bonds(filter) { bond in
      guard let state = bond.state(on: day ?? .max), state.settlement == nil else { return }
      bonds.append(bond)
    }
    let creators = try chronicle.creators(of: builder.sourceRefs)
    let makers = try chronicle.sides(
      of: Set(creators.values), at: day.map(Self.date) ?? .undated)
    return builder.brief(
      to: day, open: open, bonds: bonds, creators: creators.compactMapValues { makers[$0] })
  }

  private static func date(_ day: Int64) -> HistoricalDate {
    HistoricalDate(EDTF(day: CivilDate(dayNumber: day)))
  }

  /// An event, where it is a proposal that nobody has answered by a day, with what the two said
  /// about it.
  private func openProposal(
    _ ref: Ref, _ sides: [OwnSide], by day: Int64?
  ) throws -> Brief.OpenProposal? {
    guard let entry = try chronicle.entry(ref), entry.family == .proposal else { return nil }
    let own = Set(entry.event.handles)
    let leading = try chronicle.entries(leadingTo: ref).filter { other in
      day.map { (other.earliest ?? .min) <= $0 } ?? true
    }
    let isAnswered = leading.contains { other in
      other.links.contains { link in
        own.contains(link.link.to) && link.link.standing != .doubtful
          && (link.link.kind.settles
            || link.link.kind == .respondsTo && other.family != .statement)
      }
    }
    if isAnswered { return nil }
    let remarks = leading.filter { other in
      other.family == .statement
        && other.parties(in: .speaker).contains { party in
          sides.contains { $0.includes(party, of: other) }
        }
    }
    return Brief.OpenProposal(entry: entry, remarks: remarks.sorted(by: Self.isEarlier))
  }

  private static func isEarlier(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
    (one.earliest ?? one.latest ?? .max, one.event.number ?? 0)
      < (other.earliest ?? other.latest ?? .max, other.event.number ?? 0)
  }
}
