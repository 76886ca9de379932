import Chronology

/// A commitment as a reader sees it: who owes what to whom since when, and what became of it.
public struct Bond: Hashable, Sendable {
  /// The commitment.
  public var commitment: Commitment
  /// The event that made it.
  public var entry: TimelineEntry
  /// Whom it binds, by the names of the day: who is said to owe it, else whom the speakers, the
  /// signatories or the proposers act for.
  public var debtors: [NamedRef]
  /// To whom it is owed.
  public var creditor: NamedRef?
  /// What others say became of it, in order.
  public var settlements: [Settlement]

  /// An event that keeps, breaks or overtakes a commitment.
  public struct Settlement: Hashable, Sendable {
    /// What it does to the commitment.
    public var kind: Link.Kind
    /// How sure it is that it does.
    public var standing: Link.Standing
    /// The event.
    public var event: NamedRef
    /// When it was.
    public var date: HistoricalDate

    /// Makes a settlement.
    public init(
      kind: Link.Kind, standing: Link.Standing = .stated, event: NamedRef, date: HistoricalDate
    ) {
      self.kind = kind
      self.standing = standing
      self.event = event
      self.date = date
    }
  }

  /// Makes a bond; the debtors follow from the parties of the entry where none is said to owe it.
  public init(
    commitment: Commitment, entry: TimelineEntry, debtor: NamedRef? = nil,
    creditor: NamedRef? = nil, settlements: [Settlement] = []
  ) {
    self.commitment = commitment
    self.entry = entry
    self.creditor = creditor
    self.settlements = settlements
    debtors = debtor.map { [$0] } ?? Bond.debtors(in: entry)
  }

  /// Those whom an event binds, where it does not say so.
  private static func debtors(in entry: TimelineEntry) -> [NamedRef] {
    for role in [Role.speaker, .signatory, .proposer] {
      let binding = entry.parties(in: role).filter(\.participation.takesPart)
      var names: [NamedRef] = []
      for party in binding {
        let actor = party.participation.actor.map { NamedRef(ref: $0, name: party.name) }
        guard let bound = party.principal ?? actor, !names.contains(bound) else { continue }
        names.append(bound)
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// How it is named: `camp-david#2`.
  public var handle: String {
    [entry.event.handle?.text ?? "?", commitment.number.map(String.init) ?? "?"]
      .joined(separator: "#")
  }
}
