import ArgumentParser
import Diplomacy
import Storage

/// Prints a saved timeline.
struct TimelineRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Print a timeline that was saved under a name.",
    discussion: """
        chancery timeline run talks
        chancery timeline run talks --since 2001 --format html > talks.html

      Options behind the name are added to those that were saved, or take their place.
      """)

  @Argument(help: "The name.", completion: .custom(SavedNames.completions)) var name: String
  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("Further options of “chancery timeline”.", valueName: "options"))
  var options: [String] = []

  func run() throws {
    let chronicle = try SavedWords(options).command.database.open()
    let saved = try SavedNames.timeline(name, in: chronicle)
    try SavedWords(options, after: saved.words).command.run()
  }
}
