internal import GRDB

extension Change {
  /// Sets a value that the program remembers between two commands; nil forgets it.
  public func remember(_ setting: Chronicle.Setting, _ value: String?) throws {
    try remember(setting.rawValue, value)
  }

  func remember(_ key: String, _ value: String?) throws {
    if let value {
      try db.run(
        "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [key, value])
    } else {
      try db.run("DELETE FROM setting WHERE key = ?", [key])
    }
  }
}

extension Chronicle {
  /// What the program remembers between two commands.
  public enum Setting: String, CaseIterable, Sendable {
    /// The source in hand, with its locator.
    case source
    /// The day against which dates are read.
    case asOf = "as-of"
    /// The topic in hand.
    case topic
    /// The record added last.
    case last
  }

  /// A value that the program remembers.
  public func setting(_ setting: Setting) throws -> String? {
    try read { db in
      try db.row("SELECT value FROM setting WHERE key = ?", [setting.rawValue])?["value"]
    }
  }
}
