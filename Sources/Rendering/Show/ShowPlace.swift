public import Diplomacy

/// Prints a place: its names, where it is, and what happened there.
public enum ShowPlace {
  /// The page.
  public static func text(_ card: PlaceCard, options: TimelineOptions) -> String {
    var page = CardPage(options: options, names: card.names, sources: card.sources)
    let place = card.place
    page.heading(card.name, right: "place   \(place.ref)")
    page.names(of: place.names)
    page.field("within", place.within.map(page.name), marks: place.within.map { [$0.text] } ?? [])
    page.field("state", place.state.map(page.name), marks: place.state.map { [$0.text] } ?? [])
    page.field("coordinates", place.coordinates?.description)
    page.field("time zone", place.zone)
    page.identifiers(place.identifiers)
    if !card.parts.isEmpty {
      page.block("in it")
      for part in card.parts { page.row(part.name, marks: [part.ref.text]) }
    }
    page.field("here", page.extent(card.totals))
    page.events("events", card.entries, total: card.totals.count)
    page.claims(of: .place(place))
    page.citations(place.citations)
    page.discretion(note: place.privateNote)
    page.ending(note: place.note, uid: place.uid)
    return page.end(next: ["timeline --place \(place.ref)"])
  }
}
