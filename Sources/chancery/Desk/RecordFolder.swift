import Diplomacy
import Foundation
import Interchange

/// A folder in which a chronicle is kept as files of YAML, among other files of those who keep it.
///
/// Everything is made beside the folder first and looked through for private names; the folder is
/// touched only when nothing was found, and a file only where it has become another.
struct RecordFolder {
  /// What may stand in a folder in which nothing was written yet.
  private static let others = ["readme", "license", "licence", "copying", "makefile"]

  private let path: String
  private let made: DraftFolder
  private let names: PrivateNames
  private var folder: URL { made.folder }

  /// What writing has done.
  struct Outcome {
    var written = 0
    var same = 0
    var removed = 0
  }

  /// - Throws: A failure where the folder holds something else, or cannot be written.
  init(_ path: String, names: PrivateNames) throws {
    guard !path.isEmpty else { throw Failure("the name of the folder is empty") }
    self.path = path
    self.names = names
    made = try DraftFolder(beside: path) { folder in
      if Self.isOurs(folder.appendingPathComponent(YAMLFolderWriter.main)) { return true }
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { name in
        name.hasPrefix(".") || Self.others.contains { name.lowercased().hasPrefix($0) }
      }
    }
  }

  /// Whether a file was written by an export.
  private static func isOurs(_ file: URL) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: file.path) else { return false }
    defer { try? handle.close() }
    let sign = Data(YAMLFolderWriter.sign.utf8)
    return (try? handle.read(upToCount: sign.count)) == sign
  }

  /// Writes the files, and takes away those of before that are no more.
  func write(_ files: [(name: String, text: String)]) throws -> Outcome {
    for (name, text) in files {
      var scan = PrivacyScan(names)
      scan.add(text)
      scan.end()
      if !scan.found.isEmpty { throw Console.privacyFailure(scan.found) }
      let target = folder.appendingPathComponent(name)
      guard !FileManager.default.fileExists(atPath: target.path) || Self.isOurs(target) else {
        throw Failure("“\(path)/\(name)” is not from an export; name another folder, or move it")
      }
      try put(Data(text.utf8), name, in: made.draft)
    }
    let current = Set(files.map(\.name))
    var outcome = Outcome()
    // What has become private goes before anything new comes.
    for name in try former() where !current.contains(name) {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
      outcome.removed += 1
    }
    for (name, _) in files {
      let new = made.draft.appendingPathComponent(name)
      let old = folder.appendingPathComponent(name)
      if FileManager.default.contentsEqual(atPath: new.path, andPath: old.path) {
        outcome.same += 1
        continue
      }
      try makeFolder(of: old)
      guard rename(new.path, old.path) == 0 else { throw failure(name, errno) }
      outcome.written += 1
    }
    removeEmptyFolder()
    return outcome
  }

  /// The files of the last export.
  private func former() throws -> [String] {
    let manager = FileManager.default
    let top = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    let events = folder.appendingPathComponent(YAMLFolderWriter.events).path
    let years = ((try? manager.contentsOfDirectory(atPath: events)) ?? [])
      .map { "\(YAMLFolderWriter.events)/\($0)" }
    return (top + years).filter {
      YAMLFolderWriter.isName($0) && Self.isOurs(folder.appendingPathComponent($0))
    }
  }

  private func removeEmptyFolder() {
    // Which goes only where it is empty.
    _ = rmdir(folder.appendingPathComponent(YAMLFolderWriter.events).path)
  }

  private func makeFolder(of file: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch { throw Failure("the folder of “\(path)/\(file.lastPathComponent)” cannot be made") }
  }

  private func put(_ data: Data, _ name: String, in place: URL) throws {
    let file = place.appendingPathComponent(name)
    try makeFolder(of: file)
    do { try data.write(to: file) } catch { throw failure(name, errno) }
  }

  private func failure(_ name: String, _ reason: Int32) -> Failure {
    Failure("“\(path)/\(name)” cannot be written: \(OutputPath.words(for: reason))")
  }

  /// Takes the draft away.
  func close() { try? FileManager.default.removeItem(at: made.draft) }
}
