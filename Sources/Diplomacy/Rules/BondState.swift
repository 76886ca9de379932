import Chronology

/// What has become of a commitment by a day.
public struct BondState: Hashable, Sendable {
  /// The state itself, in the order in which people want to see them.
  public enum Standing: String, CaseIterable, Sendable {
    /// The day by which it was due has passed, and nothing is recorded.
    case overdue
    /// It can fall due on this very day.
    case due
    /// It is still to be kept.
    case open
    /// It was broken.
    case broken
    /// It was kept.
    case kept
    /// Something made it pointless.
    case overtaken
  }

  /// The state.
  public var standing: Standing
  /// Whether that is so whatever the imprecise dates stand for, or only possible.
  public var isCertain: Bool
  /// What settled it, if anything did.
  public var settlement: Bond.Settlement?
  /// Whether it was kept, but certainly after the day by which it was due.
  public var isLate: Bool
  /// Whether others say otherwise of what became of it.
  public var isDisputed: Bool
}

extension Bond {
  /// What has become of it by the end of a day; nil when it was certainly not made by then.
  ///
  /// The last event of those that certainly lie on or before the day decides; one that only can,
  /// and one whose tie is attributed or doubtful, decides where there is no other, and then only
  /// possibly. Where an event that does something else can have come after it, that is possible
  /// too. Without any, the date by which it is due decides.
  public func state(on day: Int64) -> BondState? {
    if let made = entry.earliest, made > day { return nil }
    let isMade = entry.latest.map { $0 <= day } ?? false
    let past = settlements.filter { ($0.date.earliest ?? .min) <= day }
    let certain = past.filter { $0.standing == .stated && ($0.date.latest ?? .max) <= day }
    let order: (Settlement, Settlement) -> Bool = {
      ($0.date.latest ?? .max, $0.date.earliest ?? .min)
        < ($1.date.latest ?? .max, $1.date.earliest ?? .min)
    }
    guard let last = certain.max(by: order) ?? past.max(by: order) else {
      return BondState(
        standing: unsettled(on: day), isCertain: isMade, settlement: nil, isLate: false,
        isDisputed: false)
    }
    let due = commitment.due?.latest
    let canBeUndone = past.contains {
      $0.kind != last.kind && $0.standing == .stated
        && ($0.date.latest ?? .max) > (last.date.earliest ?? .min)
    }
    return BondState(
      standing: Self.standing(last.kind),
      isCertain: isMade && certain.contains(last) && !canBeUndone,
      settlement: last,
      isLate: last.kind == .fulfils
        && due.flatMap { due in last.date.earliest.map { $0 > due } } ?? false,
      isDisputed: past.contains {
        $0.kind != last.kind && $0.date.earliest == last.date.earliest
          && $0.date.latest == last.date.latest
      })
  }

  private func unsettled(on day: Int64) -> BondState.Standing {
    guard let due = commitment.due, !due.isUndated else { return .open }
    if let latest = due.latest, latest < day { return .overdue }
    // "By 25 April" is a term that runs out on that day.
    return (due.earliest ?? due.latest ?? .max) <= day ? .due : .open
  }

  private static func standing(_ kind: Link.Kind) -> BondState.Standing {
    switch kind {
    case .breaks: .broken
    case .overtakes: .overtaken
    default: .kept
    }
  }
}
