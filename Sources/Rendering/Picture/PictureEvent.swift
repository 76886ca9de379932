import Chronology
import Diplomacy

/// What a picture keeps of an event until it knows the span of all of them.
struct PictureEvent: Hashable, Sendable {
  /// How sure it is when the event was.
  enum Extent: Hashable, Sendable {
    /// One day that is known.
    case day
    /// One day among several, or a doubtful one.
    case someDay
    /// From one day to another.
    case period
  }

  var extent: Extent
  /// The first moment it can be at, in days from 1970-01-01; nil where that is open.
  var first: Double?
  /// The last moment it can be at; nil where that is open.
  var last: Double?
  /// Of a period, the time that certainly belongs to it, where there is any.
  var certain: ClosedRange<Double>?
  /// How it is drawn.
  var paint: PicturePaint
  /// The date before the label, with its year and without it.
  var date: String
  var yearlessDate: String
  /// What stands beside the mark.
  var label: String
  /// All else, for those who point at the mark; lines.
  var tooltip: String
  /// The lanes it stands in, in their order.
  var lanes: [Int]

  /// The days at which something is known to be possible, for the axis.
  var stops: [Double] {
    switch (first, last) {
    case (let first?, let last?): first == last ? [first] : [first, last]
    case (let end?, nil), (nil, let end?): [end]
    case (nil, nil): []
    }
  }

  /// Where it stands in the order of time: without a first day before all else of its last.
  var sortDay: Double { first ?? last.map { $0 - 1 } ?? .infinity }

  /// Makes what is to be drawn of an entry.
  init(_ entry: TimelineEntry, words: PictureWords, lanes: [Int]) {
    self.lanes = lanes
    paint = PicturePaint(entry.family)
    label = words.label(entry)
    tooltip = words.tooltip(entry)
    date = words.dates.shown(entry).map { words.short($0, omitYear: false) } ?? ""
    yearlessDate = words.dates.shown(entry).map { words.short($0, omitYear: true) } ?? ""
    extent = entry.isDayCertain ? .day : entry.isPeriod ? .period : .someDay
    first = entry.earliest.map(Double.init)
    last = entry.latest.map { Double($0) + 1 }
    guard extent == .period, let bounds = entry.date.edtf?.bounds else { return }
    // Open ends have no day; what is known of the other end is all there is to draw.
    let from = bounds.latestBeginning.day ?? bounds.earliestEnd.day
    let to = bounds.earliestEnd.day ?? bounds.latestBeginning.day
    first = first ?? from.map(Double.init)
    last = last ?? to.map { Double($0) + 1 }
    isOpenBefore = bounds.earliest.day == nil
    isOpenAfter = bounds.latest.day == nil
    if let from, let to, from <= to + 1 {
      certain = Double(from)...max(Double(from), Double(to) + 1)
    }
  }

  /// Whether it goes on from, or to, a day that nobody knows.
  var isOpenBefore = false
  var isOpenAfter = false
}
