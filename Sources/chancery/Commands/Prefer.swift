import ArgumentParser
import Diplomacy
import Storage

/// Prefers one of several accounts.
struct Prefer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefer",
    abstract: "Prefer one of the accounts of a fact: the record says so from now on.",
    discussion: """
        chancery prefer stalingrad 2 --because "The Russian count."
        chancery prefer e12 "22 November 2001"

      The value is written into the record, so that every timeline, filter and graph has it. What \
      the record said is kept as a claim, and what was preferred before is one account among others.
      """)

  @Argument(help: "The record.") var ref: String
  @Argument(help: "The claim: its number in “claims REF”, or its value.") var claim: String
  @Option(help: "Why.") var because: String?
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle)
    let found = try desk.record(ref)
    let record = try chronicle.record(found.ref)
    let number = try desk.claim(claim, of: record, named: found.ref)
    let isSame = try record.preferring(number - 1, because: because) == record
    if isSame {
      Console.say("claim \(number) of \(found.ref) is preferred already")
    } else {
      try chronicle.change(
        command: Desk.commandLine, who: Desk.user, why: because, dryRun: dryRun
      ) { change in
        try change.prefer(number, on: found.ref, because: because)
        if !dryRun { try change.remember(.last, found.ref.text) }
      }
      if dryRun {
        let chosen = record.claims[number - 1]
        Console.say("would prefer claim \(number): \(chosen.field) \(chosen.value)")
      } else {
        try ClaimCommand.say(found.ref, number, chronicle)
      }
    }
    Console.out("\(found.ref)\n")
  }
}
