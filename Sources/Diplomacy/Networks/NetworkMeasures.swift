/// How central each actor of a network is, by four measures.
public struct NetworkMeasures: Hashable, Sendable {
  /// A measure by which actors are ranked.
  public enum Measure: String, CaseIterable, Sendable {
    /// With how many others an actor is tied.
    case degree
    /// The weights of its ties, added up.
    case weight
    /// On how many of the shortest chains between others it lies (Freeman 1977).
    case betweenness
    /// How much of a random walk along the ties is spent with it (Brin & Page 1998).
    case pageRank = "pagerank"
  }

  /// With how many others each is tied.
  public let degrees: [Int]
  /// The weights of each one's ties, added up.
  public let weights: [Double]
  /// The share of all pairs of others on whose shortest chains each lies, from 0 to 1.
  public let betweenness: [Double]
  /// Shares that add up to 1.
  public let pageRanks: [Double]
  /// From how many actors betweenness was found; nil for from all.
  public let pivots: Int?

  /// So many steps along ties are taken for an exact betweenness; a larger network is looked at
  /// from some of its actors.
  public static let mostSteps = 4_000_000_000
  /// From so many, where not from all.
  public static let usualPivots = 256

  /// Measures a graph.
  ///
  /// - Parameter pivots: From how many actors betweenness is found (Brandes & Pich 2007); nil for
  ///   from all, as long as that takes no more than ``mostSteps`` steps.
  /// - Complexity: O(p (n + m)) in the pivots, the actors and the ties.
  public init(_ graph: ActorGraph, pivots: Int? = nil) {
    degrees = graph.degrees()
    weights = graph.weightedDegrees()
    pageRanks = graph.pageRank()
    let (steps, isMany) = graph.count.multipliedReportingOverflow(by: graph.edgeCount)
    let usual = isMany || steps > Self.mostSteps ? Self.usualPivots : nil
    let from = (pivots ?? usual).flatMap { $0 < graph.count ? $0 : nil }
    self.pivots = from
    betweenness = graph.betweenness(pivots: from)
  }

  /// A measure of an actor.
  public func value(_ measure: Measure, of node: Int) -> Double {
    switch measure {
    case .degree: Double(degrees[node])
    case .weight: weights[node]
    case .betweenness: betweenness[node]
    case .pageRank: pageRanks[node]
    }
  }

  /// The actors, those with the most of a measure first; of equals, the first.
  public func ranking(by measure: Measure) -> [Int] {
    degrees.indices.sorted { left, right in
      let (one, other) = (value(measure, of: left), value(measure, of: right))
      return one == other ? left < right : one > other
    }
  }
}
