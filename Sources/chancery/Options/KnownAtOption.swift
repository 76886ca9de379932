import ArgumentParser
import Storage

/// As of when the chronicle is read.
struct KnownAtOption: ParsableArguments {
  @Option(help: Self.help) var knownAt: String?

  static let help: ArgumentHelp =
    "The chronicle as it stood: on a DATE (at the end of its last day), at a time, after change:N, or in an edition."

  /// Opens the chronicle to read it, as it stood then.
  func open(_ database: DatabaseOption) throws -> Chronicle {
    try database.open(knownAt: knownAt)
  }
}

extension DatabaseOption {
  /// Opens the chronicle to read it, as it stood at a moment.
  func open(knownAt moment: String?) throws -> Chronicle {
    let chronicle = try open()
    guard let moment else { return chronicle }
    return try chronicle.asOf(try Desk.moment(moment, in: chronicle))
  }
}
