import Diplomacy
internal import GRDB

/// A record that is another by now on their side, with what was altered in it here.
struct JoinedRecord {
  /// The record that it is, by its number there.
  var into: RefTable.Entry
  var own: Diplomacy.Record
  var base: Diplomacy.Record
}

/// Records that they have merged into others since the two chronicles parted.
extension Combining {
  /// Merges here what they have merged, before anything is compared.
  func joinMerged(_ kind: RecordKind, _ ids: [Int64]) throws {
    for id in ids {
      guard let base, let uid = try base.uid(kind, id), try theirs.number(kind, uid) == nil,
        let number = try mine.number(kind, uid), let former = try base.handle(kind, id),
        let found = try RefTable(db: theirs.db).found(former), found.isFormer,
        found.entry.kind == kind, let before = try base.record(kind, id),
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
      if own.unnumbered != before.unnumbered {
        joined.append(JoinedRecord(into: found.entry, own: own, base: before))
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

  /// Takes over what was altered here in a record before it became another.
  func takeOverJoined() throws {
    for item in joined {
      guard let number = try number(of: item.into),
        let kept = try mine.record(item.into.kind, number),
        let handle = try mine.handle(item.into.kind, number)
      else { continue }
      let former = try item.base.mapRefs(mine(before:))
      guard
        let outcome = kept.reconciled(with: item.own, base: former, calling: Self.other)
      else { continue }
      let record = try outcome.record.mapRefs(settled(_:))
      if record.unnumbered != kept.unnumbered {
        try put(record.called(kept.ref), in: kept, number)
        self.outcome.altered[item.into.kind, default: 0] += 1
      }
      if !outcome.contested.isEmpty {
        self.outcome.contested.append(.init(record: handle, fields: outcome.contested))
      }
    }
  }
}
