import Diplomacy
import Testing

@Suite struct ActorGraphTests {
  typealias Edge = ActorGraph.Edge

  @Test func `Parallel edges are added, loops and what makes no sense is dropped`() {
    let edges = [
      Edge(from: 2, to: 0, weight: 1), Edge(from: 0, to: 2, weight: 2.5), Edge(from: 1, to: 1),
      Edge(from: 0, to: 3), Edge(from: -1, to: 0), Edge(from: .max, to: .min),
      Edge(from: 0, to: 1, weight: 0), Edge(from: 0, to: 1, weight: -1),
      Edge(from: 0, to: 1, weight: .nan), Edge(from: 0, to: 1, weight: .infinity),
      Edge(from: 2, to: 0, weight: 4),
    ]
    let graph = ActorGraph(count: 3, isDirected: false, edges: edges)
    #expect(graph.edges == [Edge(from: 0, to: 2, weight: 7.5)])
    #expect(graph.weight(from: 2, to: 0) == 7.5 && graph.weight(from: 0, to: 1) == nil)
    let directed = ActorGraph(count: 3, isDirected: true, edges: edges)
    #expect(
      directed.edges == [Edge(from: 0, to: 2, weight: 2.5), Edge(from: 2, to: 0, weight: 5)])
    #expect(directed.edgeCount == 2)
  }

  @Test(arguments: [false, true])
  func `Rows hold what the edges say`(isDirected: Bool) {
    var dice = Dice(seed: 11)
    for _ in 0..<200 {
      let sketch = GraphSketch(&dice, nodes: 0...9, isDirected: isDirected)
      let graph = sketch.graph(&dice)
      for node in 0..<sketch.count {
        let out = (0..<sketch.count).filter { sketch.weights[node][$0] > 0 }
        let into = (0..<sketch.count).filter { sketch.weights[$0][node] > 0 }
        #expect(graph.outNeighbours(of: Int32(node)).map(Int.init) == out)
        #expect(graph.inNeighbours(of: Int32(node)).map(Int.init) == into)
        #expect(graph.degrees(.outward)[node] == out.count)
        #expect(graph.degrees(.inward)[node] == into.count)
        #expect(graph.degrees()[node] == out.count + (isDirected ? into.count : 0))
        let sums = (sketch.weights[node].reduce(0, +), sketch.weights.reduce(0) { $0 + $1[node] })
        #expect(graph.weightedDegrees(.outward)[node] == sums.0)
        #expect(graph.weightedDegrees(.inward)[node] == sums.1)
        #expect(graph.weightedDegrees()[node] == sums.0 + (isDirected ? sums.1 : 0))
        for other in 0..<sketch.count {
          let weight = graph.weight(from: Int32(node), to: Int32(other))
          #expect((weight ?? 0) == sketch.weights[node][other])
        }
      }
      #expect(graph.edges.count == graph.edgeCount)
    }
  }

  @Test(arguments: [false, true], [-5, 0, 1, 2])
  func `Small graphs are no trouble`(isDirected: Bool, count: Int) {
    let edges = [Edge(from: 0, to: 1), Edge(from: 0, to: 0)]
    let graph = ActorGraph(count: count, isDirected: isDirected, edges: edges)
    let count = max(0, count)
    #expect(graph.count == count && graph.edgeCount == (count == 2 ? 1 : 0))
    #expect(graph.outNeighbours(of: 7).isEmpty && graph.inNeighbours(of: -1).isEmpty)
    #expect(graph.betweenness() == Array(repeating: 0, count: count))
    #expect(graph.betweenness(pivots: 0).count == count)
    #expect(areClose([graph.pageRank().reduce(0, +)], [count == 0 ? 0 : 1]))
    #expect(graph.components().count == min(1, count))
    #expect(graph.strongComponents().count == (isDirected ? count : min(1, count)))
    // One edge that goes one way is as likely by chance as not.
    #expect(graph.communities().count == (isDirected ? count : min(1, count)))
    #expect(graph.modularity(of: NodeGroups([])) == (count < 2 ? 0 : isDirected ? 0 : -0.5))
    #expect(graph.reciprocity == (isDirected && count == 2 ? 0 : nil))
    #expect(graph.shortestChains(from: 0, to: 1)?.chains == (count == 2 ? [[0, 1]] : nil))
    #expect(graph.neighbourhood(of: [0, 5, -1], depth: .max).count == count)
  }

  @Test(arguments: [false, true])
  func `A chain of a hundred thousand does not blow the stack`(isDirected: Bool) {
    let graph = GraphSketch.chain(100_000, isDirected: isDirected)
    #expect(graph.components().sizes == [100_000])
    #expect(graph.strongComponents().count == (isDirected ? 100_000 : 1))
    for length in [ActorGraph.Length.hops, .cost] {
      let chains = graph.shortestChains(from: 0, to: 99_999, by: length)
      #expect(chains?.total == 1 && chains?.length == 99_999)
      #expect(chains?.chains.first?.count == 100_000)
    }
    #expect(graph.neighbourhood(of: [0], depth: .max).last?.distance == 99_999)
    let groups = graph.communities()
    #expect(groups.count < 2000 && graph.modularity(of: groups) > 0.99)
    #expect(graph.betweenness(pivots: 2).count == 100_000)
  }

  @Test func `The weights at the ends of what is possible do no harm`() {
    let weights = [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1, 1e300, 1e-300]
    let edges = (0..<40).map { (index: Int) -> Edge in
      Edge(from: Int32(index % 7), to: Int32(index * 3 % 8), weight: weights[index % 5])
    }
    for isDirected in [false, true] {
      let graph = ActorGraph(count: 8, isDirected: isDirected, edges: edges)
      #expect(areClose([graph.pageRank().reduce(0, +)], [1]))
      let groups = graph.communities()
      #expect(groups.groups.count == 8 && graph.modularity(of: groups).isFinite)
      for resolution in [0, -1, .infinity, .nan, 1e308] {
        let groups = graph.communities(resolution: resolution)
        #expect(graph.modularity(of: groups, resolution: resolution).isFinite)
      }
      for damping in [0, 1, -1, 2, .nan, .infinity] {
        #expect(graph.pageRank(damping: damping).allSatisfy { $0.isFinite })
      }
      #expect(graph.shortestChains(from: 0, to: 3, by: .cost)?.length.isFinite ?? true)
    }
  }

  @Test func `A node is reached through its heaviest tie to one that is a step nearer`() {
    let edges = [
      (0, 1, 1.0), (0, 2, 1), (1, 2, 9), (1, 3, 1), (2, 3, 2), (1, 4, 1), (2, 4, 1), (4, 5, 1),
    ].map { ActorGraph.Edge(from: $0.0, to: $0.1, weight: $0.2) }
    let graph = ActorGraph(count: 7, isDirected: false, edges: edges)
    let found = graph.neighbourhood(of: [0], depth: 3)
    #expect(graph.nearerNeighbours(found) == [1: 0, 2: 0, 3: 2, 4: 1, 5: 4])
    #expect(graph.nearerNeighbours([]).isEmpty)
  }
}
