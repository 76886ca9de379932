import ArgumentParser
import Diplomacy
import Storage

/// Saves the options of a timeline under a name.
struct TimelineSave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Save the options of a timeline under a name.",
    discussion: """
        chancery timeline save talks --between putin robertson --notes
        chancery timeline save --replace talks --between putin robertson

      The options stand behind the name, as for “chancery timeline”. They are read when the \
      timeline is run: a new event is in it, and “--since yesterday” means the day before that. A \
      saved timeline is exported and imported with the chronicle.
      """)

  @Flag(help: "Replace one that is saved under that name.") var replace = false
  @Option(help: "What it is for.") var note: String?
  @Argument(help: "The name.") var name: String
  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("The options of “chancery timeline”.", valueName: "options"))
  var options: [String] = []

  func run() throws {
    let saved = try SavedWords(options)
    let chronicle = try saved.command.database.openForWriting()
    // An actor or a date that there is not is told now, and not in a year.
    _ = try saved.command.filter.filter(Desk(chronicle))
    let timeline = SavedTimeline(name: name, words: saved.words, note: note)
    try chronicle.change(command: Desk.commandLine, who: Desk.user) { change in
      try change.save(timeline, replacing: replace)
    }
    Console.out("\(name)\n")
  }
}
