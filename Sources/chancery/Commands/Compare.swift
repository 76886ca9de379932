import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Puts the accounts of a meeting side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put the accounts that the sides give of a meeting side by side.",
    discussion: """
        chancery compare camp-david-1978
        chancery compare 2001-11-23-moscow --width 140

      A source is an account of whoever made it (“add source … --creator ACTOR”), else of the maker \
      of the volume that it is in; a person's is that of the state or body that they spoke for on \
      the day. Compared are the rival values of facts, what is cited for a single fact, the parts \
      of the meeting and what was said there.
      """)

  /// What a comparison can be written as.
  enum Format: String, Choice {
    case text, json
  }

  @Argument(help: "The meeting, or any other event.") var meeting: String
  @Option(help: "text or json.") var format: Format = .text
  @Flag(help: "Let in what is private.") var includePrivate = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try includePrivate ? database.open() : Publication.edition(of: database.open())
    let ref = try Desk(chronicle).event(meeting)
    guard let entry = try chronicle.entry(ref) else { return }
    let comparison = try Cards(chronicle: chronicle).comparison(of: entry, ref)
    switch format {
    case .text: Console.out(ComparePage.text(comparison, options: output.page()))
    case .json: Console.data(CompareJSON.text(comparison))
    }
  }
}

extension Event {
  /// The actors and places that its claims name.
  fileprivate var claimedRefs: [Ref] {
    claims.flatMap { claim in
      ClaimField.named(claim.field, in: .event(self))?.refs(in: claim.value).map(\.ref) ?? []
    }
  }
}

extension Cards {
  /// Whose account each source of an event, of its parts and of what was said there is.
  func comparison(of entry: TimelineEntry, _ ref: Ref) throws -> Comparison {
    let parts = try chronicle.parts(of: ref)
    let events = [entry.event] + parts.map(\.event)
    let citations = events.flatMap { $0.citations + $0.claims.flatMap(\.citations) }
    let sources = Set(citations.map(\.source))
    let creators = try chronicle.creators(of: sources)
    let parties = Set(
      entry.parties.filter(\.participation.takesPart).compactMap(\.participation.actor))
    let sides = try chronicle.sides(
      of: parties.union(creators.values), at: entry.event.date)
    return Comparison(
      entry, parts: parts, sides: creators.compactMapValues { sides[$0] },
      parties: entry.parties.compactMap { $0.participation.actor.flatMap { sides[$0] } },
      labels: try chronicle.names(sources),
      names: try chronicle.names(
        Set(events.flatMap(\.claimedRefs)), on: entry.event.date.earliest))
  }
}
