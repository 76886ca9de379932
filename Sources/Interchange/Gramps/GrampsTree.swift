import Chronology
import Diplomacy

/// What has been read of a family tree, and the records that its parts become.
struct GrampsTree {
  /// The name under which rows are known again.
  static let originName = "gramps"

  private let source: Source
  private var names: [String: String] = [:]
  private var privatePeople: Set<String> = []
  private var parts: [String: [(person: String, role: String)]] = [:]
  private var places: [XMLNode] = []
  private var placeHandles: Set<String> = []
  private var sources: [String: Source] = [:]
  private var citations: [String: (source: String, page: String?)] = [:]

  init(file: String) {
    let base = SetNaming.base(of: file)
    source = SetNaming.source(nil, named: "gramps-\(RefRule.slug(base))", file: base)
  }

  private static func identifier(_ handle: String) -> Identifier {
    Identifier(scheme: originName, value: handle)
  }

  private static func key(_ handle: String) -> Ref { RowRecords.key(identifier(handle)) }

  // MARK: People

  /// The records of a person; whose events they are is noted.
  mutating func person(_ node: XMLNode) -> [Record] {
    let all = node.all("name").map { ($0, Self.fullName($0)) }.filter { !$0.1.isEmpty }
    let name = all.first?.1 ?? node.attributes["id"] ?? "Unknown person"
    names[node.handle] = name
    if node.isPrivate { privatePeople.insert(node.handle) }
    for reference in node.all("eventref") {
      guard let event = reference.attributes["hlink"] else { continue }
      parts[event, default: []].append((node.handle, reference.attributes["role"] ?? "Primary"))
    }
    var records = RowRecords()
    let identifier = Self.identifier(node.handle)
    let cited = cited(node, &records)
    records.add(identifier) { key in
      var actor = Actor(ref: key, kind: .person, names: [Name(name)], identifiers: [identifier])
      for (element, text) in all.dropFirst() where text != name {
        let isBirth = element.attributes["type"] == "Birth Name"
        actor.names.append(Name(text, kind: isBirth ? .birth : .alias))
      }
      for element in node.all("name") {
        for kind in ["nick", "call"] {
          guard let text = element.words(kind), !actor.names.contains(where: { $0.text == text })
          else { continue }
          actor.names.append(Name(text, kind: .alias))
        }
      }
      actor.isPrivate = node.isPrivate
      actor.citations = cited
      return actor
    }
    return records.records
  }

  private static func fullName(_ node: XMLNode) -> String {
    let surnames = node.all("surname").flatMap { surname in
      [surname.attributes["prefix"], surname.text.trimmed]
    }
    return ([node.words("first")] + surnames + [node.words("suffix")])
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Notes who a family's events are of.
  mutating func note(family node: XMLNode) {
    let parents = node.links("father") + node.links("mother")
    for reference in node.all("eventref") {
      guard let event = reference.attributes["hlink"] else { continue }
      for parent in parents {
        parts[event, default: []].append((parent, reference.attributes["role"] ?? "Family"))
      }
    }
  }

  // MARK: Places

  /// Notes a place; places come after those within them, so that all are held.
  mutating func note(place node: XMLNode) {
    places.append(node)
    placeHandles.insert(node.handle)
  }

  /// The places, each after the one around it, which one within a circle does not have.
  func placesInOrder() -> [(place: XMLNode, around: String?)] {
    let byHandle = Dictionary(
      places.map { ($0.handle, $0) }, uniquingKeysWith: { first, _ in first })
    var done: Set<String> = []
    var order: [(place: XMLNode, around: String?)] = []
    var placed: Set<String> = []
    for place in places {
      // From the place outwards, then back in.
      var chain: [XMLNode] = []
      var next: XMLNode? = place
      while let node = next, done.insert(node.handle).inserted {
        chain.append(node)
        next = node.links("placeref").first.flatMap { byHandle[$0] }
      }
      for node in chain.reversed() {
        order.append((node, node.links("placeref").first { placed.contains($0) }))
        placed.insert(node.handle)
      }
    }
    return order
  }

  /// The records of a place.
  func place(_ node: XMLNode, in around: String?) -> [Record] {
    var records = RowRecords()
    let identifier = Self.identifier(node.handle)
    let known = node.all("pname").compactMap { element -> Name? in
      guard let text = element.attributes["value"]?.trimmed, !text.isEmpty else { return nil }
      let validity = Validity(GrampsDate(element)?.date.edtf)
      let language = element.attributes["lang"].flatMap { $0.isEmpty ? nil : $0 }
      return Name(text, language: language, validity: validity)
    }
    let title = node.words("ptitle") ?? node.attributes["id"] ?? "Unknown place"
    let point = node.first("coord").flatMap { coordinate -> Coordinates? in
      guard let latitude = Degrees.read(coordinate.attributes["lat"] ?? ""),
        let longitude = Degrees.read(coordinate.attributes["long"] ?? "")
      else { return nil }
      return Coordinates(latitude: latitude, longitude: longitude)
    }
    let cited = cited(node, &records)
    _ = records.addPlace(identifier) { key in
      Place(
        ref: key, names: known.isEmpty ? [Name(title)] : known, coordinates: point,
        within: around.map(Self.key), identifiers: [identifier], citations: cited)
    }
    return records.records
  }

  // MARK: Sources

  /// Notes a source or a citation.
  mutating func note(source node: XMLNode) {
    if node.name == "citation" {
      guard let source = node.links("sourceref").first else { return }
      citations[node.handle] = (source, node.words("page"))
      return
    }
    let identifier = Self.identifier(node.handle)
    var source = Source(
      ref: RowRecords.key(identifier),
      title: node.words("stitle") ?? node.attributes["id"] ?? "Unknown source")
    source.author = node.words("sauthor")
    source.publisher = node.words("spubinfo")
    source.short = node.words("sabbrev")
    source.identifiers = [identifier]
    source.isPrivate = node.isPrivate
    sources[node.handle] = source
  }

  /// The citations of a record; the file itself where it has none.
  private func cited(_ node: XMLNode, _ records: inout RowRecords) -> [Citation] {
    var found: [Citation] = []
    for handle in node.links("citationref") {
      guard let citation = citations[handle], let source = sources[citation.source] else {
        continue
      }
      records.add(source)
      found.append(Citation(source: source.ref, locator: citation.page))
    }
    if found.isEmpty {
      records.add(source)
      found.append(Citation(source: source.ref, locator: node.attributes["id"]))
    }
    return found
  }

  // MARK: Events

  /// The records of an event, and whether its date is no more than words.
  func event(_ node: XMLNode) -> (records: [Record], isWordsOnly: Bool) {
    var records = RowRecords()
    let type = node.words("type") ?? "Event"
    let people = parts[node.handle] ?? []
    let read = GrampsDate(node)
    let owners = people.filter { $0.role == "Primary" || $0.role == "Family" }.map(\.person)
    // A title is public where its event is: it names nobody who is private.
    let who = owners.filter { !privatePeople.contains($0) }.compactMap { names[$0] }
    let title =
      node.words("description")
      ?? (who.isEmpty ? type : "\(type) of \(who.joined(separator: " and "))")
    var event = Event(kind: .event, date: read?.date ?? .undated, title: title)
    event.topics = [records.addTopic(type)]
    event.isPrivate = node.isPrivate
    event.place = node.links("place").first { placeHandles.contains($0) }.map(Self.key)
    for (person, role) in people where names[person] != nil {
      var part = Participation(actor: Self.key(person))
      switch role {
      case "Primary", "Family", "Bride", "Groom": break
      case "Witness": part.role = Role("observer")
      // Roles of a chronicle, as its own export names them.
      case let role where Role.all.contains(Role(role.lowercased())):
        part.role = Role(role.lowercased())
      default: part.note = role
      }
      let isThere = event.participations.contains { $0.actor == part.actor && $0.role == part.role }
      if !isThere { event.participations.append(part) }
    }
    event.citations = cited(node, &records)
    _ = records.add(event, origin: Origin(name: Self.originName, key: node.handle))
    return (records.records, read?.isWordsOnly ?? false)
  }

  /// What of a record has no place in a chronicle.
  static func losses(of node: XMLNode) -> [String] {
    let known: Set<String>? =
      switch node.name {
      case "person":
        ["name", "eventref", "citationref", "childof", "parentin"]
      case "event":
        [
          "type", "dateval", "daterange", "datespan", "datestr", "place", "description",
          "citationref",
        ]
      case "placeobj": ["ptitle", "pname", "coord", "placeref", "citationref"]
      case "source": ["stitle", "sauthor", "spubinfo", "sabbrev"]
      case "citation": ["page", "sourceref"]
      default: nil
      }
    guard let known else { return [] }
    return Set(node.children.map(\.name)).subtracting(known).sorted()
  }
}
