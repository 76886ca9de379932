import Diplomacy
import Storage

/// As whom an actor counts in a network where people count as those whom they represent.
struct Standing {
  private let level: NetworkQuestion.Level
  /// As whom it counts in the last of the events in which it takes part.
  private let whole: Ref?

  /// Looks for the last of a filter's events in which an actor takes part itself.
  init(
    _ actor: Ref, in filter: Filter, _ level: NetworkQuestion.Level, _ desk: Desk
  ) throws {
    self.level = level
    guard level != .actor, filter.actors.isEmpty else {
      whole = nil
      return
    }
    var own = filter
    own.actors = [actor]
    (own.direct, own.reverse, own.limit) = (true, true, 1)
    let wholes = try desk.chronicle.wholes()
    var found: Ref?
    try desk.chronicle.timeline(own) { entry in
      let party = entry.parties.first { $0.participation.actor == actor }
      guard let party, party.participation.principal != .nobody else { return }
      let day = entry.event.date.earliest ?? entry.event.date.latest
      found = wholes.whole(of: party.principal?.ref ?? actor, on: day)?.ref ?? party.principal?.ref
    }
    whole = found == actor ? nil : found
  }

  /// What helps somebody who asked for the actor; nil where it counts as itself.
  ///
  /// - Parameter isThere: Whether an actor is in the network.
  func words(of name: String, isThere: (Ref) -> Bool) -> String? {
    guard level != .actor else { return nil }
    if let whole, isThere(whole) {
      return "“\(name)” counts as \(whole.text); ask for \(whole.text)"
    }
    return "with --level \(level.rawValue) it may count as the one it represents"
  }
}
