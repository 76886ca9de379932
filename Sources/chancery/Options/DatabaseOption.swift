import ArgumentParser
import Foundation
import Storage

/// Which chronicle a command is about.
struct DatabaseOption: ParsableArguments {
  @Option(name: .long, help: "The chronicle's file (else $CHANCERY_DB, else ./chancery.db).")
  var db: String?

  /// Hands the file on: where a command has others beneath it, the parser takes the option for its
  /// own, wherever it stands.
  func validate() {
    if let db { setenv("CHANCERY_DB", db, 1) }
  }

  /// The file.
  var path: String {
    let environment = ProcessInfo.processInfo.environment["CHANCERY_DB"]
    return db ?? environment.flatMap { $0.isEmpty ? nil : $0 } ?? "chancery.db"
  }

  /// Opens the chronicle to read it.
  ///
  /// It stays open to the program's end, which closes it sooner than taking the connection apart would.
  func open() throws -> Chronicle {
    let chronicle = try Chronicle.open(path)
    _ = Unmanaged.passRetained(chronicle)
    return chronicle
  }

  /// Opens the chronicle to change it.
  func openForWriting() throws -> Chronicle { try Chronicle.open(path, writing: true) }
}
