import Chronology
public import Diplomacy

extension RDFWriter {
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
    losses.note(event, besides: [.identifiers, .occasion, .about, .original, .excerpts])
    if !event.codes.isEmpty { losses.note("codes", of: "event") }
    if event.status != .confirmed { losses.note("its status", of: "event") }
    if event.participations.contains(where: { $0.actor == nil }) {
      losses.note("who is not known", of: "event")
    }
    let told: Set<Role> = [.participant, .host, .speaker]
    if event.participations.contains(where: { !told.contains($0.role) }) {
      losses.note("roles", of: "event")
    }
    if event.citations.contains(where: { $0.locator != nil || $0.excerpt != nil }) {
      losses.note("locators and excerpts", of: "event")
    }
  }
}
