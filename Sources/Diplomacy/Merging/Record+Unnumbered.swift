extension Event {
  /// The event without the numbers that a chronicle gives, and without parts that say nothing.
  public var unnumbered: Event {
    var event = self
    event.number = nil
    for index in links.indices { event.links[index].number = nil }
    if meeting == Meeting() { event.meeting = nil }
    if visit == Visit() { event.visit = nil }
    if statement == Statement() { event.statement = nil }
    return event
  }
}

extension Record {
  /// The record without the numbers that a chronicle gives, to compare it with another state of it.
  public var unnumbered: Record {
    if case .event(let event) = self { .event(event.unnumbered) } else { self }
  }
}
