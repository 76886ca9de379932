import Chronology
import Diplomacy
import Foundation
import Testing

@testable import Interchange

/// Reads a text as a file of a data set, and keeps all that its reader hands on.
struct SetTrial {
  var rows: [ImportedRow] = []
  var rejected: [SkippedRow] = []
  var report = SetReport()

  /// Reads a text.
  init(_ set: DataSet, _ text: String, encoding: TextEncoding = .utf8) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-set-\(UUID().uuidString)").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    try self.init(set, file: file, encoding: encoding)
  }

  /// Reads texts as files that are read together.
  init(_ set: DataSet, files texts: [String]) throws {
    let files = texts.map { _ in
      FileManager.default.temporaryDirectory
        .appendingPathComponent("chancery-set-\(UUID().uuidString)").path
    }
    for (file, text) in zip(files, texts) {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    try self.init(set, paths: files)
  }

  /// Reads files together.
  init(_ set: DataSet, paths: [String], encoding: TextEncoding = .utf8) throws {
    let reader = try set.reader(of: paths, SetOptions(encoding: encoding))
    var rows: [ImportedRow] = []
    var rejected: [SkippedRow] = []
    report = try reader.read(emit: { rows.append($0) }, reject: { rejected.append($0) })
    self.rows = rows
    self.rejected = rejected
  }

  /// Reads a file.
  init(_ set: DataSet, file: String, encoding: TextEncoding = .utf8) throws {
    try self.init(set, paths: [file], encoding: encoding)
  }

  /// A file of the published data, where `CHANCERY_DATA` names the folder that holds it.
  static func published(_ path: String) -> String {
    "\(ProcessInfo.processInfo.environment["CHANCERY_DATA"] ?? "")/\(path)"
  }

  /// All events.
  var events: [Event] {
    rows.flatMap(\.records).compactMap { if case .event(let event) = $0 { event } else { nil } }
  }

  /// All relations, each as often as a row has it.
  var relations: [Relation] {
    rows.flatMap(\.records).compactMap {
      if case .relation(let relation) = $0 { relation } else { nil }
    }
  }

  /// The actors by their keys.
  var actors: [Ref: Actor] {
    var found: [Ref: Actor] = [:]
    for case .actor(let actor) in rows.flatMap(\.records) { found[actor.ref] = actor }
    return found
  }

  /// The places.
  var places: [Place] {
    rows.flatMap(\.records).compactMap { if case .place(let place) = $0 { place } else { nil } }
  }
}

/// A table of tabs of lists of cells.
func tabbed(_ lines: [[String]]) -> String {
  lines.map { $0.joined(separator: "\t") + "\n" }.joined()
}
