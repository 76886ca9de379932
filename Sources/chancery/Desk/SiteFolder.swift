import Diplomacy
import Foundation
import Rendering

/// The folder of a published site, of which only what has changed is written anew.
///
/// Everything is made beside it first and looked through for private names; the folder is touched
/// only when nothing was found.
struct SiteFolder {
  /// The list of the files that were published, so that those which are no more can be taken away.
  private static let list = ".chancery-site"
  /// What stands in the list before the chronicle's global id.
  private static let owner = "# chronicle "
  private let folder: URL
  private let draft: URL
  private let names: PrivateNames
  private var files: [String] = []
  private let uid: UID
  /// Whether something was published there before.
  let isPublished: Bool

  /// What publishing has done.
  struct Outcome {
    var written = 0
    var same = 0
    var removed = 0
  }

  /// - Throws: A failure where the folder holds something that is no site of this chronicle's.
  init(_ path: String, names: PrivateNames, of uid: UID, replacing: Bool) throws {
    // Beside what a link leads to, files can be put in their place by a mere renaming.
    folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    self.names = names
    self.uid = uid
    let former = Self.former(in: folder)
    isPublished = former != nil
    if !replacing, let owner = former?.first(where: { $0.hasPrefix(Self.owner) }),
      owner != "\(Self.owner)\(uid)"
    {
      throw Failure(
        "“\(path)” was published from another chronicle; name another folder, or say --replace")
    }
    draft = try DraftFolder(beside: path, sign: Self.list).draft
  }

  /// The lines of the list; nil where nothing was published.
  private static func former(in folder: URL) -> [String]? {
    (try? String(contentsOf: folder.appendingPathComponent(list), encoding: .utf8))?
      .split(separator: "\n").map(String.init)
  }

  /// Adds a file, in pieces.
  mutating func add(_ name: String, _ write: ((String) throws -> Void) throws -> Void) throws {
    let file = draft.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard let handle = fopen(file.path, "wb") else { throw Failure("“\(name)” cannot be written") }
    var scan = PrivacyScan(names)
    // A name of a file is read, too.
    scan.add("\(name)\n")
    do {
      try write { text in
        scan.add(text)
        var text = text
        let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, handle) == $0.count }
        guard isWritten else {
          throw Failure("“\(name)” cannot be written: \(String(cString: strerror(errno)))")
        }
      }
    } catch {
      fclose(handle)
      throw error
    }
    guard fclose(handle) == 0 else { throw Failure("“\(name)” cannot be written") }
    scan.end()
    if !scan.found.isEmpty { throw Console.privacyFailure(scan.found) }
    files.append(name)
  }

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) throws {
    try add(name) { write in try write(text) }
  }

  /// Puts the files in their place and takes away those of last time that are no more.
  func publish() throws -> Outcome {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    let list = folder.appendingPathComponent(Self.list)
    let former = Self.former(in: folder) ?? []
    var outcome = Outcome()
    let current = Set(files)
    // What has become private goes before anything new comes.
    for name in former where !name.hasPrefix("#") && !current.contains(name) && Self.isInside(name)
    {
      if (try? manager.removeItem(at: folder.appendingPathComponent(name))) != nil {
        outcome.removed += 1
      }
    }
    for name in files {
      let (new, old) = (draft.appendingPathComponent(name), folder.appendingPathComponent(name))
      if manager.contentsEqual(atPath: new.path, andPath: old.path) {
        outcome.same += 1
        continue
      }
      try manager.createDirectory(
        at: old.deletingLastPathComponent(), withIntermediateDirectories: true)
      guard rename(new.path, old.path) == 0 else {
        throw Failure("“\(old.path)” cannot be written: \(String(cString: strerror(errno)))")
      }
      outcome.written += 1
    }
    let lines = ["\(Self.owner)\(uid)"] + files.sorted()
    let text = lines.joined(separator: "\n") + "\n"
    try OutputFile(list.path).write(Data(text.utf8))
    return outcome
  }

  /// Whether a name from the list stays within the folder, whoever wrote it there.
  private static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
  }

  /// Takes the draft away.
  func close() { try? FileManager.default.removeItem(at: draft) }
}
