import Diplomacy
import Foundation
import Interchange

/// A record as a YAML text that a person edits in `$EDITOR`.
enum Form {
  /// Opens the editor on a draft, or on an empty form, and reads what was saved.
  ///
  /// - Throws: ``Failure`` when there is no editor, it failed, or nothing was changed.
  static func fill(_ draft: [Record]?, kind: RecordKind) throws -> [Record] {
    let text = try draft?.first.map { try YAMLFormat.write($0) } ?? YAMLFormat.form(for: kind)
    let edited = try edit(text)
    guard edited != text || draft != nil else { throw Failure("the form was left as it was") }
    return try YAMLFormat.readRecords(edited, of: kind, file: "the form").map(\.record)
  }

  /// Lets the person edit a text.
  static func edit(_ text: String) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    guard let editor = environment["VISUAL"] ?? environment["EDITOR"], !editor.isEmpty else {
      throw Failure("--edit needs an editor; set $EDITOR")
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("chancery-\(UUID().uuidString).yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The editor's own words may hold options; the file's name is passed apart from them.
    process.arguments = ["-c", "\(editor) \"$1\"", "editor", file.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        "the editor ended with status \(process.terminationStatus); nothing was changed")
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}
