import Diplomacy
import Foundation

/// A folder of tables that are written at the same time, and put in their place when all are whole.
///
/// Everything is made beside the folder first and looked through for private names; the folder is
/// touched only when nothing was found.
final class TableFolder {
  /// What tells a folder of tables from any other.
  private static let sign = "datapackage.json"

  private struct Table {
    var handle: UnsafeMutablePointer<FILE>
    var scan: PrivacyScan
  }

  private let path: String
  private let folder: URL
  private let draft: URL
  private let names: PrivateNames
  private var order: [String] = []
  private var tables: [String: Table] = [:]

  /// - Throws: A failure where the folder holds something else, or cannot be written.
  init(_ path: String, names: PrivateNames) throws {
    guard !path.isEmpty else { throw Failure("the name of the folder is empty") }
    self.path = path
    self.names = names
    let made = try DraftFolder(beside: path, sign: Self.sign)
    (folder, draft) = (made.folder, made.draft)
  }

  /// Adds to a file, which is made where it is new.
  func add(_ text: String, to name: String) throws {
    if tables[name] == nil {
      guard let handle = fopen(draft.appendingPathComponent(name).path, "wb") else {
        throw Failure("“\(name)” cannot be written: \(OutputPath.words(for: errno))")
      }
      tables[name] = Table(handle: handle, scan: PrivacyScan(names))
      order.append(name)
    }
    guard let handle = tables[name]?.handle else { return }
    tables[name]?.scan.add(text)
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, handle) == $0.count }
    guard isWritten else {
      throw Failure("“\(name)” cannot be written: \(OutputPath.words(for: errno))")
    }
  }

  /// Looks through all files, and puts them in their place.
  ///
  /// - Returns: How many files there are.
  func publish() throws -> Int {
    var found: Set<String> = []
    for name in order {
      guard var table = tables.removeValue(forKey: name) else { continue }
      table.scan.end()
      found.formUnion(table.scan.found)
      guard fclose(table.handle) == 0 else {
        throw Failure("“\(name)” cannot be written: \(OutputPath.words(for: errno))")
      }
    }
    if !found.isEmpty { throw Console.privacyFailure(found) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in order {
      let target = folder.appendingPathComponent(name).path
      guard rename(draft.appendingPathComponent(name).path, target) == 0 else {
        throw Failure("“\(path)/\(name)” cannot be written: \(OutputPath.words(for: errno))")
      }
    }
    return order.count
  }

  /// Takes the draft away.
  func close() {
    for table in tables.values { fclose(table.handle) }
    tables = [:]
    try? FileManager.default.removeItem(at: draft)
  }
}
