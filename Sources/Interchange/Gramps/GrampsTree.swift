import Chronology
import Diplomacy

/// What has been read of a family tree, and the records that its parts become.
struct GrampsTree {
  /// The name under which rows are known again.
  static let originName = "gramps"

  private let source: Source
  private(set) var names: [String: String] = [:]
  private(set) var privatePeople: Set<String> = []
  /// Who has which part in an event, with the reference that says so.
  private(set) var parts: [String: [(person: String, reference: XMLNode)]] = [:]
  private var places: [XMLNode] = []
  private(set) var placeHandles: Set<String> = []
  private var lifeEnds: [String: EDTF] = [:]
  var sources = GrampsSources()
  var notes = GrampsNotes()

  init(file: String) {
    let base = SetNaming.base(of: file)
    source = SetNaming.source(nil, named: "gramps-\(RefRule.slug(base))", file: base)
  }

  private static func identifier(_ handle: String) -> Identifier {
    Identifier(scheme: originName, value: handle)
  }

  static func key(_ handle: String) -> Ref { RowRecords.key(identifier(handle)) }

  // MARK: People

  /// Notes a person, whose name and whose events others ask for.
  mutating func note(person node: XMLNode) {
    names[node.handle] = Self.called(node)
    if node.isPrivate { privatePeople.insert(node.handle) }
    for reference in node.all("eventref") {
      guard let event = reference.attributes["hlink"], !isLifeEnd(event) else { continue }
      parts[event, default: []].append((node.handle, reference))
    }
  }

  private static func called(_ node: XMLNode) -> String {
    node.all("name").map(fullName).first { !$0.isEmpty } ?? node.attributes["id"]
      ?? "Unknown person"
  }

  /// Notes the date of a birth or a death that the export has made of a life.
  mutating func note(lifeEnd node: XMLNode) {
    // One that says more is an event.
    let says = Set(node.children.map(\.name))
    guard ["-birth", "-death"].contains(where: node.handle.hasSuffix),
      says.isSubset(of: ["type", "description", "dateval", "daterange", "datespan"])
    else { return }
    lifeEnds[node.handle] = GrampsDate(node)?.date.edtf
  }

  /// Whether an event is no more than an end of somebody's life.
  func isLifeEnd(_ handle: String) -> Bool {
    guard lifeEnds[handle] != nil else { return false }
    let person = Self.person(in: handle)
    return names[person] != nil && life(of: person) != nil
  }

  private static func person(in handle: String) -> String {
    handle.split(separator: "-").dropLast().joined(separator: "-")
  }

  /// The life of a person of our own export.
  private func life(of person: String) -> EDTF? {
    let ends = ["birth", "death"].map { lifeEnds["\(person)-\($0)"]?.description ?? "" }
    return ends == ["", ""] ? nil : EDTF(ends.joined(separator: "/"))
  }

  /// The records of a person.
  mutating func person(_ node: XMLNode) -> [Record] {
    let all = node.all("name").map { ($0, Self.fullName($0)) }.filter { !$0.1.isEmpty }
    let name = Self.called(node)
    var records = RowRecords()
    let identifier = Self.identifier(node.handle)
    let cited = cited(node, &records)
    let said = notes.said(node.links("noteref"))
    let named = all.map { self.name($0, $1, &records) }
    let life = life(of: node.handle)
    records.add(identifier) { key in
      var actor = Actor(ref: key, kind: .person, names: [Name(name)], identifiers: [identifier])
      if var main = named.first {
        main.kind = .full
        actor.names = [main] + named.dropFirst().filter { $0.text != name }
      }
      for element in node.all("name") {
        for kind in ["nick", "call"] {
          guard let text = element.words(kind), !actor.names.contains(where: { $0.text == text })
          else { continue }
          actor.names.append(Name(text, kind: .alias))
        }
      }
      for attribute in node.all("attribute") {
        if case .identifier(let other)? = GrampsFact(attribute) { actor.identifiers.append(other) }
      }
      actor.existence = life
      actor.note = said.note
      actor.privateNote = said.privateNote
      actor.isPrivate = node.isPrivate
      actor.citations = cited
      return actor
    }
    return records.records
  }

  private mutating func name(_ node: XMLNode, _ text: String, _ records: inout RowRecords) -> Name {
    let kind = node.attributes["type"].flatMap { GrampsNameType.kinds[$0] } ?? .alias
    let cited = node.links("citationref").compactMap { sources.citation($0, &notes, &records) }
    return Name(
      text, kind: kind, validity: Validity(GrampsDate(node)?.date.edtf), citations: cited)
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
        parts[event, default: []].append((parent, reference))
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
  mutating func place(_ node: XMLNode, in around: String?) -> [Record] {
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
    let said = notes.said(node.links("noteref"))
    _ = records.addPlace(identifier) { key in
      var place = Place(
        ref: key, names: known.isEmpty ? [Name(title)] : known, coordinates: point,
        within: around.map(Self.key), identifiers: [identifier], note: said.note, citations: cited)
      place.privateNote = said.privateNote
      return place
    }
    return records.records
  }

  // MARK: Sources

  /// The records of a source that nothing cites.
  mutating func source(_ handle: String) -> [Record] {
    var records = RowRecords()
    sources.add(handle, &notes, &records)
    return records.records
  }

  /// The citations of a record; the file itself where it has none.
  mutating func cited(_ node: XMLNode, _ records: inout RowRecords) -> [Citation] {
    var found = node.links("citationref").compactMap { sources.citation($0, &notes, &records) }
    if found.isEmpty {
      records.add(source)
      found.append(Citation(source: source.ref, locator: node.attributes["id"]))
    }
    return found
  }
}
