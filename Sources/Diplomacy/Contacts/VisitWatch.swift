/// Holds the contacts of visits back until it is known whether a meeting of the two was part of it.
///
/// The meeting may stand before the visit on a timeline or after it. Only so many visits and
/// meetings are remembered, the latest; no meeting stands farther from its visit.
struct VisitWatch: Sendable {
  /// A contact that may be made by a visit.
  struct Contact: Sendable {
    var visit: Ref
    var one: ContactSide
    var other: ContactSide
    var moment: ContactMoment
    var days: ContactDays
  }

  private var waiting: [Ref: [Contact]] = [:]
  private var meetings: [Ref: [[Set<Ref>]]] = [:]
  private var visits = Queue()
  private var parts = Queue()
  private let most: Int

  init(most: Int = 1 << 16) { self.most = most }

  /// Remembers a meeting that is part of a visit, with all that each party there stands for.
  mutating func see(meetingOf visit: Ref, parties: [Set<Ref>]) {
    if meetings[visit] == nil { parts.append(visit) }
    meetings[visit, default: []].append(parties)
    if parts.count > most, let oldest = parts.removeFirst() { meetings[oldest] = nil }
  }

  /// Holds a visit's contacts back, and gives back those of a visit that is long past.
  mutating func wait(_ contacts: [Contact]) -> [Contact] {
    guard let visit = contacts.first?.visit else { return [] }
    waiting[visit] = contacts
    visits.append(visit)
    guard visits.count > most, let oldest = visits.removeFirst() else { return [] }
    return settle(oldest)
  }

  /// Gives back all that still wait and that no meeting stands for.
  mutating func finish() -> [Contact] {
    var contacts: [Contact] = []
    while let visit = visits.removeFirst() { contacts += settle(visit) }
    return contacts
  }

  private mutating func settle(_ visit: Ref) -> [Contact] {
    let contacts = waiting.removeValue(forKey: visit) ?? []
    let meetings = meetings[visit] ?? []
    return contacts.filter { contact in
      !meetings.contains { met(contact.one.ref, contact.other.ref, $0) }
    }
  }

  /// Whether two different parties of a meeting stand for the two.
  private func met(_ one: Ref, _ other: Ref, _ parties: [Set<Ref>]) -> Bool {
    parties.indices.contains { first in
      parties[first].contains(one)
        && parties.indices.contains { $0 != first && parties[$0].contains(other) }
    }
  }

  /// Refs in the order in which they came.
  private struct Queue: Sendable {
    private var refs: [Ref] = []
    private var head = 0

    var count: Int { refs.count - head }

    mutating func append(_ ref: Ref) { refs.append(ref) }

    mutating func removeFirst() -> Ref? {
      guard head < refs.count else { return nil }
      defer {
        head += 1
        if head > 4096, head * 2 > refs.count {
          refs.removeFirst(head)
          head = 0
        }
      }
      return refs[head]
    }
  }
}
