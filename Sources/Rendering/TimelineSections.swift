import Chronology
import Diplomacy

/// Says under which heading each entry of a timeline stands, and how long nothing happened before.
struct TimelineSections: Sendable {
  /// What an entry stands under.
  enum Section: Hashable, Sendable {
    case year(Int64)
    case undated

    /// The heading.
    var title: String {
      switch self {
      case .year(let year): DateWords.year(year)
      case .undated: "Undated"
      }
    }
  }

  private var covered: ClosedRange<Int64>?

  /// The heading that an entry belongs under: the year of its place on the timeline.
  static func section(of entry: TimelineEntry) -> Section {
    guard let day = entry.earliest ?? entry.latest else { return .undated }
    return .year(CivilDate(dayNumber: day).year)
  }

  /// The years between an entry and all that came before it, where there is more than one.
  mutating func gap(before entry: TimelineEntry) -> Int64? {
    guard let day = entry.earliest ?? entry.latest else { return nil }
    let first = CivilDate(dayNumber: day).year
    let last = max(first, entry.latest.map { CivilDate(dayNumber: $0).year } ?? first)
    defer {
      covered = covered.map { min($0.lowerBound, first)...max($0.upperBound, last) } ?? first...last
    }
    guard let covered else { return nil }
    // Newest first, the gap lies on the other side.
    let years = first > covered.upperBound ? first - covered.upperBound : covered.lowerBound - last
    return years > 1 ? years : nil
  }
}
