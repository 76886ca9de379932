import ArgumentParser
import Chronology
import Diplomacy
import Interchange
import Rendering
import Storage

/// Shows one record with all that hangs on it.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a record: an actor, event, place, source, topic or relation.",
    discussion: """
        chancery show putin
        chancery show e9
        chancery show "Lord Robertson" --format yaml
      """)

  /// What a record can be written as.
  enum Format: String, Choice {
    case text, yaml, json
  }

  @Argument(
    help: "The record: its ref, number, name, office or SCHEME:VALUE; EVENT#2 for a commitment.")
  var ref: String
  @Option(help: "text, yaml or json.") var format: Format = .text
  @OptionGroup var output: OutputOptions
  @OptionGroup var history: KnownAtOption
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try history.open(database)
    var name = ref
    if let number = Ref.number(in: ref, prefix: "l"),
      let event = try chronicle.origin(ofLink: number)
    {
      name = event.text
    }
    // A commitment is shown with the event that makes it.
    if let hash = name.lastIndex(of: "#"), Int64(name[name.index(after: hash)...]) != nil,
      name.startIndex < hash
    {
      name = String(name[..<hash])
    }
    let found = try Desk(chronicle).record(name)
    let record = try chronicle.record(found.ref)
    switch format {
    case .yaml: Console.data(try YAMLFormat.write(record))
    case .json: Console.data(try JSONLinesWriter().line(record))
    case .text: Console.out(try Cards(chronicle: chronicle).text(record, output.page()))
    }
  }
}
