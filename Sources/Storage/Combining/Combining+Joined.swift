import Diplomacy
internal import GRDB

/// A record that is another by now on one side, and that was altered on the other.
struct JoinedRecord {
  var uid: UID
  /// The record of mine that it is.
  var into: RefTable.Entry
  /// As it was altered, with the refs of the side where it was.
  var altered: Diplomacy.Record
  /// Whether it was altered on their side.
  var isTheirs: Bool
  var base: Diplomacy.Record
}

/// Records that one side has merged into others since the two chronicles parted.
extension Combining {
  /// Merges here what they have merged, before anything is compared.
  func joinMerged(_ kind: RecordKind, _ ids: [Int64]) throws {
    for id in ids {
      guard let base, let uid = try theirs.uid(gone: kind, id),
        try theirs.number(kind, uid) == nil, let place = try base.number(kind, uid),
        let number = try mine.number(kind, uid), let former = try base.handle(kind, place),
        let found = try RefTable(db: theirs.db).found(former), found.isFormer,
        found.entry.kind == kind, let before = try base.record(kind, place),
        let own = try mine.record(kind, number)
      else { continue }
      guard let into = try arrived(found.entry), into != number,
        let kept = try mine.record(kind, into), let from = try mine.handle(kind, number),
        let to = try mine.handle(kind, into)
      else { continue }
      do {
        try change.attempt {
          // It brings its ties and nothing else; what was altered in it is compared afterwards.
          try change.replace(from, with: kept.bare(called: own.ref))
          try change.merge(from, into: to)
        }
      } catch let error as StorageError {
        outcome.refused.append(.init(record: from, reason: "\(error)"))
        continue
      }
      translations.removeAll(keepingCapacity: true)
      outcome.removed[kind, default: 0] += 1
      if try own.unnumbered != before.mapRefs(mine(before:)).called(own.ref).unnumbered {
        joined.append(
          JoinedRecord(
            uid: uid, into: RefTable.Entry(kind: kind, id: into), altered: own, isTheirs: false,
            base: before))
      }
    }
  }

  /// My record for one of theirs; where there is none it comes in at once.
  private func arrived(_ entry: RefTable.Entry) throws -> Int64? {
    if let number = try number(of: entry) { return number }
    guard entry.kind != .event else {
      guard let event = try theirs.rows.events([entry.id]).first else { return nil }
      if let number = try match(event, entry.id) { return number }
      try takeEvents([entry.id])
      return try number(of: entry)
    }
    try name(entry.kind, entry.id, isNeeded: true)
    try write(entry.kind, entry.id)
    return try number(of: entry)
  }

  /// Takes over what was altered in records before they became others, when those others are what
  /// both sides make of them, and in an order that both would take.
  func takeOverJoined() throws {
    for item in joined.sorted(by: { $0.uid.isBefore($1.uid) }) {
      guard let kept = try mine.record(item.into.kind, item.into.id),
        let handle = try mine.handle(item.into.kind, item.into.id)
      else { continue }
      let itself: Set = [handle, Ref(event: item.into.id)]
      let altered = try item.altered.mapRefs(item.isTheirs ? glance(_:) : current(_:))
      let former = try item.base.mapRefs(mine(before:)).withoutTies(to: itself)
      guard
        let outcome = try kept.reconciled(
          with: altered.withoutTies(to: itself), base: former, calling: Self.other, words: words(_:)
        )
      else { continue }
      let record = try outcome.record.mapRefs(settled(_:))
      if record.unnumbered != kept.unnumbered,
        try put(record.called(kept.ref), in: kept, item.into.id)
      {
        self.outcome.altered[item.into.kind, default: 0] += 1
      }
      if !outcome.contested.isEmpty {
        self.outcome.contested.append(.init(record: handle, fields: outcome.contested))
      }
    }
  }

  /// The ref by which a record of mine goes now, which may be another by now.
  private func current(_ ref: Ref) throws -> Ref {
    guard let found = try RefTable(db: change.db).found(ref) else { return ref }
    return try mine.handle(found.entry.kind, found.entry.id) ?? ref
  }
}
