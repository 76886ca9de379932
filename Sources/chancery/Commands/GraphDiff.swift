import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Tells how the network of one time differs from that of another.
struct GraphDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell who is new in the network and who fell away, between two times.",
    discussion: """
        chancery graph diff 1991 2001
        chancery graph diff 1945/1949 1950/1953 --level state --edges visited
        chancery graph diff "October 2001" "November 2001" --format csv

      Each time is any date or span; what can lie in it counts. It is text, or with --format csv or \
      json a table.
      """)

  @Argument(help: ArgumentHelp("The earlier time.", valueName: "from")) var earlier: String
  @Argument(help: ArgumentHelp("The later time.", valueName: "to")) var later: String
  @OptionGroup(title: "Which events") var filter: FilterOptions
  @OptionGroup(title: "Which network") var options: NetworkOptions
  @OptionGroup(title: "How it is written") var written: GraphFormatOption
  @OptionGroup(visibility: .hidden) var drawing: DrawingOptions
  @OptionGroup(title: "How it looks") var output: OutputOptions
  @OptionGroup var database: DatabaseOption

  func validate() throws {
    let on = filter.asKnownBy == nil ? filter.on : nil
    if let dates = given([
      "from": filter.from != nil, "to": filter.to != nil, "during": filter.during != nil,
      "on": on != nil,
    ]) {
      throw ValidationError("the two times are the dates: leave \(dates) out")
    }
    if let options = drawing.ofGraph {
      throw ValidationError(
        "a difference is not drawn, but written as text, csv or json: leave \(options) out")
    }
    if written.format != nil, answer == nil {
      throw ValidationError("a difference is written as text, csv or json")
    }
  }

  /// What it is written as; nil for what it cannot be.
  private var answer: AnswerFormat? {
    written.format.map { AnswerFormat(rawValue: $0.rawValue) } ?? .text
  }

  func run() throws {
    let desk = Desk(try filter.open(database))
    let filters = try [earlier, later].map { time in
      var events = filter
      events.during = time
      return try events.filter(desk)
    }
    if let first = filters[0].days.first, let second = filters[1].days.first, second < first {
      Console.say("“\(earlier)” is after “\(later)”: what is new is what there was in “\(later)”")
    }
    let networks = try filters.map { filter in
      try NetworkMaking(
        desk.chronicle, filter, try options.question(filter, keepsEvents: false),
        cut: try options.cut(desk, filter)
      ).network(detail: .none)
    }
    let difference = NetworkDifference(from: networks[0], to: networks[1])
    try (answer ?? .text).write(
      NetworkDifferencePage.table(difference), output, hidden: ["from", "to"])
    Console.say(NetworkDifferencePage.words(difference))
  }
}
