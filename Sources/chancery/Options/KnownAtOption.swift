import ArgumentParser
import Storage

/// As of when the chronicle is read.
struct KnownAtOption: ParsableArguments {
  @Option(
    help:
      "The chronicle as it stood: on a DATE (at the end of its last day), at a time, after change:N, or in an edition."
  )
  var knownAt: String?

  /// Opens the chronicle to read it, as it stood then.
  func open(_ database: DatabaseOption) throws -> Chronicle {
    let chronicle = try database.open()
    guard let knownAt else { return chronicle }
    return try chronicle.asOf(try Desk.moment(knownAt, in: chronicle))
  }
}
