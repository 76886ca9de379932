import Chronology
public import Diplomacy
internal import GRDB

extension Chronicle {
  /// How much a network tells of the events behind a tie.
  public enum EvidenceDetail: Sendable {
    /// Nothing but their number.
    case none
    /// Their refs and dates.
    case refs
    /// Also their titles, their places and what is doubtful about them.
    case titles
  }

  /// The network of a filter's events, with names and offices of the day.
  ///
  /// - Parameters:
  ///   - question: What the network is made of.
  ///   - cut: Which part of it is wanted.
  ///   - detail: How much is told of the events behind each tie.
  /// - Complexity: O(n) in the events, beside the pairs of large meetings; memory grows with the
  ///   ties, and with the events where the question keeps them.
  public func network(
    _ filter: Filter, _ question: NetworkQuestion, cut: NetworkCut = NetworkCut(),
    detail: EvidenceDetail = .titles
  ) throws -> Network {
    try read { db in
      let drawing = try NetworkDrawing(db, path: path, question)
      var sketch = try drawing.sketch(of: drawing.tally(filter))
      sketch.part.cut(cut)
      return try drawing.network(sketch, filter, detail: detail)
    }
  }

  /// The same in numbers, for questions to it.
  public func networkSketch(
    _ filter: Filter, _ question: NetworkQuestion, cut: NetworkCut = NetworkCut()
  ) throws -> NetworkSketch {
    try read { db in
      let drawing = try NetworkDrawing(db, path: path, question)
      var sketch = try drawing.sketch(of: drawing.tally(filter))
      sketch.part.cut(cut)
      return sketch
    }
  }

  /// The part of a network in which the shortest chains between two actors are, with the number of
  /// their steps: where contacts alone are asked for, and the two are near enough for it to be found
  /// without reading all the events.
  ///
  /// What took part in one event need not be tied by it, so that a chain of that many steps may not
  /// be there; then the whole has to be searched.
  public func networkSketch(
    _ filter: Filter, _ question: NetworkQuestion, between one: Ref, and other: Ref
  ) throws -> (sketch: NetworkSketch, steps: Int)? {
    guard question.isOfContactsBetweenActors else { return nil }
    return try read { db in
      guard var near = try NearContacts(db, path: path, filter: filter),
        let from = try near.number(of: one), let to = try near.number(of: other),
        let found = try NearSearch.between(from, to, contacts: { try near.contacts(of: $0) })
      else { return nil }
      let drawing = try NetworkDrawing(db, path: path, question)
      var sketch = try drawing.sketch(of: drawing.tally(of: found.events))
      sketch.part.cut(NetworkCut(dropsUntied: true))
      return (sketch, found.steps)
    }
  }

  /// The actors of single events, with the names and offices of the last day of these.
  public func networkNodes(
    of events: [Int64], _ question: NetworkQuestion
  ) throws -> [Ref: Network.Node] {
    try read { db in
      let drawing = try NetworkDrawing(db, path: path, question)
      let sketch = try drawing.sketch(of: drawing.tally(of: events))
      let nodes = try drawing.nodes(sketch, at: sketch.part.kept)
      return Dictionary(nodes.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The actors of some places of a sketch, with the names of their last days in it.
  public func networkNodes(
    _ sketch: NetworkSketch, _ question: NetworkQuestion, at places: [Int]
  ) throws -> [Network.Node] {
    try read { db in
      try NetworkDrawing(db, path: path, question).nodes(sketch, at: places)
    }
  }

  /// Events of a filter as evidence, by their numbers.
  public func networkEvidence(
    _ events: [Int64], _ filter: Filter
  ) throws -> [Int64: Network.Evidence] {
    try read { db in
      try EvidenceReading(db, path: path, filter: filter).evidence(events, detail: .titles).found
    }
  }

  /// One network for each slice of time in which a filter's events can lie.
  ///
  /// The cut is one for all: who is kept is decided by the whole time, so that the slices can be
  /// compared, and so is which ties are heavy enough.
  ///
  /// - Throws: ``StorageError`` when there are more than ``SlicedTally/mostSlices`` slices.
  public func networkSeries(
    _ filter: Filter, _ question: NetworkQuestion, cut: NetworkCut = NetworkCut(),
    by unit: PeriodUnit, detail: EvidenceDetail = .refs
  ) throws -> (series: NetworkSeries, unsliced: Int) {
    try read { db in
      let drawing = try NetworkDrawing(db, path: path, question)
      var slices = SlicedTally(question, by: unit, rollUp: drawing.rollUp)
      try NetworkReading(db, path: path).forEach(filter) { slices.add($0) }
      guard let all = slices.finish() else {
        throw StorageError.invalid(
          "a network of every \(unit.rawValue) would have \(slices.count) slices, and "
            + "\(SlicedTally.mostSlices) are the most; take longer slices, or a window "
            + "(--from, --to)")
      }
      var whole = try drawing.sketch(of: all.whole)
      whole.part.cut(cut)
      let kept = Set(whole.part.kept.map { whole.part.refs[$0] })
      let heavy = cut.leastWeight.map { _ in Set(whole.part.ties.map { whole.name(of: $0) }) }
      let series = try all.slices.map { slice in
        let days = DayRange(
          first: max(slice.first, question.window.first ?? slice.first),
          last: min(slice.last, question.window.last ?? slice.last))
        var sketch = try drawing.sketch(of: slice.tally, slice: days)
        sketch.part.keep { kept.contains($0) }
        if let heavy {
          let all = sketch
          sketch.part.keepTies { !$0.kind.isOfEvents || heavy.contains(all.name(of: $0)) }
        }
        if cut.leastWeight != nil || cut.dropsUntied {
          sketch.part.cut(NetworkCut(dropsUntied: true))
        }
        return NetworkSeries.Slice(
          name: slice.name, first: slice.first, last: slice.last,
          network: try drawing.network(sketch, filter, detail: detail))
      }
      return (NetworkSeries(slices: series), all.unsliced)
    }
  }
}

/// What a tie is called in every slice.
private struct TieName: Hashable {
  var kind: Network.EdgeKind
  var from: Ref
  var to: Ref
}

extension NetworkSketch {
  fileprivate func name(of tie: NetworkPart.Tie) -> TieName {
    TieName(kind: tie.kind, from: part.refs[tie.from], to: part.refs[tie.to])
  }
}
