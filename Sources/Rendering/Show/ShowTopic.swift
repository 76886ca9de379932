public import Diplomacy

/// Prints a topic: what it is under, what is under it, and its events.
public enum ShowTopic {
  /// The page.
  public static func text(_ card: TopicCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names)
    let topic = card.topic
    page.heading(topic.name, right: "topic   \(topic.ref)")
    page.field("under", topic.under.map(page.name), marks: topic.under.map { [$0.text] } ?? [])
    if !card.narrower.isEmpty {
      page.block("narrower")
      for narrower in card.narrower { page.row(narrower.name, marks: [narrower.ref.text]) }
    }
    page.field("here", page.extent(card.totals))
    page.events("events", card.entries, total: card.totals.count)
    page.discretion(note: topic.privateNote)
    page.ending(note: topic.note, uid: topic.uid)
    return page.end(next: ["timeline --topic \(topic.ref)"])
  }
}
