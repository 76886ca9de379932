/// A rule of the check: something that a reviewer of a chronicle would stop at.
///
/// Their order is the one in which findings are printed.
public enum CheckRule: String, CaseIterable, Sendable {
  /// An actor takes part before it was there, or when it was no more.
  case outsideExistence = "outside-existence"
  /// An actor acts in an office, or for a body, that was not theirs on the day.
  case outsideOffice = "outside-office"
  /// An office, a membership or a part begins before one of the two was there, or outlasts it.
  case relationOutsideExistence = "relation-outside-existence"
  /// Two hold at once an office that has one holder.
  case twoInOffice = "two-in-office"
  /// A person is at two distant places on one day.
  case twoPlaces = "two-places"
  /// A part shares no day with its whole.
  case partOutsideWhole = "part-outside-whole"
  /// What an event brings about began before it.
  case effectBeforeCause = "effect-before-cause"
  /// A sequel began before what it follows.
  case sequelBeforeEvent = "sequel-before-event"
  /// An answer is earlier than what it answers.
  case answerBeforeQuestion = "answer-before-question"
  /// Something is remembered before it happened.
  case memoryBeforeEvent = "memory-before-event"
  /// Something is kept, broken or overtaken before it was promised.
  case settledBeforePromise = "settled-before-promise"
  /// The further dates of an event are in an order that cannot be.
  case datesOutOfOrder = "dates-out-of-order"
  /// Words are dated to other days than the occasion on which they were said.
  case offOccasion = "off-occasion"
  /// Something is, by however many steps, a part, a sequel or a cause of itself.
  case circle
  /// Nothing tells when it was.
  case undated
  /// A statement has no speaker.
  case noSpeaker = "no-speaker"
  /// A statement has no source.
  case statementWithoutSource = "statement-without-source"
  /// A fact has no source.
  case uncited
  /// A fact rests on one weak source.
  case weaklyCited = "weakly-cited"
  /// Words are quoted and nothing tells where in the source they stand.
  case quotationWithoutLocator = "quotation-without-locator"
  /// A source that is cited came before the event.
  case sourceBeforeEvent = "source-before-event"
  /// The dates of a source contradict each other, or those of the source that it is in or from.
  case sourceOutOfOrder = "source-out-of-order"
  /// Two actors have nearly the same name.
  case nearEqualNames = "near-equal-names"
  /// Two different values of one fact are both preferred.
  case twoPreferred = "two-preferred"
  /// Something leads to what is not there.
  case hangingRef = "hanging-ref"
  /// An exception that nothing breaks.
  case idleException = "idle-exception"

  /// How bad it is when a rule is broken.
  public enum Severity: String, Sendable {
    /// What is recorded cannot all be true.
    case error
    /// Something is missing, or looks as if it were wrong.
    case warning
  }

  /// The rule's name, as it is typed.
  public var name: String { rawValue }

  /// The rule of a name; nil where there is none.
  public init?(name: String) { self.init(rawValue: name.lowercased()) }

  /// The names that are nearest to one that is no rule's, at most three.
  public static func nearest(to text: String) -> [String] {
    let wanted = text.lowercased()
    let words = Set(wanted.split(separator: "-"))
    let most = max(2, wanted.count / 3)
    let near = allCases.compactMap { rule -> (distance: Int, name: String)? in
      let distance = EditDistance.between(rule.name, wanted, atMost: most)
      if distance <= most { return (distance, rule.name) }
      // "office" alone, or the words in another order.
      let shared = words.intersection(rule.name.split(separator: "-"))
      return shared.contains { $0.count > 3 } ? (most + 1, rule.name) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}
