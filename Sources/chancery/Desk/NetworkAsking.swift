import ArgumentParser
import Chronology
import Diplomacy
import Rendering
import Storage

/// A question to a network, before anything is read for it: the filter, what the network is made
/// of, and which part of it is asked about.
struct NetworkInquiry {
  let desk: Desk
  let filter: Filter
  let question: NetworkQuestion
  let cut: NetworkCut

  /// The kinds of ties that are contacts: to speak of somebody and to fight are none.
  static let contacts = Set(
    Network.EdgeKind.allCases.filter { $0.isOfEvents && $0 != .spokeOf && $0 != .fought })

  /// Asks for the contacts, or the ties of the kinds that are named.
  ///
  /// - Parameter keepsEvents: Whether which events are behind a tie is asked for.
  init(
    _ events: FilterOptions, _ options: NetworkOptions, _ database: DatabaseOption,
    keepsEvents: Bool = false
  ) throws {
    let events = try events.ofNetwork
    desk = Desk(try events.open(database))
    filter = try events.filter(desk)
    if let limit = filter.limit {
      Console.say("counted over the first \(Counted.words(limit, "event")) (--limit)")
    }
    var question = try options.question(filter, keepsEvents: keepsEvents)
    question.kinds = question.kinds ?? Self.contacts
    self.question = question
    var cut = try options.cut(desk, filter)
    cut.dropsUntied = true
    self.cut = cut
  }

  /// The actor that a person means by a name.
  func actor(_ name: String) throws -> Ref {
    try desk.actor(name, on: filter.days.last ?? filter.days.first)
  }
}

/// A network to which questions are put: the actors and their contacts in a filter's events.
struct NetworkAsking {
  let inquiry: NetworkInquiry
  let sketch: NetworkSketch
  /// The number of steps of the chains for which it was read; nil for a whole network.
  let steps: Int?

  /// Counts the ties of all the events.
  init(_ inquiry: NetworkInquiry) throws {
    self.inquiry = inquiry
    steps = nil
    sketch = try inquiry.desk.chronicle.networkSketch(
      inquiry.filter, inquiry.question, cut: inquiry.cut)
  }

  /// Counts the ties of the events by which two actors are nearest to each other; nil where these
  /// cannot be told without counting all.
  init?(_ inquiry: NetworkInquiry, between one: Ref, and other: Ref) throws {
    guard inquiry.cut == NetworkCut(dropsUntied: true),
      let near = try inquiry.desk.chronicle.networkSketch(
        inquiry.filter, inquiry.question, between: one, and: other)
    else { return nil }
    self.inquiry = inquiry
    steps = near.steps
    sketch = near.sketch
  }

  /// Counts the ties of all the events that options choose, and says where there are none.
  init(
    _ events: FilterOptions, _ options: NetworkOptions, _ database: DatabaseOption
  ) throws {
    try self.init(NetworkInquiry(events, options, database))
    if sketch.part.kept.isEmpty { Console.say("nobody is tied to anybody in these events") }
  }

  /// The actors of nodes, in the order of the nodes.
  func actors(_ nodes: [Int]) throws -> [Network.Node] {
    try inquiry.desk.chronicle.networkNodes(
      sketch, inquiry.question, at: nodes.map { sketch.part.kept[$0] })
  }

  /// The node of an actor; nil when it is tied to nobody.
  func node(of ref: Ref) -> Int? {
    sketch.part.kept.firstIndex { sketch.part.refs[$0] == ref }
  }

  /// The node of the actor that a person means; of whoever is rolled up, that of its whole.
  ///
  /// - Throws: A failure when it is tied to nobody in these events.
  func node(of name: String) throws -> Int {
    let ref = try inquiry.actor(name)
    guard let node = node(of: ref) else {
      let standing = try Standing(ref, in: inquiry.filter, inquiry.question.level, inquiry.desk)
      let hint = standing.words(of: name) { node(of: $0) != nil }
      throw Failure("“\(name)” is tied to nobody in these events\(hint.map { "; \($0)" } ?? "")")
    }
    return node
  }
}
