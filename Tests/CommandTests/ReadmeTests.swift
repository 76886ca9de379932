import Foundation
import Testing

@Suite struct ReadmeTests {
  /// A command of the README and the output that it shows, if any.
  struct Example {
    var command: String
    var output: String
  }

  static func examples() throws -> [Example] {
    let text = try String(
      contentsOf: Workroom.package.appendingPathComponent("README.md"), encoding: .utf8)
    var examples: [Example] = []
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: ""))
      } else if isConsole, !examples.isEmpty {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples
  }

  @Test func everyExampleOfTheReadmeWorksAndPrintsWhatItShows() throws {
    let room = try Workroom()
    let examples = try Self.examples()
    #expect(examples.count >= 12)
    for example in examples {
      let outcome = try room.shell(example.command)
      #expect(outcome.status == 0, "\(example.command): \(outcome.err)")
      // Where the README shows no output, or its beginning, that is all it promises.
      guard !example.output.isEmpty else { continue }
      #expect(outcome.out.hasPrefix(example.output), "\(example.command) printed\n\(outcome.out)")
    }
  }

  @Test func theManualHasEveryCommandAndOption() throws {
    let room = try Workroom()
    let help = try room.run(["--experimental-dump-help"])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(help.out.utf8)) as? [String: Any])
    let manual = try String(
      contentsOf: Workroom.package.appendingPathComponent("docs/chancery.1"), encoding: .utf8)
    var commands = 0
    func check(_ command: [String: Any]) {
      commands += 1
      let name = command["commandName"] as? String ?? ""
      #expect(manual.contains(name), "the manual has no \(name); run “make manual”")
      #expect((command["abstract"] as? String ?? "").isEmpty == false, "\(name) has no help")
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        for long in argument["names"] as? [[String: Any]] ?? [] {
          guard let option = long["name"] as? String, long["kind"] as? String == "long" else {
            continue
          }
          #expect(manual.contains("-\(option)"), "\(name) --\(option) is not in the manual")
        }
        if argument["shouldDisplay"] as? Bool ?? true, name != "help" {
          let text = argument["abstract"] as? String ?? ""
          #expect(!text.isEmpty, "\(name): \(argument["valueName"] ?? "?") has no help")
        }
      }
      for child in command["subcommands"] as? [[String: Any]] ?? [] { check(child) }
    }
    check(try #require(root["command"] as? [String: Any]))
    #expect(commands > 30)
  }
}
