import Foundation

/// A folder in which files are made beside the one that they are for, and put in their place by a mere
/// renaming.
struct DraftFolder {
  /// The folder that they are for, where links lead in the end.
  let folder: URL
  /// The one in which they are made.
  let draft: URL

  /// Makes the draft.
  ///
  /// - Parameter sign: The file by which a folder is known to be ours.
  /// - Throws: A failure where the folder holds something else, or cannot be written.
  init(beside path: String, sign: String) throws {
    try self.init(beside: path) { folder in
      let manager = FileManager.default
      return try manager.fileExists(atPath: folder.appendingPathComponent(sign).path)
        || manager.contentsOfDirectory(atPath: folder.path).isEmpty
    }
  }

  /// Makes the draft.
  ///
  /// - Parameter accepts: Tells of a folder that is there whether it may be written.
  /// - Throws: A failure where it may not, or cannot be.
  init(beside path: String, accepts: (URL) throws -> Bool) throws {
    folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    draft = folder.deletingLastPathComponent().appendingPathComponent(
      ".\(folder.lastPathComponent).new-\(ProcessInfo.processInfo.processIdentifier)")
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: folder.path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw Failure("“\(path)” is a file; name a folder") }
      guard try accepts(folder) else {
        throw Failure("“\(path)” holds something else; name an empty folder, or a new one")
      }
    }
    do { try manager.createDirectory(at: draft, withIntermediateDirectories: true) } catch {
      throw Failure("the folder of “\(path)” cannot be written")
    }
  }
}
