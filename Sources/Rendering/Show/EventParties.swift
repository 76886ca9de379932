import Diplomacy

/// The block of an event's parties: role, name, capacity, principal, side and presence.
enum EventParties {
  static func add(_ entry: TimelineEntry, to page: inout CardPage) {
    guard !entry.parties.isEmpty else { return }
    page.block("who")
    let width = entry.parties.map { $0.participation.role.name.count }.max() ?? 0
    for party in entry.parties {
      let record = party.participation
      var words = PartyWords.full(party, speaks: entry.family == .statement)
      if record.principal == .ofTheDay, let principal = party.principal,
        !PartyWords.mentions(principal.name, in: party.capacity ?? "")
      {
        words += ", for \(OfficeOfTheDay.definite(principal.name))"
      }
      if let side = record.side { words += "; side: \(side)" }
      switch record.presence {
      case .full: break
      case .part: words += "; for a part only"
      case .absent: words += "; absent"
      }
      let ref = record.actor.map { [$0.text] } ?? []
      page.columns(
        record.role.name.spaced, width: width, words, marks: ref + page.marks(record.citations))
      page.evidence(record.citations)
      if let note = record.note { page.row(note, indent: 2) }
    }
  }
}
