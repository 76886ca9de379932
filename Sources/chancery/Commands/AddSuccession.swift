import ArgumentParser
import Diplomacy

/// Adds a succession.
struct AddSuccession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "succession", abstract: "Add a state that follows another.",
    discussion: "chancery add succession soviet-union russia --continues --valid 1991-12-26")

  @Argument(help: "The one that ended.") var old: String?
  @Argument(help: "The one that follows.") var new: String?
  @Flag(help: "It continues the other in law.") var continues = false
  @OptionGroup var draft: RelationDraft

  func run() throws { try draft.add(continues ? .continues : .succeeds, from: new, to: old) }
}
