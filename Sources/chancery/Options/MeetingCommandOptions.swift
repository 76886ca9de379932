import ArgumentParser
import Diplomacy
import Storage

/// The options of a meeting, under both of its names.
struct MeetingCommandOptions: ParsableArguments {
  @Argument(help: "When: EDTF or English.") var date: String?
  @Argument(help: "The title (else made from the parties).") var title: String?
  @OptionGroup(title: "The meeting") var meeting: MeetingOptions
  @OptionGroup(title: "The event") var event: EventOptions
  @OptionGroup var kind: KindOption
  @OptionGroup var zone: ZoneOption
  @OptionGroup(title: "The record") var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func add(_ family: EventKind) throws {
    let words = KindWords(kind.kind ?? family.name)
    try Adding(
      kind: .event, usual: words.kind, database: database, options: adding, record: record
    ).run { desk in
      let actual = try desk.chronicle.family(of: words.under ?? words.kind)
      guard actual == family else {
        throw ValidationError("--kind \(words.kind) is no sub-kind of \(family)")
      }
      return try words.record
        + EventDraft(
          kind: words.kind, family: family, date: date, title: title, event: event, zone: zone,
          record: record, meeting: meeting
        ).make(desk)
    }
  }
}
