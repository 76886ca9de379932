import Chronology
public import Diplomacy

/// Prints a tenure, a membership, a part-of or a succession.
public enum ShowRelation {
  /// The page.
  public static func text(_ card: RelationCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names, sources: card.sources)
    let relation = card.relation
    page.heading(
      sentence(card), right: "\(relation.kind.rawValue.spaced)   \(relation.ref)")
    page.field(labels(relation.kind).from, card.from.name, marks: [card.from.ref.text])
    page.field("office", relation.office)
    page.field("title", relation.title)
    page.field(labels(relation.kind).to, card.to.name, marks: [card.to.ref.text])
    page.block("valid")
    if let date = relation.validity.date {
      page.row(date.english(DateWording(style: options.style)), marks: ["\(date)"])
    } else {
      page.row("no dates: taken for always")
    }
    if relation.kind == .tenure {
      let name = OfficeOfTheDay.definite(card.to.name)
      page.field(
        "speaks for", relation.represents ? name : "not for \(name): the office does not represent")
    }
    page.claims(of: .relation(relation))
    page.citations(relation.citations)
    page.discretion(note: relation.privateNote)
    page.ending(note: relation.note, uid: relation.uid)
    return page.end(next: ["show \(card.from.ref)", "show \(card.to.ref)"])
  }

  private static func labels(_ kind: Relation.Kind) -> (from: String, to: String) {
    switch kind {
    case .tenure: ("holder", "of")
    case .membership: ("member", "of")
    case .partOf: ("part", "of")
    case .succeeds: ("successor", "follows")
    case .continues: ("state", "continues")
    }
  }

  private static func sentence(_ card: RelationCard) -> String {
    let other = OfficeOfTheDay.definite(card.to.name)
    let words: String =
      switch card.relation.kind {
      case .tenure:
        ", \(OfficeOfTheDay.words(for: card.relation, of: card.to.name) ?? "in the service of \(other)")"
      case .membership: ", member of \(other)"
      case .partOf: ", part of \(other)"
      case .succeeds: " follows \(other)"
      case .continues: " continues \(other)"
      }
    return card.from.name + words
  }
}
