import ArgumentParser
import Storage

/// Copies the chronicle while others may write.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the chronicle into a new file, also while others work on it.",
    discussion: "chancery backup thesis-2024-05-01.db")

  @Argument(help: "The new file.") var file: String
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.open()
    _ = try OutputFile(file, sparing: database.path)
    try chronicle.backup(to: file)
    Console.say("copied to \(file)")
  }
}
