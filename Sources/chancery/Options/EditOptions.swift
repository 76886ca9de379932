import ArgumentParser

/// Everything that `edit` can set, whatever the record; what does not fit the record is refused.
struct EditOptions: ParsableArguments {
  @Option(help: "The title; of a statement its gist; of a topic its name.") var title: String?
  @Option(help: "When: EDTF or English.") var date: String?
  @OptionGroup var kind: KindOption
  @OptionGroup var zone: ZoneOption
  @OptionGroup var language: LanguageOption
  @OptionGroup var valid: ValidOption
  @Option(help: "Of an event: lead, confirmed or rejected.") var status: String?
  @Flag(name: .customLong("public"), help: "No longer private.") var isPublic = false
  @Option(help: "Of a topic: the wider one.") var under: String?
  @Option(help: "Of a tenure: the office.") var office: String?
  @OptionGroup(title: "Events") var event: EventOptions
  @OptionGroup(title: "Meetings and visits") var meeting: MeetingOptions
  @OptionGroup(title: "Statements") var statement: StatementOptions
  @OptionGroup(title: "Names") var names: NameOptions
  @OptionGroup(title: "Actors") var actor: ActorOptions
  @OptionGroup(title: "Places") var place: PlaceOptions
  @OptionGroup(title: "Sources") var source: SourceOptions
  @OptionGroup(title: "Relations") var relation: RelationOptions
  @OptionGroup(title: "The record") var record: RecordOptions
  @OptionGroup(title: "Exceptions") var exceptions: ExceptionOptions
  @OptionGroup(title: "Taking away") var drop: DropOptions
}
