import Diplomacy

/// The blocks of an event's ties to others, both ways.
enum EventTies {
  static func add(_ card: EventCard, to page: inout CardPage) {
    let own = card.entry.event.links
    if !own.isEmpty {
      page.block("links")
      for link in own {
        let linked = card.entry.links.first { $0.link == link }
        let date = linked.flatMap { page.dates.linked($0.date, from: card.entry.date) }
        let title = linked?.title ?? page.name(link.to)
        // A place that the title names already is not said again.
        let place = linked?.place.flatMap { PartyWords.mentions($0, in: title) ? nil : $0 }
        let words = [title, place, date].compactMap { $0 }.joined(separator: ", ")
        let number = link.number.map { ["l\($0)"] } ?? []
        let target = link.commitment.map { "\(link.to)#\($0)" } ?? link.to.text
        page.row(
          "\(link.kind.rawValue.spaced): \(words)\(LinkWords.doubt(link.standing))",
          tail: LinkWords.warning(link.standing),
          marks: [target] + number + page.marks(link.citations))
        page.evidence(link.citations)
        if let note = link.note { page.row(note, indent: 2) }
      }
    }
    guard !card.incoming.isEmpty else { return }
    page.block("linked from")
    for link in card.incoming {
      let date = page.dates.linked(link.date, from: card.entry.date)
      let words = [link.from.name, date].compactMap { $0 }.joined(separator: ", ")
      page.row(
        "\(words): \(link.kind.rawValue.spaced) this\(LinkWords.doubt(link.standing))",
        tail: LinkWords.warning(link.standing), marks: [link.from.ref.text])
    }
  }
}
