import Chronology
import Diplomacy

/// What the headings of a timeline are: a stretch of time, or those and what its events are about.
public enum TimelineGrouping: String, CaseIterable, Sendable {
  case year, month, decade, actor, place, topic

  /// Whether a heading comes once, in the order of time, so that nothing has to be kept.
  public var isOfTime: Bool { self == .year || self == .month || self == .decade }

  /// Whether its headings say the year, so that the dates beneath them need not.
  var saysYear: Bool { self == .year || self == .month }
}

/// Says under which heading each entry of a timeline stands, and how long nothing happened before.
struct TimelineSections: Sendable {
  /// What an entry stands under.
  enum Section: Hashable, Sendable {
    case year(Int64)
    case month(Int64, Int)
    case decade(Int64)
    case group(String)
    case undated
    /// Dated, too far away to be counted.
    case beyond

    /// The heading.
    var title: String {
      switch self {
      case .year(let year): DateWords.year(year)
      case .month(let year, let month):
        "\(Month(rawValue: month)?.name ?? "") \(DateWords.year(year))"
      case .decade(let year):
        year > 0 ? "\(year)s" : "\(DateWords.year(year)) to \(DateWords.year(year + 9))"
      case .group(let name): SafeText.line(name)
      case .undated: "Undated"
      case .beyond: "Beyond counting"
      }
    }

    /// Its id on a page, which lasts.
    var id: String {
      switch self {
      case .undated: "undated"
      case .year(let year) where year > 0: "y\(year)"
      default: "y\(HTMLEscaping.id(title))"
      }
    }

    /// Whether it says the year, so that the dates beneath it need not.
    var saysYear: Bool {
      switch self {
      case .year, .month: true
      case .decade, .group, .undated, .beyond: false
      }
    }
  }

  private var covered: ClosedRange<Int64>?

  /// The heading that an entry belongs under: its own, else that of its place on the timeline.
  static func section(of entry: TimelineEntry, by grouping: TimelineGrouping = .year) -> Section {
    if let heading = entry.heading { return .group(heading) }
    guard let day = entry.earliest ?? entry.latest else {
      return entry.isBeyondCounting ? .beyond : .undated
    }
    let date = CivilDate(dayNumber: day)
    // What can begin in any of several months stands under the year alone.
    let latest = entry.date.edtf?.bounds.latestBeginning.day
    let isLoose = grouping == .month && entry.earliest != nil && (latest ?? day) - day > 31
    if isLoose { return .year(date.year) }
    switch grouping {
    case .month: return .month(date.year, date.month)
    case .decade: return .decade(date.year - (date.year % 10 + 10) % 10)
    case .year, .actor, .place, .topic: return .year(date.year)
    }
  }

  /// How long nothing was before an entry, in words: "58 years", under months "14 months".
  mutating func gap(before entry: TimelineEntry, by grouping: TimelineGrouping) -> String? {
    // What stands under another actor does not follow what stood before.
    if entry.heading != nil { return nil }
    let years = gap(before: entry)
    defer {
      if let day = entry.latest ?? entry.earliest { month = max(month ?? .min, Self.month(day)) }
    }
    guard grouping == .month, let month, let day = entry.earliest ?? entry.latest else {
      return years.map { "\($0) years" }
    }
    let gap = Self.month(day) - month
    if let years, years > 4 { return "\(years) years" }
    return gap > 1 ? "\(gap) months" : nil
  }

  /// The last month of all that came before.
  private var month: Int64?

  private static func month(_ day: Int64) -> Int64 {
    let date = CivilDate(dayNumber: day)
    return date.year * 12 + Int64(date.month)
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
