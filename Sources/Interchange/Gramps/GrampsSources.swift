import Chronology
import Diplomacy

/// The sources, citations and archives of a Gramps file.
struct GrampsSources {
  /// A citation, without the source to which it leads.
  private struct Cited {
    var source: String
    var citation: Citation
    var notes: [String]
  }

  private var sources: [String: Source] = [:]
  /// The handles of the sources in their order, with their lines.
  private(set) var order: [(handle: String, line: Int)] = []
  private var byID: [String: Ref] = [:]
  private var byRef: [Ref: String] = [:]
  private var noted: [String: [String]] = [:]
  private var kept: [String: (archive: String, number: String?)] = [:]
  private var citations: [String: Cited] = [:]
  private var archives: [String: String] = [:]
  private(set) var isUsed: Set<String> = []

  /// Notes an archive.
  mutating func note(archive node: XMLNode) { archives[node.handle] = node.words("rname") }

  /// Notes a source.
  mutating func note(source node: XMLNode) {
    let identifier = Identifier(scheme: GrampsTree.originName, value: node.handle)
    var source = Source(
      ref: RowRecords.key(identifier),
      title: node.words("stitle") ?? node.attributes["id"] ?? "Unknown source")
    source.author = node.words("sauthor")
    source.short = node.words("sabbrev")
    source.identifiers = [identifier]
    source.isPrivate = node.isPrivate
    for attribute in node.all("srcattribute") {
      GrampsSourceFact(attribute)?.fill(&source)
    }
    // The imprint has the publisher, the place and the year in one.
    let isDivided =
      source.publisher != nil || source.publisherPlace != nil || source.published != nil
    if !isDivided { source.publisher = node.words("spubinfo") }
    if let link = node.first("reporef"), let handle = link.attributes["hlink"] {
      kept[node.handle] = (handle, link.attributes["callno"])
    }
    if let id = node.attributes["id"] { byID[id] = source.ref }
    byRef[source.ref] = node.handle
    noted[node.handle] = node.links("noteref")
    if sources.updateValue(source, forKey: node.handle) == nil {
      order.append((node.handle, node.line))
    }
  }

  /// Notes a citation.
  mutating func note(citation node: XMLNode) {
    guard let source = node.links("sourceref").first else { return }
    var citation = Citation(source: Ref(stored: source), locator: node.words("page"))
    citation.credibility = node.words("confidence").flatMap { Self.credibility[$0] }
    for attribute in node.all("srcattribute") {
      GrampsCitationFact(attribute)?.fill(&citation)
    }
    citations[node.handle] = Cited(
      source: source, citation: citation, notes: node.links("noteref"))
  }

  /// What the confidence of Gramps means; 2 is what stands where nobody has said anything.
  private static let credibility = ["4": 1, "3": 2, "1": 4, "0": 5]

  /// The citation of a handle; the source behind it is among the records afterwards.
  mutating func citation(
    _ handle: String, _ notes: inout GrampsNotes, _ records: inout RowRecords
  ) -> Citation? {
    guard let found = citations[handle], sources[found.source] != nil else { return nil }
    var citation = found.citation
    citation.source = add(found.source, &notes, &records)
    var said = notes.said(found.notes)
    citation.excerpt = said.take(GrampsNotes.Kind.excerpt)
    citation.note = said.note
    return citation
  }

  /// Adds a source, with what it is part of before it.
  @discardableResult
  mutating func add(
    _ handle: String, _ notes: inout GrampsNotes, _ records: inout RowRecords
  ) -> Ref {
    guard let ref = sources[handle]?.ref else { return Ref(stored: handle) }
    guard !records.has(ref) else { return ref }
    var outer: Ref?
    for handle in wholes(of: handle).reversed() {
      outer = put(handle, within: outer, &notes, &records)
    }
    return ref
  }

  private mutating func put(
    _ handle: String, within outer: Ref?, _ notes: inout GrampsNotes, _ records: inout RowRecords
  ) -> Ref? {
    guard var source = sources[handle], !records.has(source.ref) else {
      return sources[handle]?.ref
    }
    isUsed.insert(handle)
    source.within = outer
    if let (archive, number) = kept[handle] {
      source.archive = archives[archive]
      source.reference = Self.reference(number, in: source.collection)
    }
    let said = notes.said(noted[handle] ?? [])
    source.note = said.note
    source.privateNote = said.privateNote
    records.add(source)
    return source.ref
  }

  /// How many sources may be parts of each other in a row: an item in a file in a box has three.
  private static let deepest = 64

  /// A source and what it is part of, outwards; the source alone where that goes round in a circle
  /// or has no end.
  private func wholes(of handle: String) -> [String] {
    var chain = [handle]
    var seen: Set<String> = [handle]
    while let id = chain.last.flatMap({ sources[$0]?.within?.text }), let ref = byID[id],
      let next = byRef[ref]
    {
      guard seen.insert(next).inserted, chain.count < Self.deepest else { return [handle] }
      chain.append(next)
    }
    return chain
  }

  /// The number in the archive without the collection before it, which has a field of its own.
  private static func reference(_ number: String?, in collection: String?) -> String? {
    guard let number, let collection else { return number }
    if number == collection { return nil }
    let start = "\(collection), "
    return number.hasPrefix(start) ? String(number.dropFirst(start.count)) : number
  }

  /// Whether there is an archive of a handle.
  func hasArchive(_ handle: String) -> Bool { archives[handle] != nil }
}
