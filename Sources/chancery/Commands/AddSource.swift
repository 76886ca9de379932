import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// Adds a source.
struct AddSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Add a source.",
    discussion: """
        chancery add source "Report on the talks" --publisher BBC \\
          --published 2001-11-23 --dateline "Moscow, 23 November 2001"
      """)

  @Argument(help: "The title.") var title: String?
  @OptionGroup var source: SourceOptions
  @Option(help: "How lists name it.") var short: String?
  @OptionGroup var kind: KindOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    try Adding(kind: .source, database: database, options: adding, record: record).run { desk in
      let title = try Adding.ask(title, "the TITLE", example: "\"Report on the talks\"")
      var made = Source(ref: Ref(stored: ""), title: title)
      try source.apply(
        to: &made, kind: kind.kind, language: language.language, pages: record.citation, desk)
      if let short { made.short = short }
      made.ref =
        try record.ref.map { try desk.givenRef($0) }
        ?? desk.newRef(RefRule.source(made), fallback: "source")
      made.identifiers = record.identifiers
      made.note = record.note
      made.citations = try record.citations(desk, of: .source, fallback: false)
      return [.source(made)]
    }
  }
}
