import Foundation

/// A file that a person named for a result.
///
/// A plain file is replaced when the result is whole, and keeps its permissions; a link stays, and
/// what it leads to is replaced. Pipes and devices are written into. What belongs to the chronicle
/// is never touched.
///
///     let file = try OutputFile("talks.html", sparing: "chancery.db")
///     try file.write(data)
struct OutputFile {
  /// The name, as it was typed.
  let name: String
  /// Where links lead in the end.
  private let target: String
  /// What is there; nil where nothing is.
  private let found: stat?

  /// Looks whether the file can be written, before anything is made for it.
  ///
  /// - Parameters:
  ///   - chronicle: The chronicle's file, which must stay.
  ///   - inputs: Files that are read, and must stay.
  /// - Throws: ``Failure`` where it cannot, or must not.
  init(_ name: String, sparing chronicle: String? = nil, reading inputs: [String] = []) throws {
    self.name = name
    target = try OutputPath.end(of: name)
    found = Self.status(target)
    if name.hasSuffix("/") || found.map({ Self.type($0) == S_IFDIR }) ?? false {
      throw Failure("“\(name)” is a folder; name a file in it")
    }
    if let chronicle, Self.belongs(target, found, to: chronicle) {
      throw Failure("“\(name)” belongs to the chronicle that is read; name another file")
    }
    if let found, inputs.contains(where: { Self.isSame(Self.status($0), found) }) {
      throw Failure("“\(name)” is a file that is read; name another one")
    }
    if let found {
      let isLocked = Self.type(found) == S_IFREG && found.st_mode & 0o222 == 0
      guard !isLocked, access(target, W_OK) == 0 else {
        throw Failure(
          "“\(name)” is read-only; name another file, or make it writable first (chmod u+w)")
      }
    } else {
      try OutputPath.checkFolder(of: target, for: name)
    }
  }

  /// Whether it is what standard output goes to already.
  var isStandardOutput: Bool {
    var out = stat()
    guard let found, fstat(STDOUT_FILENO, &out) == 0 else { return false }
    return out.st_dev == found.st_dev && out.st_ino == found.st_ino
  }

  /// Writes the whole.
  ///
  /// - Throws: ``Failure`` where it cannot be written; a plain file is as it was then.
  func write(_ data: Data) throws {
    // Another name of the file, or a folder that takes no new one, is no reason to fail.
    let isReplaced =
      found.map { Self.type($0) == S_IFREG && $0.st_nlink < 2 } ?? true
      && access(OutputPath.folder(of: target), W_OK) == 0 && !OutputPath.isOfSystem(target)
    try isReplaced ? replace(data) : fill(target, data, flags: O_WRONLY | O_TRUNC)
  }

  private func replace(_ data: Data) throws {
    let draft = "\(target).new-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try fill(draft, data, flags: O_WRONLY | O_CREAT | O_EXCL)
      if let found { _ = chmod(draft, found.st_mode & 0o7777) }
      guard rename(draft, target) == 0 else { throw failure() }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private func fill(_ path: String, _ data: Data, flags: Int32) throws {
    let file = open(path, flags | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure() }
    let isWritten = data.withUnsafeBytes {
      Console.writeAll($0.bindMemory(to: UInt8.self), to: file)
    }
    let reason = errno
    guard close(file) == 0 || isWritten == false else { throw failure() }
    if !isWritten { throw failure(reason) }
  }

  private func failure(_ reason: Int32 = errno) -> Failure {
    Failure("“\(name)” cannot be written: \(OutputPath.words(for: reason))")
  }

  // MARK: What is there

  private static func status(_ path: String) -> stat? {
    var found = stat()
    return stat(path, &found) == 0 ? found : nil
  }

  private static func type(_ found: stat) -> mode_t { found.st_mode & S_IFMT }

  /// Whether it is the chronicle's file, or one that SQLite keeps beside it or would take for such.
  static func belongs(_ path: String, to chronicle: String) -> Bool {
    belongs(path, status(path), to: chronicle)
  }

  private static func isSame(_ one: stat?, _ other: stat) -> Bool {
    one.map { $0.st_dev == other.st_dev && $0.st_ino == other.st_ino } ?? false
  }

  private static func belongs(_ path: String, _ found: stat?, to chronicle: String) -> Bool {
    guard let file = try? OutputPath.end(of: chronicle) else { return false }
    for own in [file, chronicle].flatMap({ base in
      ["", "-wal", "-shm", "-journal"].map { base + $0 }
    }) {
      if let found, isSame(status(own), found) { return true }
      if found == nil, OutputPath.areOne(path, own) { return true }
    }
    return false
  }
}
