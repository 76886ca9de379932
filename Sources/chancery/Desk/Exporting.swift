import Diplomacy
import Interchange
import Storage

/// Writes a chronicle, or some of its events, for other programs.
struct Exporting {
  let chronicle: Chronicle
  /// Which events; nil for all of them, leads and rejected ones included.
  let wanted: Filter?
  let includePrivate: Bool
  let strict: Bool

  /// The filter of all events, or the one that is wanted.
  private var filter: Filter {
    if let wanted { return wanted }
    var filter = Filter()
    filter.includePrivate = includePrivate
    filter.statuses = Event.Status.allCases
    return filter
  }

  /// Writes the set of tables into a folder.
  func tables(into path: String) throws {
    let names = includePrivate ? PrivateNames() : try chronicle.privateNames()
    let folder = try TableFolder(path, names: names)
    defer { folder.close() }
    var set = CSVSetWriter(isWhole: wanted == nil)
    for (file, line) in CSVSetWriter.heads { try folder.add(line, to: file) }
    try chronicle.forEachRecordButEvents { record in
      try set.append(record) { try folder.add($1, to: $0) }
    }
    try chronicle.forEachPublishedEntry(filter) { entry in
      try set.append(entry) { try folder.add($1, to: $0) }
    }
    for timeline in try chronicle.savedTimelines() {
      try set.append(.timeline(timeline)) { try folder.add($1, to: $0) }
    }
    for (file, text) in try set.documents() { try folder.add(text, to: file) }
    try Publication.tell(set.losses, of: "csv", strict: strict)
    let count = try folder.publish()
    Console.out("\(path)/datapackage.json\n")
    Console.say("\(Counted.words(count, "file")) written")
  }

  /// Writes a folder of YAML files that git can merge.
  func yaml(into path: String) throws {
    let names = includePrivate ? PrivateNames() : try chronicle.privateNames()
    let lasting = try chronicle.lastingRefs()
    func ref(_ ref: Ref) -> Ref {
      Ref.number(in: ref.text, prefix: "e").flatMap { lasting[$0] } ?? ref
    }
    var writer = YAMLFolderWriter()
    try chronicle.forEachRecord(filter: wanted) { try writer.append($0.mapRefs(ref)) }
    let folder = try RecordFolder(path, names: names)
    defer { folder.close() }
    let outcome = try folder.write(writer.files())
    Console.out("\(path)/\(YAMLFolderWriter.main)\n")
    Console.say(
      "\(Counted.words(outcome.written, "file")) written, \(outcome.same) as before, "
        + "\(outcome.removed) removed")
  }

  /// Writes the statements of SQL that make the chronicle again.
  func sql(to page: inout Page) throws {
    try chronicle.dump { page.add($0) }
  }

  /// Writes events as PLOVER has them.
  func plover(to page: inout Page) throws {
    var writer = PLOVERWriter()
    try records { writer.append($0) }
    try events { page.add(try writer.append($0)) }
    try Publication.tell(writer.losses, of: "plover", strict: strict)
  }

  /// Writes the entities of FollowTheMoney.
  func followTheMoney(to page: inout Page) throws {
    var writer = FollowTheMoneyWriter(chronicle: try chronicle.uid())
    try records { page.add(try writer.append($0)) }
    try events { page.add(try writer.append($0)) }
    try Publication.tell(writer.losses, of: "ftm", strict: strict)
  }

  /// Writes statements of RDF.
  func rdf(to page: inout Page) throws {
    var writer = RDFWriter(chronicle: try chronicle.uid())
    try records { page.add(writer.append($0)) }
    try events { page.add(writer.append($0)) }
    try Publication.tell(writer.losses, of: "rdf", strict: strict)
  }

  /// Writes a file of Gramps.
  func gramps(to page: inout Page) throws {
    var writer = GrampsWriter(chronicle: try chronicle.uid())
    page.add(writer.begin())
    try records { writer.append($0) }
    try events { page.add(writer.append($0)) }
    page.add(writer.end())
    try Publication.tell(writer.losses, of: "gramps", strict: strict)
  }

  private func records(_ body: (Record) throws -> Void) throws {
    // What cannot be said is known at the end, and nothing is to have been written then.
    if strict { Console.hold() }
    try chronicle.forEachRecordButEvents(body)
  }

  private func events(_ body: (TimelineEntry) throws -> Void) throws {
    try chronicle.forEachPublishedEntry(filter, body)
  }
}
