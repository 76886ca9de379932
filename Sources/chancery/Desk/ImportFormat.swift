import Diplomacy
import Foundation
import Interchange
import Storage

/// What can be imported.
enum ImportFormat: String, CaseIterable {
  case yaml, jsonl, visits, travels

  /// The format that a file's name tells.
  init?(file: String) {
    guard
      let format = ImportFormat.allCases.first(where: { format in
        format.endings.contains { file.hasSuffix($0) && $0 != ".xml" }
      })
    else { return nil }
    self = format
  }

  /// How its files' names end.
  var endings: [String] {
    switch self {
    case .yaml: [".yaml", ".yml"]
    case .jsonl: [".jsonl", ".ndjson"]
    case .visits, .travels: [".xml"]
    }
  }

  /// A line of `import --list`.
  var line: String {
    switch self {
    case .yaml: "yaml     a chronicle as people write it by hand; a file, or a folder of files"
    case .jsonl: "jsonl    a chronicle as machines write it, a record a line"
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
  /// The rows that were left out, each with its reason.
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

  /// The report in words.
  var words: String {
    guard let rows else { return "\(events) events and \(others) other records" }
    return
      "\(rows) rows: \(events) events added, \(unchanged) there already, \(skipped.count) rows left out"
  }
}
