import Chronology

/// Makes a brief from the events between two actors, in their order.
///
/// It keeps the last meetings, the last words and counts, and not the events.
public struct BriefBuilder: Sendable {
  private let sides: [OwnSide]
  private let first: Int64?
  private let cells: StripCells
  private var lastMet: TimelineEntry?
  private var lastSpoke: TimelineEntry?
  private var before: TimelineEntry?
  private var since: [TimelineEntry] = []
  private var sinceCount = 0
  private var counts = (meetings: 0, statements: 0, others: 0)
  /// How many of the meetings were at a distance.
  private var calls = 0
  private var span = DayRange(first: nil, last: nil)
  private var rows = [BriefRow(), BriefRow(), BriefRow()]
  private var lastWords: [TimelineEntry?] = [nil, nil]
  /// The last words that went to the other side or were about it.
  private var lastToOther: [TimelineEntry?] = [nil, nil]
  private var cautions: [Brief.Caution] = []
  private var openDays = 0
  private var sources: [CitedSource] = []
  private var cited: Set<Ref> = []
  /// Events that were spoken of: some may be proposals that wait for an answer.
  public private(set) var mentioned: [Ref] = []

  /// A page is to be taken in at a glance.
  private static let mostSince = 6
  private static let mostCautions = 8
  private static let mostMentioned = 200
  private static let mostSources = 10_000

  /// Makes a builder that has seen nothing.
  ///
  /// - Parameter first: The first day of the window, from which the weeks of a strip are counted.
  public init(_ one: OwnSide, _ other: OwnSide, from first: Int64? = nil) {
    sides = [one, other]
    self.first = first
    cells = StripCells(weeksFrom: first)
  }

  /// The refs of all sources that were cited.
  public var sourceRefs: Set<Ref> { cited }

  /// Takes in the next event.
  public mutating func add(_ entry: TimelineEntry) {
    widen(by: entry)
    cite(entry)
    mention(entry)
    caution(entry)
    switch entry.family {
    case .meeting:
      counts.meetings += 1
      if entry.channel != .inPerson { calls += 1 }
      rows[0].add(entry, cells)
      meet(entry)
      return
    case .statement:
      counts.statements += 1
      for (index, side) in sides.enumerated() where speaks(side, entry) {
        rows[index + 1].add(entry, cells)
        // Undated words stand last in a timeline and are not the last.
        let isUndated = entry.earliest == nil && entry.latest == nil
        if !isUndated || lastWords[index] == nil { lastWords[index] = entry }
        if concerns(sides[1 - index], entry), !isUndated || lastToOther[index] == nil {
          lastToOther[index] = entry
        }
      }
    default: counts.others += 1
    }
    guard isAfterLastMeeting(entry) else { return }
    sinceCount += 1
    if since.count < Self.mostSince { since.append(entry) }
  }

  private mutating func meet(_ entry: TimelineEntry) {
    before = lastSpoke ?? lastMet
    if entry.channel == .inPerson {
      lastMet = entry
      lastSpoke = nil
    } else {
      lastSpoke = entry
    }
    since = []
    sinceCount = 0
  }

  private func isAfterLastMeeting(_ entry: TimelineEntry) -> Bool {
    guard let last = lastSpoke ?? lastMet else { return false }
    if let occasion = entry.occasion?.ref,
      last.event.handles.contains(occasion)
    {
      return false
    }
    guard let day = entry.earliest, let end = last.latest else { return false }
    return day > end
  }

  private func speaks(_ side: OwnSide, _ entry: TimelineEntry) -> Bool {
    entry.parties(in: .speaker).contains {
      $0.participation.takesPart && side.includes($0, of: entry)
    }
  }

  private func concerns(_ side: OwnSide, _ entry: TimelineEntry) -> Bool {
    entry.parties(in: .addressee).contains { side.includes($0, of: entry) }
      || entry.about.contains { side.itself.contains($0.ref) }
  }

  private mutating func widen(by entry: TimelineEntry) {
    if let day = entry.earliest ?? entry.latest { span.first = min(span.first ?? day, day) }
    if let day = entry.latest ?? entry.earliest { span.last = max(span.last ?? day, day) }
  }

  private mutating func cite(_ entry: TimelineEntry) {
    for source in entry.sources where cited.count < Self.mostSources {
      if cited.insert(source.citation.source).inserted { sources.append(source) }
    }
  }

  private mutating func mention(_ entry: TimelineEntry) {
    var refs = entry.about.filter { $0.kind == .event }.map(\.ref)
    refs += entry.links.filter { $0.link.kind == .refersTo }.map(\.link.to)
    if entry.family == .proposal, let handle = entry.event.handle { refs.append(handle) }
    for ref in refs where !mentioned.contains(ref) && mentioned.count < Self.mostMentioned {
      mentioned.append(ref)
    }
  }

  private mutating func caution(_ entry: TimelineEntry) {
    func add(_ reason: Brief.Caution.Reason) {
      cautions.append(Brief.Caution(reason: reason, entry: entry))
      // The latest matter most.
      if cautions.count > Self.mostCautions { cautions.removeFirst() }
    }
    let links = entry.links.filter { $0.link.kind != .partOf }
    let form = entry.event.statement?.form
    if form == .attributed || links.contains(where: { $0.link.standing == .attributed }) {
      add(.attributed)
    }
    if form == .denied { add(.denied) }
    let ties = entry.event.accounts.filter(\.isTie)
    if !ties.isEmpty { add(.disputed(ties.map(\.name))) }
    guard !entry.isDayCertain, !entry.isPeriod else { return }
    openDays += 1
    // The latest two stand for the others.
    let open = cautions.indices.filter { cautions[$0].reason == .dayOpen }
    if open.count > 1 { cautions.remove(at: open[0]) }
    add(.dayOpen)
  }

  /// The brief of what was seen.
  ///
  /// - Parameters:
  ///   - day: The last day that it looks at; nil for that of the last event.
  ///   - open: The proposals without an answer, from those that were ``mentioned``.
  ///   - bonds: The commitments between the two that are not settled.
  ///   - creators: Whose account each source is.
  public func brief(
    to day: Int64?, open: [Brief.OpenProposal], bonds: [Bond], creators: [Ref: NamedRef]
  ) -> Brief {
    let makers = Set(creators.values.map(\.ref))
    return Brief(
      sides: sides.map(\.actor), day: day ?? span.last, lastMet: lastMet, lastSpoke: lastSpoke,
      before: before, since: since, sinceCount: sinceCount, meetings: counts.meetings,
      calls: calls,
      statements: counts.statements, others: counts.others, span: span, cells: first, rows: rows,
      lastWords: zip(lastToOther, lastWords).map { $0 ?? $1 }, open: open, bonds: bonds,
      cautions: cautions, openDays: openDays, sources: sources,
      hasSourceOfSide: sides.contains { !$0.itself.isDisjoint(with: makers) })
  }
}
