import Diplomacy
import Testing

@Suite struct ActorGraphCentralityTests {
  /// Betweenness by listing all shortest paths.
  private func betweenness(_ sketch: GraphSketch, from sources: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: sketch.count)
    for source in sources {
      for target in 0..<sketch.count where source != target {
        let paths = sketch.shortest(from: source, to: target) { _ in 1 }.paths
        for path in paths {
          for node in path.dropFirst().dropLast() { sums[Int(node)] += 1 / Double(paths.count) }
        }
      }
    }
    let pairs = Double(max(1, (sketch.count - 1) * (sketch.count - 2)))
    return sums.enumerated().map { node, sum in
      let others = sources.filter { $0 != node }.count
      return others > 0 ? sum / pairs * Double(sketch.count - 1) / Double(others) : 0
    }
  }

  @Test(arguments: [false, true])
  func `Betweenness is the share of all shortest paths`(isDirected: Bool) {
    var dice = Dice(seed: 21)
    for _ in 0..<150 {
      let sketch = GraphSketch(&dice, nodes: 3...8, isDirected: isDirected)
      let graph = sketch.graph(&dice)
      let all = Array(0..<sketch.count)
      #expect(areClose(graph.betweenness(), betweenness(sketch, from: all)))
      let pivots = dice.number(1...sketch.count)
      let sources = (0..<pivots).map { $0 * sketch.count / pivots }
      #expect(areClose(graph.betweenness(pivots: pivots), betweenness(sketch, from: sources)))
      #expect(graph.betweenness(pivots: pivots).allSatisfy { $0 <= 1 + 1e-12 })
      #expect(graph.betweenness(pivots: .max) == graph.betweenness())
    }
  }

  @Test func `Betweenness is what NetworkX finds`() {
    let club = GraphSketch.karate(isWeighted: true)
    #expect(areClose(club.betweenness(), Self.clubBetweenness, within: 1e-13))
    #expect(club.betweenness() == GraphSketch.karate(isWeighted: false).betweenness())
    let ring = GraphSketch.directedRing
    #expect(areClose(ring.betweenness(), Self.ringBetweenness, within: 1e-13))
  }

  @Test func `More paths than a double can count are counted`() {
    // Ten ways at each of 320 steps.
    let (width, steps) = (10, 320)
    var edges: [ActorGraph.Edge] = []
    for step in 0..<steps {
      for from in 0..<width {
        for to in 0..<width {
          edges.append(
            ActorGraph.Edge(
              from: Int32(step * width + from), to: Int32((step + 1) * width + to)))
        }
      }
    }
    let count = width * (steps + 1)
    let graph = ActorGraph(count: count, isDirected: true, edges: edges)
    let values = graph.betweenness(pivots: 1)
    for step in [1, 2, 7, 160, 307, 308, 309, 319, 320] {
      // All of a step share the paths to those after it alike.
      let wanted = Double(steps - step) / Double(count - 2)
      for place in 0..<width { #expect(abs(values[step * width + place] - wanted) < 1e-12) }
    }
  }

  /// PageRank by solving the linear equations.
  private func pageRank(_ sketch: GraphSketch, _ damping: Double) -> [Double] {
    let count = sketch.count
    var rows = (0..<count).map { row in
      (0..<count).map { column in
        let sum = sketch.weights[column].reduce(0, +)
        let share = sum > 0 ? sketch.weights[column][row] / sum : 1 / Double(count)
        return (row == column ? 1 : 0) - damping * share
      } + [(1 - damping) / Double(count)]
    }
    for pivot in 0..<count {
      let best = (pivot..<count).max { abs(rows[$0][pivot]) < abs(rows[$1][pivot]) } ?? pivot
      rows.swapAt(pivot, best)
      for row in 0..<count where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }

  @Test(arguments: [false, true])
  func `PageRank solves its equations`(isDirected: Bool) {
    var dice = Dice(seed: 22)
    for _ in 0..<200 {
      let sketch = GraphSketch(&dice, nodes: 1...9, isDirected: isDirected)
      let damping = dice.pick([0.85, 0.5, 0.95, 0])
      let found = sketch.graph(&dice).pageRank(damping: damping)
      #expect(areClose(found, pageRank(sketch, damping), within: 1e-10))
    }
  }

  @Test func `PageRank is what NetworkX finds`() {
    #expect(areClose(GraphSketch.karate(isWeighted: true).pageRank(), Self.clubRank))
    #expect(areClose(GraphSketch.karate(isWeighted: false).pageRank(), Self.plainClubRank))
    #expect(areClose(GraphSketch.directedRing.pageRank(), Self.ringRank))
  }

  @Test func `The bits are the same every time`() {
    var dice = Dice(seed: 23)
    let edges = (0..<3000).map { _ in
      ActorGraph.Edge(
        from: Int32(dice.number(0...299)), to: Int32(dice.number(0...299)),
        weight: Double(dice.number(1...9)) / 7)
    }
    let graph = ActorGraph(count: 300, isDirected: false, edges: edges)
    let (first, some) = (graph.betweenness(), graph.betweenness(pivots: 50))
    for _ in 0..<5 {
      #expect(graph.betweenness() == first && graph.betweenness(pivots: 50) == some)
    }
  }

  // From NetworkX 3.6.1: betweenness_centrality(g) and pagerank(g, tol=1e-15, max_iter=5000).
  private static let clubBetweenness = [
    0.437635281385281, 0.0539366883116883, 0.143656806156806, 0.0119092712842713,
    0.000631313131313131, 0.0299873737373737, 0.0299873737373737, 0, 0.0559268278018278,
    0.000847763347763348, 0.000631313131313131, 0, 0, 0.0458633958633959, 0, 0, 0, 0, 0,
    0.0324750481000481, 0, 0, 0, 0.0176136363636364, 0.00220959595959596, 0.00384048821548822, 0,
    0.0223334535834536, 0.00179473304473304, 0.00292207792207792, 0.0144119769119769,
    0.138275613275613, 0.145247113997114, 0.304074975949976,
  ]
  private static let ringBetweenness = [
    0.367424242424242, 0.170454545454545, 0.170454545454545, 0.367424242424242, 0.340909090909091,
    0.136363636363636, 0.136363636363636, 0.340909090909091, 0.340909090909091, 0.151515151515152,
    0.143939393939394, 0.363636363636364, 0,
  ]
  private static let clubRank = [
    0.0885003154280306, 0.0574123193628899, 0.0627656238480919, 0.0372100348179664,
    0.0205008010806015, 0.0338038730516378, 0.0315230189645122, 0.0264632026860288,
    0.0333824834655458, 0.0094634949508388, 0.0206856846949126, 0.00978499814258439,
    0.0114742641173284, 0.0334729249654784, 0.0129424038483094, 0.0163774437820271,
    0.0167522601382726, 0.00967669520822822, 0.00954533770916983, 0.0130769900529649,
    0.0112248838814505, 0.0113594700861061, 0.0129613907455985, 0.0411497582030369,
    0.0166357327557836, 0.0286764488535513, 0.0152417174084786, 0.0272377267897029,
    0.0144792282237599, 0.0282746664692425, 0.0230328460907557, 0.0419881777619601,
    0.0759344195807689, 0.096989362834385,
  ]
  private static let plainClubRank = [
    0.0969972853883041, 0.0528769240611484, 0.0570785094884618, 0.0358598577864136,
    0.0219779523645932, 0.0291111546783756, 0.0291111546783756, 0.0244904970352838,
    0.029766056081016, 0.0143093971290323, 0.0219779523645932, 0.00956474549213619,
    0.0146448920118782, 0.0295364561519145, 0.01453599399792, 0.01453599399792,
    0.0167840054441928, 0.0145586772090225, 0.01453599399792, 0.0196046363256532,
    0.01453599399792, 0.0145586772090225, 0.01453599399792, 0.0315225147766746, 0.021076033559221,
    0.021006197394491, 0.0150440380827241, 0.0256397674828458, 0.0195734594638274,
    0.026288537695112, 0.024590155248579, 0.0371580870691428, 0.0716932260057476,
    0.100919182332617,
  ]
  private static let ringRank = [
    0.100102761470417, 0.12445049044875, 0.131006951417437, 0.107739534858514, 0.0428718805555916,
    0.0590782222418726, 0.0385057909866249, 0.058840533525017, 0.0623601325086109,
    0.0894871815516367, 0.0540615561922837, 0.119149285230899, 0.0123456790123457,
  ]
}
