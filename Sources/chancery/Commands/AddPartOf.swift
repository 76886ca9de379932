import ArgumentParser
import Diplomacy

/// Adds a part-of relation.
struct AddPartOf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part-of", abstract: "Add a part of an actor: a ministry of a state.",
    discussion: "chancery add part-of foreign-ministry russia")

  @Argument(help: "The part.") var actor: String?
  @Argument(help: "The whole.") var whole: String?
  @OptionGroup var draft: RelationDraft

  func run() throws { try draft.add(.partOf, from: actor, to: whole) }
}
