import ArgumentParser
import Diplomacy
import Foundation

/// The command line of Chancery.
@main
struct Chancery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract:
      "Keeps a chronicle of diplomacy: who met whom, who said what, when, and by which source.",
    discussion: """
      A chronicle is one SQLite file: --db FILE, else $CHANCERY_DB, else ./chancery.db.

        chancery init --seed && chancery timeline
        chancery use --source bbc-2001-11-23
        chancery meet "3 October" --with putin,robertson --at Brussels
        chancery say Wednesday "Russia wants an equal status" --by ivanov
        chancery timeline --actor Russia --since "September 2001"
        chancery graph --from 2001 | dot -Tsvg > relations.svg
      """,
    version: Release.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Begin",
        subcommands: [Init.self, About.self, Use.self]),
      CommandGroup(
        name: "Record",
        subcommands: [
          Add.self, Meet.self, Say.self, Edit.self, Duplicates.self, Merge.self, Remove.self,
        ]),
      CommandGroup(
        name: "Weigh",
        subcommands: [
          ClaimCommand.self, ClaimsCommand.self, Prefer.self, Confirm.self, Reject.self,
        ]),
      CommandGroup(
        name: "Read",
        subcommands: [
          Show.self, List.self, TimelineCommand.self, Graph.self, Search.self, DateCommand.self,
          IntervalCommand.self, OnThisDay.self, Stats.self, SQLCommand.self,
        ]),
      CommandGroup(
        name: "Ask",
        subcommands: [
          BriefCommand.self, Contacts.self, ItineraryCommand.self, Promises.self, Compare.self,
          Tone.self, Dyads.self,
        ]),
      CommandGroup(
        name: "Ask the network",
        subcommands: [
          PathCommand.self, Neighbours.self, Central.self, Communities.self, Reciprocity.self,
        ]),
      CommandGroup(
        name: "Review",
        subcommands: [Check.self, Coverage.self, SourcesCommand.self]),
      CommandGroup(
        name: "Look back",
        subcommands: [Log.self, Undo.self, Redo.self, EditionCommand.self, Errata.self]),
      CommandGroup(
        name: "Bring in and take away",
        subcommands: [
          Import.self, MergeChronicle.self, Export.self, Publish.self, DatasetteCommand.self,
          Backup.self,
        ]),
    ])

  @Option(name: .long, help: "The chronicle's file; before or after the command.")
  var db: String?

  /// Hands the file on, as ``DatabaseOption`` does.
  func validate() {
    if let db { setenv("CHANCERY_DB", db, 1) }
  }

  static func main() {
    // Output that nobody reads any more ends the program quietly, as with any filter.
    signal(SIGPIPE, SIG_DFL)
    // A limit on files is told as a full disk is.
    signal(SIGXFSZ, SIG_IGN)
    let words = CommandWords(Array(CommandLine.arguments.dropFirst()))
    if let db = words.database { setenv("CHANCERY_DB", db, 1) }
    var command: (any ParsableCommand)?
    do {
      var parsed = try parse(words.arguments)
      command = parsed
      try parsed.run()
      try Console.release()
      Console.endPaging()
      // Nothing is left to be done: taking memory apart piece by piece would only cost time.
      Foundation.exit(EXIT_SUCCESS)
    } catch {
      Console.exit(with: error, in: command.map { type(of: $0) })
    }
  }

  /// Parses the command line.
  ///
  /// A command that is named outright is parsed alone, which takes the parser half the time. What does
  /// not parse so is parsed from the root, where help, completion and errors know the way to the
  /// command.
  private static func parse(_ words: [String]) throws -> any ParsableCommand {
    if let name = words.first,
      let named = configuration.subcommands.first(where: { isCalled($0, name) }),
      isAlone(named, Array(words.dropFirst())), !words.contains(where: isAnsweredByRoot),
      let command = named.alone(Array(words.dropFirst()))
    {
      return command
    }
    if words.count == 2, words[1] == "help",
      let group = configuration.subcommands.first(where: { isCalled($0, words[0]) }),
      !group.configuration.subcommands.isEmpty
    {
      return try parseAsRoot(["help", words[0]])
    }
    try refuseMistyped(words)
    return try parseAsRoot(words)
  }

  /// Whether a command does something by itself, and none beneath it is asked for.
  private static func isAlone(_ command: any ParsableCommand.Type, _ words: [String]) -> Bool {
    let beneath = command.configuration.subcommands
    if beneath.isEmpty { return true }
    return command == TimelineCommand.self
      && !beneath.contains { isCalled($0, words.first) }
  }

  /// Whether a word is a command's name, or another name of it.
  private static func isCalled(_ command: any ParsableCommand.Type, _ word: String?) -> Bool {
    guard let word else { return false }
    // The parser's own name of a type is made letter by letter; every command tells its name.
    let configuration = command.configuration
    return (configuration.commandName ?? command._commandName) == word
      || configuration.aliases.contains(word)
  }

  /// Refuses a command that there is not, and offers the one that was meant.
  private static func refuseMistyped(_ words: [String]) throws {
    var known: [any ParsableCommand.Type] = configuration.subcommands
    var path = "chancery"
    for word in words {
      guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      if let command = known.first(where: { isCalled($0, word) }) {
        known = command.configuration.subcommands
        path += " \(word)"
        continue
      }
      let distances = known.map { command in
        (command._commandName, EditDistance.between(command._commandName, word, atMost: 2))
      }
      guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= min(2, word.count / 2) else {
        return
      }
      throw ValidationError("no command “\(path) \(word)”; did you mean “\(path) \(best.0)”?")
    }
  }

  /// Whether the parser itself answers the word, as one question or another of the root's.
  private static func isAnsweredByRoot(_ word: String) -> Bool {
    word == "-h"
      || ["--help", "--version", "--generate-", "--experimental-", "---"].contains {
        word.hasPrefix($0)
      }
  }
}

/// What this release is called.
enum Release {
  /// The version, as `--version` prints it.
  static let version = "0.1.0"
}
