import ArgumentParser
import Diplomacy
import Storage

/// Adds a place.
struct AddPlace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Add a place.",
    discussion: """
        chancery add place Volgograd --name Stalingrad \\
          --valid 1925-04-10/1961-11-10 --coordinates 48.7,44.5
      """)

  @Argument(help: "The usual name.") var name: String?
  @OptionGroup var names: NameOptions
  @OptionGroup var valid: ValidOption
  @OptionGroup var place: PlaceOptions
  @OptionGroup var zone: ZoneOption
  @OptionGroup var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    try Adding(kind: .place, database: database, options: adding, record: record).run { desk in
      let name = try Adding.ask(name, "the NAME", example: "Brussels")
      var made = Place(
        ref: try record.ref.map { try desk.givenRef($0) }
          ?? desk.newRef([RefRule.slug(name)], fallback: "place"),
        names: [Name(name)] + (try names.names(valid: valid.valid)))
      try place.apply(to: &made, zone: zone.zone, desk)
      made.identifiers = record.identifiers
      made.note = record.note
      made.citations = try record.citations(desk, of: .place)
      return [.place(made)]
    }
  }
}
