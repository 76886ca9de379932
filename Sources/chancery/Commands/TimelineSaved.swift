import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Lists the saved timelines.
struct TimelineSaved: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saved", abstract: "List the timelines that are saved, with their options.",
    discussion: """
        chancery timeline saved
      """)

  @OptionGroup var database: DatabaseOption

  func run() throws {
    let saved = try database.open().savedTimelines()
    if saved.isEmpty {
      return Console.say("no timeline is saved yet; “chancery timeline save NAME …” saves one")
    }
    for timeline in saved {
      let options = timeline.words.map(Desk.shellWord).joined(separator: " ")
      Console.out(SafeText.line("\(timeline.name)  \(options)") + "\n")
      if let note = timeline.note { Console.out("  \(SafeText.line(note))\n") }
    }
  }
}
