import Diplomacy
import Storage

extension Desk {
  /// The record that a name means; where it can mean several, or is mistyped, a person at a
  /// terminal chooses, and elsewhere it is an error.
  func find(
    _ name: String, as kinds: [RecordKind], on day: Int64? = nil
  ) throws -> (ref: Ref, kind: RecordKind) {
    if let chosen = choices[name], kinds.contains(chosen.kind) { return chosen }
    let chosen: Ref?
    do {
      let found = try chronicle.resolve(name, as: kinds, on: day)
      if found.isSpelling { Console.say("read “\(name)” as \(found.ref)") }
      return (found.ref, found.kind)
    } catch let error as StorageError {
      guard Console.canAsk else { throw error }
      switch error {
      case .ambiguous(let text, let candidates):
        chosen = choose(among: candidates, "“\(text)” can be several:")
      case .unknown(let text, _, let nearest, _) where !nearest.isEmpty:
        chosen = choose(among: nearest, "There is no “\(text)”. Did you mean")
      default: throw error
      }
      if chosen == nil { throw error }
    }
    let found = try chronicle.resolve(chosen?.text ?? name, as: kinds, on: day)
    choices[name] = (found.ref, found.kind)
    return (found.ref, found.kind)
  }

  /// Asks which of several is meant; nil where none is.
  private func choose(among candidates: [StorageError.Candidate], _ question: String) -> Ref? {
    Console.say(question)
    for (index, candidate) in candidates.enumerated() {
      Console.say("  \(index + 1)  \(candidate)")
    }
    if candidates.count == 1 {
      let answer = Console.ask("Is that it? [y/N]")?.lowercased() ?? ""
      return answer.hasPrefix("y") || answer == "1" ? candidates[0].ref : nil
    }
    guard let answer = Console.ask("Which? [1–\(candidates.count), none]"),
      let number = Int(answer), candidates.indices.contains(number - 1)
    else { return nil }
    return candidates[number - 1].ref
  }
}
