import Chronology

extension TimelineEntry {
  /// How much two records of events look like one; nil when they do not.
  ///
  /// Only events of one family that can lie on the same days are compared, and none that are tied
  /// to each other. Parties, place, hour and words are weighed: the same parties alone are not
  /// enough, because people meet twice on one day.
  public func likeness(to other: TimelineEntry) -> Likeness? {
    guard earliest == other.earliest, latest == other.latest else { return nil }
    return likeness(to: other, by: \.actors, when: sameTime)
  }

  /// How much a lead looks like the report of an event that is settled; nil when it does not.
  ///
  /// The days need not be the same if they can be, and parties count as the same that act for the
  /// same: a machine finds Russia where a person enters its President.
  public func repeats(_ settled: TimelineEntry) -> Likeness? {
    guard sharesDays(with: settled) else { return nil }
    let isSame = earliest == settled.earliest && latest == settled.latest
    let when = isSame ? sameTime : "on a day that can be the same"
    return likeness(to: settled, by: \.actors, when: when)
      ?? likeness(to: settled, by: \.principals, when: when)
  }

  private func sharesDays(with other: TimelineEntry) -> Bool {
    guard earliest != nil || latest != nil, other.earliest != nil || other.latest != nil else {
      return false
    }
    let days = DayRange(first: earliest, last: latest)
    return days.overlaps(DayRange(first: other.earliest, last: other.latest))
  }

  private func likeness(
    to other: TimelineEntry, by actors: (TimelineEntry) -> Set<Ref>, when: String
  ) -> Likeness? {
    guard family == other.family, !isTied(to: other), !other.isTied(to: self) else { return nil }
    if let one = event.origin, let two = other.event.origin, one.name == two.name { return nil }
    if let one = event.time, let two = other.event.time, one.start != two.start { return nil }
    if let one = place, let two = other.place, one.ref != two.ref { return nil }
    let mine = actors(self)
    let theirs = actors(other)
    let shared = mine.intersection(theirs).count
    let all = mine.union(theirs).count
    guard all > 0, shared > 0 else { return nil }
    let parties = Double(shared) / Double(all)
    let words = Self.likeness(title, other.title)
    var score = 0.55 * parties + 0.3 * words
    var reasons = [
      (parties == 1 ? "the same parties" : "\(shared) of \(all) parties") + " \(when)"
    ]
    if let place, place.ref == other.place?.ref {
      score += 0.15
      reasons.append("in \(place.name)")
    }
    if family == .statement {
      // Whoever speaks, speaks often: without like words it is another statement.
      guard words > 0.5 else { return nil }
    }
    if words == 1 { reasons.append("with the same title") }
    guard score > 0.55 else { return nil }
    return Likeness(score: min(score, 0.99), reason: reasons.joined(separator: ", "))
  }

  /// When both were, for a reason.
  private var sameTime: String {
    if earliest == nil && latest == nil { return "without a date" }
    return earliest == latest ? "on the same day" : "at the same time"
  }

  private var actors: Set<Ref> {
    Set(parties.filter(\.participation.takesPart).compactMap(\.participation.actor))
  }

  /// Those for whom the parties act, else the parties themselves.
  private var principals: Set<Ref> {
    Set(
      parties.filter(\.participation.takesPart).compactMap {
        $0.principal?.ref ?? $0.participation.actor
      })
  }

  private func isTied(to other: TimelineEntry) -> Bool {
    let handles = other.event.handles
    return links.contains { handles.contains($0.link.to) }
      || occasion.map { handles.contains($0.ref) } ?? false
  }

  /// The share of words that two titles have in common (Dice's coefficient).
  private static func likeness(_ one: String, _ other: String) -> Double {
    func words(_ text: String) -> Set<Substring> {
      Set(Romanisation.of(text).split(separator: " ").filter { $0.count > 2 })
    }
    let (first, second) = (words(one), words(other))
    guard !first.isEmpty, !second.isEmpty else { return one == other ? 1 : 0 }
    return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
  }
}
