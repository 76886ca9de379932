import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Adds a rival account of a fact.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Add what a source says of a fact, beside what others say.",
    discussion: """
        chancery claim e12 date 2001-11-22 --source nyt-2001-11-24 --rank preferred \\
          --because "The agency has him asked on the Thursday."
        chancery claim e8 date Thursday --source euractiv --rank rejected
        chancery claim e8 participant igor-ivanov:host --source nato-2001-155
        chancery claim putin-president validity 2000-05-07/2008-05-07 \\
          --source great-encyclopedia

      What the record says itself is kept beside the first rival of it, with its own sources. The \
      preferred value is written into the record; “prefer” prefers another. One source that leaves \
      two days open is no rivalry: it is the date [2001-11-22,2001-11-23]. Fields: of an event date, \
      time, place, title, participant (REF:ROLE or "REF as CAPACITY"), words, original, translation \
      and others; of an actor name, existence; of a place name, coordinates, within, state; of a \
      tenure validity, office. A date is read against the source's dateline. Prints the number of \
      the claim.
      """)

  @Argument(help: "The record.") var ref: String
  @Argument(help: "The fact: date, place, participant, words, ...") var field: String
  @Argument(help: "What the source says.") var value: String
  @OptionGroup var citation: AccountOptions
  @Option(help: "preferred, normal, disputed or rejected (normal where it is new).")
  var rank: String?
  @Option(help: "Why it is ranked so.") var because: String?
  @Option(name: .customLong("as-of"), help: "The day against which a relative date is read.")
  var asOf: String?
  @OptionGroup var order: NumericOrderOption
  @Flag(help: "Check everything and write nothing.") var dryRun = false
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if let rank, Claim.Rank(rawValue: rank.lowercased()) == nil {
      let ranks = Claim.Rank.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no rank “\(rank)”; there are \(ranks)")
    }
  }

  func run() throws {
    let chronicle = try database.openForWriting()
    let desk = Desk(chronicle)
    desk.numericOrder = try order.order
    let found = try desk.record(ref)
    let record = try chronicle.record(found.ref)
    let field = try ClaimField.typed(self.field, in: record)
    let citations = try citation.citations(desk)
    let reference = try desk.reference(asOf: asOf, source: citations.first?.source)
    let value = try desk.claimValue(value, field, of: record, reference: reference)
    let rank = self.rank.flatMap { Claim.Rank(rawValue: $0.lowercased()) }
    let claim = Claim(
      field: field.name, value: value, rank: rank ?? .normal, reason: because,
      citations: citations)
    let number = try chronicle.change(
      command: Desk.commandLine, who: Desk.user, why: because, dryRun: dryRun
    ) { change in
      let number = try change.claim(claim, on: found.ref, keepsRank: rank == nil)
      if !dryRun { try change.remember(.last, found.ref.text) }
      return number
    }
    if dryRun {
      Console.say("would make claim \(number) on \(found.ref): \(field.name) \(value)")
    } else {
      try Self.say(found.ref, number, chronicle)
    }
    Console.out("\(number)\n")
  }

  /// Says what the record says now, and where nobody has decided that nobody has.
  static func say(_ ref: Ref, _ number: Int, _ chronicle: Chronicle) throws {
    let record = try chronicle.record(ref)
    guard let fact = record.accounts.first(where: { $0.accounts.contains { $0.number == number } })
    else { return }
    if let tie = fact.tieWords {
      Console.say("\(ref), \(fact.name): \(tie); see “chancery claims \(ref)”")
    } else if let shown = fact.accounts.first(where: \.isShown) {
      let date = HistoricalDate(claimText: shown.claim.value)?.edtf
      let value = date.map { $0.english() } ?? "“\(shown.claim.value)”"
      Console.say("\(ref), \(fact.name): the record says \(value)")
    }
  }
}
