import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// A network to which questions are put: the actors and their contacts in a filter's events.
struct NetworkAsking {
  let desk: Desk
  let filter: Filter
  let question: NetworkQuestion
  let sketch: NetworkSketch

  /// The kinds of ties that are contacts: to speak of somebody and to fight are none.
  static let contacts = Set(
    Network.EdgeKind.allCases.filter { $0.isOfEvents && $0 != .spokeOf && $0 != .fought })

  /// Counts the contacts, or the ties of the kinds that are asked for.
  ///
  /// - Parameter keepsEvents: Whether which events are behind a tie is asked for.
  init(
    _ events: FilterOptions, _ options: NetworkOptions, _ database: DatabaseOption,
    keepsEvents: Bool = false
  ) throws {
    desk = Desk(try events.open(database))
    filter = try events.filter(desk)
    var question = try options.question(filter, keepsEvents: keepsEvents)
    question.kinds = question.kinds ?? Self.contacts
    self.question = question
    var cut = try options.cut(desk, filter)
    cut.dropsUntied = true
    sketch = try desk.chronicle.networkSketch(filter, question, cut: cut)
    if sketch.part.kept.isEmpty { Console.say("nobody is tied to anybody in these events") }
  }

  /// The actors of nodes, in the order of the nodes.
  func actors(_ nodes: [Int]) throws -> [Network.Node] {
    try desk.chronicle.networkNodes(sketch, question, at: nodes.map { sketch.part.kept[$0] })
  }

  /// The node of the actor that a person means; of whoever is rolled up, that of its whole.
  ///
  /// - Throws: A failure when it is tied to nobody in these events.
  func node(of name: String) throws -> Int {
    let ref = try desk.actor(name, on: filter.days.last ?? filter.days.first)
    guard let node = sketch.part.kept.firstIndex(where: { sketch.part.refs[$0] == ref }) else {
      let hint =
        question.level == .actor
        ? "" : "; with --level \(question.level.rawValue) it may count as the one it represents"
      throw Failure("“\(name)” is tied to nobody in these events\(hint)")
    }
    return node
  }
}

/// What an answer can be written as.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, json

  /// Writes a table.
  ///
  /// - Parameter hidden: Columns that the eye does not need.
  func write(
    _ table: NetworkTable, _ output: OutputOptions, hidden: Set<String> = []
  ) throws {
    switch self {
    case .text:
      guard !table.rows.isEmpty else { return }
      Console.out(table.text(options: output.page(), hidden: hidden))
    case .csv: Console.data(table.csv)
    case .json: Console.data(try table.json())
    }
  }
}
