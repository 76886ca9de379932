import ArgumentParser
import Diplomacy
import Storage

/// Adds an event.
struct AddEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Add an event that is no meeting, visit or statement.",
    discussion: """
        chancery add event 1942/1943 "Battle of Stalingrad" --kind battle \\
          --at Stalingrad --who soviet-union:belligerent \\
          --who germany:belligerent --figure dead=,1000000,
        chancery add event undated "The letter is drafted" --after 2001-10-03-brussels
      """)

  @Argument(help: "When: EDTF or English.") var date: String?
  @Argument(help: "The title.") var title: String?
  @OptionGroup var kind: KindOption
  @OptionGroup var event: EventOptions
  @OptionGroup var zone: ZoneOption
  @OptionGroup var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let words = KindWords(kind.kind ?? "event")
    try Adding(
      kind: .event, usual: words.kind, database: database, options: adding, record: record
    ).run { desk in
      let family = try desk.chronicle.family(of: words.under ?? words.kind)
      for (kind, command) in [
        (EventKind.meeting, "meeting"), (.visit, "visit"), (.statement, "statement"),
      ]
      where family == kind {
        throw ValidationError("a \(words.kind) is added with “chancery add \(command)”")
      }
      let date = try Adding.ask(date, "the DATE", example: "1942/1943")
      let title = try Adding.ask(title, "the TITLE", example: "\"Battle of Stalingrad\"")
      return try words.record
        + EventDraft(
          kind: words.kind, family: family, date: date, title: title, event: event, zone: zone,
          record: record
        ).make(desk)
    }
  }
}
