import Diplomacy
internal import GRDB

/// Records that their identifiers tell to be one.
extension Combining {
  /// Mine that an identifier tells to be one of theirs.
  ///
  /// Where one of either side shares identifiers with several of the other, the oldest of them is it:
  /// so it is the same two, whichever chronicle takes the other in.
  func identified(_ record: Diplomacy.Record, _ entry: RefTable.Entry) throws -> Int64? {
    let kind = entry.kind
    let own = try sharing(record.identifiers, kind).map(\.mine).filter {
      try canBe(record, kind, $0)
    }
    guard let number = try mine.oldest(own, kind), let twin = try mine.record(kind, number) else {
      return nil
    }
    let others = try sharing(twin.identifiers, kind).map(\.theirs).filter { id in
      guard matched[RefTable.Entry(kind: kind, id: id)] == nil,
        let other = try theirs.record(kind, id), let uid = other.uid,
        try mine.number(kind, uid) == nil
      else { return false }
      return try canBe(other, kind, number)
    }
    return try theirs.oldest(others, kind) == entry.id ? number : nil
  }

  /// The two that have an identifier, of all identifiers that one on either side has.
  private func sharing(
    _ identifiers: [Identifier], _ kind: RecordKind
  ) throws -> [(mine: Int64, theirs: Int64)] {
    try identifiers.compactMap { identifier in
      let own = try numbers(with: identifier, kind, in: mine)
      guard own.count == 1 else { return nil }
      let others = try numbers(with: identifier, kind, in: theirs)
      return others.count == 1 ? (own[0], others[0]) : nil
    }
  }

  /// The records that have an identifier, two at most.
  func numbers(
    with identifier: Identifier, _ kind: RecordKind, in side: ChronicleSide
  ) throws -> [Int64] {
    guard kind != .topic, kind != .relation else { return [] }
    let column = "\(kind.rawValue)_id"
    return try side.db.rows(
      """
      SELECT DISTINCT \(column) FROM identifier
      WHERE scheme = ? AND value = ? AND \(column) IS NOT NULL LIMIT 2
      """, [identifier.scheme, identifier.value]
    ).map { $0[0] }
  }
}

extension Diplomacy.Record {
  /// How other schemes identify the record.
  var identifiers: [Identifier] {
    switch self {
    case .actor(let actor): actor.identifiers
    case .place(let place): place.identifiers
    case .source(let source): source.identifiers
    case .event(let event): event.identifiers
    case .chronicle, .kind, .timeline, .topic, .relation, .supplement: []
    }
  }
}
