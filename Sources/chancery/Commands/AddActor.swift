import ArgumentParser
import Diplomacy
import Storage

/// Adds an actor.
struct AddActor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor", abstract: "Add a person, state, organisation or group.",
    discussion: """
        chancery add actor person "George Robertson" \\
          --name "Lord Robertson" --valid 1999-08-24/..
        chancery add actor state Russia --id iso3166:RU --existence 1991-12-26/..
      """)

  @Argument(help: "person, state, organisation or group.") var kind: Actor.Kind?
  @Argument(help: "The usual name.") var name: String?
  @OptionGroup var names: NameOptions
  @OptionGroup var valid: ValidOption
  @OptionGroup var actor: ActorOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    try Adding(kind: .actor, database: database, options: adding, record: record).run { desk in
      let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      let said = try kind?.rawValue ?? Adding.ask(nil, "the KIND (\(kinds))", example: "person")
      guard let kind = Actor.Kind(rawValue: said) else {
        throw ValidationError("“\(said)” is none of \(kinds)")
      }
      let name = try Adding.ask(name, "the NAME", example: "\"Sergei Ivanov\"")
      let wishes = kind == .person ? RefRule.person(name) : [RefRule.slug(name)]
      var made = Actor(
        ref: try record.ref.map { try desk.givenRef($0) }
          ?? desk.newRef(wishes, fallback: kind.rawValue), kind: kind,
        names: [Name(name)] + (try names.names(valid: valid.valid)))
      try actor.apply(to: &made)
      made.identifiers = record.identifiers
      made.note = record.note
      made.citations = try record.citations(desk, of: .actor)
      return [.actor(made)]
    }
  }
}
