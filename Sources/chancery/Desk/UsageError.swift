import ArgumentParser
import Foundation
import Rendering

/// A wrong command line in two lines: what is wrong, and where to read on.
struct UsageError {
  /// The lines, as standard error gets them.
  let words: String

  /// Takes the message from the parser's longer text, which repeats all usage.
  ///
  /// - Parameter command: the command that ran; nil where none was understood.
  init(_ error: any Error, in command: (any ParsableCommand.Type)?) {
    var message = ""
    for line in Chancery.message(for: error).split(separator: "\n") {
      // The parser lists the values of an option one below the other.
      if line.hasPrefix("  - ") {
        message += (message.hasSuffix(":") ? " " : ", ") + line.dropFirst(4)
      } else {
        message += (message.isEmpty ? "" : " ") + line
      }
    }
    let path = command.map(Self.path) ?? Self.path(in: Chancery.fullMessage(for: error))
    words = "Error: \(SafeText.line(message))\nsee “\(path) --help”\n"
  }

  /// The words that call a command: "chancery add actor".
  private static func path(of command: any ParsableCommand.Type) -> String {
    func path(from root: any ParsableCommand.Type) -> [String]? {
      let name = [root._commandName]
      if ObjectIdentifier(root) == ObjectIdentifier(command) { return name }
      for child in root.configuration.subcommands {
        if let rest = path(from: child) { return name + rest }
      }
      return nil
    }
    return (path(from: Chancery.self) ?? ["chancery"]).joined(separator: " ")
  }

  /// Finds the command that the parser names in its hint to ask for help.
  private static func path(in text: String) -> String {
    guard let start = text.range(of: "See '", options: .backwards),
      let end = text[start.upperBound...].range(of: " --help'")
    else { return "chancery" }
    return String(text[start.upperBound..<end.lowerBound])
  }
}
