import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Lists the rival accounts of a record.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Show what the sources of a record say where they differ.",
    discussion: """
        chancery claims 2001-11-23-moscow
        chancery claims stalingrad --format csv

      Each account has a number, by which “prefer” takes it, its rank, the reason, and how many of \
      its sources are independent: five papers that print one wire report are one witness. B2 and \
      the like say how reliable the source is (A to F) and how credible the piece (1 to 6).
      """)

  /// What the accounts can be written as.
  enum Format: String, Choice {
    case text, csv, json, jsonl
  }

  @Argument(help: "The record.") var ref: String
  @Option(help: "text, csv, json or jsonl.") var format: Format = .text
  @OptionGroup var history: KnownAtOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try history.open(database)
    let found = try Desk(chronicle).record(ref)
    let card = try Cards(chronicle: chronicle).claims(on: chronicle.record(found.ref))
    let options = output.page()
    switch format {
    case .text: Console.out(ClaimsPage.text(card, options: options))
    case .csv: Console.data(ClaimsData.csv(card, options: options))
    case .json: Console.data(ClaimsData.json(card, options: options))
    case .jsonl: Console.data(ClaimsData.jsonLines(card, options: options))
    }
    if card.record.claims.isEmpty, format != .text { Console.say("there are no claims on \(ref)") }
  }
}
