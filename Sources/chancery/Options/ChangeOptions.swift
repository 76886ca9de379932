import ArgumentParser
import Storage

/// What every command that changes the chronicle takes.
struct ChangeOptions: ParsableArguments {
  @Option(help: "Why, as the history is to keep it.")
  var why: String?

  /// Changes a chronicle: one transaction, and one change with the command as it was typed.
  func change<T>(
    _ chronicle: Chronicle, dryRun: Bool = false, _ body: (Change) throws -> T
  ) throws -> T {
    try chronicle.change(
      command: Desk.commandLine, who: Desk.user, why: why, dryRun: dryRun, body)
  }
}
