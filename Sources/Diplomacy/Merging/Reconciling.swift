/// A record of which two chronicles may have two states.
protocol Reconcilable: Equatable {
  /// The fields in which the states can differ.
  static var reconciledFields: [ReconciledField<Self>] { get }
  /// Whatever else is to be said.
  var note: String? { get set }
  /// The rival values of its facts, where there can be any.
  var rivals: [Claim] { get }
  /// The record with the ids, the ref and the number of another.
  func identified(as other: Self) -> Self
  /// The record with all that another has of it.
  func merging(_ other: Self, in chronicle: String?) -> Self
  /// The record without what another field of it makes void.
  var coherent: Self { get }
  /// What of it is still to be added to another.
  func added(to other: Self) -> Self
}

extension Reconcilable {
  var rivals: [Claim] { [] }

  func added(to other: Self) -> Self { self }

  var coherent: Self { self }

  /// Makes one of two states of a record that two chronicles have.
  ///
  /// Where the state before they parted is known, what only one of them altered is taken over, and
  /// what one of them took out is out. What both altered differently, or what differs where nothing
  /// is known of before, stays twice: one value in the record, the other as a claim or in the note.
  /// Which of the two does not depend on whose it is, so that the outcome is the same whichever
  /// chronicle takes the other in.
  fileprivate func reconciled(
    with other: Self, base: Self?, calling chronicle: String, words: (Self) throws -> String
  ) rethrows -> (record: Self, contested: [String]) {
    let decided = [self, other].map { $0.rivals.count { $0.rank == .preferred } }
    let states = [identified(as: self), other.identified(as: self)]
    var (one, other) = (states[0], states[1])
    if let base = base?.identified(as: self) {
      for field in Self.reconciledFields { field.settle(&one, &other, base) }
    }
    if one == other {
      // What one of them says as a whole is left as it is.
      return (states.contains(one) ? one : one.coherent, [])
    }
    // What somebody has decided comes first, then what its words put first: the same either way.
    let isInOrder =
      try decided[0] == decided[1] ? words(one) < words(other) : decided[0] > decided[1]
    let (first, second) = isInOrder ? (one, other) : (other, one)
    let contested = Self.reconciledFields.filter { $0.isContested(one, other) }
    var merged = first.merging(second.added(to: first), in: chronicle)
    for field in contested {
      guard let name = field.name, let words = field.words else { continue }
      let lost = [words(first), words(second)].first { $0 != words(merged) }
      merged.note = Joining.notes(merged.note, lost.map { "\(name): \($0) (\(chronicle))" })
    }
    return (merged.coherent, contested.compactMap(\.name))
  }
}

extension Record {
  /// One record of the two states that two chronicles have of it; nil where they are of unlike sorts.
  ///
  /// - Parameters:
  ///   - other: The record as the other chronicle has it.
  ///   - base: The record as it was before the two parted; nil where that is not known.
  ///   - chronicle: What the reasons of claims call the other chronicle.
  ///   - words: A state of the record in words that are the same in both chronicles, by which it is
  ///     settled which of the two comes first.
  /// - Returns: The record, with the ids, the ref and the number of this one, and the fields on which
  ///   the two contradict each other.
  public func reconciled(
    with other: Record, base: Record? = nil, calling chronicle: String,
    words: (Record) throws -> String = { "\($0)" }
  ) throws -> (record: Record, contested: [String])? {
    func joined<Value: Reconcilable>(
      _ one: Value, _ other: Value, _ record: (Value) -> Record
    ) throws -> (record: Record, contested: [String]) {
      let outcome = try one.reconciled(
        with: other, base: base?.value as? Value, calling: chronicle
      ) { try words(record($0)) }
      return (record(outcome.record), outcome.contested)
    }
    return switch (self, other) {
    case (.topic(let one), .topic(let other)): try joined(one, other, Record.topic)
    case (.source(let one), .source(let other)): try joined(one, other, Record.source)
    case (.actor(let one), .actor(let other)): try joined(one, other, Record.actor)
    case (.place(let one), .place(let other)): try joined(one, other, Record.place)
    case (.relation(let one), .relation(let other)): try joined(one, other, Record.relation)
    case (.event(let one), .event(let other)): try joined(one, other, Record.event)
    default: nil
    }
  }

  /// What is recorded, whatever its sort.
  private var value: Any {
    switch self {
    case .chronicle(let value): value
    case .kind(let value): value
    case .timeline(let value): value
    case .topic(let value): value
    case .source(let value): value
    case .actor(let value): value
    case .place(let value): value
    case .relation(let value): value
    case .event(let value): value
    case .supplement(let value): value
    }
  }
}

extension ChronicleDescription {
  /// One description of the two that two chronicles have; what finds no place goes into the note.
  public func reconciled(
    with other: ChronicleDescription, base: ChronicleDescription?, calling chronicle: String
  ) -> (description: ChronicleDescription, contested: [String]) {
    let outcome: (record: Self, contested: [String]) = reconciled(
      with: other, base: base, calling: chronicle
    ) { "\($0)" }
    return (outcome.record, outcome.contested)
  }
}
