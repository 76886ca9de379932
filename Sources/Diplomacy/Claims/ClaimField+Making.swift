import Chronology

// The sorts of entries that the tables of fields are made of.
extension ClaimField {
  /// A fact of records of one kind.
  ///
  /// - Parameters:
  ///   - part: The record, where it is of that kind and has such a fact.
  ///   - record: The record again, of what was taken out of it.
  private static func of<Value>(
    _ part: @escaping @Sendable (Record) -> Value?, _ record: @escaping @Sendable (Value) -> Record,
    _ name: String, also aliases: [String], as sort: Sort,
    read: @escaping @Sendable (Value) -> String?,
    write: @escaping @Sendable (inout Value, String) -> Bool
  ) -> ClaimField {
    ClaimField(
      name, aliases, sort, isOf: { part($0) != nil },
      read: { whole, _ in part(whole).flatMap(read) },
      write: { whole, value in
        guard var known = part(whole), write(&known, value) else { return false }
        whole = record(known)
        return true
      })
  }

  /// A fact of an event.
  static func event(
    _ name: String, also aliases: [String] = [], as sort: Sort = .text,
    isOf: @escaping @Sendable (Event) -> Bool = { _ in true },
    read: @escaping @Sendable (Event) -> String?,
    write: @escaping @Sendable (inout Event, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .event(let event) = $0, isOf(event) { event } else { nil } }, { .event($0) }, name,
      also: aliases, as: sort, read: read, write: write)
  }

  /// A text that an event has.
  static func event(
    _ name: String, also aliases: [String] = [],
    _ path: any WritableKeyPath<Event, String?> & Sendable
  ) -> ClaimField {
    event(
      name, also: aliases, read: { $0[keyPath: path] },
      write: { event, value in
        event[keyPath: path] = value
        return true
      })
  }

  /// A text that a statement has.
  static func statement(
    _ name: String, also aliases: [String] = [],
    _ path: any WritableKeyPath<Statement, String?> & Sendable
  ) -> ClaimField {
    event(
      name, also: aliases, isOf: { $0.statement != nil },
      read: { $0.statement?[keyPath: path] },
      write: { event, value in
        event.statement?[keyPath: path] = value
        return true
      })
  }

  /// A fact of an event that is one of a few words.
  static func word<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, isOf: @escaping @Sendable (Event) -> Bool,
    read: @escaping @Sendable (Event) -> Value?,
    write: @escaping @Sendable (inout Event, Value) -> Void
  ) -> ClaimField where Value.RawValue == String {
    event(
      name, as: .word(Value.allCases.map(\.rawValue)), isOf: isOf, read: { read($0)?.rawValue },
      write: { event, text in
        guard let value = Value(rawValue: text) else { return false }
        write(&event, value)
        return true
      })
  }

  /// A fact of an actor.
  static func actor(
    _ name: String, also aliases: [String] = [], as sort: Sort = .text,
    read: @escaping @Sendable (Actor) -> String?,
    write: @escaping @Sendable (inout Actor, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .actor(let actor) = $0 { actor } else { nil } }, { .actor($0) }, name,
      also: aliases, as: sort, read: read, write: write)
  }

  /// A fact of a place.
  static func place(
    _ name: String, also aliases: [String] = [], as sort: Sort = .text,
    read: @escaping @Sendable (Place) -> String?,
    write: @escaping @Sendable (inout Place, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .place(let place) = $0 { place } else { nil } }, { .place($0) }, name,
      also: aliases, as: sort, read: read, write: write)
  }

  /// A fact of a tenure, a membership, a part-of or a succession.
  static func relation(
    _ name: String, also aliases: [String] = [], as sort: Sort = .text,
    isOf: @escaping @Sendable (Relation) -> Bool = { _ in true },
    read: @escaping @Sendable (Relation) -> String?,
    write: @escaping @Sendable (inout Relation, String) -> Bool
  ) -> ClaimField {
    of(
      { if case .relation(let relation) = $0, isOf(relation) { relation } else { nil } },
      { .relation($0) }, name, also: aliases, as: sort, read: read, write: write)
  }

  /// Puts what a value was read as in its place; false where it could not be read.
  static func put<Value>(_ value: Value?, into place: inout Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }
}
