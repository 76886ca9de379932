import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Tells what two actors have had to do with each other.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Two actors at a glance: last met, last words, what is open, what to be careful of.",
    discussion: """
        chancery brief russia nato
        chancery brief egypt israel --to 1978-12-31
        chancery brief putin robertson --format json

      What counts is what “timeline --between A B” shows; the options of a filter narrow it.
      """)

  /// What a brief can be written as.
  enum Format: String, Choice {
    case text, json
  }

  @Argument(help: "The one.") var one: String
  @Argument(help: "The other.") var other: String
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "text or json.") var format: Format = .text
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if !filter.between.isEmpty || filter.limit != nil || filter.reverse {
      throw ValidationError(
        "a brief is of the two that are named; --between, --limit and --reverse are for a timeline")
    }
  }

  func run() throws {
    let chronicle = try filter.open(database)
    let desk = Desk(chronicle)
    var filter = try self.filter.filter(desk)
    let day = filter.days.last
    let pair = [try desk.actor(one, on: day), try desk.actor(other, on: day)]
    if pair[0] == pair[1] { throw Failure("“\(one)” and “\(other)” are the same actor") }
    filter.between = [Filter.Pair(pair[0], pair[1])]
    let brief = try Briefing(chronicle: chronicle).brief(pair, filter)
    switch format {
    case .text:
      // The last day stands in the heading already.
      let words = self.filter.words(desk).flatMap {
        $0 == self.filter.to.map { "to \($0)" } ? nil : $0
      }
      Console.out(BriefPage.text(brief, filter: words, options: output.page()))
    case .json: Console.data(BriefJSON.text(brief, dates: output.dates))
    }
  }
}
