public import Diplomacy
internal import GRDB

extension Change {
  /// Adds an account of a fact to a record; see ``Record/claiming(_:keepsRank:)``.
  ///
  /// - Parameters:
  ///   - claim: The account.
  ///   - ref: The record.
  ///   - keepsRank: Whether a value that has been claimed keeps its rank where the account has none in
  ///     particular.
  /// - Returns: The number of the claim among those of the record.
  /// - Throws: ``StorageError/invalid(_:)`` when the value cannot stand in the record.
  @discardableResult
  public func claim(_ claim: Claim, on ref: Ref, keepsRank: Bool = false) throws -> Int {
    let record = try alter(ref) { record throws(ClaimFault) in
      try record.claiming(claim, keepsRank: keepsRank)
    }
    return record.number(of: claim) ?? record.claims.count
  }

  /// Prefers one of the accounts of a fact: its value is written into the record, and what the record
  /// said is kept.
  ///
  /// - Parameters:
  ///   - number: The number of the claim among those of the record.
  ///   - ref: The record.
  ///   - reason: Why; nil leaves the reason as it is.
  public func prefer(_ number: Int, on ref: Ref, because reason: String? = nil) throws {
    try alter(ref) { record throws(ClaimFault) in
      try record.preferring(number - 1, because: reason)
    }
  }

  /// Adds the claims of a supplement.
  func add(claims: [Claim], to entry: RefTable.Entry, _ ref: Ref) throws {
    guard !claims.isEmpty else { return }
    guard [.event, .actor, .place, .relation].contains(entry.kind) else {
      throw StorageError.invalid("there can be no claims on “\(ref)”")
    }
    try alter(ref) { record throws(ClaimFault) in try record.claiming(claims, keepsRank: true) }
  }

  /// Puts what a function makes of a record in its place, where that is something else.
  @discardableResult
  private func alter(
    _ ref: Ref, _ body: (Diplomacy.Record) throws(ClaimFault) -> Diplomacy.Record
  ) throws -> Diplomacy.Record {
    let record = try whole(ref)
    let altered: Diplomacy.Record
    do { altered = try body(record) } catch { throw StorageError.invalid(error.description) }
    if altered != record { try replace(ref, with: altered) }
    return altered
  }

  /// The whole record that a ref stands for.
  func whole(_ ref: Ref) throws -> Diplomacy.Record {
    let all = RecordKind.allCases
    guard let entry = try entry(ref) else {
      throw StorageError.unknown(
        text: ref.text, kinds: all,
        nearest: try Resolver(db: db, path: path).nearest(to: ref.text, kinds: all))
    }
    guard let found = try rows.records(entry.kind, [entry.id]).first else {
      throw StorageError.damaged(path: path, detail: "a record that was found is not there")
    }
    return found
  }
}
