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
