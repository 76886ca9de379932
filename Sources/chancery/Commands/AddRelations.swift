import ArgumentParser
import Diplomacy

/// Adds a tenure.
struct AddTenure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tenure", abstract: "Add an office that a person holds for a time.",
    discussion: """
        chancery add tenure putin President --of russia --valid 2000-05-07/2008-05-07
      """)

  @Argument(help: "The person.") var person: String?
  @Argument(help: "The office: President.") var office: String?
  @Option(help: "The state or organisation of the office.") var of: String?
  @OptionGroup var draft: RelationDraft

  func run() throws {
    let office =
      draft.adding.stdin || draft.adding.edit
      ? office : try Adding.ask(office, "the OFFICE", example: "President")
    try draft.add(.tenure, from: person, to: of, office: office)
  }
}

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
