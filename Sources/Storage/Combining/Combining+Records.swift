import Diplomacy
internal import GRDB

/// Records that are no events, and what becomes of a record that both have.
extension Combining {
  /// Settles by which ref a record comes in that this chronicle lacks.
  ///
  /// - Parameter isNeeded: Whether others need it, though it has been taken out here.
  func name(_ kind: RecordKind, _ id: Int64, isNeeded: Bool = false) throws {
    let entry = RefTable.Entry(kind: kind, id: id)
    guard given[entry] == nil, try number(of: entry) == nil,
      let record = try theirs.record(kind, id), let ref = record.ref
    else { return }
    if try isTakenOutHere(record, entry) {
      guard try isNeeded || isAlteredThere(record, entry) else { return }
      outcome.kept.append(ref)
    }
    let chosen = try newRef(ref, record.uid)
    given[entry] = chosen
    planned.insert(chosen)
    noteArrival(entry, of: ref, as: chosen)
  }

  /// Writes a record of theirs that this chronicle lacks.
  ///
  /// Its ties to others of its kind are added when all of them are there.
  func write(_ kind: RecordKind, _ id: Int64) throws {
    let entry = RefTable.Entry(kind: kind, id: id)
    guard let ref = given[entry], written.insert(entry).inserted,
      let record = try theirs.record(kind, id)
    else { return }
    let loose = record.untied
    try change.add(try loose.mapRefs(mine(_:)).called(ref))
    if loose != record { self.loose.append((entry, ref)) }
    outcome.added[kind, default: 0] += 1
  }

  /// Adds the ties of records that came in without them.
  func tieLoose() throws {
    while !loose.isEmpty {
      let records = loose
      loose = []
      for (entry, ref) in records { try tie(entry, ref) }
    }
  }

  private func tie(_ entry: RefTable.Entry, _ ref: Ref) throws {
    guard let record = try theirs.record(entry.kind, entry.id) else { return }
    let tied = try record.mapRefs(mine(_:)).called(ref)
    try attempt(tied, tied.untied, unless: tied.untied) { try change.replace(ref, with: $0) }
  }

  /// Makes one of a record that both have, or notes that they have taken it out.
  func combine(_ kind: RecordKind, _ id: Int64) throws {
    let entry = RefTable.Entry(kind: kind, id: id)
    guard written.insert(entry).inserted else { return }
    guard let record = try theirs.record(kind, id) else { return try note(gone: entry) }
    guard let number = try number(of: entry), let own = try mine.record(kind, number)
    else { return }
    try combine(own, number, with: record, entry, base: before(entry, record.uid, own.uid))
  }

  /// Does something with a record, or where that cannot be with another, and notes why.
  ///
  /// - Returns: Whether it was done with one of the two: the other may be what is there already.
  @discardableResult
  func attempt(
    _ record: Diplomacy.Record, _ other: Diplomacy.Record, unless own: Diplomacy.Record? = nil,
    _ body: (Diplomacy.Record) throws -> Void
  ) throws -> Bool {
    // Without ties there is nothing to fall back on, and nothing to be guarded.
    guard record != other else {
      try body(record)
      return true
    }
    do { try change.attempt { try body(record) } } catch let error as StorageError {
      outcome.refused.append(.init(record: record.ref ?? Ref(stored: ""), reason: "\(error)"))
      guard other.unnumbered != own?.unnumbered else { return false }
      try body(other)
    }
    return true
  }

  /// Makes one of a record that both have.
  func combine(
    _ own: Diplomacy.Record, _ number: Int64, with theirs: Diplomacy.Record,
    _ entry: RefTable.Entry, base: Diplomacy.Record?
  ) throws {
    let here = RefTable.Entry(kind: entry.kind, id: number)
    if let base, let uid = theirs.uid, own.uid != uid, base.uid == uid {
      // One that was merged into another here has gone up in it.
      if try isAlteredThere(theirs, entry) {
        joined.append(
          JoinedRecord(uid: uid, into: here, altered: theirs, isTheirs: true, base: base))
      }
      if let ref = theirs.ref, let own = own.ref {
        try rename(here, from: own, to: own, besides: ref)
      }
      outcome.unchanged += 1
      return
    }
    let handle = try mine.handle(entry.kind, number) ?? Ref(event: number)
    let itself: Set = [handle, Ref(event: number)]
    let other = try theirs.told(as: itself, glance(_:))
    let former = try base?.told(as: itself, mine(before:))
    guard
      let joined = try own.reconciled(
        with: other, base: former, calling: Self.other, words: words(_:))
    else { return }
    var record = try joined.record.mapRefs(settled(_:))
    var isAltered = record.unnumbered != own.unnumbered
    var isRenamed = false
    if let uid = own.uid, let second = theirs.uid, uid != second,
      try self.theirs.number(entry.kind, uid) == nil
    {
      // The older of two ids stays; the other is kept where nothing else tells that they are one.
      let (first, last) = second.isBefore(uid) ? (second, uid) : (uid, second)
      if decided.contains(entry) {
        record = record.identified(by: trace(of: last))
        isAltered = isAltered || !own.identifiers.contains(trace(of: last))
      }
      if first != uid {
        _ = try change.id()
        try change.db.run(
          "UPDATE \(entry.kind.rawValue) SET uid = ? WHERE id = ?", [first.data, number])
        isRenamed = true
      }
    }
    if isAltered { isAltered = try put(record.called(own.ref), in: own, number) }
    isAltered = isAltered || isRenamed
    if !joined.contested.isEmpty {
      outcome.contested.append(.init(record: handle, fields: joined.contested))
    }
    if let ref = theirs.ref, !refsSettled.contains(entry) {
      if let own = own.ref {
        try settle(own, and: ref, before: base?.ref, here)
      } else {
        try rename(here, from: handle, to: ref, besides: ref)
      }
    }
    if isAltered {
      outcome.altered[entry.kind, default: 0] += 1
    } else {
      outcome.unchanged += 1
    }
  }

  /// Puts a record in the place of mine, the key of its row in an imported set included.
  ///
  /// - Returns: Whether anything is altered now.
  func put(_ record: Diplomacy.Record, in own: Diplomacy.Record, _ number: Int64) throws -> Bool {
    guard let kind = own.kind, let handle = try mine.handle(kind, number) else { return false }
    let isPut = try attempt(record, record.tied(as: own), unless: own) {
      try change.replace(handle, with: $0)
    }
    guard case .event(let event) = record, case .event(let old) = own, event.origin != old.origin
    else { return isPut }
    try change.db.run(
      "UPDATE event SET origin = ?, origin_key = ? WHERE id = ?",
      [event.origin?.name, event.origin?.key, number])
    return true
  }

  // The state before

  /// A record as it was before the two chronicles parted.
  ///
  /// - Parameter uids: Its global ids on either side, which differ where it was found to be one.
  func before(_ entry: RefTable.Entry, _ uids: UID?...) throws -> Diplomacy.Record? {
    guard let base else { return nil }
    for case let uid? in uids {
      guard let number = try base.number(entry.kind, uid) else { continue }
      return try base.record(entry.kind, number)
    }
    return nil
  }

  private func isTakenOutHere(
    _ record: Diplomacy.Record, _ entry: RefTable.Entry
  ) throws -> Bool {
    guard let base, let uid = record.uid else { return false }
    return try base.number(entry.kind, uid) != nil
  }

  /// Tells of an event that was taken out here whether it comes back: where they have altered it.
  func isLeftOut(_ event: Event, _ entry: RefTable.Entry) throws -> Bool {
    guard try isTakenOutHere(.event(event), entry) else { return false }
    if try isAlteredThere(.event(event), entry) {
      outcome.kept.append(event.handle ?? Ref(event: entry.id))
      return false
    }
    return reserved[entry.id] == nil
  }

  /// Whether they have altered a record since, by more than what others are called.
  private func isAlteredThere(
    _ record: Diplomacy.Record, _ entry: RefTable.Entry
  ) throws -> Bool {
    let former = try before(entry, record.uid)?.mapRefs(there(before:)).called(record.ref)
    return former?.unnumbered != record.unnumbered
  }

  /// Notes a record that they have taken out, and that may go here.
  func note(gone entry: RefTable.Entry) throws {
    guard let base, let uid = try theirs.uid(gone: entry.kind, entry.id),
      let former = try base.number(entry.kind, uid),
      let record = try base.record(entry.kind, former),
      try theirs.number(entry.kind, uid) == nil, let number = try mine.number(entry.kind, uid),
      let own = try mine.record(entry.kind, number)
    else { return }
    if try own.unnumbered == record.mapRefs(mine(before:)).called(own.ref).unnumbered {
      going.append(RefTable.Entry(kind: entry.kind, id: number))
    } else if let ref = try mine.handle(entry.kind, number) {
      outcome.kept.append(ref)
    }
  }

  /// Takes out what they have taken out, as far as nothing here needs it.
  func removeGone() throws {
    var rest = going
    while !rest.isEmpty {
      var needed: [RefTable.Entry] = []
      for entry in rest {
        guard let ref = try mine.handle(entry.kind, entry.id) else { continue }
        do {
          try change.remove(ref)
          outcome.removed[entry.kind, default: 0] += 1
        } catch StorageError.inUse {
          needed.append(entry)
        }
      }
      guard needed.count < rest.count else {
        outcome.kept += try needed.compactMap { try mine.handle($0.kind, $0.id) }
        return
      }
      rest = needed
    }
  }

  /// Notes by which ref a record has come in that looks like one of mine.
  func noteArrival(_ entry: RefTable.Entry, of ref: Ref, as chosen: Ref) {
    for index in outcome.alike.indices
    where outcome.alike[index].kind == entry.kind && outcome.alike[index].theirs == ref {
      outcome.alike[index].arrived = chosen
    }
  }
}
