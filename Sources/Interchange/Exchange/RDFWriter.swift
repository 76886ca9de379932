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
  public internal(set) var losses = LossReport()

  /// Makes a writer.
  ///
  /// - Parameter chronicle: The chronicle's own global id, with which the names of records begin.
  public init(chronicle: UID) { self.chronicle = chronicle }

  enum Words {
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

  func name(_ kind: String, _ ref: Ref) -> String {
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

  // Parts

  private static func decimal(_ number: Double) -> String {
    // What is nearer to nothing than that is written with an exponent, which a decimal has not.
    number.magnitude < 0.0001 ? "0.0" : String(number)
  }

  func add(_ uid: UID?, _ note: String?, of it: String, to out: inout NTriples) {
    out.add(it, Words.schema("identifier"), uid.map { "urn:uuid:\($0)" })
    out.add(it, Words.schema("disambiguatingDescription"), note)
  }

  func add(_ names: [Name], of it: String, to out: inout NTriples) {
    let main = NameOfTheDay.full(of: names, on: nil)
    for name in names {
      let word = name.text == main ? "name" : "alternateName"
      out.add(it, Words.schema(word), name.text, language: name.language)
    }
  }

  func add(_ identifiers: [Identifier], of it: String, to out: inout NTriples) {
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

  func add(_ citations: [Citation], of it: String, to out: inout NTriples) {
    var seen: Set<Ref> = []
    for citation in citations where seen.insert(citation.source).inserted {
      out.add(it, Words.schema("citation"), to: name("source", citation.source))
      out.add(it, Words.crm("P70i_is_documented_in"), to: name("source", citation.source))
    }
  }

  /// A date: in schema.org's words as far as ISO 8601 can say it, and as a time span of CIDOC CRM.
  mutating func add(
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

  func add(_ date: String?, _ word: String, of it: String, to out: inout NTriples) {
    guard let date else { return }
    let type = date.count == 10 ? Words.date : date.count == 7 ? Words.month : Words.year
    out.add(it, Words.schema(word), date, type: type)
  }
}
