import ArgumentParser
import Diplomacy
import Storage

/// Adds a statement, shorter.
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Add a statement (“add statement”).",
    discussion: """
        chancery say Wednesday "Russia wants an equal status" --by ivanov \\
          --about nato --form paraphrase
      """)

  @OptionGroup var options: StatementCommandOptions

  func run() throws { try options.add() }
}
