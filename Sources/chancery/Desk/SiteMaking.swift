import Chronology
import Diplomacy
import Foundation
import Rendering
import Storage

/// The pages of a site, made from the chronicle one after the other.
struct SiteMaking {
  let chronicle: Chronicle
  let filter: Filter
  /// What the filter keeps, in words.
  let words: String?
  let options: TimelineOptions

  /// Whoever and whatever the events lead to, and gets a page.
  private struct Found {
    var actors: Set<Ref> = []
    var places: Set<Ref> = []
    var sources: Set<Ref> = []
  }

  /// Makes every page.
  func make(in folder: inout SiteFolder) throws {
    var found = Found()
    try chronicle.timeline(filter) { note($0, &found) }
    let dated = try chronicle.relations(of: found.actors)
    let all = withPages(found.actors, dated)
    let picture = try relations(all, in: &folder)
    var feed = SiteFeed(options: options)
    try folder.add("index.html") { write in
      var page = HTMLTimeline(
        options: options, site: SiteLinks(isAtTop: true, hasPicture: picture))
      var heading = try chronicle.heading(filter)
      heading.filter = words
      try write(page.begin(heading))
      try chronicle.timeline(filter) { entry in
        feed.note(entry)
        try write(page.append(entry))
      }
      try write(page.end())
    }
    let about = try chronicle.description()
    try folder.add("feed.xml", feed.text(about, uid: chronicle.uid()))
    let links = SiteLinks(isAtTop: false, hasPicture: picture)
    try actors(all, dated, links, &folder)
    try places(&found.places, links, &folder)
    try sources(&found.sources, links, &folder)
  }

  private func note(_ entry: TimelineEntry, _ found: inout Found) {
    for party in entry.parties {
      if let actor = party.participation.actor { found.actors.insert(actor) }
      if let principal = party.principal { found.actors.insert(principal.ref) }
    }
    if let place = entry.place { found.places.insert(place.ref) }
    found.sources.formUnion(entry.sources.map(\.citation.source))
  }

  // MARK: Pages

  private func actors(
    _ all: Set<Ref>, _ relations: [Relation], _ links: SiteLinks, _ folder: inout SiteFolder
  ) throws {
    let actors = try chronicle.actors(all)
    let names = try chronicle.names(all)
    var ties: [Ref: [Tie]] = [:]
    for relation in relations {
      for (shown, other) in [(relation.from, relation.to), (relation.to, relation.from)] {
        let tie = Tie(
          relation: relation, shown: shown,
          other: NamedRef(ref: other, name: names[other] ?? other.text))
        ties[shown, default: []].append(tie)
      }
    }
    for (ref, actor) in actors.sorted(by: { $0.key.text < $1.key.text }) {
      let card = SiteCard(
        actor, name: NameOfTheDay.full(of: actor.names, on: nil) ?? ref.text,
        ties: ties[ref] ?? [], dates: options.style, links: links)
      var own = filter
      own.actors = [ref]
      own.direct = actor.kind == .person
      try page(.actor, ref, card, own, links, &folder)
    }
  }

  /// Whoever is tied to one of the actors has a page as well, so that no link leads nowhere.
  private func withPages(_ refs: Set<Ref>, _ relations: [Relation]) -> Set<Ref> {
    refs.union(relations.flatMap { [$0.from, $0.to] })
  }

  private func places(
    _ refs: inout Set<Ref>, _ links: SiteLinks, _ folder: inout SiteFolder
  ) throws {
    var waiting = refs.sorted { $0.text < $1.text }
    while let ref = waiting.popLast() {
      guard case .place(let place) = try chronicle.record(ref) else { continue }
      if let within = place.within, refs.insert(within).inserted { waiting.append(within) }
      let names = try chronicle.names(Set([place.within, place.state].compactMap { $0 }))
      let card = SiteCard(
        place, name: NameOfTheDay.full(of: place.names, on: nil) ?? ref.text, names: names,
        dates: options.style, links: links)
      var own = filter
      own.places = [ref]
      try page(.place, ref, card, own, links, &folder)
    }
  }

  private func sources(
    _ refs: inout Set<Ref>, _ links: SiteLinks, _ folder: inout SiteFolder
  ) throws {
    var waiting = refs.sorted { $0.text < $1.text }
    while let ref = waiting.popLast() {
      if Source.isWithheld(ref) { continue }
      guard case .source(let source) = try chronicle.record(ref) else { continue }
      let others = [source.within].compactMap { $0 } + source.derivesFrom
      for other in others where refs.insert(other).inserted { waiting.append(other) }
      let card = SiteCard(
        source, names: try chronicle.names(Set(others)), dates: options.style, links: links)
      var own = filter
      own.sources = [ref]
      try page(.source, ref, card, own, links, &folder)
    }
  }

  private func page(
    _ kind: RecordKind, _ ref: Ref, _ card: SiteCard, _ filter: Filter, _ links: SiteLinks,
    _ folder: inout SiteFolder
  ) throws {
    guard let file = SiteLinks.file(of: kind, ref) else { return }
    try folder.add(file) { write in
      var page = HTMLTimeline(options: options, site: links, card: card)
      try write(page.begin(try chronicle.heading(filter)))
      try chronicle.timeline(filter) { try write(page.append($0)) }
      try write(page.end())
    }
  }

  // MARK: Relations

  /// The most actors of a picture that is looked at on a page, and how many are shown of more.
  private static let mostDrawn = 100
  private static let drawnOfMany = 50

  /// Writes the graph and, where GraphViz is installed, its picture; tells whether there is one.
  ///
  /// - Parameter pages: Who has a page.
  private func relations(_ pages: Set<Ref>, in folder: inout SiteFolder) throws -> Bool {
    let making = NetworkMaking(chronicle, filter)
    let network = try making.network(detail: .titles)
    let actors = network.nodes.count
    guard actors > 0 else { return false }
    // Who is only spoken of has no page to lead to.
    var look = NetworkLook(links: { ref, kind in
      kind == .event || !pages.contains(ref) ? nil : SiteLinks.file(of: .actor, ref)
    })
    let dot = NetworkDOT.dot(
      network, heading: try making.heading(words: words), style: options.style, look: look)
    try folder.add("relations.dot", dot)
    look.hasPlainTooltips = true
    var shown = network
    var about = words
    if actors > Self.mostDrawn {
      shown = network.cut(NetworkCut(top: Self.drawnOfMany))
      guard !shown.nodes.isEmpty else {
        Console.say("nothing ties the \(actors) actors to each other: no picture of the relations")
        return false
      }
      let top = "the \(shown.nodes.count) of \(actors) actors with the heaviest ties"
      about = [words, top].compactMap { $0 }.joined(separator: "; ")
      Console.say("relations.svg shows \(top); relations.dot has all")
    }
    var heading = try making.heading(words: about)
    if actors > Self.mostDrawn, let events = shown.events { heading = heading.of(events) }
    let drawing = NetworkDOT.dot(shown, heading: heading, style: options.style, look: look)
    guard let svg = try GraphViz.svg(of: drawing) else {
      Console.say("no picture of the relations: GraphViz is not installed (apt install graphviz)")
      return false
    }
    try folder.add("relations.svg", svg)
    return true
  }
}
