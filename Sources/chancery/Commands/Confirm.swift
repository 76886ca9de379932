import ArgumentParser
import Diplomacy
import Storage

/// Settles leads as facts.
struct Confirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Settle leads as facts: they stand in every timeline from now on.",
    discussion: """
        chancery list leads
        chancery confirm e12
        chancery confirm --source gdelt --from 2001 --kind meeting --dry-run

      A filter settles leads alone, all as one change; an event that is named can have been rejected \
      before. Where a lead repeats an event that is settled, it says which: at a terminal it can be \
      joined into that at once, elsewhere “merge” does.
      """)

  @OptionGroup var leads: LeadOptions
  @Option(help: "Why, for the history.") var because: String?
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let desk = Desk(try database.openForWriting())
    let settling = LeadSettling(
      desk: desk, status: .confirmed, reason: because, isDryRun: leads.dryRun)
    try settling.run(leads.refs, leads.filter)
  }
}
