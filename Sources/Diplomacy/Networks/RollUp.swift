import Chronology

/// Says as whom an actor counts: as itself, or as the state or organisation that it represented.
///
/// The rules are those of contacts and of dyads.
public struct RollUp: Sendable {
  private let level: NetworkQuestion.Level
  private let folds: Bool
  private var relations: [Int64: [Relation]] = [:]
  private let wholes: Wholes
  private let refs: [Int64: Ref]
  private let numbers: [Ref: Int64]
  private var successors: [Int64: Int64] = [:]
  private var known: [Asked: Int64?] = [:]

  private struct Asked: Hashable {
    var actor: Int64
    var day: Int64?
  }

  /// More answers than this are forgotten and found again, so that memory does not grow.
  private static let most = 200_000

  /// Knows the relations by which actors stand for others.
  ///
  /// - Parameters:
  ///   - relations: All tenures, parts and successions of the chronicle, in the store's order.
  ///   - numbers: The numbers of the actors in them.
  public init(_ question: NetworkQuestion, relations: [Relation], numbers: [Ref: Int64]) {
    level = question.level
    folds = question.foldsPredecessors
    self.numbers = numbers
    refs = Dictionary(numbers.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    wholes = Wholes(relations, actors: [:])
    var followers: [Int64: [(kind: Relation.Kind, number: Int64)]] = [:]
    for relation in relations {
      guard let from = numbers[relation.from], let to = numbers[relation.to] else { continue }
      switch relation.kind {
      case .tenure, .partOf: self.relations[from, default: []].append(relation)
      case .succeeds, .continues: followers[to, default: []].append((relation.kind, from))
      case .membership: continue
      }
    }
    guard folds else { return }
    // A state that fell into several is none of them, unless one continues it in law.
    for (number, all) in followers {
      let continuing = all.filter { $0.kind == .continues }
      let heirs = continuing.isEmpty ? all : continuing
      if Set(heirs.map(\.number)).count == 1 { successors[number] = heirs[0].number }
    }
  }

  /// Whom a player acts for on a day; nil for nobody but itself.
  public mutating func principal(of player: NetworkEvent.Player, on day: Int64?) -> Int64? {
    switch player.principal {
    case .nobody: return nil
    case .actor(let number): return number
    case .ofTheDay:
      guard let own = relations[player.actor] else { return nil }
      let asked = Asked(actor: player.actor, day: day)
      if let answer = known[asked] { return answer }
      if known.count > Self.most { known = [:] }
      let tenures = OfficeOfTheDay.tenures(own, on: day)
      let answer = PrincipalOfTheDay.of(tenures: tenures, relations: own, on: day)
        .flatMap { numbers[$0] }
      known[asked] = .some(answer)
      return answer
    }
  }

  /// As whom a player counts.
  public mutating func counted(_ player: NetworkEvent.Player, on day: Int64?) -> Int64 {
    var number = player.actor
    if level != .actor, player.principal != .nobody {
      let principal = principal(of: player, on: day)
      number = whole(of: principal ?? player.actor, on: day) ?? principal ?? player.actor
    }
    return latest(number)
  }

  private func whole(of number: Int64, on day: Int64?) -> Int64? {
    refs[number].flatMap { wholes.whole(of: $0, on: day) }.flatMap { numbers[$0.ref] }
  }

  /// The last of those that follow an actor, where predecessors are folded in.
  func latest(_ number: Int64) -> Int64 {
    guard folds, successors[number] != nil else { return number }
    var current = number
    var seen: Set<Int64> = [number]
    while let next = successors[current], seen.insert(next).inserted { current = next }
    return current
  }
}
