import ArgumentParser
import Foundation
import Storage

/// Which chronicle a command is about.
struct DatabaseOption: ParsableArguments {
  @Option(name: .long, help: "The chronicle's file (else $CHANCERY_DB, else ./chancery.db).")
  var db: String?

  /// The file.
  var path: String {
    let environment = ProcessInfo.processInfo.environment["CHANCERY_DB"]
    return db ?? environment.flatMap { $0.isEmpty ? nil : $0 } ?? "chancery.db"
  }

  /// Opens the chronicle to read it.
  func open() throws -> Chronicle { try Chronicle.open(path) }

  /// Opens the chronicle to change it.
  func openForWriting() throws -> Chronicle { try Chronicle.open(path, writing: true) }
}
