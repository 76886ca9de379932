import Chronology
public import Diplomacy

/// Writes a chronicle as RDF, in the words of schema.org and of CIDOC CRM: N-Triples.
///
/// Records are named `urn:x-chancery:CHRONICLE:KIND:REF`, so that nothing has to be known of one to
/// refer to it. A date has its EDTF; schema.org has it as exact as ISO 8601 can say it, and CIDOC CRM
/// its outermost days.
public struct RDFWriter: Sendable {
  private let chronicle: UID
  /// What the two vocabularies have no words for.
  public private(set) var losses = LossReport()

  /// Makes a writer.
  ///
  /// - Parameter chronicle: The chronicle's own global id, with which the names of records begin.
  public init(chronicle: UID) { self.chronicle = chronicle }

  private enum Words {
    static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    static let sameAs = "http://www.w3.org/2002/07/owl#sameAs"
    static let date = "http://www.w3.org/2001/XMLSchema#date"
    static let month = "http://www.w3.org/2001/XMLSchema#gYearMonth"
    static let year = "http://www.w3.org/2001/XMLSchema#gYear"
    static let decimal = "http://www.w3.org/2001/XMLSchema#decimal"
    static let edtf = "http://id.loc.gov/datatypes/edtf/EDTF"

    static func schema(_ word: String) -> String { "https://schema.org/\(word)" }
    static func crm(_ word: String) -> String { "http://www.cidoc-crm.org/cidoc-crm/\(word)" }
  }

  private func name(_ kind: String, _ ref: Ref) -> String {
    "urn:x-chancery:\(chronicle):\(kind):\(NTriples.part(ref.text))"
  }

  /// The statements of a record that is no event.
  public mutating func append(_ record: Record) -> String {
    switch record {
    case .chronicle(let about): statements(about)
    case .topic(let topic): statements(topic)
    case .source(let source): statements(source)
    case .actor(let actor): statements(actor)
    case .place(let place): statements(place)
    case .relation(let relation): statements(relation)
    case .kind, .timeline, .event, .supplement: ""
    }
  }

  private func statements(_ about: ChronicleDescription) -> String {
    var out = NTriples()
    let it = "urn:uuid:\(chronicle)"
    out.add(it, Words.type, to: Words.schema("Dataset"))
    out.add(it, Words.schema("name"), about.title ?? "A chronicle", language: about.language)
    out.add(it, Words.schema("editor"), about.editor)
    out.add(it, Words.schema("license"), about.licence)
    out.add(it, Words.schema("description"), about.note, language: about.language)
    return out.text
  }

  private func statements(_ topic: Topic) -> String {
    var out = NTriples()
    let it = name("topic", topic.ref)
    out.add(it, Words.type, to: Words.schema("DefinedTerm"))
    out.add(it, Words.type, to: Words.crm("E55_Type"))
    out.add(it, Words.schema("name"), topic.name)
    out.add(it, Words.crm("P127_has_broader_term"), to: topic.under.map { name("topic", $0) })
    add(topic.uid, topic.note, of: it, to: &out)
    return out.text
  }

  private mutating func statements(_ source: Source) -> String {
    var out = NTriples()
    let it = name("source", source.ref)
    out.add(it, Words.type, to: Words.schema("CreativeWork"))
    out.add(it, Words.type, to: Words.crm("E73_Information_Object"))
    out.add(it, Words.schema("name"), source.title, language: source.language)
    out.add(it, Words.schema("additionalType"), source.kind)
    out.add(it, Words.schema("author"), source.author)
    out.add(it, Words.schema("creator"), to: source.creator.map { name("actor", $0) })
    out.add(it, Words.schema("editor"), source.editor)
    out.add(it, Words.schema("publisher"), source.publisher)
    add(source.published?.edtf, "datePublished", nil, of: it, "source", to: &out)
    out.add(it, Words.schema("isPartOf"), to: source.within.map { name("source", $0) })
    for root in source.derivesFrom {
      out.add(it, Words.schema("isBasedOn"), to: name("source", root))
    }
    out.add(it, Words.schema("inLanguage"), source.language)
    out.add(it, Words.schema("url"), to: NTriples.address(source.url))
    add(source.identifiers, of: it, to: &out)
    add(source.uid, source.note, of: it, to: &out)
    if source.reliability != nil { losses.note("reliability", of: "source") }
    if source.url != nil && NTriples.address(source.url) == nil {
      losses.note("an address that is none of the web", of: "source")
    }
    if source.archive != nil { losses.note("the archive", of: "source") }
    if !source.silences.isEmpty { losses.note("silences", of: "source") }
    return out.text
  }

  private mutating func statements(_ actor: Actor) -> String {
    var out = NTriples()
    let it = name("actor", actor.ref)
    let types =
      switch actor.kind {
      case .person: ("Person", "E21_Person")
      case .state: ("Country", "E74_Group")
      case .organisation, .group: ("Organization", "E74_Group")
      }
    out.add(it, Words.type, to: Words.schema(types.0))
    out.add(it, Words.type, to: Words.crm(types.1))
    add(actor.names, of: it, to: &out)
    let isPerson = actor.kind == .person
    add(
      actor.existence, isPerson ? "birthDate" : "foundingDate",
      isPerson ? "deathDate" : "dissolutionDate", of: it, "actor", to: &out)
    add(actor.identifiers, of: it, to: &out)
    add(actor.citations, of: it, to: &out)
    add(actor.uid, actor.note, of: it, to: &out)
    if actor.names.contains(where: { $0.validity.date != nil }) {
      losses.note("when a name was in use", of: "actor")
    }
    return out.text
  }

  private mutating func statements(_ place: Place) -> String {
    var out = NTriples()
    let it = name("place", place.ref)
    out.add(it, Words.type, to: Words.schema("Place"))
    out.add(it, Words.type, to: Words.crm("E53_Place"))
    add(place.names, of: it, to: &out)
    if let point = place.coordinates {
      out.add(it, Words.schema("latitude"), Self.decimal(point.latitude), type: Words.decimal)
      out.add(it, Words.schema("longitude"), Self.decimal(point.longitude), type: Words.decimal)
    }
    let within = place.within.map { name("place", $0) }
    out.add(it, Words.schema("containedInPlace"), to: within)
    out.add(it, Words.crm("P89_falls_within"), to: within)
    out.add(
      it, Words.schema("containedInPlace"), to: place.state.map { name("actor", $0) })
    add(place.identifiers, of: it, to: &out)
    add(place.citations, of: it, to: &out)
    add(place.uid, place.note, of: it, to: &out)
    return out.text
  }

  private mutating func statements(_ relation: Relation) -> String {
    var out = NTriples()
    let it = name("relation", relation.ref)
    let (from, to) = (name("actor", relation.from), name("actor", relation.to))
    switch relation.kind {
    case .tenure, .membership:
      // The dated form of schema.org: the relation leads to a role, and the role to the other.
      out.add(it, Words.type, to: Words.schema("OrganizationRole"))
      out.add(from, Words.schema("memberOf"), to: it)
      out.add(it, Words.schema("memberOf"), to: to)
      out.add(it, Words.schema("roleName"), relation.title ?? relation.office)
      out.add(from, Words.crm("P107i_is_current_or_former_member_of"), to: to)
    case .partOf:
      out.add(it, Words.type, to: Words.schema("OrganizationRole"))
      out.add(from, Words.schema("parentOrganization"), to: it)
      out.add(it, Words.schema("parentOrganization"), to: to)
      out.add(from, Words.crm("P107i_is_current_or_former_member_of"), to: to)
    case .succeeds, .continues:
      // Neither vocabulary has a word for it; that of Dublin Core has no dates.
      out.add(from, "http://purl.org/dc/terms/replaces", to: to)
      losses.note("the dates and sources of a succession", of: "relation")
      return out.text
    }
    add(relation.validity.date, "startDate", "endDate", of: it, "relation", to: &out)
    add(relation.citations, of: it, to: &out)
    add(relation.uid, relation.note, of: it, to: &out)
    return out.text
  }

  // Events

  /// The statements of an event.
  public mutating func append(_ entry: TimelineEntry) -> String {
    let event = entry.event
    guard let handle = event.handle else { return "" }
    var out = NTriples()
    let it = name("event", handle)
    out.add(it, Words.type, to: Words.schema("Event"))
    out.add(it, Words.type, to: Words.crm(entry.parties.isEmpty ? "E5_Event" : "E7_Activity"))
    out.add(it, Words.schema("name"), entry.title)
    out.add(it, Words.schema("additionalType"), event.kind.name)
    out.add(it, Words.schema("description"), event.summary)
    add(event.date.edtf, "startDate", "endDate", of: it, "event", to: &out)
    let place = event.place.map { name("place", $0) }
    out.add(it, Words.schema("location"), to: place)
    out.add(it, Words.crm("P7_took_place_at"), to: place)
    for party in entry.parties {
      let part = party.participation
      guard let actor = part.actor.map({ name("actor", $0) }) else { continue }
      guard part.takesPart else {
        out.add(it, Words.schema("about"), to: actor)
        continue
      }
      let role =
        switch part.role {
        case .host: "organizer"
        case .speaker: "performer"
        default: "attendee"
        }
      out.add(it, Words.schema(role), to: actor)
      out.add(it, Words.crm("P11_had_participant"), to: actor)
    }
    for mention in entry.about {
      out.add(it, Words.schema("about"), to: name(mention.kind.rawValue, mention.ref))
    }
    for topic in event.topics {
      out.add(it, Words.schema("about"), to: name("topic", topic))
      out.add(it, Words.crm("P2_has_type"), to: name("topic", topic))
    }
    for link in event.links { add(link, of: it, to: &out) }
    if let statement = event.statement {
      out.add(it, Words.crm("P3_has_note"), statement.quote)
      out.add(it, Words.crm("P3_has_note"), statement.original, language: statement.language)
      out.add(it, Words.crm("P3_has_note"), statement.translation)
      out.add(
        it, Words.schema("superEvent"), to: statement.occasion.map { name("event", $0) })
    }
    add(event.identifiers, of: it, to: &out)
    add(event.citations, of: it, to: &out)
    add(event.uid, event.note, of: it, to: &out)
    note(event)
    return out.text
  }

  private func add(_ link: Link, of it: String, to out: inout NTriples) {
    let other = name("event", link.to)
    switch link.kind {
    case .partOf:
      out.add(it, Words.schema("superEvent"), to: other)
      out.add(it, Words.crm("P9i_forms_part_of"), to: other)
    case .follows: out.add(it, Words.crm("P183i_starts_after_the_end_of"), to: other)
    case .causes: out.add(other, Words.crm("P15_was_influenced_by"), to: it)
    default: out.add(it, Words.crm("P15_was_influenced_by"), to: other)
    }
  }

  private mutating func note(_ event: Event) {
    if event.time != nil { losses.note("the time of day", of: "event") }
    if event.links.contains(where: { ![.partOf, .follows, .causes].contains($0.kind) }) {
      losses.note("kinds of links", of: "event")
    }
    if !event.dates.isEmpty { losses.note("further dates", of: "event") }
    if !event.figures.isEmpty { losses.note("figures", of: "event") }
    if !event.codes.isEmpty { losses.note("codes", of: "event") }
    if !event.commitments.isEmpty { losses.note("commitments", of: "event") }
    if !event.claims.isEmpty { losses.note("accounts", of: "event") }
    if event.status != .confirmed { losses.note("its status", of: "event") }
    if event.participations.contains(where: { $0.actor == nil }) {
      losses.note("who is not known", of: "event")
    }
    if event.participations.contains(where: { $0.capacity != nil }) {
      losses.note("capacities", of: "event")
    }
    if event.citations.contains(where: { $0.locator != nil || $0.excerpt != nil }) {
      losses.note("locators and excerpts", of: "event")
    }
  }

  // Parts

  private static func decimal(_ number: Double) -> String {
    // What is nearer to nothing than that is written with an exponent, which a decimal has not.
    number.magnitude < 0.0001 ? "0.0" : String(number)
  }

  private func add(_ uid: UID?, _ note: String?, of it: String, to out: inout NTriples) {
    out.add(it, Words.schema("identifier"), uid.map { "urn:uuid:\($0)" })
    out.add(it, Words.schema("disambiguatingDescription"), note)
  }

  private func add(_ names: [Name], of it: String, to out: inout NTriples) {
    let main = NameOfTheDay.full(of: names, on: nil)
    for name in names {
      let word = name.text == main ? "name" : "alternateName"
      out.add(it, Words.schema(word), name.text, language: name.language)
    }
  }

  private func add(_ identifiers: [Identifier], of it: String, to out: inout NTriples) {
    for identifier in identifiers {
      if identifier.scheme == "wikidata" {
        out.add(
          it, Words.sameAs,
          to: "http://www.wikidata.org/entity/\(NTriples.part(identifier.value))")
      } else {
        out.add(it, Words.schema("identifier"), identifier.description)
      }
    }
  }

  private func add(_ citations: [Citation], of it: String, to out: inout NTriples) {
    var seen: Set<Ref> = []
    for citation in citations where seen.insert(citation.source).inserted {
      out.add(it, Words.schema("citation"), to: name("source", citation.source))
      out.add(it, Words.crm("P70i_is_documented_in"), to: name("source", citation.source))
    }
  }

  /// A date: in schema.org's words as far as ISO 8601 can say it, and as a time span of CIDOC CRM.
  private mutating func add(
    _ edtf: EDTF?, _ start: String, _ end: String?, of it: String, _ noun: String,
    to out: inout NTriples
  ) {
    guard let edtf else { return }
    let span = PartialISODate.span(of: edtf)
    if span.isLoss { losses.note("the whole of a date but in EDTF", of: noun) }
    // One day of a life is neither that of its beginning nor that of its end.
    let date = noun == "actor" ? nil : span.date
    add(date ?? span.start, start, of: it, to: &out)
    if let end { add(span.end ?? date, end, of: it, to: &out) }
    let time = "\(it):\(start)"
    out.add(it, Words.crm("P4_has_time-span"), to: time)
    out.add(time, Words.type, to: Words.crm("E52_Time-Span"))
    out.add(time, Words.crm("P82_at_some_time_within"), edtf.description, type: Words.edtf)
    let bounds = edtf.bounds
    let days: [(String, DayBound)] = [
      ("P82a_begin_of_the_begin", bounds.earliest),
      ("P81a_end_of_the_begin", bounds.latestBeginning),
      ("P81b_begin_of_the_end", bounds.earliestEnd), ("P82b_end_of_the_end", bounds.latest),
    ]
    for (word, bound) in days where edtf.isInterval || word.hasPrefix("P82") {
      out.add(time, Words.crm(word), SetDates.day(bound), type: Words.date)
    }
  }

  private func add(_ date: String?, _ word: String, of it: String, to out: inout NTriples) {
    guard let date else { return }
    let type = date.count == 10 ? Words.date : date.count == 7 ? Words.month : Words.year
    out.add(it, Words.schema(word), date, type: type)
  }
}
