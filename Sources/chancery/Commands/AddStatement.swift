import ArgumentParser
import Diplomacy
import Storage

/// Adds a statement.
struct AddStatement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Add a statement; “chancery say” is the same.",
    discussion: """
        chancery say Wednesday "Russia wants an equal status" --by ivanov \\
          --about nato --form paraphrase
      """)

  @OptionGroup var options: StatementCommandOptions

  func run() throws { try options.add() }
}
