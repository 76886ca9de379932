import Foundation

/// The XML files of a folder and of the folders within it.
struct XMLFolder {
  let path: String

  /// The files, in the order of their paths; what is hidden does not count.
  var files: [String] {
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      name.hasSuffix(".xml") && !name.hasPrefix(".") && !name.contains("/.")
    }
    .sorted().map { "\(root)/\($0)" }
  }
}
