import Chronology
public import Diplomacy

/// A timeline as JSON-LD: events in the words of schema.org, with their dates in EDTF beside them.
///
/// A date of schema.org is as exact as ISO 8601 can say it (a day, a month, a year); what is known
/// in another way stands in `edtf` alone.
public struct LinkedDataTimeline: TimelineRenderer {
  private let dates: DateWords
  private let description: Description
  private var isFirst = true
  /// What schema.org has no word for.
  public private(set) var losses = LossReport()

  /// Makes a renderer; of the options only the style of dates counts.
  public init(options: TimelineOptions) {
    dates = DateWords(style: options.style)
    description = Description(dates: dates)
  }

  /// The context, and the opening bracket of the graph.
  public mutating func begin(_ heading: TimelineHeading) -> String {
    "{\"@context\":{\"@vocab\":\"https://schema.org/\","
      + "\"edtf\":{\"@id\":\"https://www.loc.gov/standards/datetime/\","
      + "\"@type\":\"http://id.loc.gov/datatypes/edtf/EDTF\"}},\"@graph\":["
  }

  /// The event, on a line of its own.
  public mutating func append(_ entry: TimelineEntry) -> String {
    losses.note(entry, unsaid: Description.unsaid)
    defer { isFirst = false }
    let bounds = entry.placing == nil ? entry.date.edtf?.bounds : nil
    let start = ISODate.common(
      bounds?.earliest.day ?? entry.earliest, bounds?.latestBeginning.day ?? entry.latest)
    let end = ISODate.common(
      bounds?.earliestEnd.day ?? entry.earliest, bounds?.latest.day ?? entry.latest)
    if start == nil || end == nil { losses.note("the date but in EDTF", of: "event") }
    let isStatement = entry.family == .statement
    let present = entry.parties.filter(\.participation.takesPart)
    let speakers = isStatement ? present.filter { $0.participation.role == .speaker } : []
    let others = present.filter { !speakers.contains($0) }
    let event = Node(
      id: entry.event.uid.map { "urn:uuid:\($0)" }, type: "Event",
      identifier: entry.event.handle?.text, name: description.headline(entry),
      description: description.lines(entry).joined(separator: "\n"), startDate: start,
      endDate: end, edtf: entry.date.edtf?.description, additionalType: entry.event.kind.name,
      location: entry.place.map { Thing(type: "Place", identifier: $0.ref.text, name: $0.name) },
      performer: Thing.list(speakers), attendee: Thing.list(others),
      about: entry.topics.map {
        Thing(type: "DefinedTerm", identifier: $0.ref.text, name: $0.name)
      },
      citation: entry.sources.map {
        Thing(
          type: "CreativeWork", identifier: $0.citation.source.text,
          name: [$0.label, $0.citation.locator].compactMap { $0 }.joined(separator: ", "))
      })
    return (isFirst ? "\n" : ",\n") + ((try? JSONText.line(event)) ?? "{}")
  }

  /// The closing brackets.
  public mutating func end() -> String { "\n]}\n" }

  private struct Node: Encodable {
    var id: String?
    var type: String
    var identifier: String?
    var name: String
    var description: String
    var startDate: String?
    var endDate: String?
    var edtf: String?
    var additionalType: String
    var location: Thing?
    var performer: [Thing]
    var attendee: [Thing]
    var about: [Thing]
    var citation: [Thing]

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(id, "@id")
      try object.put(type, "@type")
      try object.put(identifier, "identifier")
      try object.put(name, "name")
      try object.put(description.isEmpty ? nil : description, "description")
      try object.put(startDate, "startDate")
      try object.put(endDate, "endDate")
      try object.put(edtf, "edtf")
      try object.put(additionalType, "additionalType")
      try object.put(location, "location")
      try object.list(performer, "performer")
      try object.list(attendee, "attendee")
      try object.list(about, "about")
      try object.list(citation, "citation")
    }
  }

  private struct Thing: Encodable, Hashable {
    var type: String
    var identifier: String?
    var name: String

    /// Parties, each once however many parts it has.
    static func list(_ parties: [Party]) -> [Thing] {
      var seen: Set<Thing> = []
      return parties.map(Thing.init).filter { seen.insert($0).inserted }
    }

    init(type: String, identifier: String?, name: String) {
      (self.type, self.identifier, self.name) = (type, identifier, name)
    }

    init(_ party: Party) {
      let type =
        switch party.kind {
        case .person: "Person"
        case .state: "Country"
        default: "Organization"
        }
      self.init(type: type, identifier: party.participation.actor?.text, name: party.name)
    }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: JSONKey.self)
      try object.put(type, "@type")
      try object.put(identifier, "identifier")
      try object.put(name, "name")
    }
  }
}
