public import Chronology

/// What two actors have had to do with each other, at a glance.
public struct Brief: Sendable {
  /// The two.
  public var sides: [NamedRef]
  /// The last day that it looks at; nil where nothing is dated.
  public var day: Int64?
  /// Their last meeting in person.
  public var lastMet: TimelineEntry?
  /// Their last meeting by telephone, video or letter, where it was after that.
  public var lastSpoke: TimelineEntry?
  /// The meeting before the last.
  public var before: TimelineEntry?
  /// What came after the last meeting, the first of it.
  public var since: [TimelineEntry]
  /// How much came after the last meeting in all.
  public var sinceCount: Int
  /// How many meetings there were.
  public var meetings: Int
  /// How many of them were by telephone, by video or by letter.
  public var calls: Int
  /// How many statements there were.
  public var statements: Int
  /// How many other events there were.
  public var others: Int
  /// The days from the first of these to the last.
  public var span: DayRange
  /// The day from which the weeks of a strip are counted; nil for Mondays.
  public var cells: Int64?
  /// Where the meetings and the statements of each side lie on a strip: met, first, second.
  public var rows: [BriefRow]
  /// The last statement of each side to the other or about it, else the last on a joint occasion,
  /// in the order of ``sides``.
  public var lastWords: [TimelineEntry?]
  /// Proposals that nobody has answered yet.
  public var open: [OpenProposal]
  /// Commitments between the two that are not settled.
  public var bonds: [Bond]
  /// What a reader has to be careful about.
  public var cautions: [Caution]
  /// How many events there are of which the day is not certain.
  public var openDays: Int
  /// The sources, each once.
  public var sources: [CitedSource]
  /// Whether one of the sources is by the one side or the other.
  public var hasSourceOfSide: Bool

  /// Whether a day on its strips is not certain.
  public var hasOpenDays: Bool { rows.contains(where: \.hasOpenDays) }

  /// A proposal without an answer, with what the two said about it.
  public struct OpenProposal: Hashable, Sendable {
    /// The proposal.
    public var entry: TimelineEntry
    /// What the two said about it, in order.
    public var remarks: [TimelineEntry]

    /// Makes an open proposal.
    public init(entry: TimelineEntry, remarks: [TimelineEntry]) {
      self.entry = entry
      self.remarks = remarks
    }
  }

  /// Something that is not as sure as it looks.
  public struct Caution: Hashable, Sendable {
    /// Why.
    public enum Reason: Hashable, Sendable {
      /// It is understood, or said to have been said, and not confirmed.
      case attributed
      /// It is denied.
      case denied
      /// Sources differ on some facts.
      case disputed([String])
      /// The day is not certain.
      case dayOpen
    }

    /// Why.
    public var reason: Reason
    /// The event.
    public var entry: TimelineEntry
  }
}

/// How many events of one sort lie in each place of a strip.
public struct BriefRow: Hashable, Sendable {
  /// The certain and the uncertain ones at a place.
  public struct Count: Hashable, Sendable {
    /// Those whose day is certain.
    public var certain = 0
    /// Those whose day is not, put where they can first lie.
    public var open = 0

    /// Counts nothing.
    public init() {}
  }

  private var counts: [StripUnit: [Int64: Count]] = [:]
  /// Whether some of its days are not certain.
  public private(set) var hasOpenDays = false

  init() {}

  /// The count at a place.
  public func count(_ cell: Int64, _ unit: StripUnit) -> Count { counts[unit]?[cell] ?? Count() }

  mutating func add(_ entry: TimelineEntry, _ cells: StripCells) {
    guard let day = entry.earliest ?? entry.latest else { return }
    for unit in StripUnit.allCases {
      let cell = cells.cell(of: day, unit)
      var count = counts[unit]?[cell] ?? Count()
      if entry.isDayCertain || entry.isPeriod {
        count.certain += 1
      } else {
        count.open += 1
        hasOpenDays = true
      }
      counts[unit, default: [:]][cell] = count
    }
  }
}
