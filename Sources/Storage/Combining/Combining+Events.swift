import Diplomacy
internal import GRDB

/// Events, which come in by the million.
extension Combining {
  /// Takes events in that this chronicle lacks, and notes those that both have.
  func takeEvents(_ ids: [Int64]) throws {
    let events = try theirs.rows.events(ids)
    var there = Set(ids)
    var new: [Event] = []
    for event in events {
      guard let id = event.number else { continue }
      there.remove(id)
      let entry = RefTable.Entry(kind: .event, id: id)
      guard written.insert(entry).inserted else { continue }
      if let number = try match(event, id) {
        shared.append((id, number))
      } else if try isLeftOut(event, entry) {
        written.remove(entry)
      } else {
        _ = try reserve(id, wished: id)
        new.append(event)
      }
    }
    for id in there.sorted() { try note(gone: RefTable.Entry(kind: .event, id: id)) }
    try add(new)
    // Nothing of millions is to be remembered but what both have.
    if base == nil {
      for id in ids { written.remove(RefTable.Entry(kind: .event, id: id)) }
      for event in new { if let id = event.number { reserved[id] = nil } }
    }
  }

  /// Makes one of each of the events that both have, when all others are there.
  func combineEvents() throws {
    var rest = shared[...]
    shared = []
    while !rest.isEmpty {
      let pairs = rest.prefix(500)
      rest = rest.dropFirst(500)
      let own = try events(pairs.map(\.mine), in: mine)
      let other = try events(pairs.map(\.theirs), in: theirs)
      for (id, number) in pairs {
        guard let mine = own[number], let event = other[id] else { continue }
        let entry = RefTable.Entry(kind: .event, id: id)
        try combine(
          .event(mine), number, with: .event(event), entry, base: before(entry, event.uid, mine.uid)
        )
      }
    }
  }

  private func events(_ numbers: [Int64], in side: ChronicleSide) throws -> [Int64: Event] {
    Dictionary(
      try side.rows.events(numbers).map { ($0.number ?? 0, $0) },
      uniquingKeysWith: { first, _ in first })
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
        try attempt(.event(added), Record.event(added).untied) { record in
          if case .event(let event) = record { try change.add(event, numbered: number) }
        }
      }
    }
    if !new.isEmpty { _ = try change.id() }
    try change.add(many: many)
    // What follows is asked of this side's own connection.
    try change.wait()
    if !new.isEmpty { outcome.added[.event, default: 0] += new.count }
  }
}
