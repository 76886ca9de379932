import Diplomacy
import Storage

/// What `confirm` and `reject` share: which events are meant, what they repeat, and settling them.
struct LeadSettling {
  let desk: Desk
  let status: Event.Status
  /// Why.
  let reason: String?
  let isDryRun: Bool

  private var chronicle: Chronicle { desk.chronicle }

  /// Of an import there may be very many: so many are looked at for what they repeat.
  private static let mostCompared = 1000
  /// So many are named one by one.
  private static let mostNamed = 20

  /// Settles events that were named, or the leads that a filter keeps; one change for all.
  func run(_ names: [String], _ options: FilterOptions) throws {
    if names.isEmpty {
      try settle(try leads(options), areNamed: false)
    } else {
      try settle(try names.map { try desk.event($0) }, areNamed: true)
    }
  }

  /// The leads that a filter keeps, confirmed and rejected events left alone.
  private func leads(_ options: FilterOptions) throws -> [Ref] {
    var filter = try options.filter(desk)
    filter.statuses = [.lead]
    var refs: [Ref] = []
    try chronicle.timeline(filter) { entry in
      if let ref = entry.event.handle { refs.append(ref) }
    }
    return refs
  }

  private func settle(_ events: [Ref], areNamed: Bool) throws {
    var rest: [Ref] = []
    var repeats = 0
    var merged: [(lead: Ref, into: Ref)] = []
    for (index, ref) in events.enumerated() {
      guard case .event(let event) = try chronicle.record(ref) else { continue }
      if event.status == status, reason == nil || status != .rejected {
        Console.say("\(ref) is \(status.rawValue) already")
        continue
      }
      if event.status == .lead, areNamed || index < Self.mostCompared,
        let twin = try chronicle.repeated(by: ref)
      {
        if areNamed, !isDryRun, isToBeMerged(twin) {
          merged.append((ref, twin.kept.ref))
          continue
        }
        repeats += 1
        if repeats <= Self.mostNamed { Console.say(advice(twin)) }
      }
      rest.append(ref)
    }
    if repeats > Self.mostNamed {
      let more = repeats - Self.mostNamed
      Console.say("\(more) more repeat an event; see “chancery duplicates events”")
    }
    let settled = try chronicle.change(
      command: Desk.commandLine, who: Desk.user, why: reason, dryRun: isDryRun
    ) { change in
      for (lead, event) in merged { try change.merge(lead, into: event) }
      let settled = try change.settle(rest, as: status, because: reason)
      if !isDryRun, let last = settled.last { try change.remember(.last, last.text) }
      return settled
    }
    report(settled, merged, areNamed: areNamed)
  }

  private func advice(_ pair: DuplicatePair) -> String {
    "\(pair.other.ref) repeats \(pair.kept.ref), it seems (\(pair.likeness.reason)): "
      + "chancery merge \(pair.other.ref) \(pair.kept.ref)"
  }

  /// Whether a person at the terminal wants a lead joined into what it repeats.
  private func isToBeMerged(_ pair: DuplicatePair) -> Bool {
    guard Console.canAsk else { return false }
    Console.say(
      "\(pair.other.ref) repeats \(pair.kept.ref) (“\(pair.kept.name)”), it seems: "
        + "\(pair.likeness.reason).")
    let answer = Console.ask("Join it into \(pair.kept.ref) instead? [y/N]")
    return answer?.lowercased().hasPrefix("y") == true
  }

  private func report(
    _ settled: [Ref], _ merged: [(lead: Ref, into: Ref)], areNamed: Bool
  ) {
    for (lead, event) in merged { Console.say("merged \(lead) into \(event)") }
    for ref in settled + merged.map(\.into) { Console.out("\(ref)\n") }
    if areNamed && settled.count < 2 && !isDryRun { return }
    let events = Counted.words(settled.count, "event")
    let word = isDryRun ? "would be \(status.rawValue)" : status.rawValue
    Console.say(settled.isEmpty && !areNamed ? "there is no lead to settle" : "\(events) \(word)")
  }
}
