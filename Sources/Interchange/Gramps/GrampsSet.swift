import Diplomacy

/// A family tree of Gramps as a data set: people, places and events.
///
/// Its people come before the places and after the events: the file is read twice, and between
/// that who takes part in what is held.
struct GrampsSet: SetReader {
  private let file: GrampsFile

  /// Opens a file.
  ///
  /// - Throws: ``InputError`` for standard input, which cannot be read twice.
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
    try file.read { node in
      switch node.name {
      case "person":
        report.rows += 1
        try put(tree.person(node), node)
      case "family":
        tree.note(family: node)
        report.count(
          "families that became those who take part in their events",
          one: "family that became those who take part in its events")
      case "placeobj": tree.note(place: node)
      case "source", "citation": tree.note(source: node)
      case "event": return
      default: report.count("\(node.name) records left out", one: "\(node.name) record left out")
      }
    }
    for (node, around) in tree.placesInOrder() {
      report.rows += 1
      try put(tree.place(node, in: around), node)
    }
    try file.read { node in
      for loss in GrampsTree.losses(of: node) { report.losses.note(loss, of: node.name) }
      guard node.name == "event" else { return }
      report.rows += 1
      let (records, isWordsOnly) = tree.event(node)
      if isWordsOnly {
        report.count(
          "dates of which only the words are kept", one: "date of which only the words are kept")
      }
      try put(records, node)
    }
    return report
  }
}
