import ArgumentParser

/// A command that is named outright, read without the commands around it.
///
/// It has the options of the command and reads them as it does. What the root answers, help and
/// scripts for completion, is not looked for: that takes the parser as long as a third of the options.
struct CommandAlone<Command: ParsableCommand>: ParsableCommand {
  private(set) var command = Command()

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "alone", _superCommandName: "chancery", helpNames: [])
  }

  init() {}

  init(from decoder: any Decoder) throws { command = try Command(from: decoder) }

  mutating func validate() throws { try command.validate() }

  mutating func run() throws { try command.run() }
}

extension CommandAlone: CustomReflectable {
  /// The options of the command: the parser finds them by reflection.
  var customMirror: Mirror { Mirror(reflecting: command) }
}

extension ParsableCommand {
  /// Reads the command's words, or nil where they are not its own alone.
  static func alone(_ words: [String]) -> (any ParsableCommand)? {
    (try? CommandAlone<Self>.parseAsRoot(words) as? CommandAlone<Self>)?.command
  }
}
