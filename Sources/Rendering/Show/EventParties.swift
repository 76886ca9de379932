import Diplomacy

/// The block of an event's parties: role, name, capacity, principal and presence, by sides where
/// there are any.
enum EventParties {
  static func add(_ entry: TimelineEntry, to page: inout CardPage) {
    guard !entry.parties.isEmpty else { return }
    page.block("who")
    let width = entry.parties.map { $0.participation.role.name.count }.max() ?? 0
    let sides = PartyWords.grouped(entry.parties, by: \.participation.side)
    let hasSides = sides.contains { $0.key != nil }
    for (index, side) in sides.enumerated() {
      if hasSides {
        if index > 0 { page.gap() }
        page.row(side.key.map { "side: \($0)" } ?? "no side")
      }
      for party in side.parties {
        add(party, entry, width: width, indent: hasSides ? 2 : 0, to: &page)
      }
    }
  }

  private static func add(
    _ party: Party, _ entry: TimelineEntry, width: Int, indent: Int, to page: inout CardPage
  ) {
    let record = party.participation
    var words = PartyWords.full(party, speaks: entry.family == .statement)
    if record.principal == .ofTheDay, let principal = party.principal,
      !PartyWords.mentions(principal.name, in: party.capacity ?? "")
    {
      words += ", for \(OfficeOfTheDay.definite(principal.name))"
    }
    switch record.presence {
    case .full: break
    case .part: words += "; for a part only"
    case .absent: words += "; absent"
    }
    let ref = record.actor.map { [$0.text] } ?? []
    page.columns(
      page.pen.spaces(indent) + record.role.name.spaced, width: width + indent, words,
      marks: ref + page.marks(record.citations))
    page.evidence(record.citations)
    if let note = record.note { page.row(note, indent: 2) }
  }
}
