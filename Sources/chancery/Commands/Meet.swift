import ArgumentParser
import Diplomacy
import Storage

/// Adds a meeting, shorter.
struct Meet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meet", abstract: "Add a meeting (“add meeting”).",
    discussion: "chancery meet \"3 October 2001\" --with putin,robertson --at Brussels")

  @OptionGroup var options: MeetingCommandOptions

  func run() throws { try options.add(.meeting) }
}
