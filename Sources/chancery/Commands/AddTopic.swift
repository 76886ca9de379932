import ArgumentParser
import Diplomacy
import Storage

/// Adds a topic.
struct AddTopic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic", abstract: "Add a topic.",
    discussion: "chancery add topic \"NATO enlargement\" --under nato-russia")

  @Argument(help: "The name.") var name: String?
  @Option(help: "The wider topic.") var under: String?
  @OptionGroup var record: RecordOptions
  @OptionGroup var adding: AddingOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    if !record.source.isEmpty || !record.id.isEmpty {
      throw ValidationError("a topic has no sources and no identifiers")
    }
    try Adding(kind: .topic, database: database, options: adding, record: record).run { desk in
      let name = try Adding.ask(name, "the NAME", example: "\"NATO enlargement\"")
      return [
        .topic(
          Topic(
            ref: try record.ref.map { try desk.givenRef($0) }
              ?? desk.newRef([RefRule.slug(name)], fallback: "topic"), name: name,
            under: try under.map { try desk.topic($0) }, note: record.note))
      ]
    }
  }
}
