import Diplomacy

/// A family tree of Gramps as a data set: people, places and events.
///
/// What its records refer to stands behind them, and people stand behind the events: the file is
/// read three times, and places, notes, sources and who takes part in what are held meanwhile.
struct GrampsSet: SetReader {
  private let file: GrampsFile

  /// Opens a file.
  ///
  /// - Throws: ``InputError`` for standard input, which cannot be read again.
  init(file: String) throws {
    guard file != "-" else {
      throw InputError(file: "standard input", reason: "cannot be read twice; give a file")
    }
    self.file = GrampsFile(path: file)
  }

  func read(
    emit: (ImportedRow) throws -> Void, reject: (SkippedRow) throws -> Void
  ) throws -> SetReport {
    var report = SetReport()
    var tree = GrampsTree(file: file.path)
    func put(_ records: [Record], _ node: XMLNode) throws {
      try emit(
        ImportedRow(
          records: records, origin: Origin(name: GrampsTree.originName, key: node.handle),
          line: node.line))
    }
    var seen = SeenKeys()
    try file.read { node in
      if ["event", "person", "placeobj"].contains(node.name) {
        if let earlier = seen.line(of: node.handle) {
          throw InputError(
            file: file.path, line: node.line,
            reason: "the handle \(CellFault.quoted(node.handle)) was used on line \(earlier)")
        }
        seen.note(node.handle, node.line)
      }
      switch node.name {
      case "event": tree.note(lifeEnd: node)
      case "person": tree.note(person: node)
      case "family":
        tree.note(family: node)
        report.count(
          "families that became those who take part in their events",
          one: "family that became those who take part in its events")
      case "placeobj": tree.note(place: node)
      case "source": tree.sources.note(source: node)
      case "citation": tree.sources.note(citation: node)
      case "repository": tree.sources.note(archive: node)
      case "note": tree.notes.note(node)
      default: report.count("\(node.name) records left out", one: "\(node.name) record left out")
      }
    }
    try file.read { node in
      guard node.name == "person" else { return }
      report.rows += 1
      try put(tree.person(node), node)
    }
    for (node, around) in tree.placesInOrder() {
      report.rows += 1
      try put(tree.place(node, in: around), node)
    }
    try file.read { node in
      for loss in tree.losses(of: node) { report.losses.note(loss, of: node.name) }
      guard node.name == "event", !tree.isLifeEnd(node.handle) else { return }
      report.rows += 1
      let (records, isWordsOnly) = tree.event(node)
      if isWordsOnly {
        report.count(
          "dates of which only the words are kept", one: "date of which only the words are kept")
      }
      try put(records, node)
    }
    for (handle, line) in tree.sources.order where !tree.sources.isUsed.contains(handle) {
      let origin = Origin(name: GrampsTree.originName, key: handle)
      try emit(ImportedRow(records: tree.source(handle), origin: origin, line: line))
    }
    if tree.notes.unused > 0 {
      report.count("note records left out", one: "note record left out", tree.notes.unused)
    }
    return report
  }
}
