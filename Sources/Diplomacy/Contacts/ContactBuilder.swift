public import Chronology

/// Counts the contacts in the events of a timeline.
///
/// It keeps a row for each pair of actors and no events, unless their refs are asked for; so a
/// chronicle can be streamed through it. A meeting of n parties is n(n-1)/2 pairs, and of one
/// actor's contacts n-1.
public struct ContactBuilder: Sendable {
  private let sides: ContactSides
  private let window: DayRange
  private let cells: StripCells
  private let keepsEvents: Bool
  private let keepsMarks: Bool
  private var rows: [ContactPair: ContactRow] = [:]
  private var watch = VisitWatch()
  private var first: Int64?
  private var last: Int64?
  private var cited: Set<Ref> = []
  private var labels: [String] = []

  /// More sources than this are not told apart.
  private static let mostSources = 100_000

  /// Makes a builder that has seen nothing.
  ///
  /// - Parameters:
  ///   - own: Whose contacts to count; nil for those of every pair.
  ///   - level: How far to roll the others up.
  ///   - wholes: The wholes that those whom parties represent may be parts of.
  ///   - window: The days of the filter, from the first of which weeks are counted.
  ///   - keepsEvents: Whether to keep the refs of the events.
  public init(
    of own: OwnSide?, level: ContactLevel, wholes: Wholes = Wholes(),
    window: DayRange = DayRange(first: nil, last: nil), keepsEvents: Bool = false
  ) {
    sides = ContactSides(own: own, level: level, wholes: wholes)
    self.window = window
    cells = StripCells(weeksFrom: window.first)
    self.keepsEvents = keepsEvents
    keepsMarks = own != nil
  }

  /// Takes in an entry.
  ///
  /// - Complexity: O(n²) in the parties of a meeting, of one actor's contacts O(n).
  public mutating func add(_ entry: TimelineEntry) {
    guard let touch = ContactRule.touch(entry) else { return }
    if entry.family == .meeting { remember(touch.parties, of: entry) }
    let one = sides.sides(touch.parties, of: entry)
    let pairs =
      if let others = touch.others {
        self.pairs(one, sides.sides(others, of: entry))
      } else {
        self.pairs(one, delegations: sides.delegations(touch.parties, of: entry))
      }
    guard !pairs.isEmpty else { return }
    cite(entry)
    let moment = ContactMoment(
      event: entry.event.handle, date: entry.date.edtf, place: entry.place,
      channel: touch.channel, isVisit: entry.family == .visit,
      standing: StandingDay(earliest: entry.earliest, latest: entry.latest))
    let days = ContactDays(entry)
    guard entry.family == .visit, let visit = entry.event.handle else {
      for (one, other) in pairs { count(moment, one, other, days) }
      return
    }
    count(
      watch.wait(
        pairs.map {
          VisitWatch.Contact(visit: visit, one: $0, other: $1, moment: moment, days: days)
        }))
  }

  /// The table of what has been counted.
  ///
  /// - Complexity: O(n log n) in the pairs.
  public mutating func finish() -> ContactTable {
    count(watch.finish())
    var sorted = rows.values.sorted(by: ContactRow.precedes)
    for index in sorted.indices { sorted[index].close() }
    return ContactTable(
      actor: sides.own?.actor, level: sides.level, rows: sorted, total: sorted.count,
      window: DayRange(first: window.first ?? first, last: window.last ?? last), cells: cells,
      sources: labels, sourceCount: cited.count)
  }

  // MARK: Pairs

  /// Each with each, but for those of one delegation; of one actor's contacts, that actor with each.
  private func pairs(
    _ sides: [ContactSide], delegations: [Ref: Set<String?>]
  ) -> [(ContactSide, ContactSide)] {
    func areOne(_ one: ContactSide, _ other: ContactSide) -> Bool {
      guard let labels = delegations[one.ref], labels.count == 1, labels != [nil] else {
        return false
      }
      return labels == delegations[other.ref]
    }
    guard let own = self.sides.own else {
      return sides.indices.flatMap { first in
        sides[(first + 1)...].filter { !areOne(sides[first], $0) }
          .map { ordered(sides[first], $0) }
      }
    }
    guard let actor = sides.first(where: { $0.ref == own.actor.ref }) else { return [] }
    return sides.filter { $0.ref != own.actor.ref && !areOne(actor, $0) }.map { (actor, $0) }
  }

  /// Each of some with each of others, a pair once.
  private func pairs(
    _ sides: [ContactSide], _ others: [ContactSide]
  ) -> [(ContactSide, ContactSide)] {
    var seen: Set<ContactPair> = []
    var pairs: [(ContactSide, ContactSide)] = []
    for one in sides {
      for other in others where one.ref != other.ref {
        let isAsked = self.sides.own.map { [one.ref, other.ref].contains($0.actor.ref) } ?? true
        guard isAsked, seen.insert(ContactPair(one.ref, other.ref)).inserted else { continue }
        pairs.append(ordered(one, other))
      }
    }
    return pairs
  }

  private func ordered(_ one: ContactSide, _ other: ContactSide) -> (ContactSide, ContactSide) {
    let isFirst = sides.own.map { $0.actor.ref == one.ref } ?? (one.ref < other.ref)
    return isFirst ? (one, other) : (other, one)
  }

  // MARK: Counting

  private mutating func remember(_ parties: [Party], of entry: TimelineEntry) {
    for linked in entry.links where linked.link.kind == .partOf {
      watch.see(
        meetingOf: linked.link.to, parties: parties.map { sides.names(of: $0, in: entry) })
    }
  }

  private mutating func count(_ contacts: [VisitWatch.Contact]) {
    for contact in contacts { count(contact.moment, contact.one, contact.other, contact.days) }
  }

  private mutating func count(
    _ moment: ContactMoment, _ one: ContactSide, _ other: ContactSide, _ days: ContactDays
  ) {
    let pair = ContactPair(one.ref, other.ref)
    rows[pair, default: ContactRow(pair, one, other, moment)]
      .add(moment, one, other, keepsEvents: keepsEvents)
    widen(by: days)
    if keepsMarks { mark(pair, moment, days) }
  }

  private mutating func widen(by days: ContactDays) {
    if let day = days.first ?? days.last { first = min(first ?? day, day) }
    if let day = days.end ?? days.last ?? days.first { last = max(last ?? day, day) }
  }

  private mutating func mark(_ pair: ContactPair, _ moment: ContactMoment, _ days: ContactDays) {
    for unit in StripUnit.allCases {
      let mark: ContactMark = days.isCertain ? .by(moment.channel) : .dayOpen
      guard let begins = days.first, let ends = days.last,
        cells.cell(of: begins, unit) == cells.cell(of: ends, unit)
      else {
        rows[pair]?.marks.addUnplaced(unit)
        continue
      }
      // What was under way when the window opens stands at its beginning.
      let day = days.isCertain ? max(begins, window.first ?? begins) : begins
      rows[pair]?.marks.add(mark, at: cells.cell(of: day, unit), unit)
    }
  }

  private mutating func cite(_ entry: TimelineEntry) {
    for source in entry.sources
    where cited.count < Self.mostSources && cited.insert(source.citation.source).inserted {
      if labels.count < ContactTable.mostSources { labels.append(source.label) }
    }
  }
}
