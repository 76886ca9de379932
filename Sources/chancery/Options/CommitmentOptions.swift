import ArgumentParser
import Chronology
import Diplomacy

/// What an event binds its makers to, and what it does to what others were bound to.
struct CommitmentOptions: ParsableArguments {
  @Option(help: "What it promises; --due, --owed-to and --owed-by belong to it (repeatable).")
  var promises: [String] = []

  @Option(help: "What it threatens to do, likewise (repeatable).")
  var threatens: [String] = []

  @Option(help: "What has to be done by a day, likewise (repeatable).")
  var setsTerm: [String] = []

  @Option(help: "By when (for each promise, threat and term in turn).")
  var due: [String] = []

  @Option(help: "To whom it is owed (likewise).")
  var owedTo: [String] = []

  @Option(help: "Who owes it, where it is not who speaks or signs (likewise).")
  var owedBy: [String] = []

  @Option(help: "An event whose promise this one keeps: EVENT, or EVENT#2 for its second.")
  var fulfils: [String] = []

  @Option(help: "An event whose promise this one breaks, likewise.")
  var breaks: [String] = []

  @Option(help: "An event whose promise this one makes pointless, likewise.")
  var overtakes: [String] = []

  /// Whether any of them was given.
  var isGiven: Bool {
    [promises, threatens, setsTerm, due, owedTo, owedBy, fulfils, breaks, overtakes]
      .contains { !$0.isEmpty }
  }

  /// Puts the options into an event; all of them add to what is there.
  func apply(to event: inout Event, _ desk: Desk, reference: ReferenceDay?) throws {
    let day = event.date.earliest ?? event.date.latest
    let bonds: [(Commitment.Kind, String)] =
      promises.map { (.promise, $0) } + threatens.map { (.threat, $0) }
      + setsTerm.map { (.term, $0) }
    if max(due.count, owedTo.count, owedBy.count) > bonds.count {
      throw ValidationError(
        "--due, --owed-to and --owed-by belong to a --promises, --threatens or --sets-term")
    }
    for (index, (kind, text)) in bonds.enumerated() {
      if text.allSatisfy(\.isWhitespace) { throw ValidationError("a \(kind.rawValue) needs words") }
      var commitment = Commitment(kind: kind, text: text)
      if index < due.count { commitment.due = try desk.date(due[index], reference: reference) }
      if index < owedTo.count { commitment.owedTo = try desk.actor(owedTo[index], on: day) }
      if index < owedBy.count { commitment.owedBy = try desk.actor(owedBy[index], on: day) }
      event.commitments.append(commitment)
    }
    let links: [(Link.Kind, [String])] = [
      (.fulfils, fulfils), (.breaks, breaks), (.overtakes, overtakes),
    ]
    for (kind, names) in links {
      try refuseEmpty([(kind.rawValue, names)])
      for name in commaList(names) {
        let target = try desk.commitment(name)
        event.links.append(Link(kind: kind, to: target.event, commitment: target.number))
      }
    }
  }
}

extension Desk {
  /// The event, and which of its commitments, that `EVENT` or `EVENT#2` means.
  func commitment(_ text: String) throws -> (event: Ref, number: Int64?) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (try event(text), nil) }
    guard let number = Int64(parts[1]), number > 0 else {
      throw ValidationError("“\(text)”: write a commitment as EVENT#2, counted from 1")
    }
    return (try event(String(parts[0])), number)
  }
}
