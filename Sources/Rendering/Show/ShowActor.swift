import Chronology
public import Diplomacy

/// Prints an actor: names, offices, whom it met, what it said, what is unsettled and missing.
public enum ShowActor {
  /// The page.
  public static func text(_ card: ActorCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names, sources: card.sources)
    let actor = card.actor
    page.heading(card.name, right: "\(actor.kind.rawValue)   \(actor.ref)")
    names(card, &page)
    page.field("existed", actor.existence?.english(DateWording(style: options.style)))
    ActorTies.add(card, to: &page)
    here(card, &page)
    ActorEvents.add(card, to: &page)
    page.claims(of: .actor(actor))
    page.citations(actor.citations)
    page.discretion(isPrivate: actor.isPrivate, embargo: actor.embargo, note: actor.privateNote)
    page.ending(note: actor.note, uid: actor.uid)
    return page.end(next: next(card))
  }

  private static func names(_ card: ActorCard, _ page: inout CardPage) {
    page.names(of: card.actor.names)
    guard !card.actor.identifiers.isEmpty else { return }
    if card.actor.names.isEmpty { page.block("names") }
    let known = card.actor.identifiers.map(CardPage.words).joined(separator: " · ")
    page.row("known by: \(known)")
  }

  private static func here(_ card: ActorCard, _ page: inout CardPage) {
    page.block("here")
    let present = card.present
    let isComplete = present.count >= card.totals.count
    var words = page.extent(card.totals)
    if isComplete, !present.isEmpty, present.allSatisfy(\.isDayCertain) {
      words += present.count == 1 ? "; the day is certain" : "; the day of each is certain"
    }
    page.row(words)
    if !isComplete, !present.isEmpty {
      page.row("what follows is of the first \(present.count) of these")
    }
  }

  private static func next(_ card: ActorCard) -> [String] {
    let ref = card.actor.ref
    var commands = ["timeline --actor \(ref)"]
    // Of very many events the card has the first; contacts are counted over all.
    if card.present.count < card.totals.count { commands.append("contacts \(ref)") }
    if let other = card.met.first {
      commands.append("timeline --between \(ref) \(other.other.ref)")
    }
    return commands + ["graph --actor \(ref)"]
  }
}
