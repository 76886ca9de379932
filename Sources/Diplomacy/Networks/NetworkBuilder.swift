import Chronology

/// Collects the ties between actors from the entries of a timeline.
///
/// It keeps refs, names and one piece of evidence per event that ties anybody, not the entries; so
/// a chronicle can be streamed through it. A meeting of n parties makes n(n-1)/2 ties.
public struct NetworkBuilder: Sendable {
  /// What is known of an actor from the events alone.
  struct Sighting: Sendable {
    /// The kind, where a party said so.
    var kind: Actor.Kind?
    /// The name on the latest day seen, and that day's place in the timeline.
    var name: String
    var named: StandingDay
    /// The office and the principal on the latest day on which the actor took part.
    var office: String?
    var principal: NamedRef?
    var speaksForNobody = false
    var acted: StandingDay?
  }

  /// What makes two ties one.
  struct Tie: Hashable, Comparable, Sendable {
    var kind: Network.EdgeKind
    var from: Ref
    var to: Ref

    static func < (left: Tie, right: Tie) -> Bool {
      if left.kind != right.kind { return left.kind.order < right.kind.order }
      return (left.from, left.to) < (right.from, right.to)
    }
  }

  private(set) var sightings: [Ref: Sighting] = [:]
  private(set) var ties: [Tie: [Int]] = [:]
  private(set) var evidence: [Network.Evidence] = []
  private var first: Int64?
  private var last: Int64?

  /// Makes a builder that has seen nothing.
  public init() {}

  /// Every actor that occurs, also those that others act for.
  public var actorRefs: Set<Ref> { Set(sightings.keys) }

  /// The days on which the events seen can lie.
  var span: DayRange { DayRange(first: first, last: last) }

  /// Takes in an entry.
  ///
  /// - Complexity: O(n²) in the parties of a meeting, an agreement or a battle, else O(n).
  public mutating func add(_ entry: TimelineEntry) {
    let day = StandingDay(entry)
    for party in entry.parties { see(party, on: day) }
    for mention in entry.about where mention.kind == .actor {
      see(mention.ref, kind: mention.actorKind, name: mention.name, on: day)
    }
    widen(by: entry)
    let found = NetworkTies.of(entry)
    guard !found.isEmpty, let handle = entry.event.handle else { return }
    let index = evidence.count
    var item = Network.Evidence(
      ref: handle, date: entry.date, place: entry.place?.name, title: entry.title,
      isCertain: entry.date.edtf?.isCertainHere ?? false)
    item.doubts = entry.links.filter { $0.link.standing != .stated }
    item.isAttributed = entry.event.statement?.form == .attributed
    evidence.append(item)
    for tie in found { ties[tie, default: []].append(index) }
  }

  private mutating func see(_ party: Party, on day: StandingDay) {
    guard let ref = party.participation.actor else { return }
    see(ref, kind: party.kind, name: party.name, on: day)
    if let principal = party.principal {
      see(principal.ref, kind: nil, name: principal.name, on: day)
    }
    guard party.participation.takesPart, var sighting = sightings[ref] else { return }
    if let acted = sighting.acted, day < acted { return }
    sighting.acted = day
    sighting.office = party.office ?? party.participation.capacity
    sighting.principal = party.principal?.ref == ref ? nil : party.principal
    sighting.speaksForNobody = party.participation.principal == .nobody
    sightings[ref] = sighting
  }

  private mutating func see(_ ref: Ref, kind: Actor.Kind?, name: String, on day: StandingDay) {
    guard var sighting = sightings[ref] else {
      sightings[ref] = Sighting(kind: kind, name: name, named: day)
      return
    }
    sighting.kind = sighting.kind ?? kind
    if day >= sighting.named {
      sighting.name = name
      sighting.named = day
    }
    sightings[ref] = sighting
  }

  private mutating func widen(by entry: TimelineEntry) {
    if let day = entry.earliest ?? entry.latest { first = min(first ?? day, day) }
    if let day = entry.latest ?? entry.earliest { last = max(last ?? day, day) }
  }
}

/// Where an event stands on the timeline, as far as its days tell.
struct StandingDay: Hashable, Comparable, Sendable {
  /// Undated events are taken to be older than all others: they say least about the latest name.
  var day: Int64
  var latest: Int64

  init(_ entry: TimelineEntry) {
    self.init(earliest: entry.earliest, latest: entry.latest)
  }

  init(earliest: Int64?, latest: Int64?) {
    day = earliest ?? latest ?? .min
    // What has no first day stands before what is dated to its last.
    self.latest = earliest == nil ? .min : latest ?? .max
  }

  static func < (left: StandingDay, right: StandingDay) -> Bool {
    (left.day, left.latest) < (right.day, right.latest)
  }
}

extension EDTF {
  /// Whether the day, or the beginning and the end of a period, are as certain as they are written.
  fileprivate var isCertainHere: Bool {
    if isDayCertain { return true }
    return isInterval && !isUncertain && !isApproximate && earliest.day != nil && latest.day != nil
  }
}
