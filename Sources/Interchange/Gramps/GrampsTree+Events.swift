import Chronology
import Diplomacy

extension GrampsTree {
  /// The records of an event, and whether its date is no more than words.
  mutating func event(_ node: XMLNode) -> (records: [Record], isWordsOnly: Bool) {
    var records = RowRecords()
    let type = node.words("type") ?? "Event"
    let read = GrampsDate(node)
    let kind = Self.kind(type)
    var event = Event(
      kind: kind ?? .event, date: read?.date ?? .undated, title: title(node, type))
    // A type that is no kind of event is what it is about.
    if kind == nil { event.topics = [records.addTopic(type)] }
    if event.kind == .statement { event.statement = Statement() }
    event.isPrivate = node.isPrivate
    event.place = node.links("place").first { placeHandles.contains($0) }.map(Self.key)
    for (person, reference) in parts[node.handle] ?? [] where names[person] != nil {
      let part = part(person, reference, &records)
      let isThere = event.participations.contains { $0.actor == part.actor && $0.role == part.role }
      if !isThere { event.participations.append(part) }
    }
    for attribute in node.all("attribute") {
      if let fact = GrampsFact(attribute) { fill(&event, fact, &records) }
    }
    takeNotes(of: node, into: &event)
    event.citations = cited(node, &records)
    _ = records.add(event, origin: Origin(name: Self.originName, key: node.handle))
    return (records.records, read?.isWordsOnly ?? false)
  }

  private func title(_ node: XMLNode, _ type: String) -> String {
    if let title = node.words("description") { return title }
    // A title is public where its event is: it names nobody who is private.
    let who = (parts[node.handle] ?? []).filter { person, reference in
      let role = Self.role(reference)
      return (role == "Primary" || role == "Family") && !privatePeople.contains(person)
    }.compactMap { names[$0.person] }
    return who.isEmpty ? type : "\(type) of \(who.joined(separator: " and "))"
  }

  /// The kind of an event whose type is one of the kinds that every chronicle has.
  private static func kind(_ type: String) -> EventKind? {
    let kind = EventKind(type.lowercased())
    return EventKind.standard.contains { $0.kind == kind } ? kind : nil
  }

  private static func role(_ reference: XMLNode) -> String {
    reference.attributes["role"] ?? "Primary"
  }

  private mutating func part(
    _ person: String, _ reference: XMLNode, _ records: inout RowRecords
  ) -> Participation {
    var part = Participation(actor: Self.key(person))
    let role = Self.role(reference)
    var words: String?
    switch role {
    case "Primary", "Family", "Bride", "Groom": break
    case "Witness": part.role = Role("observer")
    // Roles of a chronicle, as its own export names them.
    case let role where Role.all.contains(Role(role.lowercased())):
      part.role = Role(role.lowercased())
    default: words = role
    }
    for attribute in reference.all("attribute") {
      GrampsPartFact(attribute)?.fill(&part, &records)
    }
    let said = notes.said(reference.links("noteref")).note
    let all = [words, said].compactMap(\.self)
    if !all.isEmpty { part.note = all.joined(separator: "\n\n") }
    part.citations = reference.links("citationref").compactMap {
      sources.citation($0, &notes, &records)
    }
    return part
  }

  private func fill(_ event: inout Event, _ fact: GrampsFact, _ records: inout RowRecords) {
    switch fact {
    case .topic(let name):
      let topic = records.addTopic(name)
      if !event.topics.contains(topic) { event.topics.append(topic) }
    case .time(let time, let zone): (event.time, event.zone) = (time, zone)
    case .identifier(let identifier): event.identifiers.append(identifier)
    case .code(let code): event.codes.append(code)
    case .form(let form): event.statement?.form = form
    case .medium(let words): event.statement?.medium = words
    case .language(let tag): event.statement?.language = tag
    case .audience(let words): event.statement?.audience = words
    case .part(let role, let kind, let name):
      event.participations.append(
        Participation(actor: kind.map { records.addNamed($0, name) }, role: role))
    }
  }

  private mutating func takeNotes(of node: XMLNode, into event: inout Event) {
    var said = notes.said(node.links("noteref"))
    event.summary = said.take(GrampsNotes.Kind.summary)
    if event.statement != nil {
      event.statement?.quote = said.take(GrampsNotes.Kind.quote)
      event.statement?.original = said.take(GrampsNotes.Kind.original)
      event.statement?.translation = said.take(GrampsNotes.Kind.translation)
    }
    event.note = said.note
    event.privateNote = said.privateNote
  }
}
