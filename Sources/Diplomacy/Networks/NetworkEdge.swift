public import Chronology

extension Network {
  /// A tie between two actors, with its evidence.
  public struct Edge: Hashable, Sendable {
    /// Where it starts; of an undirected tie the ref that sorts first, of a dated relation the
    /// holder, the member, the part, the successor.
    public var from: Ref
    /// Where it ends.
    public var to: Ref
    /// What it is.
    public var kind: EdgeKind
    /// How many events show it; none of a dated relation.
    public var count: Int
    /// How many of them certainly lie in the window, or are under way in it; the others may.
    public var certainCount: Int
    /// What it weighs, by the rule that was asked for; with none, the number of events.
    public var weight: Double
    /// The first day on which the first of the events, or the relation, can lie.
    public var first: Int64?
    /// The last day on which the last of them can lie.
    public var last: Int64?
    /// Whether the day of one of the events, or both ends of a period, are certain as written.
    public var hasCertainDay: Bool
    /// The mean tone of those events that have one, from -10 (conflict) to 10 (cooperation).
    public var tone: Double?
    /// The events, in the timeline's order; where they were not asked for, none, and where there are
    /// very many, the first of them.
    public var evidence: [Evidence]
    /// Of a dated relation, what it is in full: "President of Russia"; of a part in an event, the
    /// role.
    public var label: String?
    /// Of a dated relation, when it held.
    public var validity: EDTF?

    /// Makes a tie that these events show.
    public init(
      from: Ref, to: Ref, kind: EdgeKind, evidence: [Evidence] = [], label: String? = nil,
      validity: EDTF? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.evidence = evidence
      self.label = label
      self.validity = validity
      count = evidence.count
      certainCount = evidence.count
      weight = Double(evidence.count)
      if kind.isOfEvents {
        first = evidence.compactMap(\.date.earliest).min()
        last = evidence.compactMap(\.date.latest).max()
      } else {
        first = validity?.earliest.day
        last = validity?.latest.day
      }
      hasCertainDay = evidence.contains(where: \.isCertain)
    }

    /// Whether no event of it has a certain day.
    public var isUncertain: Bool { kind.isOfEvents && count > 0 && !hasCertainDay }

    /// Takes over what was counted of its events.
    public mutating func take(_ counted: NetworkTally.Count) {
      count = counted.events
      certainCount = counted.certain
      weight = counted.weight
      first = counted.first
      last = counted.last
      hasCertainDay = counted.hasCertainDay
      tone = counted.tone
    }
  }
}
