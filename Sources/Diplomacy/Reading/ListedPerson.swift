public import Chronology

/// A person in the list at the end of a chronology, with the offices held in its years.
public struct ListedPerson: Hashable, Sendable {
  /// An office, or the capacity in which somebody spoke.
  public struct Office: Hashable, Sendable {
    /// The office in words: "President of Russia".
    public var words: String
    /// When it was held, as far as known.
    public var date: EDTF?
    /// Where that is from.
    public var sources: [CitedSource]

    /// Makes an office.
    public init(words: String, date: EDTF? = nil, sources: [CitedSource] = []) {
      self.words = words
      self.date = date
      self.sources = sources
    }
  }

  /// The whole name of today.
  public var name: String
  /// The part of it by which the person is listed.
  public var family: String
  /// The offices, in order.
  public var offices: [Office]

  /// Makes a person.
  public init(name: String, family: String, offices: [Office] = []) {
    self.name = name
    self.family = family
    self.offices = offices
  }

  /// The rest of the name.
  public var given: String {
    let rest =
      name.hasSuffix(family)
      ? name.dropLast(family.count)
      : name.hasPrefix(family) ? name.dropFirst(family.count) : name[...]
    let words = rest.split(separator: " ").joined(separator: " ")
    return words == family ? "" : words
  }
}

/// Keeps who took part in the events of a timeline, and in which years those are.
public struct PersonTally: Sendable {
  /// The persons.
  public private(set) var refs: Set<Ref> = []
  private var days: ClosedRange<Int64>?
  private var capacities: [Ref: String] = [:]
  /// Whether an event is dated beyond counting, when no office that is known was held.
  private var isBeyond = false

  /// Makes an empty tally.
  public init() {}

  /// Counts an event in.
  public mutating func add(_ entry: TimelineEntry) {
    if let first = entry.earliest ?? entry.latest, let last = entry.latest ?? entry.earliest {
      let own = min(first, last)...max(first, last)
      days = days.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) }
      if days == nil { days = own }
    }
    if entry.isBeyondCounting { isBeyond = true }
    for party in entry.parties where party.kind == .person && party.participation.takesPart {
      guard let ref = party.participation.actor else { continue }
      refs.insert(ref)
      if capacities[ref] == nil { capacities[ref] = party.participation.capacity }
    }
  }

  /// The persons by family name, each with the offices held in the years of the events.
  public func list(
    _ actors: [Ref: Actor], tenures: [Relation], names: [Ref: String]
  ) -> [ListedPerson] {
    let held = Dictionary(grouping: tenures.filter(isHeld), by: \.from)
    return refs.compactMap { actors[$0] }.map { actor in
      person(actor, held[actor.ref] ?? [], names)
    }.sorted { ($0.family.lowercased(), $0.name) < ($1.family.lowercased(), $1.name) }
  }

  private func person(
    _ actor: Actor, _ tenures: [Relation], _ names: [Ref: String]
  ) -> ListedPerson {
    let name = NameOfTheDay.full(of: actor.names, on: nil) ?? actor.ref.text
    let own = NameOfTheDay.short(of: actor.names, on: nil)
    var offices = tenures.sorted { first($0) < first($1) }.map { tenure in
      let other = NamedRef(ref: tenure.to, name: names[tenure.to] ?? tenure.to.text)
      return ListedPerson.Office(
        words: Tie(relation: tenure, shown: actor.ref, other: other).words,
        date: tenure.validity.date,
        sources: tenure.citations.map {
          CitedSource(citation: $0, label: names[$0.source] ?? $0.source.text)
        })
    }
    // Whoever held no office in these years spoke as something all the same.
    if offices.isEmpty, let capacity = capacities[actor.ref] {
      offices = [ListedPerson.Office(words: capacity)]
    }
    return ListedPerson(name: name, family: own ?? Surname.of(name), offices: offices)
  }

  private func first(_ tenure: Relation) -> Int64 { tenure.validity.possible.first ?? .min }

  /// Whether a relation is an office that can have been held in the years of the events.
  private func isHeld(_ relation: Relation) -> Bool {
    guard relation.kind == .tenure, refs.contains(relation.from) else { return false }
    guard let days else { return !isBeyond }
    let first = CivilDate(dayNumber: days.lowerBound).year
    let last = CivilDate(dayNumber: days.upperBound).year
    let years = DayRange(
      first: CivilDate(year: first, month: 1, day: 1)?.dayNumber ?? days.lowerBound,
      last: CivilDate(year: last, month: 12, day: 31)?.dayNumber ?? days.upperBound)
    return relation.validity.canHold(during: years)
  }
}
