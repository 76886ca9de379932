import Chronology

// The sorts of entries that the tables of fields are made of.
extension ClaimField {
  /// A fact of an event that a text states.
  static func event(
    _ name: String, also aliases: [String] = [], as sort: Sort = .text,
    isOf: @escaping @Sendable (Event) -> Bool = { _ in true },
    _ read: @escaping @Sendable (Event) -> String?,
    _ write: @escaping @Sendable (inout Event, String) -> Bool
  ) -> ClaimField {
    ClaimField(
      name, aliases, sort,
      isOf: { if case .event(let event) = $0 { isOf(event) } else { false } },
      read: { record, _ in if case .event(let event) = record { read(event) } else { nil } },
      write: { record, value in
        guard case .event(var event) = record, write(&event, value) else { return false }
        record = .event(event)
        return true
      })
  }

  /// A fact of a statement.
  static func statement(
    _ name: String, also aliases: [String] = [],
    _ path: any WritableKeyPath<Statement, String?> & Sendable
  ) -> ClaimField {
    event(name, also: aliases, isOf: { $0.statement != nil }, { $0.statement?[keyPath: path] }) {
      $0.statement?[keyPath: path] = $1
      return true
    }
  }

  /// A fact of an event that is one of a few words.
  static func word<Value: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, isOf: @escaping @Sendable (Event) -> Bool,
    _ read: @escaping @Sendable (Event) -> Value?,
    _ write: @escaping @Sendable (inout Event, Value) -> Void
  ) -> ClaimField where Value.RawValue == String {
    event(name, as: .word(Value.allCases.map(\.rawValue)), isOf: isOf, { read($0)?.rawValue }) {
      guard let value = Value(rawValue: $1) else { return false }
      write(&$0, value)
      return true
    }
  }

  /// A fact of another kind of record.
  static func of<Value>(
    _ cast: @escaping @Sendable (Record) -> Value?, _ wrap: @escaping @Sendable (Value) -> Record,
    _ name: String, also aliases: [String] = [], as sort: Sort = .text,
    isOf: @escaping @Sendable (Value) -> Bool = { _ in true },
    _ read: @escaping @Sendable (Value) -> String?,
    _ write: @escaping @Sendable (inout Value, String) -> Bool
  ) -> ClaimField {
    ClaimField(
      name, aliases, sort, isOf: { cast($0).map(isOf) ?? false },
      read: { record, _ in cast(record).flatMap(read) },
      write: { record, value in
        guard var known = cast(record), write(&known, value) else { return false }
        record = wrap(known)
        return true
      })
  }
}

extension [Name] {
  /// The name that stands for the record: the first full one.
  private var main: Int? { firstIndex { $0.kind == .full } ?? indices.first }

  /// The name that claims on the name are about.
  var claimed: String? { main.map { self[$0].text } }

  /// Puts a name in the place of the one that stands for the record; the old one stays an alias, so
  /// that it goes on to be found.
  mutating func claim(_ text: String) {
    guard let main, self[main].text != text else { return }
    var old = self[main]
    self[main].text = text
    self[main].citations = []
    removeAll { $0.kind == .alias && $0.text == text }
    guard !contains(where: { $0.text == old.text }) else { return }
    old.kind = .alias
    append(old)
  }
}
