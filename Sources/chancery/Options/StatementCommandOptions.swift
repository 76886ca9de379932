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

  func validate() throws {
    let words = [statement.quote, statement.original, statement.translation, event.summary]
    if let gist, gist.allSatisfy(\.isWhitespace), words.allSatisfy({ $0?.isEmpty ?? true }) {
      throw ValidationError("the gist is blank; say what was said, or leave it out")
    }
  }

  func add() throws {
    let words = KindWords(kind.kind ?? "statement")
    try Adding(
      kind: .event, usual: words.kind, database: database, options: adding, record: record
    ).run { desk in
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
