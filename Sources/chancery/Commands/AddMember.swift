import ArgumentParser
import Diplomacy

/// Adds a membership.
struct AddMember: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member", abstract: "Add a membership.",
    discussion: "chancery add member united-kingdom nato --valid 1949-08-24/..")

  @Argument(help: "The member.") var actor: String?
  @Argument(help: "What it is a member of.") var of: String?
  @OptionGroup var draft: RelationDraft

  func run() throws { try draft.add(.membership, from: actor, to: of) }
}
