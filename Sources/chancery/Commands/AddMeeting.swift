import ArgumentParser
import Diplomacy
import Storage

/// Adds a meeting.
struct AddMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Add a meeting; “chancery meet” is the same.",
    discussion: "chancery meet \"3 October 2001\" --with putin,robertson --at Brussels")

  @OptionGroup var options: MeetingCommandOptions

  func run() throws { try options.add(.meeting) }
}
