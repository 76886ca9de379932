import Chronology
import Diplomacy
internal import GRDB

/// Makes timeline entries of events: everything named as it was on the day.
struct EntryReading {
  let db: Database
  let path: String
  let book: NameBook
  let kinds: KindTree
  private let sources: SourceLabels
  private let filled: FilledTables
  private let hasAccounts: Bool

  /// - Parameters:
  ///   - isChanging: Whether tables may be filled while this reads.
  ///   - hasAccounts: Whether to read what every source says where they differ.
  init(
    _ db: Database, path: String, isChanging: Bool = false, naming: Naming = .ofTheDay,
    hasAccounts: Bool = false
  ) throws {
    self.db = db
    self.hasAccounts = hasAccounts
    self.path = path
    book = try NameBook(db, path: path, naming: naming)
    kinds = try KindTree(db)
    sources = SourceLabels(db: db, path: path)
    filled = isChanging ? .all : try FilledTables(db)
  }

  /// The entries of a timeline's keys, in their order.
  func entries(at keys: [OrderKey]) throws -> [TimelineEntry] {
    guard keys.contains(where: { $0.date != nil }) else { return try entries(keys.map(\.id)) }
    var numbers: [Int64] = []
    for key in keys where !numbers.contains(key.id) { numbers.append(key.id) }
    let found = Dictionary(
      try entries(numbers).compactMap { entry in entry.event.number.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    return keys.compactMap { key in
      guard var entry = found[key.id] else { return nil }
      if let place = key.date.map(Int.init), entry.event.dates.indices.contains(place) {
        self.place(&entry, at: entry.event.dates[place])
      }
      return entry
    }
  }

  /// Puts an entry at one of its further dates.
  private func place(_ entry: inout TimelineEntry, at dated: RoleDate) {
    entry.date = dated.date
    entry.earliest = dated.date.earliest
    entry.latest = dated.date.latest
    let day = dated.date.earliest ?? dated.date.latest
    let sharing = entry.event.dates.filter {
      $0.role == dated.role && $0.by != nil && $0.date.edtf == dated.date.edtf
    }
    entry.placing = TimelineEntry.Placing(
      role: dated.role,
      actors: dated.by == nil
        ? []
        : sharing.compactMap(\.by).map { NamedRef(ref: $0, name: book.name($0, on: day)) })
  }

  /// The entries of events, in the order of the numbers.
  func entries(_ numbers: [Int64]) throws -> [TimelineEntry] {
    let events = try RecordRows(db: db, path: path, filled: filled, kinds: kinds).events(numbers)
    let others = try linkedEvents(of: events)
    try load(events, others)
    let labels = try sources.labels(for: events, claims: hasAccounts)
    let undated = events.filter { $0.date.isUndated }.compactMap(\.number)
    let bounds = try derivedBounds(undated)
    return events.map { event in
      var entry = entry(event, others: others, labels: labels)
      if let bound = event.number.flatMap({ bounds[$0] }) {
        entry.earliest = bound.first
        entry.latest = bound.last
      }
      if hasAccounts, !event.claims.isEmpty { addAccounts(to: &entry, labels: labels) }
      return entry
    }
  }

  private func load(
    _ events: [Event], _ others: [Ref: Other], before reading: () throws -> Void = {}
  ) throws {
    var actors: Set<Ref> = []
    var places: Set<Ref> = []
    for event in events {
      for part in event.participations {
        if let actor = part.actor { actors.insert(actor) }
        if case .actor(let principal) = part.principal { actors.insert(principal) }
      }
      if let place = event.place { places.insert(place) }
      for item in event.statement?.about ?? [] where others[item]?.kind == nil {
        actors.insert(item)
        places.insert(item)
      }
      for actor in event.dates.compactMap(\.by) { actors.insert(actor) }
      if hasAccounts {
        for (ref, kind) in Self.claimed(event) {
          if kind == .actor { actors.insert(ref) }
          if kind == .place { places.insert(ref) }
        }
      }
      for link in event.statement?.via ?? [] {
        if let actor = link.actor { actors.insert(actor) }
      }
    }
    for other in others.values {
      if let place = other.place { places.insert(place) }
    }
    try book.load(actors: actors, places: places, before: reading)
  }

  private func entry(
    _ event: Event, others: [Ref: Other], labels: [Ref: String]
  ) -> TimelineEntry {
    let day = event.date.earliest ?? event.date.latest
    var entry = named(event)
    entry.about = (event.statement?.about ?? []).map { mention($0, others: others, on: day) }
    entry.topics = event.topics.map { NamedRef(ref: $0, name: others[$0]?.title ?? $0.text) }
    entry.links = event.links.map { link in
      let other = others[link.to]
      return LinkedEvent(
        link: link, title: other?.title ?? link.to.text, kind: other?.kind ?? .event,
        date: other?.date ?? .undated, place: other?.place.map { book.place($0, on: other?.day) })
    }
    if let occasion = event.statement?.occasion {
      entry.occasion = LinkedOccasion(
        ref: occasion, title: others[occasion]?.title ?? occasion.text)
    }
    entry.via = (event.statement?.via ?? []).map { link in
      link.actor.map { NamedRef(ref: $0, name: book.name($0, on: day)) }
    }
    for actor in event.dates.compactMap(\.by) { entry.dateNames[actor] = book.name(actor, on: day) }
    entry.sources = event.citations.map {
      CitedSource(citation: $0, label: labels[$0.source] ?? $0.source.text)
    }
    return entry
  }

  /// Works on events that are at hand, with the names of their parties, places and titles alone.
  ///
  /// - Parameter reading: What is done before names are read that are not known yet.
  func forEachNamed(
    _ events: [Event], before reading: () throws -> Void, _ body: (TimelineEntry) throws -> Void
  ) throws {
    try load(events, [:], before: reading)
    for event in events { try body(named(event)) }
  }

  private func named(_ event: Event) -> TimelineEntry {
    let day = event.date.earliest ?? event.date.latest
    let family = kinds.family(of: event.kind)
    let parties = event.participations.map { party($0, at: event.date) }
    let place = event.place.map { NamedRef(ref: $0, name: book.place($0, on: day)) }
    let title =
      event.title
      ?? TitleRule.title(for: event, family: family, parties: parties, place: place?.name)
    var entry = TimelineEntry(event: event, title: title, family: family)
    entry.place = place
    entry.parties = parties
    return entry
  }

  /// A participation with the names and the office of the day.
  func party(_ part: Participation, at date: HistoricalDate) -> Party {
    let day = date.earliest ?? date.latest
    guard let actor = part.actor else {
      return Party(
        participation: part, name: "unknown", short: "unknown", kind: nil, capacity: part.capacity)
    }
    var party = Party(
      participation: part, name: book.name(actor, on: day), short: book.short(actor, on: day),
      kind: book.kind(actor), capacity: part.capacity)
    // Of a day that cannot be counted nobody can say who held an office.
    let isBeyond = date.isBeyondCounting
    let tenures = isBeyond ? [] : book.tenures(actor, on: day)
    let principal: Ref? =
      switch part.principal {
      case .nobody: nil
      case .actor(let ref): ref
      case .ofTheDay where isBeyond: nil
      case .ofTheDay: book.principal(actor, on: day, tenures: tenures)
      }
    party.principal = principal.map { NamedRef(ref: $0, name: book.name($0, on: day)) }
    // The office shown is one of the state or body that the actor speaks for here.
    let tenure =
      tenures.first { $0.represents && $0.to == principal } ?? tenures.first(where: \.represents)
    if let tenure, part.principal != .nobody, part.capacity == nil {
      party.capacity = OfficeOfTheDay.words(for: tenure, of: book.name(tenure.to, on: day))
      party.office = tenure.office
      qualify(&party, by: tenure, at: date)
    }
    return party
  }

  /// Says what is open about an office where the tenure or the day of the event is not exact.
  private func qualify(_ party: inout Party, by tenure: Relation, at date: HistoricalDate) {
    let days = DayRange(first: date.earliest, last: date.latest)
    if days.first == days.last, let day = days.first,
      tenure.validity.certain?.contains(day) ?? false
    {
      return
    }
    let all = party.participation.actor.map(book.tenures) ?? []
    let capacity = CapacityOfTheDay(all.filter { $0.to == tenure.to }, during: days)
    let day = date.earliest ?? date.latest
    let lasts = date.edtf?.isInterval ?? false
    let words = capacity.words(lasts: lasts) { book.name($0, on: day) }
    party.capacity = words ?? party.capacity
    if lasts, capacity.isPartial, date.edtf?.isUncertain == false, date.edtf?.isApproximate == false
    {
      party.capacity = party.capacity.map { "\($0) for a part of it" }
    } else {
      party.isCapacityCertain = capacity.isCertain
    }
  }

  private func mention(_ ref: Ref, others: [Ref: Other], on day: Int64?) -> Mention {
    if let other = others[ref] {
      return Mention(ref: ref, name: other.title, kind: other.kind == nil ? .topic : .event)
    }
    if let kind = book.kind(ref) {
      return Mention(ref: ref, name: book.name(ref, on: day), kind: .actor, actorKind: kind)
    }
    return Mention(ref: ref, name: book.place(ref, on: day), kind: .place)
  }
}
