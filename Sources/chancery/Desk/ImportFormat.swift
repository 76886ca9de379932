import Diplomacy
import Foundation
import Interchange
import Storage

/// What can be imported.
enum ImportFormat: Equatable {
  case yaml, jsonl
  case bibliography(BibliographyFormat)
  case set(DataSet)

  /// All of them, in the order in which they are listed.
  static let all: [ImportFormat] =
    [.yaml, .jsonl, .bibliography(.bibtex), .bibliography(.ris), .bibliography(.csl)]
    + DataSet.allCases.map(ImportFormat.set)

  /// The format of a name.
  init?(name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }

  /// What it is called on the command line.
  var name: String {
    switch self {
    case .yaml: "yaml"
    case .jsonl: "jsonl"
    case .bibliography(let format): format.rawValue
    case .set(let set): set.rawValue
    }
  }

  /// The format that a file's name tells: of data sets, those whose endings are theirs.
  init?(file: String) {
    guard
      let format = Self.all.first(where: { format in
        if case .set(let set) = format, !set.isToldByEnding { return false }
        return format.endings.contains { file.lowercased().hasSuffix($0) }
      })
    else { return nil }
    self = format
  }

  /// The format that a file's first bytes tell, where a name in .json does not.
  ///
  /// Of JSON only CSL has an array of objects with such keys.
  init?(lookingInto file: String) {
    guard file.hasSuffix(".json"), let handle = FileHandle(forReadingAtPath: file),
      let bytes = try? handle.read(upToCount: 1 << 16)
    else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.prefixMatch(of: #/\uFEFF?\s*\[\s*\{/#) != nil,
      text.contains(#/"(type|title|issued)"\s*:/#)
    else { return nil }
    self = .bibliography(.csl)
  }

  /// How its files' names end.
  var endings: [String] {
    switch self {
    case .yaml: [".yaml", ".yml"]
    case .jsonl: [".jsonl", ".ndjson"]
    case .bibliography(.bibtex): [".bib"]
    case .bibliography(.ris): [".ris"]
    case .bibliography(.csl): [".csl.json", ".csljson", ".csl"]
    case .set(let set): set.endings
    }
  }

  /// Whether a folder is read as a whole.
  var takesFolders: Bool {
    if case .set(let set) = self { set.takesFolders } else { false }
  }

  /// What it is.
  private var words: String {
    switch self {
    case .yaml: "a chronicle as people write it by hand; a file, or a folder of files"
    case .jsonl: "a chronicle as machines write it, a record a line"
    case .bibliography(.bibtex): "sources from BibTeX or biblatex (.bib)"
    case .bibliography(.ris): "sources from RIS, as EndNote, Zotero and libraries write it"
    case .bibliography(.csl): "sources from CSL JSON, as Zotero and Pandoc write it"
    case .set(let set): set.words
    }
  }

  /// A line of `import --list`.
  var line: String {
    let width = Self.all.map(\.name.count).max() ?? 0
    return name + String(repeating: " ", count: width - name.count + 2) + words
  }

  /// Reads files into a change.
  ///
  /// - Parameters:
  ///   - rejects: Takes the rows that cannot be read; nil where the first one ends it all.
  ///   - isWhole: Whether YAML is held whole, which all of it is fit for.
  ///   - updates: Whether a record of YAML or JSON Lines takes the place of one that is there.
  /// - Throws: ``YAMLStream/Unsuited`` for YAML that has to be.
  func read(
    _ paths: [String], _ options: SetOptions, rejects: RejectFile?, isWhole: Bool = false,
    updates: Bool = false, into change: Change
  ) throws -> ImportReport {
    let interruption = Interruption()
    defer { _ = interruption.end() }
    var report = ImportReport()
    switch self {
    case .set(let set):
      let rows = RowImport(change)
      rows.leavesOut = rejects != nil
      let reading = SetImport(
        set: set, options: options, rejects: rejects, interruption: interruption)
      for group in set.groups(of: paths) { try reading.read(group, into: rows, &report) }
      try rows.flush()
      try reading.takeRefused(of: rows, &report)
      // Another table that came in so is not to be taken for this one.
      if report.hasUnnamed, rows.updated > 0 {
        throw Failure(
          "a table came in from standard input before, and "
            + "\(Counted.words(rows.updated, "row")) of this one would alter what it brought; "
            + "nothing was imported. Give the table a name: in a mapping (name: talks), or as a file"
        )
      }
      report.note(rows)
    case .yaml:
      let isHeld = try isWhole || !paths.allSatisfy(YAMLStream.canRead)
      try readPieces(paths, updates: updates, into: change, &report, interruption) {
        try isHeld
          ? RecordPiece.ofWholeYAML(paths, options.encoding, $0)
          : RecordPiece.ofYAML(paths, options.encoding, $0)
      }
    case .jsonl:
      for path in paths {
        try readPieces([path], updates: updates, into: change, &report, interruption) {
          try RecordPiece.ofJSONLines(path, options.encoding, $0)
        }
      }
    case .bibliography(let format):
      for path in paths { try readBibliography(format, path, options, into: change, &report) }
    }
    try interruption.check()
    return report
  }

  private func readBibliography(
    _ format: BibliographyFormat, _ path: String, _ options: SetOptions, into change: Change,
    _ report: inout ImportReport
  ) throws {
    let file = try InputFile(path)
    let reading = try format.read(try file.text(options.encoding, most: 1 << 26), file: file.name)
    let works = BibliographyImport(change, file: file.name)
    try works.add(reading.entries)
    report.note(works, reading)
  }

  /// Stores records as they are read, a piece at a time.
  private func readPieces(
    _ paths: [String], updates: Bool, into change: Change, _ report: inout ImportReport,
    _ interruption: Interruption, _ read: ((RecordPiece) throws -> Void) throws -> Void
  ) throws {
    let records = RecordImport(change)
    let path = paths.count == 1 ? paths[0] : Counted.words(paths.count, "file")
    var progress = Progress(path == "-" ? "standard input" : path)
    defer { progress.end() }
    try read { piece in
      try interruption.check()
      for item in piece.records {
        let incoming = Change.Incoming(
          contentID: item.contentID, isNamed: item.isNamed, updates: updates)
        try records.add(item.record, incoming, at: "\(item.file):\(item.line)")
        report.count(item.record)
      }
      progress.note(
        piece.records.count, position: piece.position, size: paths.count == 1 ? piece.size : nil)
    }
    try records.flush()
  }
}
