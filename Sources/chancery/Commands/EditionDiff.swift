import ArgumentParser
import Diplomacy
import Rendering
import Storage

/// Tells what is otherwise in one edition than in another.
struct EditionDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what events, dates and sources are otherwise in one edition than in another.",
    discussion: """
        chancery edition diff 1st 2nd
        chancery edition diff 1st               (against the chronicle of now)
        chancery edition diff 2026-11-01 change:17 --format json
      """)

  /// What differences can be written as.
  enum Format: String, Choice {
    case text, json
  }

  @Argument(help: "An edition, a day, a time or a change:N.") var from: String
  @Argument(help: "Another (else the chronicle of now).") var to: String?
  @Option(help: "text or json.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let comparing = EditionComparison(
      chronicle: try database.open(), dates: output.dates, isPublic: false)
    let (differences, editions) = try comparing.differences(from, to)
    switch format {
    case .text: Console.out(DifferencePage.text(differences, editions, options: output.page()))
    case .json: Console.data(try DifferencePage.json(differences, editions))
    }
  }
}
