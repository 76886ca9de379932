import Chronology
public import Diplomacy

/// The accounts of a record for machines: one JSON object, one object an account, or one row.
public enum ClaimsData {
  /// One object with the facts and, in each, the accounts; its keys sorted, with a line end.
  public static func json(_ card: ClaimsCard, options: TimelineOptions) -> String {
    let facts = card.record.accounts.map { fact in
      FactJSON(
        field: fact.name, tied: fact.isTie,
        accounts: fact.accounts.map { AccountJSON(card, fact, $0, options, hasRecord: false) })
    }
    let page = CardJSON(ref: handle(card.record), title: card.title, facts: facts)
    return (try? JSONText.page(page)) ?? "{}\n"
  }

  /// One object a line.
  public static func jsonLines(_ card: ClaimsCard, options: TimelineOptions) -> String {
    each(card) { fact, account in
      let line = try? JSONText.line(AccountJSON(card, fact, account, options, hasRecord: true))
      return (line ?? "{}") + "\n"
    }
  }

  /// A line of heads and one row an account.
  public static func csv(_ card: ClaimsCard, options: TimelineOptions) -> String {
    let heads = [
      "record", "number", "field", "value", "text", "rank", "shown", "reason", "sources", "grades",
      "source_count", "independent",
    ]
    return CSVTimeline.row(heads)
      + each(card) { fact, account in
        let data = AccountJSON(card, fact, account, options, hasRecord: true)
        let citations = account.claim.citations
        let sources = citations.map {
          [$0.source.text, $0.locator].compactMap { $0 }.joined(separator: "#")
        }
        return CSVTimeline.row([
          data.record ?? "", data.number.map(String.init) ?? "", fact.name, data.value, data.text,
          data.rank ?? "", account.isShown ? "1" : "0", account.claim.reason ?? "",
          sources.joined(separator: "; "),
          citations.map { card.sources.grade(of: $0) ?? "" }.joined(separator: "; "),
          String(Set(citations.map(\.source)).count), String(data.independent),
        ])
      }
  }

  private static func each(
    _ card: ClaimsCard, _ body: (Accounts, Accounts.Account) -> String
  ) -> String {
    card.record.accounts.flatMap { fact in fact.accounts.map { body(fact, $0) } }.joined()
  }

  /// The ref by which a record is typed, or its number.
  static func handle(_ record: Record) -> String? {
    if case .event(let event) = record { return event.handle?.text }
    return record.ref?.text
  }
}

private struct CardJSON: Encodable {
  var ref: String?
  var title: String
  var facts: [FactJSON]
}

private struct FactJSON: Encodable {
  var field: String
  var tied: Bool
  var accounts: [AccountJSON]
}

private struct AccountJSON: Encodable {
  var record: String?
  var number: Int?
  var field: String?
  var value: String
  var text: String
  var rank: String?
  var shown: Bool
  var reason: String?
  var sources: [SourceJSON]?
  var independent: Int

  init(
    _ card: ClaimsCard, _ fact: Accounts, _ account: Accounts.Account, _ options: TimelineOptions,
    hasRecord: Bool
  ) {
    let claim = account.claim
    let isDate = fact.field?.sort == .date
    record = hasRecord ? ClaimsData.handle(card.record) : nil
    number = account.number
    field = hasRecord ? fact.name : nil
    value =
      isDate
      ? HistoricalDate(claimText: claim.value)?.edtf?.description ?? claim.value : claim.value
    let words = AccountWords(dates: DateWords(style: options.style), names: card.names)
    text = words.value(claim, fact.field)
    rank = account.number == nil ? nil : claim.rank.rawValue
    shown = account.isShown
    reason = claim.reason
    let cited = claim.citations.map { SourceJSON($0, grade: card.sources.grade(of: $0)) }
    sources = cited.isEmpty ? nil : cited
    independent = card.sources.corroboration(of: claim.citations).independent
  }
}

private struct SourceJSON: Encodable {
  var ref: String
  var locator: String?
  var grade: String?
  var credibility: Int?
  var excerpt: String?

  init(_ citation: Citation, grade: String?) {
    ref = citation.source.text
    locator = citation.locator
    self.grade = grade
    credibility = citation.credibility
    excerpt = citation.excerpt
  }
}
