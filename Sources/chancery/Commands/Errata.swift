import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Prints what has been corrected since an edition.
struct Errata: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "errata",
    abstract: "Print what has been corrected from one edition to another, as a note to go with it.",
    discussion: """
        chancery errata 1st 2nd --format markdown > errata.md
        chancery errata 1st                     (up to now)

      Leads and what is private are left out, unless --include-private lets it in. Where something \
      is private, so are the reasons that were given for changes.
      """)

  @Argument(help: "An edition, a day, a time or a change:N.") var from: String
  @Argument(help: "Another (else the chronicle of now).") var to: String?
  @Option(help: "text or markdown.") var format: ErrataPage.Form = .text
  @Flag(help: "Let in what is private.") var includePrivate = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try includePrivate ? database.open() : Publication.edition(of: database.open())
    let comparing = EditionComparison(
      chronicle: chronicle, dates: output.dates, isPublic: !includePrivate)
    var (differences, editions) = try comparing.differences(from, to)
    // Reasons are the editor's own words: where something is withheld, they may tell of it.
    if try !chronicle.withheld().isEmpty, differences.contains(where: { !$0.reasons.isEmpty }) {
      for index in differences.indices { differences[index].reasons = [] }
      Console.say("the reasons are left out, for something is private; --include-private has them")
    }
    Console.out(
      ErrataPage.note(
        differences, editions, title: try chronicle.description().title, form: format,
        options: output.page()))
  }
}

extension ErrataPage.Form: Choice {}
