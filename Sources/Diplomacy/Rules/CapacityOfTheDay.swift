public import Chronology

/// Finds the offices in which a person can have acted at an event whose day is not certain, or that
/// lasts longer than an office.
public struct CapacityOfTheDay: Hashable, Sendable {
  /// The tenures, in the order in which they begin; of one state or body.
  public var tenures: [Relation]
  /// Whether one of them must hold on every day of the event.
  public var isCertain: Bool
  /// Whether one of them must hold on some of its days, though not on all: of what lasts, the office
  /// was certainly held for a part.
  public private(set) var isPartial = false

  /// - Parameters:
  ///   - all: A person's tenures.
  ///   - days: The days of the event: on which it can lie, or all that it lasts. Without a first
  ///     day, the last is what there is to go by, and the other way round.
  public init(_ all: [Relation], during days: DayRange) {
    guard let first = days.first ?? days.last, let last = days.last ?? days.first else {
      tenures = OfficeOfTheDay.tenures(all, on: nil)
      isCertain = tenures.count < 2
      return
    }
    // What is known best comes first: whom the person speaks for at the beginning.
    let atFirst = OfficeOfTheDay.tenures(all, on: first).filter(\.represents)
    if first == last {
      tenures = Array(atFirst.prefix(1))
      isCertain = tenures.allSatisfy { $0.validity.certain?.contains(first) ?? false }
      return
    }
    let span = DayRange(first: first, last: last)
    let held = all.filter {
      $0.kind == .tenure && $0.represents && $0.validity.canHold(during: span)
        // Who leaves an office on the first day, for another, no longer acts in it.
        && !($0.validity.ends(on: first) && !atFirst.contains($0))
    }
    let principal = (atFirst.first ?? held.first)?.to
    tenures = held.filter { $0.to == principal }.enumerated().sorted { left, right in
      let one = left.element.validity.possible.first ?? .min
      let other = right.element.validity.possible.first ?? .min
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
    let certain = tenures.compactMap(\.validity.certain)
    isCertain = span.isCovered(by: certain)
    isPartial = !isCertain && certain.contains { $0.overlaps(span) }
  }

  /// The offices in words: "President of Russia", "Acting President or President of Russia".
  ///
  /// - Parameters:
  ///   - lasts: Whether the event goes on from the first day to the last, so that offices follow
  ///     each other in it.
  ///   - name: The name of a state or body on the day.
  public func words(lasts: Bool, name: (Ref) -> String) -> String? {
    guard let last = tenures.last else { return nil }
    let joint = lasts ? ", then " : " or "
    let whole = OfficeOfTheDay.words(for: last, of: name(last.to))
    let earlier = tenures.dropLast().compactMap { $0.title ?? $0.office }
      .filter { $0 != (last.title ?? last.office) }
    var words: [String] = []
    for word in earlier where !words.contains(word) { words.append(word) }
    return (words + [whole].compactMap { $0 }).joined(separator: joint)
  }
}
