import Diplomacy
import Foundation
import Interchange
import Storage

/// What can be imported.
enum ImportFormat: String, CaseIterable {
  case yaml, jsonl, bibtex, ris, csl, visits, travels

  /// The format that a file's name tells.
  init?(file: String) {
    guard
      let format = ImportFormat.allCases.first(where: { format in
        format.endings.contains { file.hasSuffix($0) && $0 != ".xml" }
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
    self = .csl
  }

  /// How its files' names end.
  var endings: [String] {
    switch self {
    case .yaml: [".yaml", ".yml"]
    case .jsonl: [".jsonl", ".ndjson"]
    case .bibtex: [".bib"]
    case .ris: [".ris"]
    case .csl: [".csl.json", ".csljson", ".csl"]
    case .visits, .travels: [".xml"]
    }
  }

  /// A line of `import --list`.
  var line: String {
    switch self {
    case .yaml: "yaml     a chronicle as people write it by hand; a file, or a folder of files"
    case .jsonl: "jsonl    a chronicle as machines write it, a record a line"
    case .bibtex: "bibtex   sources from BibTeX or biblatex (.bib)"
    case .ris: "ris      sources from RIS, as EndNote, Zotero and libraries write it"
    case .csl: "csl      sources from CSL JSON, as Zotero and Pandoc write it"
    case .visits: "visits   the Office of the Historian's visits by foreign leaders (XML)"
    case .travels: "travels  the Office of the Historian's travels abroad (XML)"
    }
  }

  /// Reads files into a change.
  func read(_ paths: [String], into change: Change) throws -> ImportReport {
    var report = ImportReport()
    for path in paths {
      switch self {
      case .yaml:
        let records = try YAMLFormat.read(
          try Self.text(path), file: path == "-" ? "standard input" : path)
        try Importing.add(records, to: change)
        for item in records { report.count(item.record) }
      case .jsonl: try readLines(path, into: change, &report)
      case .bibtex: try readBibliography(.bibtex, path, into: change, &report)
      case .ris: try readBibliography(.ris, path, into: change, &report)
      case .csl: try readBibliography(.csl, path, into: change, &report)
      case .visits:
        var reader = VisitsReader(file: try Self.local(path))
        let rows = RowImport(change)
        try reader.read { try Self.add($0, to: rows, path, change) }
        report.note(rows, rowCount: reader.rowCount, skipped: reader.skipped)
      case .travels:
        var reader = TravelsReader(file: try Self.local(path))
        let rows = RowImport(change)
        try reader.read { try Self.add($0, to: rows, path, change) }
        report.note(rows, rowCount: reader.rowCount, skipped: reader.skipped)
      }
    }
    return report
  }

  private func readBibliography(
    _ format: BibliographyFormat, _ path: String, into change: Change,
    _ report: inout ImportReport
  ) throws {
    let name = path == "-" ? "standard input" : path
    let reading = try format.read(try Self.text(path), file: name)
    let works = BibliographyImport(change, file: name)
    try works.add(reading.entries)
    report.note(works, reading)
  }

  private static func add(
    _ row: ImportedRow, to rows: RowImport, _ path: String, _ change: Change
  ) throws {
    change.location = "\(path):\(row.line)"
    do { try rows.add(row.records) } catch let error as StorageError {
      throw LocatedError(location: "\(path):\(row.line)", reason: "\(error)")
    }
  }

  private static func text(_ path: String) throws -> String {
    let data: Data
    if path == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      guard let read = FileManager.default.contents(atPath: path) else {
        throw Failure("“\(path)” cannot be read")
      }
      data = read
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Failure("“\(path)” is not UTF-8; save it as UTF-8")
    }
    return text
  }

  /// A file that a reader can open twice; standard input is laid down first.
  private static func local(_ path: String) throws -> String {
    path == "-" ? "/dev/stdin" : path
  }

  private func readLines(
    _ path: String, into change: Change, _ report: inout ImportReport
  ) throws {
    let name = path == "-" ? "standard input" : path
    guard let file = fopen(path == "-" ? "/dev/stdin" : path, "r") else {
      throw Failure("“\(path)” cannot be read")
    }
    defer { fclose(file) }
    var reader = JSONLinesReader(file: name)
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    while true {
      let length = getline(&buffer, &capacity, file)
      guard length > 0, let start = buffer else { break }
      var bytes = [UInt8](UnsafeRawBufferPointer(start: start, count: length))
      if bytes.last == 10 { bytes.removeLast() }
      guard let item = try reader.read(bytes: bytes) else { continue }
      try Importing.add(item, to: change)
      report.count(item.record)
    }
  }
}

/// What an import did.
struct ImportReport {
  private var events = 0
  private var others = 0
  private var unchanged = 0
  private var rows: Int?
  private var works: (added: Int, containers: Int, unchanged: Int)?
  private var losses = LossReport()
  /// The rows that were left out, each with its reason, and what else a person should know.
  private(set) var skipped: [String] = []

  mutating func count(_ record: Record) {
    if case .event = record { events += 1 } else { others += 1 }
  }

  mutating func note(_ rows: RowImport, rowCount: Int, skipped: [SkippedRow]) {
    events += rows.added
    unchanged += rows.unchanged
    self.rows = (self.rows ?? 0) + rowCount
    self.skipped += skipped.map(\.description)
  }

  mutating func note(_ done: BibliographyImport, _ reading: BibliographyReading) {
    let before = works ?? (0, 0, 0)
    works = (
      before.added + done.added, before.containers + done.containers,
      before.unchanged + done.unchanged
    )
    skipped += reading.remarks + done.remarks
    losses.add(reading.losses)
  }

  /// The report in words.
  var words: String {
    if let works {
      let whole = works.added == 1 ? "it is" : "they are"
      let parts = works.containers == 0 ? "" : " and \(works.containers) that \(whole) part of"
      let left = losses.isEmpty ? "" : "; no place for: \(losses.words)"
      return Counted.words(works.added, "source")
        + " added\(parts), \(works.unchanged) there already\(left)"
    }
    let added = Counted.words(events, "event")
    guard let rows else { return "\(added) and \(Counted.words(others, "other record"))" }
    return Counted.words(rows, "row")
      + ": \(added) added, \(unchanged) there already, \(Counted.words(skipped.count, "row")) left out"
  }
}
