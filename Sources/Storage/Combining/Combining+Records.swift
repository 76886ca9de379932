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
      guard try isNeeded || before(entry, record.uid) != record else { return }
      outcome.kept.append(ref)
    }
    let chosen = try newRef(ref, record.uid)
    given[entry] = chosen
    planned.insert(chosen)
    noteArrival(entry, of: ref, as: chosen)
  }

  /// Writes a record of theirs: a new one, or what it says of one that both have.
  func write(_ kind: RecordKind, _ id: Int64) throws {
    let entry = RefTable.Entry(kind: kind, id: id)
    guard written.insert(entry).inserted else { return }
    guard let record = try theirs.record(kind, id) else { return try note(gone: entry) }
    if let number = try number(of: entry) {
      guard let own = try mine.record(kind, number) else { return }
      try combine(own, number, with: record, entry, base: before(entry, record.uid))
    } else if let ref = given[entry] {
      try change.add(try record.mapRefs(mine(_:)).called(ref))
      outcome.added[kind, default: 0] += 1
    }
  }

  /// Makes one of a record that both have.
  func combine(
    _ own: Diplomacy.Record, _ number: Int64, with theirs: Diplomacy.Record,
    _ entry: RefTable.Entry, base: Diplomacy.Record?
  ) throws {
    let here = RefTable.Entry(kind: entry.kind, id: number)
    let other = try theirs.mapRefs(mine(_:))
    let former = try base?.mapRefs(mine(before:))
    guard let joined = own.reconciled(with: other, base: former, calling: Self.other)
    else { return }
    var (record, isAltered) = (joined.record, joined.record.unnumbered != own.unnumbered)
    let handle = try mine.handle(entry.kind, number) ?? Ref(event: number)
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
        isAltered = true
      }
    }
    if isAltered { try change.replace(handle, with: record.called(own.ref)) }
    if !joined.contested.isEmpty {
      outcome.contested.append(.init(record: handle, fields: joined.contested))
    }
    if let ref = theirs.ref {
      let settled = try own.ref.map {
        try settledRef($0, ref, before: base?.ref, entry: here)
      }
      try rename(here, from: own.ref ?? handle, to: settled ?? ref, besides: ref)
    }
    if isAltered {
      outcome.altered[entry.kind, default: 0] += 1
    } else {
      outcome.unchanged += 1
    }
  }

  // The state before

  /// A record as it was before the two chronicles parted.
  func before(_ entry: RefTable.Entry, _ uid: UID?) throws -> Diplomacy.Record? {
    guard let base, let uid, let number = try base.number(entry.kind, uid) else { return nil }
    return try base.record(entry.kind, number)
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
    if try before(entry, event.uid)?.unnumbered != Record.event(event).unnumbered {
      outcome.kept.append(event.handle ?? Ref(event: entry.id))
      return false
    }
    return reserved[entry.id] == nil
  }

  /// Notes a record that they have taken out, and that may go here.
  func note(gone entry: RefTable.Entry) throws {
    guard let base, let record = try base.record(entry.kind, entry.id), let uid = record.uid,
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

extension Diplomacy.Record {
  /// The record under another ref.
  fileprivate func called(_ ref: Ref?) -> Diplomacy.Record {
    switch self {
    case .topic(var topic):
      topic.ref = ref ?? topic.ref
      return .topic(topic)
    case .source(var source):
      source.ref = ref ?? source.ref
      return .source(source)
    case .actor(var actor):
      actor.ref = ref ?? actor.ref
      return .actor(actor)
    case .place(var place):
      place.ref = ref ?? place.ref
      return .place(place)
    case .relation(var relation):
      relation.ref = ref ?? relation.ref
      return .relation(relation)
    case .event(var event):
      event.ref = ref
      return .event(event)
    case .chronicle, .kind, .timeline, .supplement: return self
    }
  }

  /// The record with a further identifier, where its sort can have any.
  fileprivate func identified(by identifier: Identifier) -> Diplomacy.Record {
    guard !identifiers.contains(identifier) else { return self }
    switch self {
    case .source(var source):
      source.identifiers.append(identifier)
      return .source(source)
    case .actor(var actor):
      actor.identifiers.append(identifier)
      return .actor(actor)
    case .place(var place):
      place.identifiers.append(identifier)
      return .place(place)
    case .event(var event):
      event.identifiers.append(identifier)
      return .event(event)
    case .topic, .relation, .chronicle, .kind, .timeline, .supplement: return self
    }
  }

  /// The record without the numbers that a chronicle gives.
  fileprivate var unnumbered: Diplomacy.Record {
    if case .event(let event) = self { .event(Change.comparable(event)) } else { self }
  }
}
