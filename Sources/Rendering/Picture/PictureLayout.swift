import Chronology
import Diplomacy

/// A picture as values: where everything stands, before it is written.
struct PictureLayout: Hashable, Sendable {
  /// A box, of a label with its mark or of a mark alone.
  struct Box: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
  }

  /// The words beside a mark.
  struct Label: Hashable, Sendable {
    var date: String
    /// The first line goes on after the date.
    var lines: [String]
    var x: Double
    /// The base of the first line.
    var y: Double
    /// Whether the lines end at ``x``, because the mark is to their right.
    var endsAtX: Bool
  }

  /// A time that is drawn as a bar; its ends fade where they are not certain.
  struct Bar: Hashable, Sendable {
    var left: Double
    var right: Double
    /// Where it has its full colour; nil where it has it nowhere.
    var full: ClosedRange<Double>?
    var y: Double
    var height: Double
    /// Where an end stands that is known, though the other is open.
    var capX: Double?
  }

  /// An event that stands in the picture by itself.
  struct Mark: Hashable, Sendable {
    var event: Int
    var paint: PicturePaint
    /// The middle of the sign; nil for a period, which is all bar.
    var sign: Double?
    var y: Double
    var radius: Double
    var isCertain: Bool
    var bar: Bar?
    var label: Label?
    var box: Box
  }

  /// Several events without labels in one column.
  struct Column: Hashable, Sendable {
    var x: Double
    var width: Double
    var bottom: Double
    /// From the bottom up.
    var parts: [Part]
    var count: Int
    var tooltip: String
    var isHighest: Bool

    /// What one family has of it.
    struct Part: Hashable, Sendable {
      var paint: PicturePaint
      var height: Double
    }
  }

  /// A lane: its name, and how far it reaches.
  struct Lane: Hashable, Sendable {
    var name: String?
    var top: Double
    var bottom: Double
  }

  static let width = 1000.0
  static let margin = 26.0
  static let labelSize = 11.0

  var scale: AxisScale
  var lanes: [Lane] = []
  var marks: [Mark] = []
  var columns: [Column] = []
  /// Where the lanes end and the axis stands.
  var axisY = 0.0
  /// How many events have no label for want of room.
  var unlabelled = 0
  /// The events that have no place on the axis.
  var undated: [Int] = []

  /// Lays out events beneath a heading that ends at some height.
  ///
  /// - Complexity: O(n log n) in the events.
  init(_ events: [PictureEvent], lanes names: [String], top: Double, dates: DateWords) {
    let dated = events.indices.filter { events[$0].sortDay.isFinite }
    undated = events.indices.filter { !events[$0].sortDay.isFinite }
    let isOpen = (
      before: dated.contains { events[$0].first == nil || events[$0].isOpenBefore },
      after: dated.contains { events[$0].last == nil || events[$0].isOpenAfter }
    )
    scale = AxisScale(
      stops: dated.flatMap { events[$0].stops }, left: Self.margin,
      right: Self.width - Self.margin,
      tails: (isOpen.before ? LaneLayout.tail + 8 : 0, isOpen.after ? LaneLayout.tail + 8 : 0))
    // The same day stays in the order in which it came.
    let order = dated.sorted { (events[$0].sortDay, $0) < (events[$1].sortDay, $1) }
    var members = Array(repeating: [Int](), count: names.count + 1)
    for index in order {
      let lanes = events[index].lanes
      for lane in lanes.isEmpty ? [names.count] : lanes { members[lane].append(index) }
    }
    var y = top
    var hasLabel = Set<Int>()
    for (index, inLane) in members.enumerated() {
      let isRest = index == names.count
      if isRest, inLane.isEmpty, !names.isEmpty { continue }
      let name = names.isEmpty ? nil : isRest ? "Others" : names[index]
      var lane = LaneLayout(
        scale: scale, top: y + (name == nil ? 8 : 26),
        lines: max(24, 125 / (names.isEmpty ? 1 : names.count + 1)))
      lane.add(inLane, of: events, dates: dates)
      lanes.append(Lane(name: name, top: y, bottom: lane.bottom + 8))
      marks += lane.marks
      columns += lane.columns
      for mark in lane.marks where mark.label != nil { hasLabel.insert(mark.event) }
      y = lane.bottom + 8
    }
    unlabelled = dated.count - hasLabel.count
    axisY = y
  }
}
