import Diplomacy

/// Events that are read table by table.
struct EventBatch {
  private var events: [Event] = []
  private var places: [Int64: Int] = [:]
  /// Where the event altered last stands: tables are gone through in the order of events.
  private var last: (number: Int64, place: Int)?

  /// Makes an empty one with room for so many events.
  init(room: Int) {
    events.reserveCapacity(room)
    places.reserveCapacity(room)
  }

  /// Adds an event under its number.
  mutating func add(_ event: Event, _ number: Int64) {
    places[number] = events.count
    events.append(event)
  }

  /// Alters an event where it stands.
  mutating func alter(_ number: Int64, _ body: (inout Event) -> Void) {
    if let last, last.number == number { return body(&events[last.place]) }
    guard let place = places[number] else { return }
    last = (number, place)
    body(&events[place])
  }

  /// Whether there is a statement among them.
  var hasStatements: Bool { events.contains { $0.statement != nil } }

  /// The events in the order of these numbers.
  func inOrder(of numbers: [Int64]) -> [Event] {
    if events.count == numbers.count, zip(events, numbers).allSatisfy({ $0.number == $1 }) {
      return events
    }
    return numbers.compactMap { number in places[number].map { events[$0] } }
  }
}
