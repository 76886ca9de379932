import ArgumentParser
import Diplomacy
import Foundation
import Interchange
import Storage

/// Makes a chronicle.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a chronicle.",
    discussion: """
        chancery --db thesis.db init --title "The road to Locarno"
        chancery init --seed && chancery timeline
      """)

  @Flag(help: "Fill it with the chronicle that comes with the program.") var seed = false
  @Flag(help: "With --seed: add further sources and their rival accounts.") var furtherSources =
    false
  @OptionGroup var description: DescriptionOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if furtherSources && !seed { throw ValidationError("--further-sources goes with --seed") }
  }

  func run() throws {
    var texts: [(String, String)] = []
    if seed { texts.append((Seed.chronicle, "seed/chronicle.yaml")) }
    if furtherSources { texts.append((Seed.furtherSources, "seed/further-sources.yaml")) }
    // As an import gives them ids: whoever imports the same files finds them there.
    let records = try texts.flatMap { text, file in
      var ids = ContentIDs()
      return try ids.identify(try YAMLFormat.read(text, file: file))
    }
    try Chronicle.create(database.path, command: Desk.commandLine, who: Desk.user) { change in
      try Importing.add(records, to: change)
      if description.isGiven {
        try change.describe(description.applied(to: Importing.description(in: records)))
      }
    }
    let events = records.count { if case .event = $0.record { true } else { false } }
    Console.say(
      "made \(database.path)" + (seed ? " with \(Counted.words(events, "event"))" : "")
        + (seed ? "; see “chancery timeline”" : "; add to it with “chancery add”"))
  }
}

/// The fields of the chronicle's own record.
struct DescriptionOptions: ParsableArguments {
  @Option(help: "What the chronicle is called.") var title: String?
  @Option(help: "Who keeps it.") var editor: String?
  @Option(help: "Under what licence it may be used.") var licence: String?
  @Option(help: "The language of its names and titles, a tag such as en.") var language: String?
  @Option(help: "Whatever else is to be said.") var note: String?

  /// Whether any field was given.
  var isGiven: Bool {
    title != nil || editor != nil || licence != nil || language != nil || note != nil
  }

  /// A description with the fields that were given; an empty text takes a field away.
  func applied(to old: ChronicleDescription) -> ChronicleDescription {
    func field(_ new: String?, _ old: String?) -> String? {
      guard let new else { return old }
      return new.isEmpty ? nil : new
    }
    return ChronicleDescription(
      title: field(title, old.title), editor: field(editor, old.editor),
      licence: field(licence, old.licence), language: field(language, old.language),
      note: field(note, old.note))
  }
}
