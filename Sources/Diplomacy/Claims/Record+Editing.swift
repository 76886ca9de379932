extension Record {
  /// The record after an edit, with its claims made to agree with it.
  ///
  /// A value that the edit has altered, and on which there are claims, is the preferred one from now
  /// on: a claim of it is made where there is none, with the sources that the edit has added. Where
  /// the edit has altered the claims and not the value, the preferred claim is written.
  /// - Parameter old: The record as it was.
  public func settled(after old: Record) throws(ClaimFault) -> Record {
    guard !claims.isEmpty, let kind else { return self }
    var record = self
    for field in ClaimField.all(of: kind) where field.isOf(record) {
      if field.sort == .party {
        record.standBack(in: field)
      } else {
        try record.settle(field, after: old)
      }
    }
    return record
  }

  private mutating func settle(_ field: ClaimField, after old: Record) throws(ClaimFault) {
    let own = claims.indices.filter {
      ClaimField.named(claims[$0].field, in: self)?.name == field.name
    }
    guard let first = own.first else { return }
    let name = claims[first].field
    let (before, now) = (field.read(old, ""), field.read(self, ""))
    if let now, before.map({ !field.isSame($0, now) }) ?? true {
      let claim = Claim(field: name, value: now)
      if let index = index(of: claim) {
        claims[index].rank = .preferred
      } else {
        let added = citations.filter { !old.citations.contains($0) }
        claims.append(Claim(field: name, value: now, rank: .preferred, citations: added))
      }
      standBack(in: field)
    } else if now == nil {
      standBack(in: field)
    } else {
      let preferred = own.filter { claims[$0].rank == .preferred }
      let isNew = preferred.contains { !old.claims.contains(claims[$0]) }
      if isNew, preferred.count == 1 { self = try preferring(preferred[0]) }
    }
  }
}
