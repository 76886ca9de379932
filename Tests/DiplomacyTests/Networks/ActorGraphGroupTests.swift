import Diplomacy
import Testing

@Suite struct ActorGraphGroupTests {
  /// Modularity as it is defined, by all pairs of nodes.
  private func modularity(
    _ sketch: GraphSketch, _ labels: [Int32], _ resolution: Double
  ) -> Double {
    let total = sketch.weights.reduce(0) { $0 + $1.reduce(0, +) }
    guard total > 0 else { return 0 }
    var sum = 0.0
    for from in 0..<sketch.count {
      for to in 0..<sketch.count where labels[from] == labels[to] {
        let (out, into) = (
          sketch.weights[from].reduce(0, +), sketch.weights.reduce(0) { $0 + $1[to] }
        )
        sum += sketch.weights[from][to] / total - resolution * out * into / total / total
      }
    }
    return sum
  }

  /// All the ways to put nodes in groups.
  private func partitions(_ count: Int) -> [[Int32]] {
    (0..<count).reduce([[]]) { all, _ in
      all.flatMap { labels in
        (0...((labels.max() ?? -1) + 1)).map { labels + [$0] }
      }
    }
  }

  @Test(arguments: [false, true])
  func `Modularity is what its definition says`(isDirected: Bool) {
    var dice = Dice(seed: 31)
    for _ in 0..<200 {
      let sketch = GraphSketch(&dice, nodes: 1...9, isDirected: isDirected)
      let labels = (0..<sketch.count).map { _ in Int32(dice.number(-2...2)) }
      let resolution = dice.pick([1, 0.5, 2, 0])
      let found = sketch.graph(&dice).modularity(of: NodeGroups(labels), resolution: resolution)
      #expect(abs(found - modularity(sketch, labels, resolution)) < 1e-12)
    }
  }

  @Test func `Modularity is what NetworkX finds`() {
    let hi: Set<Int32> = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let sides = NodeGroups((0..<34).map { hi.contains($0) ? 1 : 0 })
    let (club, plain) = (
      GraphSketch.karate(isWeighted: true), GraphSketch.karate(isWeighted: false)
    )
    #expect(abs(club.modularity(of: sides) - 0.39143756676224206) < 1e-14)
    #expect(abs(plain.modularity(of: sides, resolution: 0.7) - 0.508456607495069) < 1e-14)
    let groups = NodeGroups([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3])
    let ring = GraphSketch.directedRing
    #expect(abs(ring.modularity(of: groups) - 0.5943753380205516) < 1e-14)
    #expect(abs(ring.modularity(of: groups, resolution: 1.5) - 0.42644672796106) < 1e-14)
  }

  @Test(arguments: [false, true])
  func `Communities are next to the best there can be, and in one piece`(isDirected: Bool) {
    var dice = Dice(seed: 32)
    var best = 0
    for _ in 0..<60 {
      let sketch = GraphSketch(&dice, nodes: 2...7, isDirected: isDirected)
      let graph = sketch.graph(&dice)
      let groups = graph.communities()
      let found = graph.modularity(of: groups)
      let most = partitions(sketch.count).map { modularity(sketch, $0, 1) }.max() ?? 0
      #expect(found < most + 1e-9 && found > most - 0.15)
      if found > most - 1e-9 { best += 1 }
      #expect(areWhole(groups, graph))
    }
    #expect(best >= 45)
  }

  /// Whether each group is one component of its own ties.
  private func areWhole(_ groups: NodeGroups, _ graph: ActorGraph) -> Bool {
    let within = graph.edges.filter { groups.groups[Int($0.from)] == groups.groups[Int($0.to)] }
    let parts = ActorGraph(count: graph.count, isDirected: graph.isDirected, edges: within)
    return parts.components() == groups
  }

  @Test(arguments: [false, true], [0.3, 1, 3])
  func `Communities of larger graphs are in one piece`(isDirected: Bool, resolution: Double) {
    var dice = Dice(seed: 33)
    for percent in [1, 2, 3, 5, 10] {
      let sketch = GraphSketch(
        &dice, nodes: 80...120, isDirected: isDirected, percent: percent)
      let graph = sketch.graph(&dice)
      let groups = graph.communities(resolution: resolution)
      #expect(areWhole(groups, graph))
      #expect(groups == graph.communities(resolution: resolution))
      let alone = NodeGroups((0..<Int32(sketch.count)).map { $0 })
      #expect(
        graph.modularity(of: groups, resolution: resolution)
          >= graph.modularity(of: alone, resolution: resolution))
    }
  }

  @Test func `The communities of the club and of the ring are known`() {
    let club = GraphSketch.karate(isWeighted: true)
    #expect(club.modularity(of: club.communities()) > 0.43)
    let plain = GraphSketch.karate(isWeighted: false)
    #expect(plain.modularity(of: plain.communities()) > 0.41)
    let ring = GraphSketch.undirectedRing.communities()
    #expect(ring.members == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
    #expect(GraphSketch.directedRing.communities().sizes == [4, 4, 4, 1])
    #expect(club.communities(resolution: 0).sizes == [34])
    #expect(club.communities(resolution: 1000).count == 34)
  }

  @Test func `Groups are numbered by size, then lowest node`() {
    let groups = NodeGroups([9, -3, -3, .max, .max, 5, -3])
    #expect(groups.groups == [2, 0, 0, 1, 1, 3, 0])
    #expect(groups.sizes == [3, 2, 1, 1] && groups.count == 4)
    #expect(groups.members == [[1, 2, 6], [3, 4], [0], [5]])
  }

  @Test(arguments: [false, true])
  func `Components are who can reach whom`(isDirected: Bool) {
    var dice = Dice(seed: 34)
    for _ in 0..<300 {
      let sketch = GraphSketch(&dice, nodes: 1...12, isDirected: isDirected, percent: 12)
      let graph = sketch.graph(&dice)
      let reach = sketch.distances()
      let strong = (0..<sketch.count).map { node in
        (0..<sketch.count).first {
          reach[node][$0] < .infinity && reach[$0][node] < .infinity
        } ?? node
      }
      #expect(graph.strongComponents() == NodeGroups(strong.map { Int32($0) }))
      var loose = sketch
      for from in 0..<sketch.count {
        for to in 0..<sketch.count {
          loose.weights[from][to] = sketch.weights[from][to] + sketch.weights[to][from]
        }
      }
      let near = loose.distances()
      let weak = near.map { row in Int32(row.firstIndex { $0 < .infinity } ?? 0) }
      #expect(graph.components() == NodeGroups(weak))
    }
  }

  @Test func `Reciprocity is the share of edges that are answered`() {
    var dice = Dice(seed: 35)
    for _ in 0..<200 {
      let sketch = GraphSketch(&dice, nodes: 2...8, isDirected: true)
      let graph = sketch.graph(&dice)
      var (edges, answered) = (0, 0)
      var pairs: [[Double]] = []
      for from in 0..<sketch.count {
        for to in 0..<sketch.count {
          let (forth, back) = (sketch.weights[from][to], sketch.weights[to][from])
          if forth > 0 { edges += 1 }
          if forth > 0, back > 0 { answered += 1 }
          if from < to, forth + back > 0 { pairs.append([Double(from), Double(to), forth, back]) }
        }
      }
      #expect(graph.reciprocity == (edges > 0 ? Double(answered) / Double(edges) : nil))
      let found = graph.exchanges().map {
        [Double($0.first), Double($0.second), $0.forth, $0.back]
      }
      #expect(found == pairs)
      #expect(graph.exchanges().count(where: \.isAnswered) * 2 == answered)
    }
    #expect(abs((GraphSketch.directedRing.reciprocity ?? 0) - 0.36363636363636365) < 1e-15)
    #expect(GraphSketch.undirectedRing.reciprocity == nil)
    #expect(GraphSketch.undirectedRing.exchanges().isEmpty)
  }
}
