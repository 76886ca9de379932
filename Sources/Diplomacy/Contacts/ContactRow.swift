public import Chronology

/// Two actors, whichever comes first.
public struct ContactPair: Hashable, Comparable, Sendable {
  /// The one whose ref sorts first.
  public let first: Ref
  /// The other.
  public let second: Ref

  /// Makes a pair.
  public init(_ one: Ref, _ other: Ref) {
    first = min(one, other)
    second = max(one, other)
  }

  /// Orders pairs by their refs.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

/// How many contacts there were by each channel.
public struct ContactCounts: Hashable, Sendable {
  private var counts: [Int] = [0, 0, 0, 0]

  /// Counts nothing.
  public init() {}

  /// The number by a channel.
  public subscript(channel: Meeting.Channel) -> Int {
    get { counts[channel.rank] }
    set { counts[channel.rank] = newValue }
  }

  /// The number by all channels.
  public var total: Int { counts.reduce(0, +) }
}

/// One contact: when it was, where, and how.
public struct ContactMoment: Hashable, Sendable {
  /// The event.
  public var event: Ref?
  /// Its date; nil when it is undated.
  public var date: EDTF?
  /// Where it was; of what went by telephone or letter, where the event stands.
  public var place: NamedRef?
  /// How they were in touch.
  public var channel: Meeting.Channel
  /// Whether it is known from a visit alone.
  public var isVisit: Bool
  var standing: StandingDay

  /// Undated events say least of when somebody was last in touch.
  var isDated: Bool { standing.day != .min }
}

/// Two actors and how often they were in touch.
public struct ContactRow: Hashable, Sendable {
  /// The two.
  public let pair: ContactPair
  /// Whose contacts were asked for; of any pair, the one whose ref sorts first.
  public internal(set) var one: ContactSide
  /// The other.
  public internal(set) var other: ContactSide
  /// How often, by channel.
  public private(set) var counts = ContactCounts()
  /// How many are known from visits alone.
  public private(set) var visits = 0
  /// The first dated contact; nil where none is dated.
  public private(set) var first: ContactMoment?
  /// The last contact.
  public private(set) var last: ContactMoment
  /// The marks of the strip.
  public internal(set) var marks = ContactMarks()
  private var listed: [Listed] = []
  private var speakers: [Ref: [Ref: Speaker]] = [:]

  /// An event, and where it stands among the others.
  private struct Listed: Hashable, Sendable {
    var standing: StandingDay
    var event: Ref
  }

  /// Somebody who spoke for a side, and how often.
  private struct Speaker: Hashable, Sendable {
    var name: String
    var count: Int
  }

  init(_ pair: ContactPair, _ one: ContactSide, _ other: ContactSide, _ moment: ContactMoment) {
    self.pair = pair
    self.one = one
    self.other = other
    last = moment
  }

  /// The refs of the events, in the timeline's order, where they were kept.
  public var events: [Ref] { listed.map(\.event) }

  /// Counts a contact; they may come in any order.
  mutating func add(
    _ moment: ContactMoment, _ one: ContactSide, _ other: ContactSide, keepsEvents: Bool
  ) {
    counts[moment.channel] += 1
    if moment.isVisit { visits += 1 }
    if moment.isDated, first.map({ moment.standing < $0.standing }) ?? true { first = moment }
    if moment.standing >= last.standing {
      last = moment
      self.one = one
      self.other = other
    }
    for side in [one, other] {
      for spokesman in side.spokesmen { hear(spokesman, for: side.ref, on: moment) }
    }
    guard keepsEvents, let event = moment.event else { return }
    // Nearly all come in order.
    var place = listed.count
    while place > 0, moment.comesBefore(listed[place - 1].standing) { place -= 1 }
    listed.insert(Listed(standing: moment.standing, event: event), at: place)
  }

  private mutating func hear(_ spokesman: NamedRef, for side: Ref, on moment: ContactMoment) {
    let count = speakers[side]?[spokesman.ref]?.count ?? 0
    speakers[side, default: [:]][spokesman.ref] = Speaker(name: spokesman.name, count: count + 1)
  }

  /// Puts all who spoke for either side beside it, the most frequent first.
  mutating func close() {
    one.spokesmen = spokesmen(of: one.ref)
    other.spokesmen = spokesmen(of: other.ref)
  }

  private func spokesmen(of side: Ref) -> [NamedRef] {
    speakers[side, default: [:]]
      .sorted { left, right in
        left.value.count == right.value.count
          ? left.key < right.key : left.value.count > right.value.count
      }
      .map { NamedRef(ref: $0.key, name: $0.value.name) }
  }
}

extension ContactMoment {
  /// Whether it stands before another on a timeline, where what is undated comes last.
  fileprivate func comesBefore(_ other: StandingDay) -> Bool {
    guard isDated else { return false }
    return other.day == .min || standing < other
  }
}

extension ContactRow {
  /// Whether a row comes before another: more contacts, then a later last one, then the name.
  static func precedes(_ left: ContactRow, _ right: ContactRow) -> Bool {
    let (one, two) = (left.counts.total, right.counts.total)
    if one != two { return one > two }
    if left.last.standing != right.last.standing { return left.last.standing > right.last.standing }
    let names = [(left.one.name, right.one.name), (left.other.name, right.other.name)]
    for (one, two) in names where one != two { return one < two }
    return left.pair < right.pair
  }
}
