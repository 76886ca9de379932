public import Chronology

/// Counts the ties between actors in a stream of events.
///
/// It keeps numbers, and no events beyond their numbers; so ten million events can be streamed
/// through it, and its memory grows with the ties. A meeting of n parties makes n(n-1)/2 ties.
public struct NetworkTally: Sendable {
  /// What is known of an actor from the events alone.
  public struct Sighting: Hashable, Sendable {
    /// The actor's number in the store.
    public var actor: Int64
    /// The latest day on which it occurs.
    var named = StandingDay(earliest: nil, latest: nil)
    /// The latest event in which it takes part itself, and that event's place in the timeline.
    public var acted: Int64?
    var actedOn = StandingDay(earliest: nil, latest: nil)
    var turn = NetworkEvent.Turn()

    /// The day whose name is shown; nil where it only occurs in what is undated.
    public var day: Int64? { named.day == .min ? nil : named.day }
  }

  /// One event behind a tie.
  struct Occurrence: Sendable {
    var tie: Int32
    var event: Int64
    var day: StandingDay
  }

  private let question: NetworkQuestion
  private let rule: TieRule
  private var rollUp: RollUp
  private var places: [Int64: Int32] = [:]
  private var index: [UInt64: Int32] = [:]
  private var counted: [TieRule.Counted] = []
  private var found: [TieRule.Found] = []
  private var lastDay: Int64?
  private var firstDay: Int64?
  /// The actors, in the order in which they were first seen.
  private(set) public var sightings: [Sighting] = []
  /// The ties, each as kind, from, to; from and to are places in ``sightings``.
  private(set) var ties: [NetworkTie] = []
  /// What is counted of each tie.
  private(set) public var counts: [Count] = []
  private(set) var occurrences: [Occurrence] = []

  /// Makes a tally that has seen nothing.
  public init(_ question: NetworkQuestion, rollUp: RollUp) {
    self.question = question
    self.rollUp = rollUp
    rule = TieRule(kinds: question.kinds)
  }

  /// The days on which the events seen can lie.
  public var span: DayRange { DayRange(first: firstDay, last: lastDay) }

  /// Takes in an event.
  ///
  /// - Complexity: O(n²) in the parties of a meeting, an agreement or a battle, else O(n).
  public mutating func add(_ event: NetworkEvent) {
    if let day = event.earliest ?? event.latest { firstDay = min(firstDay ?? day, day) }
    if let day = event.latest ?? event.earliest { lastDay = max(lastDay ?? day, day) }
    let standing = StandingDay(earliest: event.earliest, latest: event.latest)
    let day = event.ownDay
    counted.removeAll(keepingCapacity: true)
    for player in event.players {
      let number = rollUp.counted(player, on: day)
      let place = place(of: number)
      see(place, standing)
      if number == player.actor {
        if player.takesPart { act(place, event, standing) }
        if let principal = rollUp.principal(of: player, on: day), question.level == .actor {
          see(self.place(of: rollUp.latest(principal)), standing)
        }
      }
      counted.append(TieRule.Counted(player: player, place: place))
    }
    rule.ties(event.sort, counted, into: &found)
    for tie in found { count(tie, event, standing) }
  }

  private mutating func place(of number: Int64) -> Int32 {
    if let place = places[number] { return place }
    let place = Int32(clamping: sightings.count)
    places[number] = place
    sightings.append(Sighting(actor: number))
    return place
  }

  private mutating func see(_ place: Int32, _ day: StandingDay) {
    if day >= sightings[Int(place)].named { sightings[Int(place)].named = day }
  }

  /// Events may come in any order; of those of the same days the timeline's last one counts.
  private mutating func act(_ place: Int32, _ event: NetworkEvent, _ day: StandingDay) {
    let sighting = sightings[Int(place)]
    if let acted = sighting.acted,
      (day, event.turn, event.number) < (sighting.actedOn, sighting.turn, acted)
    {
      return
    }
    sightings[Int(place)].acted = event.number
    sightings[Int(place)].actedOn = day
    sightings[Int(place)].turn = event.turn
  }

  private mutating func count(
    _ found: TieRule.Found, _ event: NetworkEvent, _ standing: StandingDay
  ) {
    let tie = NetworkTie(kind: found.kind, from: found.from, to: found.to)
    let number: Int
    if let known = index[tie.key] {
      number = Int(known)
    } else {
      number = counts.count
      index[tie.key] = Int32(clamping: number)
      ties.append(tie)
      counts.append(Count())
    }
    counts[number].add(event, size: found.size, question)
    if question.keepsEvents {
      occurrences.append(
        Occurrence(tie: Int32(clamping: number), event: event.number, day: standing))
    }
  }

  /// What weighs by its age is brought to the last day.
  public mutating func finish() {
    guard case .recency(let halfLife) = question.weighting else { return }
    guard let last = question.window.last ?? lastDay else { return }
    for number in counts.indices { counts[number].age(to: last, halfLife: halfLife) }
  }
}

/// What makes two ties one: the kind and the places of the two actors.
struct NetworkTie: Hashable, Sendable {
  var kind: Network.EdgeKind
  var from: Int32
  var to: Int32

  /// All of it in one number, by which it is found.
  var key: UInt64 {
    UInt64(kind.order) << 60 | UInt64(UInt32(bitPattern: from) & 0x3FFF_FFFF) << 30
      | UInt64(UInt32(bitPattern: to) & 0x3FFF_FFFF)
  }
}
