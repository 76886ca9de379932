internal import GRDB

/// Who is shown every connection to a chronicle that is opened, the temporary ones, too.
enum ConnectionWatch {
  /// Nobody, unless a test asks what the program says to SQLite.
  @TaskLocal static var watcher: (@Sendable (Database) -> Void)?
}
