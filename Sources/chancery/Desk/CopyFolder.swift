import Foundation
import Storage

/// Where the registered copies of a chronicle's sources lie: paths are kept relative to the folder
/// of the chronicle where they lie beneath it, so that the folder can move as a whole.
struct CopyFolder {
  private let folder: URL

  init(of chronicle: Chronicle) {
    folder = Self.resolved(URL(fileURLWithPath: chronicle.path).deletingLastPathComponent())
  }

  /// The path of a file that a person typed, from where they stand.
  func typed(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  /// The path as the chronicle keeps it.
  func stored(_ path: String) -> String {
    let file = URL(fileURLWithPath: path).standardizedFileURL
    // The folder is resolved, the file's own name not: a link may be exchanged on purpose.
    let whole = Self.resolved(file.deletingLastPathComponent())
      .appendingPathComponent(file.lastPathComponent).path
    let beneath = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    return whole.hasPrefix(beneath) ? String(whole.dropFirst(beneath.count)) : whole
  }

  /// The path at which a kept one is found; a `file:` URL is one too.
  func found(_ stored: String) -> String {
    if stored.lowercased().hasPrefix("file:"), let url = URL(string: stored), url.isFileURL {
      return url.path
    }
    return stored.hasPrefix("/") ? stored : folder.appendingPathComponent(stored).path
  }

  private static func resolved(_ url: URL) -> URL {
    url.standardizedFileURL.resolvingSymlinksInPath()
  }
}
