import ArgumentParser
import Diplomacy
import Storage

/// Settles leads as wrong.
struct Reject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Settle leads as wrong: they are kept, and shown only when asked for.",
    discussion: """
        chancery reject e12 --because "Announced, and called off."
        chancery reject --leads --source gdelt --to 1990
        chancery timeline --status rejected

      A filter settles leads alone, all as one change; an event that is named can have been confirmed \
      before. The reason stands in the event's note. Where a lead repeats an event that is settled, \
      it says which: “merge” keeps its sources, a rejection would not.
      """)

  @OptionGroup var leads: LeadOptions
  @Option(help: "Why.") var because: String?
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let desk = Desk(try database.openForWriting())
    let settling = LeadSettling(
      desk: desk, status: .rejected, reason: because, isDryRun: leads.dryRun)
    try settling.run(leads.refs, leads.filter)
  }
}
