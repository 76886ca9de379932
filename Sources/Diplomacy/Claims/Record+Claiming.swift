import Chronology

extension Record {
  /// The record with a further account of one of its facts.
  ///
  /// What the record says itself is kept beside the first rival of it, with its own sources. A value
  /// that has been claimed already gets the further sources. A preferred value is written into the
  /// record, and those that were preferred before and no longer stand there are preferred no more.
  /// - Parameters:
  ///   - claim: The account.
  ///   - keepsRank: Whether a value that has been claimed keeps its rank where the account has none in
  ///     particular.
  public func claiming(_ claim: Claim, keepsRank: Bool = false) throws(ClaimFault) -> Record {
    try claiming([claim], keepsRank: keepsRank)
  }

  /// The record with further accounts, all of which are known before anything is kept or shown.
  public func claiming(
    _ new: [Claim], keepsRank: Bool = false
  ) throws(ClaimFault) -> Record {
    guard let kind, !ClaimField.all(of: kind).isEmpty else {
      throw ClaimFault("there are no rival accounts of a \(self.kind?.rawValue ?? "record")")
    }
    var record = self
    for claim in new { record.keepOwn(besides: claim, among: new) }
    for claim in new { record.put(claim, keepsRank: keepsRank) }
    for claim in new where claim.rank == .preferred {
      // Two that are preferred at once, as a file may have them, decide nothing.
      guard !new.contains(where: { record.contradicts($0, claim) }) else { continue }
      try record.show(claim)
    }
    for claim in new where claim.rank == .rejected && record.states(claim) {
      throw ClaimFault(
        "the record itself says “\(claim.value)”; prefer another value before this is rejected")
    }
    return record
  }

  /// The record with one of its accounts preferred: what it says is what the record says.
  ///
  /// - Parameters:
  ///   - index: The place of the claim among those of the record.
  ///   - reason: Why; nil leaves the reason as it is.
  public func preferring(_ index: Int, because reason: String? = nil) throws(ClaimFault) -> Record {
    guard claims.indices.contains(index) else {
      throw ClaimFault("there is no claim \(index + 1)")
    }
    var record = self
    record.claims[index].rank = .preferred
    if let reason { record.claims[index].reason = reason }
    try record.show(record.claims[index])
    return record
  }

  /// The number of the claim that has a value, by which it can be preferred.
  public func number(of claim: Claim) -> Int? { index(of: claim).map { $0 + 1 } }

  // MARK: Steps

  private func contradicts(_ one: Claim, _ other: Claim) -> Bool {
    guard one.rank == .preferred, let field = ClaimField.named(other.field, in: self),
      ClaimField.named(one.field, in: self)?.name == field.name, field.sort != .party
    else { return false }
    return !field.isSame(one.value, other.value)
  }

  /// The place of a claim on the same fact with the same value.
  func index(of claim: Claim) -> Int? {
    let field = ClaimField.named(claim.field, in: self)
    return claims.firstIndex { known in
      let isOfField =
        field.map { $0.name == ClaimField.named(known.field, in: self)?.name }
        ?? (known.field == claim.field)
      return isOfField && (field?.isSame(known.value, claim.value) ?? (known.value == claim.value))
    }
  }

  /// Keeps what the record says as a claim, unless it is claimed already or is the same.
  mutating func keepOwn(besides claim: Claim, among others: [Claim] = []) {
    guard let field = ClaimField.named(claim.field, in: self),
      let own = field.read(self, claim.value), !field.isSame(own, claim.value)
    else { return }
    let kept = Claim(field: claim.field, value: own)
    var all = self
    all.claims += others
    guard all.index(of: kept) == nil else { return }
    let cited = citations(of: field, rivalOf: claim.value).filter { citation in
      // A source does not vouch for what it contradicts.
      !claim.citations.contains { $0.source == citation.source && $0.locator == citation.locator }
    }
    claims.append(Claim(field: claim.field, value: own, citations: cited))
  }

  private mutating func put(_ claim: Claim, keepsRank: Bool) {
    guard let index = index(of: claim) else {
      claims.append(claim)
      return
    }
    claims[index].citations = Joining.union(claims[index].citations, claim.citations)
    claims[index].reason = claim.reason ?? claims[index].reason
    if !keepsRank || claim.rank != .normal { claims[index].rank = claim.rank }
  }

  /// Writes a preferred value into the record and takes the rank from those that no longer stand
  /// there; of a fact that is no single field of the record, from all others.
  private mutating func show(_ claim: Claim) throws(ClaimFault) {
    guard let field = ClaimField.named(claim.field, in: self) else {
      for index in claims.indices
      where claims[index].field == claim.field && claims[index].value != claim.value {
        claims[index].standBack()
      }
      return
    }
    if !states(claim) {
      keepOwn(besides: claim)
      guard field.write(&self, claim.value) else {
        throw ClaimFault("the claim on \(field.name): “\(claim.value)” \(field.sort.fault)")
      }
      cite(claim, for: field)
    }
    standBack(in: field)
  }

  /// Cites the sources of the value that is written into the record now, and no more those of the
  /// value that was there: its claim has them.
  private mutating func cite(_ claim: Claim, for field: ClaimField) {
    let words = [field.name] + field.aliases
    let former = citations.filter { $0.fact.map(words.contains) ?? false }
    if former.isEmpty { return }
    citations = citations.filter { !former.contains($0) }
    for var citation in claim.citations {
      citation.fact = field.name
      if !citations.contains(citation) { citations.append(citation) }
    }
  }

  /// Takes the rank from preferred claims on a field that the record does not say.
  mutating func standBack(in field: ClaimField) {
    for index in claims.indices
    where ClaimField.named(claims[index].field, in: self)?.name == field.name
      && !states(claims[index])
    {
      claims[index].standBack()
    }
  }
}

extension Claim {
  /// Makes a preferred claim one among others.
  mutating func standBack() { if rank == .preferred { rank = .normal } }
}

extension ClaimField.Sort {
  /// Why a value is not one, to stand behind it.
  public var fault: String {
    switch self {
    case .date, .validity: "is no date in EDTF"
    case .time: "is no time of day; write it as 12:15 or 11:00-12:40"
    case .place: "is no place"
    case .actor: "is no actor"
    case .event: "is no event"
    case .party: "is no part; write it as REF:ROLE or \"REF as CAPACITY\""
    case .coordinates: "is no point on the globe; write it as LAT,LON"
    case .word(let words): "is none of \(words.joined(separator: ", "))"
    case .text: "is empty"
    }
  }
}
