public import Chronology
public import Diplomacy

/// What stands at the top of the page of an actor, a place or a source.
public struct SiteCard: Hashable, Sendable {
  /// A line with its label; the value is HTML.
  struct Fact: Hashable, Sendable {
    var label: String
    var values: [String]
  }
  /// The title, as plain text.
  var title: String
  /// What sort of record it is: "person", "place", "press report".
  var sort: String
  private(set) var facts: [Fact] = []

  /// The card of an actor: what it was called when, and how it is tied to others.
  public init(
    _ actor: Actor, name: String, ties: [Tie], dates style: DateStyle, links: SiteLinks
  ) {
    self.init(title: name, sort: actor.kind.rawValue.spaced)
    let dates = DateWords(style: style)
    add(names: actor.names, besides: name, dates)
    let labels: [(String, Relation.Kind, Bool)] = [
      ("Offices", .tenure, true), ("Officials", .tenure, false),
      ("Member of", .membership, true), ("Members", .membership, false),
      ("Part of", .partOf, true), ("Parts", .partOf, false),
      ("Succession", .succeeds, true), ("Succession", .succeeds, false),
      ("Succession", .continues, true), ("Succession", .continues, false),
    ]
    for (label, kind, isOutgoing) in labels {
      let found = ties.filter { $0.relation.kind == kind && $0.isOutgoing == isOutgoing }
      add(
        label,
        found.map { tie in
          let words = links.link(.actor, tie.other.ref, tie.words)
          guard let date = tie.relation.validity.date else { return words }
          return "\(words), \(HTMLEscaping.escape(dates.full(HistoricalDate(date))))"
        })
    }
    add("Note", actor.note)
  }

  /// The card of a place: its names and where it lies.
  public init(
    _ place: Place, name: String, names: [Ref: String], dates style: DateStyle, links: SiteLinks
  ) {
    self.init(title: name, sort: "place")
    add(names: place.names, besides: name, DateWords(style: style))
    if let within = place.within {
      add("Within", [links.link(.place, within, names[within] ?? within.text)])
    }
    if let state = place.state {
      add("State", [links.link(.actor, state, names[state] ?? state.text)])
    }
    add("Coordinates", place.coordinates?.description)
    add("Note", place.note)
  }

  /// The card of a source: what it is and where it is kept.
  public init(
    _ source: Source, names: [Ref: String], dates style: DateStyle, links: SiteLinks
  ) {
    self.init(title: source.title, sort: source.kind?.spaced ?? "source")
    let dates = DateWords(style: style)
    add("Author", source.author)
    let publisher = [source.publisher, source.publisherPlace].compactMap { $0 }
    add("Publisher", publisher.joined(separator: ", "))
    add("Published", source.published.map { dates.full($0, weekday: true) })
    if let whole = source.within {
      add("In", [links.link(.source, whole, names[whole] ?? whole.text)])
    }
    add("Archive", source.archive)
    add("Collection", source.collection)
    add("Reference", source.reference)
    add("Number", source.number)
    add("Pages", source.pages)
    add("Address", source.url.map { [SiteCard.address($0)] } ?? [])
    add("Archived", source.archived.map { [SiteCard.address($0)] } ?? [])
    add("Reliability", source.reliability.map { "\($0.rawValue), \($0.words)" })
    add(
      "Taken from",
      source.derivesFrom.map { links.link(.source, $0, names[$0] ?? $0.text) })
    add("Note", source.note)
  }

  private init(title: String, sort: String) {
    self.title = title
    self.sort = sort
  }

  private mutating func add(_ label: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    if let index = facts.firstIndex(where: { $0.label == label }) {
      facts[index].values += values
    } else {
      facts.append(Fact(label: label, values: values))
    }
  }

  private mutating func add(_ label: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    add(label, [HTMLEscaping.escape(text)])
  }

  private mutating func add(names: [Name], besides name: String, _ dates: DateWords) {
    add(
      "Names",
      names.filter { $0.text != name || $0.validity.date != nil }.map { name in
        let date = name.validity.date.map { ", \(dates.full(HistoricalDate($0)))" } ?? ""
        return "<bdi>\(HTMLEscaping.escape(name.text))</bdi>\(HTMLEscaping.escape(date))"
      })
  }

  /// An address as a link, where it is one that a browser opens; anything else stays a text.
  static func address(_ text: String) -> String {
    let address = HTMLEscaping.escape(text)
    let opens = ["https://", "http://"].contains { text.lowercased().hasPrefix($0) }
    return opens ? "<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>" : address
  }

  /// The card as HTML.
  var text: String {
    var text = "<h1 dir=\"auto\">\(HTMLEscaping.escape(title))</h1>\n"
    text += "<p class=\"extent\">\(HTMLEscaping.escape(sort))</p>\n"
    if facts.isEmpty { return text }
    text += "<dl>\n"
    for fact in facts {
      text += "<dt>\(fact.label)</dt>\n"
      for value in fact.values { text += "<dd>\(value)</dd>\n" }
    }
    return text + "</dl>\n"
  }
}
