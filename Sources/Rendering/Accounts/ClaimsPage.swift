public import Diplomacy

/// Prints what the sources of a record say where they differ, side by side.
public enum ClaimsPage {
  /// The page.
  public static func text(_ card: ClaimsCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names, sources: card.sources)
    page.heading(card.title, right: right(card.record))
    let facts = card.record.accounts
    if facts.isEmpty {
      page.block("claims")
      page.row("none: what the record says is all that is said")
    }
    for fact in facts {
      let name = fact.heading
      let isLabel = DisplayWidth.of(page.pen.clean(name)) < CardPage.labels
      page.block(isLabel ? name : "")
      if !isLabel { page.row(name) }
      if let tie = fact.tieWords {
        page.row(tie, tail: [TailWord("disputed", isWarning: true)])
      }
      page.accounts(fact)
    }
    return page.end(next: next(card, facts))
  }

  private static func right(_ record: Record) -> String {
    guard case .event(let event) = record else {
      return [record.kind?.rawValue, record.ref?.text].compactMap { $0 }.joined(separator: "   ")
    }
    let refs = [event.number.map(Ref.init(event:))?.text, event.ref?.text].compactMap { $0 }
    return ([event.kind.name.spaced] + refs).joined(separator: "   ")
  }

  private static func next(_ card: ClaimsCard, _ facts: [Accounts]) -> [String] {
    guard let ref = ClaimsData.handle(card.record) else { return [] }
    let other = facts.lazy.flatMap(\.accounts).first { $0.number != nil && !$0.isShown }
    let first = facts.first?.field?.name ?? "date"
    return [
      other?.number.map { "prefer \(ref) \($0)" }, "claim \(ref) \(first) VALUE --source REF",
      "show \(ref)",
    ].compactMap { $0 }
  }
}
