import ArgumentParser
import Chronology
import Diplomacy
import Storage

/// What a network is made of, and which part of it is wanted.
struct NetworkOptions: ParsableArguments {
  /// What an event adds to the weight of a tie.
  enum Weight: String, Choice {
    case count
    case inverseSize = "inverse-size"
    case recency
  }

  @Option(
    help: """
      As whom actors count: actor (as themselves), represented (the state or organisation that \
      each represented on that day) or state (states alone).
      """)
  var level: NetworkQuestion.Level = .actor
  @Flag(help: "Draw a state that another follows as that one.") var foldPredecessors = false
  @Option(help: "Only ties of these kinds: met, visited, office, ... (repeatable).")
  var edges: [String] = []
  @Option(
    help: """
      What an event adds to a tie: count (1), inverse-size (1/(n-1) of an event of n) or recency \
      (1, half of it for each half-life before the last day).
      """)
  var weight: Weight = .count
  @Option(
    help: "With --weight recency: the years in which an event loses half its weight (else 5).")
  var halfLife: Double?
  @Option(help: "Only what is within --depth steps of ACTOR (repeatable).")
  var around: [String] = []
  @Option(help: "With --around, and of neighbours: how many steps (else 1).") var depth: Int?
  @Option(help: "Only ties by events that weigh at least W.") var minWeight: Double?
  @Option(help: "Only the N actors with the heaviest ties.") var top: Int?

  func validate() throws {
    for kind in commaList(edges) { _ = try Self.kind(kind) }
    if !edges.isEmpty, commaList(edges).isEmpty {
      throw ValidationError("--edges: name a kind; there are \(Self.kinds)")
    }
    if let halfLife {
      guard halfLife.isFinite, halfLife > 0 else {
        throw ValidationError("--half-life \(halfLife): a number of years above 0")
      }
      if weight != .recency { throw ValidationError("--half-life goes with --weight recency") }
    }
    if let depth, depth < 1 { throw ValidationError("--depth \(depth): at least 1") }
    if let minWeight, !minWeight.isFinite { throw ValidationError("--min-weight: a number") }
    if let top, top < 1 { throw ValidationError("--top \(top): at least 1") }
  }

  /// The years of the half-life, and the steps about an actor, where they are not given.
  private var usedHalfLife: Double { halfLife ?? 5 }
  private var usedDepth: Int { depth ?? 1 }

  private static var kinds: String {
    Network.EdgeKind.allCases.filter { $0 != .tookPart }.map(\.rawValue).joined(separator: ", ")
  }

  private static func kind(_ text: String) throws -> Network.EdgeKind {
    guard let kind = Network.EdgeKind(rawValue: text.lowercased()), kind != .tookPart else {
      throw ValidationError("no kind of tie “\(text)”; there are \(kinds)")
    }
    return kind
  }

  /// The question, for a filter.
  ///
  /// - Parameter keepsEvents: Whether which events are behind a tie is to be told.
  func question(_ filter: Filter, keepsEvents: Bool) throws -> NetworkQuestion {
    let kinds = try commaList(edges).map(Self.kind)
    let weighting: NetworkQuestion.Weighting =
      switch weight {
      case .count: .count
      case .inverseSize: .inverseSize
      case .recency: .recency(halfLife: usedHalfLife * 365.2425)
      }
    return NetworkQuestion(
      level: level, foldsPredecessors: foldPredecessors, kinds: kinds.isEmpty ? nil : Set(kinds),
      weighting: weighting, window: filter.days, keepsEvents: keepsEvents)
  }

  /// The part that is wanted.
  ///
  /// - Throws: What is wrong with the options, also where there are steps and nobody to take them
  ///   from.
  func cut(_ desk: Desk, _ filter: Filter) throws -> NetworkCut {
    if depth != nil, around.isEmpty { throw ValidationError("--depth goes with --around") }
    let day = filter.days.last ?? filter.days.first
    return NetworkCut(
      around: try commaList(around).map { try desk.actor($0, on: day) }, depth: usedDepth,
      leastWeight: minWeight, top: top, dropsUntied: minWeight != nil || !edges.isEmpty)
  }

  /// Whether not every event that the filter keeps is in the network.
  var isCut: Bool { !around.isEmpty || !edges.isEmpty || minWeight != nil || top != nil }

  /// What is said of the network in its title, beside the filter; nil for nothing.
  func words(_ desk: Desk, _ filter: Filter) throws -> String? {
    var words: [String] = []
    switch level {
    case .actor: break
    case .represented: words.append("as whom they represented")
    case .state: words.append("states alone")
    }
    if foldPredecessors { words.append("predecessors as their successors") }
    if !edges.isEmpty { words.append("ties: \(commaList(edges).joined(separator: ", "))") }
    switch weight {
    case .count: break
    case .inverseSize: words.append("large events weigh less")
    case .recency: words.append("older events weigh less (half in \(figure(usedHalfLife)) years)")
    }
    if !around.isEmpty {
      let steps = Counted.words(usedDepth, "step")
      let names = try names(commaList(around), desk, filter)
      words.append("within \(steps) of \(names.joined(separator: ", "))")
    }
    if let minWeight { words.append("ties of at least \(figure(minWeight))") }
    if let top { words.append("the \(top) with the heaviest ties") }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// What is said where nothing is left of a network though there are events.
  ///
  /// - Throws: An error of reading.
  func wordsOfNothing(_ desk: Desk, _ filter: Filter) throws -> String {
    let words = "nothing is left of the network"
    guard level != .actor, let name = commaList(around).first else { return words }
    let actor = try desk.actor(name, on: filter.days.last ?? filter.days.first)
    // Of a network that was cut about somebody who is not in it, nobody is left to look for.
    let hint = try Standing(actor, in: filter, level, desk).words(of: name) { _ in true }
    return words + (hint.map { ": \($0)" } ?? "")
  }

  /// Actors by name, however they were typed.
  private func names(_ typed: [String], _ desk: Desk, _ filter: Filter) throws -> [String] {
    let day = filter.days.last ?? filter.days.first
    let refs = try typed.map { try desk.actor($0, on: day) }
    let names = try desk.chronicle.names(Set(refs))
    return refs.map { names[$0] ?? $0.text }
  }

  private func figure(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension NetworkQuestion.Level: Choice {}
