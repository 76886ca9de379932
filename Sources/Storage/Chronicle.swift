import Diplomacy
import Foundation
internal import GRDB
internal import GRDBSQLite

/// A chronicle: one SQLite file, read and changed in the domain's words.
public final class Chronicle: Sendable {
  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue
  /// Whether it is read as it is published: without what is private.
  let isPublic: Bool

  init(path: String, queue: DatabaseQueue, isPublic: Bool = false) {
    self.path = path
    self.queue = queue
    self.isPublic = isPublic
  }

  /// Opens a chronicle's file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - writing: Whether it is to be changed; a file that is only read may be read-only.
  /// - Throws: ``StorageError`` when it is missing, foreign, newer, damaged or cannot be opened.
  public static func open(_ path: String, writing: Bool = false) throws -> Chronicle {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw StorageError.missing(path: path)
    }
    if isFolder.boolValue {
      throw StorageError.system(path: path, detail: "is a folder, not a chronicle")
    }
    if isEmpty(path) { throw StorageError.empty(path: path) }
    if writing && !FileManager.default.isWritableFile(atPath: path) {
      throw StorageError.readOnly(path: path)
    }
    return try translating(path) {
      if !writing { try recover(path) }
      let chronicle = Chronicle(path: path, queue: try connect(path, readonly: !writing))
      let version = try chronicle.queue.read { try chronicle.version($0) }
      guard version < Schema.version else { return chronicle }
      // What an earlier program made is brought up to date by whoever first opens it.
      try chronicle.close()
      guard FileManager.default.isWritableFile(atPath: path) else {
        throw StorageError.older(path: path, version: version)
      }
      let upgrade = try connect(path, readonly: false)
      try upgrade.writeWithoutTransaction { try SchemaUpgrade(db: $0).run() }
      try upgrade.close()
      return Chronicle(path: path, queue: try connect(path, readonly: !writing))
    }
  }

  /// Takes back what a killed command had half written; SQLite does that for those who write only.
  private static func recover(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: "\(path)-journal"),
      FileManager.default.isWritableFile(atPath: path)
    else { return }
    let queue = try connect(path, readonly: false)
    _ = try queue.read { try $0.number("SELECT count(*) FROM sqlite_master") }
    try queue.close()
  }

  /// Makes a new chronicle and fills it.
  ///
  /// It is made beside its final name and gets that name only when it is whole, so that a failure
  /// or a kill leaves nothing there. An empty file is filled.
  ///
  /// - Parameter dryRun: Whether everything is done, and nothing is left there.
  /// - Throws: ``StorageError/exists(path:)`` when something is there already.
  public static func create(
    _ path: String, command: String, who: String? = nil, dryRun: Bool = false,
    fill: (Change) throws -> Void = { _ in }
  ) throws {
    let files = FileManager.default
    if files.fileExists(atPath: path), !isEmpty(path) { throw StorageError.exists(path: path) }
    try checkFolder(of: path)
    let draft = "\(path).new-\(ProcessInfo.processInfo.processIdentifier)"
    defer { for end in ["", "-journal"] { try? files.removeItem(atPath: draft + end) } }
    let chronicle = try translating(draft) {
      let chronicle = Chronicle(path: path, queue: try connect(draft, readonly: false))
      try chronicle.queue.write { try chronicle.lay($0) }
      return chronicle
    }
    try chronicle.change(command: command, who: who, fill)
    try chronicle.close()
    if dryRun { return }
    if isEmpty(path) { try files.removeItem(atPath: path) }
    // A link, unlike a move, refuses a name that somebody else has taken meanwhile.
    do { try files.linkItem(atPath: draft, toPath: path) } catch {
      if files.fileExists(atPath: path) { throw StorageError.exists(path: path) }
      try files.moveItem(atPath: draft, toPath: path)
    }
  }

  /// Whether a file is there that has nothing in it.
  ///
  /// Asked of the system itself: Foundation looks the owner's name up as well, in files of its own.
  private static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
  }

  /// Refuses a new file where there is no folder for it, or one that cannot be written.
  private static func checkFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw StorageError.system(path: path, detail: "there is no folder “\(folder)”")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw StorageError.system(path: path, detail: "the folder “\(folder)” cannot be written")
    }
  }

  private func lay(_ db: Database) throws {
    try db.execute(sql: Schema.sql)
    var stamps = Stamps()
    try db.run("INSERT INTO chronicle (id, uid) VALUES (1, ?)", [stamps.next().data])
    for (kind, under) in EventKind.standard {
      try db.run(
        "INSERT INTO event_kind (name, under, is_standard) VALUES (?, ?, 1)",
        [kind.name, under?.name])
    }
  }

  private static func connect(_ path: String, readonly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.foreignKeysEnabled = !readonly
    configuration.busyMode = .timeout(10)
    let watcher = ConnectionWatch.watcher
    configuration.prepareDatabase { db in
      watcher?(db)
      // What each statement reads is noted for observers. A reader has none, and a third of preparing
      // its statements goes into it.
      if readonly { sqlite3_set_authorizer(db.sqliteConnection, nil, nil) }
      db.add(function: DateFunctions.canLie)
      db.add(function: DateFunctions.liesWithin)
      db.add(function: NameFunctions.folded)
      db.add(function: HistoryFunctions.fromHex)
      // A crash or kill after the answer loses nothing: each commit reaches the disk.
      // A large import writes each page once where the pages it is at work on fit into memory, and
      // what a single statement may have to take back needs no file.
      if !readonly {
        try db.execute(
          sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The version of the file's schema; a foreign file and a newer one are refused.
  private func version(_ db: Database) throws -> Int32 {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard application == Schema.applicationID else { throw StorageError.foreign(path: path) }
    if version > Schema.version { throw StorageError.newer(path: path, version: version) }
    return version
  }

  /// Runs a body and puts what SQLite says into a user's words.
  static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw StorageError.translate(error, path: path) }
  }

  /// Reads; all that one call reads is of one moment.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try Self.translating(path) { try queue.read(body) }
  }

  /// Changes the chronicle: all that the body does is one transaction and one change.
  ///
  /// - Parameters:
  ///   - command: What the user typed, kept with the change.
  ///   - who: Who did it.
  ///   - why: Why, in their words.
  ///   - dryRun: Takes everything back at the end, having checked it all.
  public func change<T>(
    command: String, who: String? = nil, why: String? = nil, dryRun: Bool = false,
    _ body: (Change) throws -> T
  ) throws -> T {
    try Self.translating(path) {
      var result: Result<T, any Error>?
      try queue.inTransaction(.immediate) { db in
        let change = Change(db, path: path, command: command, who: who, why: why)
        // Nothing is taken back while another thread still writes.
        defer { change.rest() }
        do {
          let value = try body(change)
          try change.finish()
          result = .success(value)
          return dryRun ? .rollback : .commit
        } catch {
          result = .failure(error)
          return .rollback
        }
      }
      guard let result else { throw StorageError.system(path: path, detail: "nothing was done") }
      return try result.get()
    }
  }

  /// Copies the chronicle, as it is at this moment, into a new file.
  public func backup(to destination: String) throws {
    if FileManager.default.fileExists(atPath: destination) {
      throw StorageError.exists(path: destination)
    }
    try Self.checkFolder(of: destination)
    do {
      let copy = try DatabaseQueue(path: destination)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      try? FileManager.default.removeItem(atPath: destination)
      throw StorageError.translate(error, path: destination)
    }
  }

  /// A copy that nobody else sees and that is gone when it is closed.
  func temporaryCopy() throws -> Chronicle {
    try Self.translating(path) {
      // SQLite keeps a database without a name in memory as far as it fits, then in a file of its own.
      let copy = Chronicle(path: path, queue: try Self.connect("", readonly: false))
      try queue.backup(to: copy.queue)
      return copy
    }
  }

  /// A chronicle without any record that nobody else sees and that is gone when it is closed.
  static func temporary(at path: String) throws -> Chronicle {
    try translating(path) {
      let empty = Chronicle(path: path, queue: try connect("", readonly: false))
      try empty.queue.write { try empty.lay($0) }
      return empty
    }
  }

  /// Closes the file.
  public func close() throws {
    try queue.close()
  }
}
