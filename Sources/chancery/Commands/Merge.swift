import ArgumentParser
import Diplomacy
import Storage

/// Makes two records of one thing one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join a record into another of the same thing; its refs go on to work.",
    discussion: """
        chancery merge putin-b putin
        chancery merge e42 2001-10-03-brussels --dry-run

      Every part, source, tie and mention of FROM moves to INTO. Its names are kept (those without \
      dates as aliases), and what it says differently becomes a claim on INTO, with its sources. Its \
      refs and its number lead to INTO from now on.
      """)

  @Argument(help: "The record that goes.") var from: String
  @Argument(help: "The record that stays.") var into: String
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var changing: ChangeOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle)
    let old = try desk.record(from)
    let kept = try desk.record(into)
    try changing.change(chronicle, dryRun: dryRun) { change in
      try change.merge(old.ref, into: kept.ref)
      if !dryRun { try change.remember(.last, kept.ref.text) }
    }
    Console.say("\(dryRun ? "would merge" : "merged") \(old.ref) into \(kept.ref)")
    Console.out("\(kept.ref)\n")
  }
}
