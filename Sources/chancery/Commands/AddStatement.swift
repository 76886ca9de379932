import ArgumentParser
import Diplomacy
import Storage

/// The options of a statement, under both of its names.
struct StatementCommandOptions: ParsableArguments {
  @Argument(help: "When: EDTF or English.") var date: String?
  @Argument(help: "The gist: what was said, in your words.") var gist: String?
  @OptionGroup(title: "The statement") var statement: StatementOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup(title: "The event") var event: EventOptions
  @OptionGroup var kind: KindOption
  @OptionGroup var zone: ZoneOption
  @OptionGroup(title: "The record") var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func add() throws {
    let words = KindWords(kind.kind ?? "statement")
    try Adding(kind: .event, database: database, options: adding, record: record).run { desk in
      guard try desk.chronicle.family(of: words.under ?? words.kind) == .statement else {
        throw ValidationError("--kind \(words.kind) is no sub-kind of statement")
      }
      return try words.record
        + EventDraft(
          kind: words.kind, family: .statement, date: date, title: gist, event: event, zone: zone,
          record: record, statement: statement, language: language.language
        ).make(desk)
    }
  }
}

/// Adds a statement.
struct AddStatement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Add a statement; “chancery say” is the same.",
    discussion: """
        chancery say Wednesday "Russia wants an equal status" --by "Sergei Ivanov" --about nato \\
          --form paraphrase
      """)

  @OptionGroup var options: StatementCommandOptions

  func run() throws { try options.add() }
}

/// Adds a statement, shorter.
struct Say: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Add a statement (“add statement”).",
    discussion: """
        chancery say Wednesday "Russia wants an equal status" --by "Sergei Ivanov" --about nato \\
          --form paraphrase
      """)

  @OptionGroup var options: StatementCommandOptions

  func run() throws { try options.add() }
}
