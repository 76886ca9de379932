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
    let keyed = found.flatMap { event in
      standings(of: event, filter).filter { isInDays(event, $0, filter) }.map {
        (key: key(event, $0), number: event.number ?? 0, isUndated: isUndated(event, $0))
      }
    }
    let sorted = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var dated = sorted.filter { !$0.isUndated }.map(\.number)
    var undated = sorted.filter(\.isUndated).map(\.number)
    if filter.reverse {
      dated.reverse()
      undated.reverse()
    }
    let all = dated + undated
    return filter.limit.map { Array(all.prefix($0)) } ?? all
  }

  // The order

  /// Where an event stands: at its own date (nil), or at further dates of the role asked for.
  private func standings(of event: Event, _ filter: Filter) -> [Int?] {
    guard let role = filter.dateRole else { return [nil] }
    let places = event.dates.indices.filter { event.dates[$0].role == role }
    var chosen = places.filter { event.dates[$0].by == nil }.prefix(1).map { $0 }
    let asked = places.filter { event.dates[$0].by.map(filter.actors.contains) ?? false }
    var seen: [EDTF?] = []
    for place in places where event.dates[place].by != nil {
      // Parties that share a date share the line of the first of them.
      guard !seen.contains(event.dates[place].date.edtf) else { continue }
      seen.append(event.dates[place].date.edtf)
      if asked.isEmpty || asked.contains(place) { chosen.append(place) }
    }
    return chosen
  }

  private func span(_ event: Event, _ standing: Int?) -> DayRange {
    guard let standing else {
      return spans[event.number ?? 0] ?? DayRange(first: nil, last: nil)
    }
    let date = event.dates[standing].date
    return DayRange(first: date.earliest, last: date.latest)
  }

  private func isUndated(_ event: Event, _ standing: Int?) -> Bool {
    span(event, standing) == DayRange(first: nil, last: nil)
  }

  private func key(_ event: Event, _ standing: Int?) -> [Int64] {
    let span = span(event, standing)
    return [
      span.first ?? span.last ?? .max, span.first == nil ? 0 : 1, span.last ?? .max,
      event.sequence ?? .min, (event.time?.start.secondsFromMidnight).map { Int64($0) } ?? -1,
      event.number ?? 0, Int64(standing ?? -1),
    ]
  }

  // What is kept

  private func keeps(_ event: Event, _ filter: Filter) -> Bool {
    isOnShelf(event, filter) && isOfKind(event, filter)
      && hasParts(event, filter) && isAbout(event, filter) && isFromSource(event, filter)
      && isUnder(event, filter) && hasWords(event, filter) && isKnown(event, filter)
  }

  private func isOnShelf(_ event: Event, _ filter: Filter) -> Bool {
    event.status != .rejected && (event.status == .confirmed || filter.leads)
      && (!event.isPrivate || filter.includePrivate)
      && (filter.addedSince == nil || late.contains(event.number ?? 0))
  }

  private func isInDays(_ event: Event, _ standing: Int?, _ filter: Filter) -> Bool {
    guard filter.days != DayRange(first: nil, last: nil) else { return true }
    if isUndated(event, standing) { return false }
    let date = standing.map { event.dates[$0].date.edtf } ?? event.date.edtf
    return lies(date, span(event, standing), in: filter.days, certainly: filter.certain)
  }

  /// Whether the days of an event are past by a day, or can be.
  func isPast(_ event: Event, by day: Int64, certainly: Bool) -> Bool {
    let span = spans[event.number ?? 0] ?? DayRange(first: nil, last: nil)
    return certainly ? span.last.map { $0 <= day } ?? false : span.first.map { $0 <= day } ?? true
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
