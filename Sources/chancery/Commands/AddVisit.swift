import ArgumentParser
import Diplomacy

/// Adds a visit.
struct AddVisit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Add a visit.",
    discussion: """
        chancery add visit 2001-11-22/2001-11-23 --with robertson \\
          --host russia --at Moscow
      """)

  @OptionGroup var options: MeetingCommandOptions

  func run() throws { try options.add(.visit) }
}
