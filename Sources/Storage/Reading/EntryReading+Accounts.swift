import Diplomacy

/// What every source says of an event where they differ, with the names to show.
extension EntryReading {
  /// The refs in the values of an event's claims.
  static func claimed(_ event: Event) -> [(ref: Ref, kind: RecordKind)] {
    let record = Diplomacy.Record.event(event)
    return event.claims.flatMap { claim in
      ClaimField.named(claim.field, in: record)?.refs(in: claim.value) ?? []
    }
  }

  func addAccounts(to entry: inout TimelineEntry, labels: [Ref: String]) {
    let day = entry.event.date.earliest ?? entry.event.date.latest
    entry.accounts = entry.event.accounts
    for (ref, kind) in Self.claimed(entry.event) {
      if kind == .actor { entry.accountNames[ref] = book.name(ref, on: day) }
      if kind == .place { entry.accountNames[ref] = book.place(ref, on: day) }
    }
    for account in entry.accounts.flatMap(\.accounts) {
      for source in account.claim.citations.map(\.source) {
        entry.accountNames[source] = labels[source]
      }
    }
  }
}
