import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// Draws the relations between actors.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw the relations between the actors, as GraphViz dot.",
    discussion: """
        chancery graph | dot -Tsvg > relations.svg
        chancery graph --from 1945 --to 1953 --actor "Harry S. Truman" > truman.dot
        chancery graph --format json

      An edge for each kind of relation in the filtered events (met, visited, addressed, proposed, \
      spoke of, signed, fought), and for offices, memberships, parts and successions that hold at \
      some time in the window.
      """)

  /// What a graph can be written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case dot, json
  }

  @OptionGroup(title: "Which events") var filter: FilterOptions
  @Option(help: "dot or json.") var format: Format = .dot
  @Option(help: "How dates are written: british, american or iso.") var dates: DateStyle = .british
  @OptionGroup var database: DatabaseOption

  func run() throws {
    let chronicle = try filter.open(database)
    let desk = Desk(chronicle)
    let filter = try self.filter.filter(desk)
    let made = try NetworkMaking(chronicle, filter, words: self.filter.words(desk))
    switch format {
    case .dot: Console.data(NetworkDOT.dot(made.network, heading: made.heading, style: dates))
    case .json: Console.data(try NetworkJSON.json(made.network))
    }
    if made.heading.count == 0 { Console.say("no event fits: the graph is empty") }
  }
}
