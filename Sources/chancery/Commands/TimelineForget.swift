import ArgumentParser
import Storage

/// Forgets a saved timeline.
struct TimelineForget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Forget a saved timeline; its events stay.",
    discussion: """
        chancery timeline forget talks
      """)

  @Argument(help: "The name.", completion: .custom(SavedNames.completions)) var name: String
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    try chronicle.change(command: Desk.commandLine, who: Desk.user) { change in
      try change.forgetTimeline(name)
    }
    Console.out("\(name)\n")
  }
}
