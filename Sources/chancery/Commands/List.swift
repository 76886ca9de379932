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
        chancery list sources --format chicago    (a bibliography)
        chancery list leads                  (for confirm and reject)

      A list is the editor's own and has what is private; a bibliography is to be published and \
      leaves it out, unless --include-private.
      """)

  /// What can be listed.
  enum What: String, Choice {
    case actors, places, sources, topics, events, leads, relations
  }

  /// What a list can be written as.
  enum Format: String, Choice {
    case text, csv, jsonl, chicago, markdown
  }

  @Argument(help: "actors, places, sources, topics, events, leads or relations.") var what: What
  @Option(help: "text, csv or jsonl; of sources also chicago, a bibliography, and markdown.")
  var format: Format = .text
  @OptionGroup var output: OutputOptions
  @Flag(help: "Of a bibliography: let in what is private.") var includePrivate = false
  @OptionGroup var history: KnownAtOption
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if format == .chicago || format == .markdown, what != .sources {
      throw ValidationError("--format \(format.rawValue) is for sources alone")
    }
    if includePrivate, format != .chicago, format != .markdown {
      throw ValidationError("--include-private goes with --format chicago: a list has everything")
    }
  }

  func run() throws {
    let chronicle = try history.open(database)
    if format == .chicago || format == .markdown { return try printBibliography(chronicle) }
    var listing = Listing(what: what, format: format, options: output.page())
    if what == .events || what == .leads {
      var filter = Filter()
      filter.statuses = what == .leads ? [.lead] : [.lead, .confirmed]
      filter.includePrivate = true
      try chronicle.timeline(filter) { try listing.add($0) }
    } else {
      if what == .sources { listing.journals = try chronicle.journals() }
      try chronicle.list(what.kind) { try listing.add($0, chronicle) }
    }
    listing.end()
  }

  private func printBibliography(_ chronicle: Chronicle) throws {
    let edition = try includePrivate ? chronicle : Publication.edition(of: chronicle)
    let found = try CitedWorks(edition, Filter())
    if found.works.isEmpty { Console.say("there are no sources yet") }
    if found.privateCount > 0 { Console.say("private sources left out: \(found.privateCount)") }
    let options = output.page()
    Console.out(
      format == .markdown
        ? BibliographyPage.markdown(found.works, options: options)
        : BibliographyPage.text(found.works, options: options))
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
