import Diplomacy
internal import GRDB

/// Events, which come in by the million.
extension Combining {
  /// Takes events in, and makes one of those that both have.
  func combineEvents(_ ids: [Int64]) throws {
    let events = try theirs.rows.events(ids)
    var there = Set(ids)
    var (pairs, new): ([(event: Event, own: Int64)], [Event]) = ([], [])
    for event in events {
      guard let id = event.number else { continue }
      there.remove(id)
      let entry = RefTable.Entry(kind: .event, id: id)
      guard written.insert(entry).inserted else { continue }
      if let number = try match(event, id) {
        pairs.append((event, number))
      } else if try !isLeftOut(event, entry) {
        _ = try reserve(id, wished: id)
        new.append(event)
      }
    }
    for id in there.sorted() { try note(gone: RefTable.Entry(kind: .event, id: id)) }
    try combine(pairs)
    try add(new)
    // Nothing of millions is to be remembered but what differs.
    if base == nil {
      for id in ids { written.remove(RefTable.Entry(kind: .event, id: id)) }
      for event in new { if let id = event.number { reserved[id] = nil } }
    }
  }

  private func combine(_ pairs: [(event: Event, own: Int64)]) throws {
    let own = Dictionary(
      try change.rows.events(pairs.map(\.own)).map { ($0.number ?? 0, $0) },
      uniquingKeysWith: { first, _ in first })
    for (event, number) in pairs {
      guard let mine = own[number], let id = event.number else { continue }
      let entry = RefTable.Entry(kind: .event, id: id)
      try combine(
        .event(mine), number, with: .event(event), entry, base: before(entry, event.uid))
    }
  }

  private func add(_ new: [Event]) throws {
    var many: [Event] = []
    for event in new {
      guard let id = event.number, let number = reserved[id] else { continue }
      var added = try event.mapRefs(mine(_:))
      added.number = number
      for index in added.links.indices { added.links[index].number = nil }
      let wished = added.ref
      added.ref = try wished.map { try newRef($0, added.uid) }
      let handle = added.ref ?? Ref(event: number)
      noteArrival(
        RefTable.Entry(kind: .event, id: id), of: wished ?? Ref(event: id), as: handle)
      if added.ref == nil {
        many.append(added)
      } else {
        try change.add(added, numbered: number)
      }
    }
    if !new.isEmpty { _ = try change.id() }
    try change.add(many: many)
    if !new.isEmpty { outcome.added[.event, default: 0] += new.count }
  }
}
