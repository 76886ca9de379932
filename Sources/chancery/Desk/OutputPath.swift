import Foundation

/// Where a file is that a person named, and why it cannot be there, in their words.
enum OutputPath {
  /// Follows links to their end, which need not be there yet.
  static func end(of name: String) throws -> String {
    guard !name.isEmpty else { throw Failure("the name of a file is empty") }
    var path = name
    // As many as systems follow themselves.
    for _ in 0..<40 {
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = readlink(path, &bytes, bytes.count - 1)
      guard count > 0 else { return path }
      let link = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // What the system calls a link there is none: “pipe:[123]”.
      if isOfSystem(path), !FileManager.default.fileExists(atPath: link) { return path }
      path = link.hasPrefix("/") ? link : "\(folder(of: path))/\(link)"
    }
    throw Failure("“\(name)” is a link that leads to itself")
  }

  /// The folder in which a file is.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether it is a name of the system's for something that is no file.
  static func isOfSystem(_ path: String) -> Bool {
    path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
  }

  /// Whether two names, of which nothing is there yet, are one.
  static func areOne(_ path: String, _ other: String) -> Bool {
    func parts(_ path: String) -> (folder: String?, name: Substring) {
      let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
      guard let folder = realpath(folder(of: path), nil) else { return (nil, name) }
      defer { free(folder) }
      return (String(cString: folder), name)
    }
    let (one, two) = (parts(path), parts(other))
    return one.folder != nil && one == two
  }

  /// Refuses a new file where there is no folder for it, or one that cannot be written.
  static func checkFolder(of path: String, for name: String) throws {
    let folder = folder(of: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw Failure("“\(name)”: the folder “\(folder)” does not exist; make it first")
    }
    guard isFolder.boolValue else {
      throw Failure("“\(name)”: “\(folder)” is a file, not a folder")
    }
    guard access(folder, W_OK) == 0 else {
      throw Failure("“\(name)”: the folder “\(folder)” is read-only")
    }
  }

  /// What the system says, as far as a person can do something about it.
  static func words(for reason: Int32) -> String {
    switch reason {
    case EACCES, EPERM, EROFS: "writing is not allowed there"
    case ENOSPC, EDQUOT: "the disk is full"
    case ENAMETOOLONG: "the name is too long"
    case EPIPE: "nobody reads it any more"
    default: String(cString: strerror(reason)).lowercased()
    }
  }

  /// The same of an error of the library, which would speak of its own domains and numbers.
  static func words(for error: CocoaError) -> String {
    let path = (error.userInfo[NSFilePathErrorKey] as? String) ?? error.url?.path
    let name = path.map { "“\($0)”" } ?? "a file"
    let reason = (error.underlying as? POSIXError)?.code.rawValue
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: return "\(name) does not exist"
    case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly:
      return "\(name): reading or writing is not allowed there"
    case .fileWriteFileExists: return "\(name) exists already"
    case .fileWriteOutOfSpace: return "\(name): the disk is full"
    case .fileReadInapplicableStringEncoding, .fileReadUnknownStringEncoding:
      return "\(name) is no UTF-8 text"
    default:
      return "\(name) cannot be read or written" + (reason.map { ": \(words(for: $0))" } ?? "")
    }
  }
}
