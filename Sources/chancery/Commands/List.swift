import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Lists the records of a sort.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List actors, places, sources, topics, events, leads or relations.",
    discussion: """
        chancery list actors
        chancery list events --format jsonl
        chancery list leads                  (for confirm and reject)
      """)

  /// What can be listed.
  enum What: String, CaseIterable, ExpressibleByArgument {
    case actors, places, sources, topics, events, leads, relations
  }

  /// What a list can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, jsonl
  }

  @Argument(help: "actors, places, sources, topics, events, leads or relations.") var what: What
  @Option(help: "text, csv or jsonl.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var history: KnownAtOption
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try history.open(database)
    var listing = Listing(what: what, format: format, options: output.page())
    if what == .events || what == .leads {
      var filter = Filter()
      filter.statuses = what == .leads ? [.lead] : [.lead, .confirmed]
      filter.includePrivate = true
      try chronicle.timeline(filter) { try listing.add($0) }
    } else {
      try chronicle.list(what.kind) { try listing.add($0, chronicle) }
    }
    listing.end()
  }
}

extension List.What {
  /// The sort of records.
  var kind: RecordKind {
    switch self {
    case .actors: .actor
    case .places: .place
    case .sources: .source
    case .topics: .topic
    case .events, .leads: .event
    case .relations: .relation
    }
  }
}
