import Diplomacy
internal import GRDB

/// The refs in the values of claims.
///
/// A claim names a place or an actor by the ref that it had when the claim was made. Refs that were
/// renamed or merged away lead to what stays, and are read as its ref of today: the value need not be
/// written anew.
extension RecordRows {
  /// Claims on records of one kind with every ref in them as it is today.
  func current(_ claims: [Claim], of kind: RecordKind) throws -> [Claim] {
    let fields = ClaimField.all(of: kind)
    func field(_ claim: Claim) -> ClaimField? {
      fields.first { $0.name == claim.field || $0.aliases.contains(claim.field) }
    }
    let refs = Set(claims.flatMap { claim in field(claim)?.refs(in: claim.value).map(\.ref) ?? [] })
    guard !refs.isEmpty else { return claims }
    var now: [Ref: Ref] = [:]
    for row in try db.rows(
      """
      SELECT old.name, now.name FROM json_each(?) j CROSS JOIN ref old ON old.name = j.value
      JOIN ref now ON now.kind = old.kind AND now.record_id = old.record_id AND now.is_current = 1
      WHERE old.is_current = 0
      """, [jsonList(refs)])
    { now[Ref(stored: row[0])] = Ref(stored: row[1]) }
    guard !now.isEmpty else { return claims }
    return claims.map { claim in
      guard let field = field(claim) else { return claim }
      var claim = claim
      claim.value = field.replacingRefs(in: claim.value) { now[$0] ?? $0 }
      return claim
    }
  }
}
