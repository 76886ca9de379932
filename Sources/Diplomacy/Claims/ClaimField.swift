import Chronology

/// A fact of a kind of record on which sources may give rival values.
///
/// A new one is one entry in ``all(of:)``: what it is called, how its value is written, and where it
/// stands in the record.
public struct ClaimField: Sendable {
  /// How a value is written.
  public enum Sort: Hashable, Sendable {
    /// A date with the words it was given in, as ``HistoricalDate/claimText`` has it.
    case date
    /// A date in EDTF alone: a validity, a life.
    case validity
    /// A time of day.
    case time
    /// The ref of a place.
    case place
    /// The ref of an actor.
    case actor
    /// The ref of an event.
    case event
    /// A part, as ``Participation/claimText`` has it.
    case party
    /// Degrees north and east.
    case coordinates
    /// One of these words.
    case word([String])
    /// Any words.
    case text
  }

  /// The name under which claims are kept.
  public let name: String
  /// Other names by which it is found.
  public let aliases: [String]
  /// How a value is written.
  public let sort: Sort
  /// Whether a record has such a fact: only a statement has words.
  let isOf: @Sendable (Record) -> Bool
  /// What the record says where a value would stand.
  let read: @Sendable (_ record: Record, _ value: String) -> String?
  /// Puts a value into the record; false when it is not written as it has to be.
  let write: @Sendable (_ record: inout Record, _ value: String) -> Bool

  init(
    _ name: String, _ aliases: [String] = [], _ sort: Sort,
    isOf: @escaping @Sendable (Record) -> Bool,
    read: @escaping @Sendable (Record, String) -> String?,
    write: @escaping @Sendable (inout Record, String) -> Bool
  ) {
    self.name = name
    self.aliases = aliases
    self.sort = sort
    self.isOf = isOf
    self.read = read
    self.write = write
  }

  /// Whether two values are one: dates may differ in the words they were given in.
  public func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    switch sort {
    case .date:
      guard let first = HistoricalDate(claimText: one),
        let second = HistoricalDate(claimText: other)
      else { return false }
      return first.edtf == second.edtf
    case .party:
      guard let first = Participation(claimText: one), let second = Participation(claimText: other)
      else { return false }
      return first.claimText == second.claimText
    default: return false
    }
  }

  /// Whether a value says no more than another, and nothing against it: 1942 beside a day of it.
  func isVaguer(_ one: String, than other: String) -> Bool {
    guard sort == .date || sort == .validity, !isSame(one, other),
      let vague = HistoricalDate(claimText: one),
      let narrow = HistoricalDate(claimText: other)?.edtf
    else { return false }
    guard let wide = vague.edtf else { return true }
    guard wide.isInterval else { return !narrow.isInterval && narrow.mustLie(in: wide) }
    guard narrow.isInterval, let outer = wide.ends, let inner = narrow.ends else { return false }
    return inner.start.mustLie(in: outer.start) && inner.end.mustLie(in: outer.end)
  }

  /// The refs in a value, with the kind of record that each stands for.
  public func refs(in value: String) -> [(ref: Ref, kind: RecordKind)] {
    switch sort {
    case .place: Ref(value).map { [($0, .place)] } ?? []
    case .actor: Ref(value).map { [($0, .actor)] } ?? []
    case .event: [(Ref(stored: value), .event)]
    case .party:
      Participation(claimText: value).map { part in
        var refs = [part.actor].compactMap { $0 }
        if case .actor(let ref) = part.principal { refs.append(ref) }
        return refs.map { ($0, .actor) }
      } ?? []
    default: []
    }
  }

  /// A value with other refs in the place of its own.
  public func replacingRefs(in value: String, _ current: (Ref) -> Ref) -> String {
    switch sort {
    case .place, .actor, .event: return current(Ref(stored: value)).text
    case .party:
      guard var part = Participation(claimText: value) else { return value }
      part.actor = part.actor.map(current)
      if case .actor(let ref) = part.principal { part.principal = .actor(current(ref)) }
      return part.claimText
    default: return value
    }
  }
}

// MARK: Finding one

extension ClaimField {
  /// The facts of a kind of record on which there can be claims, in the order of the record.
  public static func all(of kind: RecordKind) -> [ClaimField] {
    switch kind {
    case .event: events
    case .actor: actors
    case .place: places
    case .relation: relations
    case .source, .topic: []
    }
  }

  /// The field of a record that a name means; nil where the record has none of that name.
  public static func named(_ name: String, in record: Record) -> ClaimField? {
    guard let known = record.kind.flatMap({ named(name, of: $0) }), known.isOf(record) else {
      return nil
    }
    return known
  }

  /// The field of a kind of record that a name means.
  static func named(_ name: String, of kind: RecordKind) -> ClaimField? {
    all(of: kind).first { $0.name == name || $0.aliases.contains(name) }
  }

  /// The field of a record that a person typed.
  public static func typed(_ name: String, in record: Record) throws(ClaimFault) -> ClaimField {
    let word = name.lowercased().split(separator: " ").joined(separator: "-")
    if let field = named(word, in: record) { return field }
    guard let kind = record.kind, case let all = all(of: kind), !all.isEmpty else {
      throw ClaimFault("there are no rival accounts of a \(record.kind?.rawValue ?? "record")")
    }
    let fields = all.filter { $0.isOf(record) }
    if let other = all.first(where: { $0.name == word || $0.aliases.contains(word) }) {
      throw ClaimFault(
        "it has no “\(other.name)”; it has \(fields.map(\.name).joined(separator: ", "))")
    }
    let names = fields.flatMap { [$0.name] + $0.aliases }
    let near = names.map { ($0, EditDistance.between($0, word, atMost: 3)) }
      .filter { $0.1 <= max(1, min(3, word.count / 3)) }.min { $0.1 < $1.1 }?.0
    let advice = near.map { "; did you mean “\($0)”?" } ?? ""
    throw ClaimFault(
      "no field “\(name)”\(advice.isEmpty ? "; there are" : "\(advice) There are") "
        + fields.map(\.name).joined(separator: ", "))
  }
}
