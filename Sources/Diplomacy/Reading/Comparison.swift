import Chronology

/// The accounts that sides give of a meeting, point by point.
public struct Comparison: Hashable, Sendable {
  /// The meeting.
  public var entry: TimelineEntry
  /// The accounts, in the order in which the sides stand in the record; the last may be of none.
  public var accounts: [Account]
  /// The sides of the meeting itself.
  public var parties: [NamedRef]
  /// Names of what is claimed: actors, places.
  public var names: [Ref: String]
  /// What is told: facts of the meeting, then its parts and what was said there, in order.
  public var points: [Point]

  /// The sources of one side.
  public struct Account: Hashable, Sendable {
    /// Whose account it is; nil for sources of which nobody says whose they are.
    public var side: NamedRef?
    /// The sources, each once, with the words by which they are listed.
    public var sources: [CitedSource]
  }

  /// One thing that is told.
  public struct Point: Hashable, Sendable {
    /// The event that it is about: the meeting, a part of it, or a statement made there.
    public var entry: TimelineEntry
    /// The fact of the event; nil for that it happened at all.
    public var fact: String?
    /// What the accounts say.
    public var remarks: [Remark]
    /// Whether accounts that nobody has rejected say different things, whosever they are.
    public var differs = false
  }

  /// What one side says to a point.
  public struct Remark: Hashable, Sendable {
    /// Whose word it is; nil where that is not known.
    public var side: NamedRef?
    /// The value that it gives; nil where it is only cited for the event.
    public var text: String?
    /// What the editor makes of it, where it is a claim.
    public var rank: Claim.Rank?
    /// The editor's reason.
    public var reason: String?
    /// The passages themselves.
    public var excerpts: [String]
    /// Where it says so.
    public var sources: [CitedSource]
  }

  /// The sides of the meeting that say nothing to a point, though they have an account of it.
  public func silent(on point: Point) -> [NamedRef] {
    let heard = Set(point.remarks.compactMap(\.side))
    return accounts.compactMap(\.side).filter { parties.contains($0) && !heard.contains($0) }
  }

  /// Compares what the sources of a meeting, of its parts and of what was said there tell.
  ///
  /// - Parameters:
  ///   - entry: The meeting.
  ///   - parts: Its parts and the statements made on its occasion or on theirs, in order.
  ///   - sides: Whose account a source is, by its ref.
  ///   - parties: The sides of the meeting, in the order of the record.
  ///   - labels: The words by which sources are listed.
  ///   - names: Names of the actors and places in what is claimed.
  public init(
    _ entry: TimelineEntry, parts: [TimelineEntry], sides: [Ref: NamedRef], parties: [NamedRef],
    labels: [Ref: String], names: [Ref: String] = [:]
  ) {
    self.entry = entry
    self.parties = parties
    self.names = names
    let teller = Teller(sides: sides, labels: labels)
    points = teller.facts(of: entry)
    for part in parts {
      points.append(
        Point(entry: part, fact: nil, remarks: teller.mentions(of: part)))
      points += teller.facts(of: part)
    }
    let cited = [entry] + parts
    let all = cited.flatMap { item in
      item.event.citations + item.event.claims.flatMap(\.citations)
    }
    accounts = teller.accounts(all, order: parties)
  }
}

/// Sorts citations by whose account their source is.
private struct Teller {
  var sides: [Ref: NamedRef]
  var labels: [Ref: String]

  private func cited(_ citation: Citation) -> CitedSource {
    CitedSource(citation: citation, label: labels[citation.source] ?? citation.source.text)
  }

  /// Citations by side, in the order in which the sides first come.
  private func bySide(_ citations: [Citation]) -> [(side: NamedRef?, citations: [Citation])] {
    var groups: [(side: NamedRef?, citations: [Citation])] = []
    for citation in citations {
      let side = sides[citation.source]
      if let index = groups.firstIndex(where: { $0.side == side }) {
        groups[index].citations.append(citation)
      } else {
        groups.append((side, [citation]))
      }
    }
    return groups
  }

  /// Who tells of an event at all.
  func mentions(of entry: TimelineEntry) -> [Comparison.Remark] {
    bySide(entry.event.citations).map { side, citations in
      Comparison.Remark(
        side: side, text: nil, rank: nil, reason: nil,
        excerpts: citations.filter { $0.fact == nil }.compactMap(\.excerpt),
        sources: citations.map(cited))
    }
  }

  /// The facts of an event on which sources are cited one by one, or give rival values.
  func facts(of entry: TimelineEntry) -> [Comparison.Point] {
    var points: [Comparison.Point] = []
    func add(_ remarks: [Comparison.Remark], to fact: String) {
      if let index = points.firstIndex(where: { $0.fact == fact }) {
        points[index].remarks += remarks
      } else {
        points.append(Comparison.Point(entry: entry, fact: fact, remarks: remarks))
      }
    }
    for claim in entry.event.claims {
      let groups = claim.citations.isEmpty ? [(nil, [])] : bySide(claim.citations)
      add(
        groups.map { side, citations in
          Comparison.Remark(
            side: side, text: claim.value, rank: claim.rank, reason: claim.reason,
            excerpts: citations.compactMap(\.excerpt), sources: citations.map(cited))
        }, to: claim.field)
    }
    let claimed = Set(entry.event.claims.map(\.field))
    for fact in claimed.sorted() {
      // What the record says is one of the rivals, unless a claim says so already.
      let rivals = entry.event.claims.filter { $0.field == fact }
      guard let value = value(of: fact, in: entry),
        !rivals.contains(where: { $0.rank == .preferred }),
        !rivals.contains(where: { $0.value == value })
      else { continue }
      // A source that is cited for the event as a whole may say otherwise on this.
      let claimants = Set(rivals.flatMap(\.citations).map(\.source))
      let own = entry.event.citations.filter { $0.fact == fact && !claimants.contains($0.source) }
      add(
        bySide(own).map { side, citations in
          Comparison.Remark(
            side: side, text: value, rank: nil, reason: nil, excerpts: [],
            sources: citations.map(cited))
        }, to: fact)
    }
    for citation in entry.event.citations {
      // Without words of its own, a citation for a fact says no more than one for the event.
      guard let fact = citation.fact, !claimed.contains(fact),
        citation.excerpt != nil || citation.note != nil
      else { continue }
      add(
        [
          Comparison.Remark(
            side: sides[citation.source], text: nil, rank: nil, reason: citation.note,
            excerpts: [citation.excerpt].compactMap { $0 }, sources: [cited(citation)])
        ], to: fact)
    }
    let differing = Self.differing(entry.event)
    for index in points.indices {
      points[index].differs = points[index].fact.map(differing.contains) ?? false
    }
    return points
  }

  /// The facts on which what is claimed differs, leaving out what has been rejected.
  private static func differing(_ event: Event) -> Set<String> {
    let facts = event.accounts.compactMap { fact -> String? in
      var standing = fact
      // What only the record says is no account where no source says it.
      standing.accounts.removeAll {
        $0.claim.rank == .rejected || $0.number == nil && $0.claim.citations.isEmpty
      }
      guard let first = standing.accounts.first, standing.differs else { return nil }
      // One account alone is a rival of the record where it has somebody take part.
      let isRival =
        standing.accounts.count > 1 || Participation(claimText: first.claim.value) != nil
      return isRival ? first.claim.field : nil
    }
    return Set(facts)
  }

  /// What the record itself says of a fact, as a claim would put it.
  private func value(of fact: String, in entry: TimelineEntry) -> String? {
    switch fact {
    case "date": entry.event.date.edtf?.description
    case "place": entry.place?.name
    case "time": entry.event.time.map { "\($0)" }
    case "title": entry.event.title
    case "outcome": entry.event.meeting?.outcome ?? entry.event.visit?.outcome
    case "words": entry.event.statement?.quote
    default: nil
    }
  }

  /// The sources by side: first the sides of the meeting, then others, last those of nobody.
  func accounts(_ citations: [Citation], order: [NamedRef]) -> [Comparison.Account] {
    let groups = bySide(citations)
    func place(_ side: NamedRef?) -> Int {
      side.map { side in order.firstIndex { $0.ref == side.ref } ?? order.count } ?? order.count + 1
    }
    return groups.enumerated().sorted { left, right in
      let places = (place(left.element.side), place(right.element.side))
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }.map { _, group in
      var seen: Set<Ref> = []
      let sources = group.citations.filter { seen.insert($0.source).inserted }
      return Comparison.Account(
        side: group.side, sources: sources.map { cited(Citation(source: $0.source)) })
    }
  }
}
