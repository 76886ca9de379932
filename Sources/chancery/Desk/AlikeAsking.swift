import Diplomacy
import Storage

/// Asks a person which records of two chronicles are one.
final class AlikeAsking {
  private var answer: Bool?

  /// - Parameter takesAll: Whether all that look alike are the same, without a question.
  init(takesAll: Bool) {
    answer = takesAll ? true : nil
    isOpen = !takesAll && !Console.canAsk
  }

  /// Whether nobody can be asked.
  private let isOpen: Bool

  /// Whether two records are one; nil where nobody can say.
  func decide(_ pair: AlikePair) throws -> Bool? {
    if isOpen { return nil }
    if let answer { return answer }
    Console.say("There is \(pair.theirs), “\(pair.name)”, and here \(pair.mine).")
    switch Console.ask("Is it the same? [y/N, all, none]")?.lowercased() {
    case let word? where word.hasPrefix("y"): return true
    case let word? where word.hasPrefix("a"): answer = true
    case "none"?: answer = false
    default: return false
    }
    return answer
  }
}
