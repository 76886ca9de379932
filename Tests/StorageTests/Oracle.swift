import Chronology
import Diplomacy

/// Answers filters by looking at every event, with nothing but what product.md says.
struct Oracle {
  let world: World
  /// How events look to a reader, for what is found by words.
  let entries: [Int64: TimelineEntry]
  /// The numbers of the events that the second change brought.
  let late: Set<Int64>
  private let spans: [Int64: DayRange]
  /// The sides that have been asked for.
  let sides = Sides()

  final class Sides {
    struct Key: Hashable {
      var actor: Ref
      var flags: [Bool]
    }
    var known: [Key: Side] = [:]
  }

  init(world: World, entries: [Int64: TimelineEntry], late: Set<Int64>) {
    self.world = world
    self.entries = entries
    self.late = late
    spans = Self.spans(of: world)
  }

  /// The days of every event; those of an undated one follow from what it comes after and before.
  private static func spans(of world: World) -> [Int64: DayRange] {
    var spans: [Int64: DayRange] = [:]
    // Ties go to earlier events only.
    for event in world.events {
      var span = DayRange(first: event.date.earliest, last: event.date.latest)
      if event.date.isUndated {
        func others(_ refs: [Ref]) -> [DayRange] {
          refs.compactMap { world.event($0)?.number }.compactMap { spans[$0] }
        }
        span.first = others(event.after).compactMap(\.first).max()
        span.last = others(event.before).compactMap(\.last).min()
      }
      spans[event.number ?? 0] = span
    }
    return spans
  }

  func answer(_ filter: Filter) -> [Int64] {
    let found = world.events.filter { keeps($0, filter) }
    let keyed = found.map { (key: key($0, filter), number: $0.number ?? 0) }
    let sorted = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var dated = sorted.filter { !isUndated($0.number, filter) }.map(\.number)
    var undated = sorted.filter { isUndated($0.number, filter) }.map(\.number)
    if filter.reverse {
      dated.reverse()
      undated.reverse()
    }
    let all = dated + undated
    return filter.limit.map { Array(all.prefix($0)) } ?? all
  }

  // The order

  private func span(_ number: Int64, _ filter: Filter) -> DayRange {
    guard let role = filter.dateRole else {
      return spans[number] ?? DayRange(first: nil, last: nil)
    }
    let date = world.events.first { $0.number == number }?.dates.first { $0.role == role }?.date
    return DayRange(first: date?.earliest, last: date?.latest)
  }

  private func isUndated(_ number: Int64, _ filter: Filter) -> Bool {
    span(number, filter) == DayRange(first: nil, last: nil)
  }

  private func key(_ event: Event, _ filter: Filter) -> [Int64] {
    let number = event.number ?? 0
    let span = span(number, filter)
    return [
      span.first ?? span.last ?? .max, span.first == nil ? 0 : 1, span.last ?? .max,
      event.sequence ?? .min, (event.time?.start.secondsFromMidnight).map { Int64($0) } ?? -1,
      number,
    ]
  }

  // What is kept

  private func keeps(_ event: Event, _ filter: Filter) -> Bool {
    isOnShelf(event, filter) && isInDays(event, filter) && isOfKind(event, filter)
      && hasParts(event, filter) && isAbout(event, filter) && isFromSource(event, filter)
      && isUnder(event, filter) && hasWords(event, filter)
  }

  private func isOnShelf(_ event: Event, _ filter: Filter) -> Bool {
    event.status != .rejected && (event.status == .confirmed || filter.leads)
      && (!event.isPrivate || filter.includePrivate)
      && (filter.addedSince == nil || late.contains(event.number ?? 0))
  }

  private func isInDays(_ event: Event, _ filter: Filter) -> Bool {
    let number = event.number ?? 0
    if let role = filter.dateRole, !event.dates.contains(where: { $0.role == role }) {
      return false
    }
    guard filter.days != DayRange(first: nil, last: nil) else { return true }
    if isUndated(number, filter) { return false }
    let date =
      filter.dateRole.map { role in event.dates.first { $0.role == role }?.date.edtf }
      ?? event.date.edtf
    return lies(date, span(number, filter), in: filter.days, certainly: filter.certain)
  }

  /// Whether an event can lie in some days, or must; of what is undated nothing is certain.
  func lies(_ event: Event, in days: DayRange, certainly: Bool) -> Bool {
    let span = spans[event.number ?? 0] ?? DayRange(first: nil, last: nil)
    return lies(event.date.edtf, span, in: days, certainly: certainly)
  }

  private func lies(
    _ date: EDTF?, _ span: DayRange, in days: DayRange, certainly: Bool
  ) -> Bool {
    if let first = days.first, let last = days.last, first > last { return false }
    if let date {
      return certainly ? date.mustLie(in: days) : date.canLie(in: days)
    }
    guard certainly else { return span.overlaps(days) }
    let begins = days.first.map { day in span.first.map { $0 >= day } ?? false } ?? true
    let ends = days.last.map { day in span.last.map { $0 <= day } ?? false } ?? true
    return begins && ends
  }

  private func isOfKind(_ event: Event, _ filter: Filter) -> Bool {
    (filter.kinds.isEmpty || filter.kinds.contains { world.isKind(event.kind, $0) })
      && !filter.notKinds.contains { world.isKind(event.kind, $0) }
      && (filter.forms.isEmpty || (event.statement?.form).map(filter.forms.contains) ?? false)
  }

  private func isUnder(_ event: Event, _ filter: Filter) -> Bool {
    func below(_ refs: [Ref], _ parents: [Ref: Ref]) -> Set<Ref> {
      refs.reduce(into: []) { $0.formUnion(World.below($1, parents)) }
    }
    let topics = below(filter.topics, world.topicParents)
    let places = below(filter.places, world.placeParents)
    return (topics.isEmpty || !topics.isDisjoint(with: event.topics))
      && (places.isEmpty || event.place.map(places.contains) ?? false)
      && below(filter.notTopics, world.topicParents).isDisjoint(with: event.topics)
  }

  private func isFromSource(_ event: Event, _ filter: Filter) -> Bool {
    let sources = filter.sources.reduce(into: Set<Ref>()) {
      $0.formUnion(World.below($1, world.sourceParents))
    }
    let citations =
      event.citations + event.participations.flatMap(\.citations)
      + event.links.flatMap(\.citations) + event.claims.flatMap(\.citations)
    return sources.isEmpty || citations.contains { sources.contains($0.source) }
  }

  private func isAbout(_ event: Event, _ filter: Filter) -> Bool {
    guard !filter.about.isEmpty else { return true }
    return filter.about.contains { ref in
      (event.statement?.about.contains(ref) ?? false)
        || event.participations.contains { $0.actor == ref && !$0.role.takesPart }
        || event.links.contains {
          $0.to == ref && [.refersTo, .commemorates, .respondsTo].contains($0.kind)
        }
    }
  }

  private func hasWords(_ event: Event, _ filter: Filter) -> Bool {
    guard !filter.text.isEmpty else { return true }
    guard let entry = entries[event.number ?? 0] else { return false }
    let names = entry.parties.flatMap { [$0.name, $0.capacity ?? ""] }
    let texts =
      [entry.title, event.summary ?? "", event.statement?.quote ?? "", entry.place?.name ?? ""]
      + names
    let words = Set(texts.flatMap(Self.words))
    return filter.text.contains { Set(Self.words($0)).isSubset(of: words) }
  }

  static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
