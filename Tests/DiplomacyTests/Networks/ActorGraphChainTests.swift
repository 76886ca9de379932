import Diplomacy
import Testing

@Suite struct ActorGraphChainTests {
  @Test(arguments: [false, true], [ActorGraph.Length.hops, .cost])
  func `Chains are all the shortest`(isDirected: Bool, length: ActorGraph.Length) {
    var dice = Dice(seed: 41)
    for _ in 0..<150 {
      let sketch = GraphSketch(&dice, nodes: 1...7, isDirected: isDirected, percent: 40)
      let graph = sketch.graph(&dice)
      for from in 0..<sketch.count {
        for to in 0..<sketch.count {
          let wanted = sketch.shortest(from: from, to: to) { length == .hops ? 1 : 1 / $0 }
          let found = graph.shortestChains(from: Int32(from), to: Int32(to), by: length)
          #expect((found?.chains ?? []) == wanted.paths)
          #expect((found?.total ?? 0) == wanted.paths.count)
          guard let found else { continue }
          #expect(abs(found.length - wanted.length) < 1e-12)
          let one = graph.shortestChains(from: Int32(from), to: Int32(to), by: length, limit: 1)
          #expect(one?.chains == [wanted.paths[0]] && one?.total == found.total)
        }
      }
    }
  }

  @Test func `Costs that are equal but for rounding are equal`() {
    // 1/10 + 1/5 and 1/(10/3): 0.30000000000000004 and 0.3.
    let graph = ActorGraph(
      count: 3, isDirected: true,
      edges: [
        ActorGraph.Edge(from: 0, to: 1, weight: 10), ActorGraph.Edge(from: 1, to: 2, weight: 5),
        ActorGraph.Edge(from: 0, to: 2, weight: 10.0 / 3),
      ])
    let chains = graph.shortestChains(from: 0, to: 2, by: .cost)
    #expect(chains?.chains == [[0, 1, 2], [0, 2]] && chains?.total == 2)
  }

  @Test func `A lattice has more chains than can be counted, and the first are listed`() {
    // Two ways at each of 100 steps.
    var edges: [ActorGraph.Edge] = []
    for step in 0..<Int32(100) {
      for middle in [3 * step + 1, 3 * step + 2] {
        edges.append(ActorGraph.Edge(from: 3 * step, to: middle))
        edges.append(ActorGraph.Edge(from: middle, to: 3 * step + 3))
      }
    }
    for isDirected in [false, true] {
      let graph = ActorGraph(count: 301, isDirected: isDirected, edges: edges)
      for length in [ActorGraph.Length.hops, .cost] {
        let chains = graph.shortestChains(from: 0, to: 300, by: length, limit: 3)
        #expect(chains?.total == .max && chains?.chains.count == 3 && chains?.length == 200)
        #expect(chains?.chains[0].contains(299) == false)
        #expect(chains?.chains[1].suffix(4) == [295, 297, 299, 300])
      }
    }
  }

  @Test func `No chain leads out of range or to what is not tied`() {
    let graph = ActorGraph(
      count: 3, isDirected: true, edges: [ActorGraph.Edge(from: 0, to: 1)])
    for (from, to) in [(1, 0), (0, 2), (0, 3), (-1, 0), (.max, .min)] as [(Int32, Int32)] {
      #expect(graph.shortestChains(from: from, to: to) == nil)
      #expect(graph.shortestChains(from: from, to: to, by: .cost) == nil)
    }
    #expect(graph.shortestChains(from: 2, to: 2)?.chains == [[2]])
    #expect(graph.shortestChains(from: 0, to: 1, limit: -1)?.chains == [])
    #expect(graph.shortestChains(from: 0, to: 1, limit: 0)?.total == 1)
  }

  @Test(arguments: [false, true])
  func `A neighbourhood is what is within the steps`(isDirected: Bool) {
    var dice = Dice(seed: 42)
    for _ in 0..<150 {
      let sketch = GraphSketch(&dice, nodes: 1...10, isDirected: isDirected, percent: 20)
      let graph = sketch.graph(&dice)
      let centres = dice.some(Array(0..<sketch.count), 0...2)
      let depth = dice.number(-1...4)
      let direction = dice.pick([ActorGraph.Direction.outward, .inward, .either])
      var turned = sketch
      for from in 0..<sketch.count {
        for to in 0..<sketch.count {
          let (out, into) = (sketch.weights[from][to], sketch.weights[to][from])
          turned.weights[from][to] =
            direction == .outward ? out : direction == .inward ? into : out + into
        }
      }
      let distances = turned.distances()
      let wanted = (0..<sketch.count).compactMap { node -> ActorGraph.Neighbour? in
        let least = centres.map { distances[$0][node] }.min() ?? .infinity
        guard least <= Double(depth) else { return nil }
        return ActorGraph.Neighbour(node: Int32(node), distance: Int(least))
      }.sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }
      let found = graph.neighbourhood(
        of: centres.map { Int32($0) } + [99, -1], depth: depth, following: direction)
      #expect(found == wanted)
    }
  }
}
