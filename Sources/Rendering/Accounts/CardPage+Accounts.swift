import Chronology
import Diplomacy

// The block of what sources differ on.
extension CardPage {
  /// The rival accounts of a record, fact by fact.
  mutating func claims(of record: Record) {
    let facts = record.accounts
    guard !facts.isEmpty else { return }
    block("claims")
    for (index, fact) in facts.enumerated() {
      if index > 0 { gap() }
      row(title(fact), tail: tail(fact))
      accounts(fact)
    }
  }

  /// How a fact is headed: its name, and that nobody has decided.
  private func title(_ fact: Accounts) -> String {
    [fact.heading, fact.tieWords].compactMap { $0 }.joined(separator: ": ")
  }

  private func tail(_ fact: Accounts) -> [TailWord] {
    fact.isTie ? [TailWord("disputed", isWarning: true)] : []
  }

  /// The accounts of a fact: number, value, rank, sources; beneath them the reason, how many
  /// witnesses there are, and the passages.
  mutating func accounts(_ fact: Accounts) {
    let words = AccountWords(dates: dates, names: names)
    let digits = fact.accounts.compactMap(\.number).map { String($0).count }.max() ?? 1
    let indent = digits + 2
    for account in fact.accounts {
      let claim = account.claim
      let number = account.number.map(String.init) ?? "–"
      row(
        words.value(claim, fact.field),
        prefix: pen.rightAligned(pen.clean(number), to: digits) + " ",
        tail: [AccountWords.rank(account)], marks: marks(claim.citations))
      if fact.field?.sort == .date,
        let given = HistoricalDate(claimText: claim.value).flatMap(provenance)
      {
        row(given, indent: indent)
      }
      if let reason = claim.reason { row(reason, indent: indent) }
      if let witnesses = corroboration(claim.citations) { row(witnesses, indent: indent) }
      evidence(claim.citations, indent: indent)
    }
  }

  /// How many sources and how many independent ones there are; nil where one says it all.
  func corroboration(_ citations: [Citation]) -> String? {
    citations.isEmpty ? nil : AccountWords.corroboration(sources.corroboration(of: citations))
  }
}
