import Diplomacy

extension RowImport {
  /// The event with the chronicle's refs for the row's keys.
  func settled(_ event: Event) throws -> Event {
    var made = event
    made.ref = nil
    made.place = try event.place.map(keys.real)
    made.topics = try event.topics.map(keys.real)
    for index in made.dates.indices {
      made.dates[index].by = try made.dates[index].by.map(keys.real)
    }
    for index in made.participations.indices { try settle(&made.participations[index]) }
    for index in made.links.indices {
      made.links[index].to = try target(made.links[index].to)
      made.links[index].citations = try made.links[index].citations.map(keys.real)
    }
    made.citations = try event.citations.map(keys.real)
    made.after = try event.after.map(target)
    made.before = try event.before.map(target)
    if let occasion = event.statement?.occasion { made.statement?.occasion = try target(occasion) }
    if let about = event.statement?.about {
      made.statement?.about = try about.map { try keys[$0] ?? target($0) }
    }
    return made
  }

  private func settle(_ part: inout Participation) throws {
    part.actor = try part.actor.map(keys.real)
    if case .actor(let principal) = part.principal {
      part.principal = .actor(try keys.real(principal))
    }
    part.citations = try part.citations.map(keys.real)
  }

  /// The event that a key, its origin, stands for.
  private func target(_ key: Ref) throws -> Ref {
    guard let origin = Identifier(key.text) else { return key }
    guard let number = try rows.number(name: origin.scheme, key: origin.value) else {
      throw StorageError.unknown(text: key.text, kinds: [.event], nearest: [])
    }
    return Ref(event: number)
  }
}
