import Foundation
import Testing

/// What the help of the commands shows.
@Suite struct HelpTests {
  private struct Command {
    var path: [String]
    var help: String
    var hasChildren: Bool
  }

  /// Every command, with its discussion.
  private func commands() throws -> [Command] {
    let dump = try Workroom().run(["--experimental-dump-help"])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(dump.out.utf8)) as? [String: Any])
    var found: [Command] = []
    func collect(_ command: [String: Any], _ path: [String]) {
      let path = path + [command["commandName"] as? String ?? ""]
      let children = command["subcommands"] as? [[String: Any]] ?? []
      found.append(
        Command(
          path: path, help: command["discussion"] as? String ?? "",
          hasChildren: !children.isEmpty))
      for child in children { collect(child, path) }
    }
    collect(try #require(root["command"] as? [String: Any]), [])
    return found.filter { $0.path.last != "help" }
  }

  @Test func noExampleIsBrokenByTheWidthOfThePage() throws {
    for command in try commands() {
      for line in command.help.split(separator: "\n") where line.hasPrefix("  ") {
        #expect(line.count <= 80, "\(command.path.joined(separator: " ")): \(line)")
      }
    }
  }

  @Test func everyCommandOfTheEditionsHasAnExample() throws {
    let asked = try commands().filter { $0.path.contains("edition") || $0.path.last == "add" }
    #expect(asked.count == 6)
    for command in asked { #expect(command.help.contains("  chancery "), "\(command.path)") }
  }

  @Test func eachGroupOfCommandsStandsOnce() throws {
    let help = try Workroom().run(["help"]).out.split(separator: "\n")
    let groups = help.filter { $0.hasSuffix("SUBCOMMANDS:") }
    #expect(groups.count == Set(groups).count && groups.count > 6, "\(groups)")
  }
}
