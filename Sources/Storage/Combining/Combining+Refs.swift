import Diplomacy
internal import GRDB

/// What their refs stand for here.
extension Combining {
  /// The ref by which a record of theirs goes here.
  func mine(_ ref: Ref) throws -> Ref {
    if let known = translations[ref] { return known }
    guard let entry = try theirs.entry(ref) else { return ref }
    let here = try entry.kind == .event ? event(entry.id) : record(entry)
    if translations.count > 200_000 { translations.removeAll(keepingCapacity: true) }
    translations[ref] = here
    return here
  }

  /// The same, but for a record that was taken out here, and that nobody may need: it stays as a
  /// mark, which ``settled(_:)`` reads.
  func glance(_ ref: Ref) throws -> Ref {
    guard base != nil, translations[ref] == nil, let entry = try theirs.entry(ref) else {
      return try mine(ref)
    }
    return try here(entry) ?? Ref(stored: Self.mark + ref.text)
  }

  /// What a ref that is left stands for, marks included.
  func settled(_ ref: Ref) throws -> Ref { try unmarked(ref).map(mine(_:)) ?? ref }

  /// The ref of theirs that a mark stands for; nil where it is none.
  func unmarked(_ ref: Ref) -> Ref? {
    ref.text.hasPrefix(Self.mark) ? Ref(stored: String(ref.text.dropFirst(Self.mark.count))) : nil
  }

  /// No ref begins so.
  private static let mark = "\u{1}"

  private func here(_ entry: RefTable.Entry) throws -> Ref? {
    if let ref = given[entry] { return ref }
    if entry.kind == .event, let number = reserved[entry.id] { return Ref(event: number) }
    return try number(of: entry).flatMap { try mine.handle(entry.kind, $0) }
  }

  /// The ref by which a record of theirs goes here, where it is here.
  func called(_ ref: Ref) throws -> Ref { try theirs.entry(ref).flatMap(here(_:)) ?? ref }

  private func record(_ entry: RefTable.Entry) throws -> Ref {
    if let ref = try here(entry) { return ref }
    // Taken out here, and needed by what they have recorded since.
    if entry.kind != .relation { try match(entry.kind, [entry.id]) }
    try name(entry.kind, entry.id, isNeeded: true)
    try write(entry.kind, entry.id)
    return try here(entry) ?? Ref(stored: "")
  }

  private func event(_ id: Int64) throws -> Ref {
    let entry = RefTable.Entry(kind: .event, id: id)
    if let ref = try here(entry) { return ref }
    if let event = try theirs.rows.events([id]).first, let number = try match(event, id) {
      return try mine.handle(.event, number) ?? Ref(event: number)
    }
    if base != nil, !written.contains(entry) { brought.append(id) }
    return Ref(event: try reserve(id, wished: id))
  }

  /// The number that an event of theirs is going to have.
  func reserve(_ id: Int64, wished: Int64?) throws -> Int64 {
    if let number = reserved[id] { return number }
    let number = try change.numbers.event(wished: wished)
    reserved[id] = number
    return number
  }

  /// My record that one of theirs is, where that is known.
  func number(of entry: RefTable.Entry) throws -> Int64? {
    if let number = matched[entry] { return number }
    guard let uid = try theirs.uid(entry.kind, entry.id) else { return nil }
    return try mine.number(entry.kind, uid) ?? mergedAway(entry.kind, uid)
  }

  /// The ref by which a record of the state before goes here now.
  func mine(before ref: Ref) throws -> Ref {
    guard let base, let entry = try base.entry(ref), let uid = try base.uid(entry.kind, entry.id)
    else { return ref }
    if let number = try mine.number(entry.kind, uid) ?? mergedAway(entry.kind, uid) {
      return try mine.handle(entry.kind, number) ?? ref
    }
    guard let number = try theirs.number(entry.kind, uid),
      let there = try theirs.handle(entry.kind, number)
    else { return ref }
    return try glance(there)
  }

  /// The ref by which a record of the state before goes there now.
  func there(before ref: Ref) throws -> Ref {
    guard let base, let entry = try base.entry(ref), let uid = try base.uid(entry.kind, entry.id)
    else { return ref }
    if let number = try theirs.number(entry.kind, uid) {
      return try theirs.handle(entry.kind, number) ?? ref
    }
    guard let found = try RefTable(db: theirs.db).found(ref), found.isFormer else { return ref }
    return try theirs.handle(found.entry.kind, found.entry.id) ?? ref
  }

  /// My record into which one of before has been merged.
  func mergedAway(_ kind: RecordKind, _ uid: UID) throws -> Int64? {
    guard let base, let before = try base.number(kind, uid),
      let ref = try base.handle(kind, before),
      let found = try RefTable(db: change.db).found(ref), found.isFormer, found.entry.kind == kind,
      // What it went up in may have been taken out since.
      try mine.handle(kind, found.entry.id) != nil
    else { return nil }
    return found.entry.id
  }

  // Refs of records

  /// Settles by which ref a record that comes in goes: the older of two has it.
  func newRef(_ wished: Ref, _ uid: UID?) throws -> Ref {
    guard let found = try RefTable(db: change.db).found(wished), !planned.contains(wished) else {
      return planned.contains(wished) ? try free(wished) : wished
    }
    _ = try change.id()
    if found.isFormer {
      // What a record is called now goes before what another was called.
      try drop(wished)
      return wished
    }
    let own = try mine.uid(found.entry.kind, found.entry.id)
    let isOlder = uid.map { uid in own.map { $0.isBefore(uid) } ?? true } ?? true
    if isOlder {
      let ref = try free(wished)
      outcome.renamed.append(.init(from: wished, to: ref, isOthers: true))
      return ref
    }
    try clear(wished, of: found.entry)
    return wished
  }

  /// Takes a ref from my record that has it.
  private func clear(_ ref: Ref, of entry: RefTable.Entry) throws {
    let other = try free(ref)
    try change.rename(entry, to: other)
    try drop(ref)
    for index in outcome.alike.indices
    where outcome.alike[index].kind == entry.kind && outcome.alike[index].kept == ref {
      outcome.alike[index].kept = other
    }
    outcome.renamed.append(.init(from: ref, to: other, isOthers: false))
  }

  private func free(_ wished: Ref) throws -> Ref {
    try RefRule.choose(from: [wished.text], fallback: wished.text) { ref in
      try mine.entry(ref) != nil || theirs.entry(ref) != nil || planned.contains(ref)
    }
  }

  private func drop(_ ref: Ref) throws {
    try change.db.run("DELETE FROM ref WHERE name = ? AND is_current = 0", [ref.text])
    change.forget(ref)
    translations.removeAll(keepingCapacity: true)
  }

  /// The ref by which a record that both have goes: the one that was given last, as far as that is
  /// known.
  private func ref(of own: Ref, and other: Ref, before: Ref?, entry: RefTable.Entry) throws -> Ref {
    if own == other || own == before { return other }
    if other == before { return own }
    let isFormerHere = try RefTable(db: change.db).found(other).map {
      $0.isFormer && $0.entry == entry
    }
    if isFormerHere == true { return own }
    let there = try RefTable(db: theirs.db).found(own)
    if let there, there.isFormer, try number(of: there.entry) == entry.id { return other }
    return min(own, other)
  }

  /// Settles by which ref two records go that were found to be one: before others come in that may
  /// have the one that is left over.
  func settleRef(_ kind: RecordKind, _ id: Int64) throws {
    let entry = RefTable.Entry(kind: kind, id: id)
    guard let number = matched[entry], let uid = try theirs.uid(kind, id),
      try mergedAway(kind, uid) == nil, let own = try mine.handle(kind, number),
      let other = try theirs.handle(kind, id), refsSettled.insert(entry).inserted
    else { return }
    let before = try before(entry, uid, mine.uid(kind, number))?.ref
    try settle(own, and: other, before: before, RefTable.Entry(kind: kind, id: number))
  }

  /// Gives my record the one of its refs on either side that stays.
  func settle(_ own: Ref, and other: Ref, before: Ref?, _ entry: RefTable.Entry) throws {
    let chosen = try ref(of: own, and: other, before: before, entry: entry)
    try rename(entry, from: own, to: chosen, besides: other)
  }

  /// Gives my record the ref that both sides settle on; the other one leads to it, too.
  func rename(_ entry: RefTable.Entry, from own: Ref, to wished: Ref, besides other: Ref) throws {
    var ref = wished
    if ref != own, let holder = try mine.entry(ref), holder != entry {
      // What only this side has holds it, as what comes in would: the older of two has it.
      guard taken[holder] == nil, let uid = try mine.uid(holder.kind, holder.id),
        try theirs.number(holder.kind, uid) == nil
      else { return }
      _ = try change.id()
      if try age(of: entry).map({ $0.isBefore(uid) }) ?? false {
        try clear(ref, of: holder)
      } else {
        ref = try free(ref)
      }
    }
    if ref != own {
      _ = try change.id()
      try change.rename(entry, to: ref)
      translations.removeAll(keepingCapacity: true)
      outcome.renamed.append(.init(from: own, to: ref, isOthers: false))
    } else if other != own, try mine.entry(other) == nil,
      Ref.number(in: other.text, prefix: "e") == nil
    {
      try keep(other, leadingTo: entry)
    }
  }

  /// Keeps a ref as one that a record had.
  func keep(_ ref: Ref, leadingTo entry: RefTable.Entry) throws {
    _ = try change.id()
    try change.db.run(
      "INSERT INTO ref (name, kind, record_id, is_current) VALUES (?, ?, ?, 0)",
      [ref.text, entry.kind.rawValue, entry.id])
  }
}

extension UID {
  /// Whether it was made before another.
  func isBefore(_ other: UID) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }
}
