import Diplomacy
import Storage

/// Asks a person which records of two chronicles are one, before anything is locked.
///
/// What looks alike is found by taking the other chronicle in on trial; an answer can make more look
/// alike, as events do whose actors are the same.
struct AlikeAsking {
  private var answers: [Pair: Bool] = [:]
  private var rest: Bool?
  /// Whether nobody can be asked.
  private let isOpen: Bool

  /// Two records, by the refs that they have in their chronicles.
  private struct Pair: Hashable {
    var theirs: Ref
    var mine: Ref

    init(_ pair: AlikePair) { (theirs, mine) = (pair.theirs, pair.mine) }
  }

  /// - Parameter takesAll: Whether all that look alike are the same, without a question.
  init(takesAll: Bool) {
    rest = takesAll ? true : nil
    isOpen = takesAll || !Console.canAsk
  }

  /// Whether two records are one; nil where nobody has said.
  func decide(_ pair: AlikePair) -> Bool? { answers[Pair(pair)] ?? rest }

  /// Asks until nothing is left that looks alike.
  ///
  /// - Parameter trial: Takes the other chronicle in on trial, and tells what looks alike.
  mutating func ask(trial: (AlikeAsking) throws -> [AlikePair]) throws {
    guard !isOpen else { return }
    while rest == nil, case let pairs = try trial(self), !pairs.isEmpty {
      for pair in pairs where rest == nil { ask(pair) }
    }
  }

  private mutating func ask(_ pair: AlikePair) {
    Console.say("There is \(pair.theirs), “\(pair.name)”, and here \(pair.mine).")
    let answer = Console.ask("Is it the same? [y/N, all, none]")?.lowercased() ?? ""
    if answer == "none" {
      rest = false
    } else if answer.hasPrefix("a") {
      rest = true
    } else {
      answers[Pair(pair)] = answer.hasPrefix("y")
    }
  }
}
