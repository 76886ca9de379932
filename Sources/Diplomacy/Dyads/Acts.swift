/// What parties of an event do to each other: who acts towards whom, and who acts together.
///
/// - a statement: its speakers towards its addressees; where nobody is addressed, towards the
///   actors that it is about; where it is about none, its speakers with each other;
/// - a proposal: its proposers towards its recipients;
/// - a visit: its visitors towards its hosts;
/// - a meeting, an agreement: everybody with everybody;
/// - anything else: the belligerents with each other, and all towards those who suffer, receive or
///   are addressed; where nobody does, everybody with everybody.
///
/// Where nobody is acted towards, those who act are taken to act together. Who was absent, is only mentioned or
/// the subject, interpreted, took notes or dealt with the papers does nothing, nor does somebody
/// unknown. Of those who act together, nobody acts towards their own side: not its belligerents, and
/// not the members of a delegation.
struct Acts {
  /// Those who act, and those to whom they do it.
  var directed: [(sources: [Party], targets: [Party])] = []
  /// Those who act with each other.
  var joint: [Party] = []

  init(_ entry: TimelineEntry) {
    let parties = entry.parties.filter(ContactRule.counts)
    func of(_ roles: Set<Role>) -> [Party] {
      parties.filter { roles.contains($0.participation.role) }
    }
    switch entry.family {
    case .statement:
      let addressees = of([.addressee])
      direct(of([.speaker]), addressees.isEmpty ? Self.subjects(of: entry) : addressees)
    case .proposal: direct(of([.proposer]), of([.recipient]))
    case .visit: direct(of([.visitor, .participant]), of([.host]))
    case .meeting, .agreement: joint = parties
    default:
      let suffering: Set<Role> = [.victim, .recipient, .addressee]
      let targets = of(suffering)
      let others = parties.filter { !suffering.contains($0.participation.role) }
      if targets.isEmpty {
        joint = others
      } else {
        directed = [(others, targets)]
        joint = of([.belligerent])
      }
    }
  }

  private mutating func direct(_ sources: [Party], _ targets: [Party]) {
    if targets.isEmpty { joint = sources } else { directed = [(sources, targets)] }
  }

  /// The actors that a statement is about, as parties.
  private static func subjects(of entry: TimelineEntry) -> [Party] {
    entry.about.filter { $0.kind == .actor }.map { mention in
      Party(
        participation: Participation(actor: mention.ref, role: .addressee), name: mention.name,
        short: mention.name, kind: mention.actorKind)
    }
  }

  /// Whether two parties fight on one side, or sit on one side of a table.
  static func areAllied(_ one: Party, _ other: Party) -> Bool {
    guard let side = one.participation.side else { return false }
    return side == other.participation.side
  }
}
