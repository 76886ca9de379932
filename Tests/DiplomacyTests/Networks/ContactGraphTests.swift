import Diplomacy
import Testing

@Suite struct ContactGraphTests {
  typealias Contact = ContactGraph.Contact

  private func contact(
    _ a: Int32, _ b: Int32, _ earliest: Int64, _ latest: Int64, event: Int64 = 0
  ) -> Contact {
    Contact(a: a, b: b, earliest: earliest, latest: latest, event: event)
  }

  /// The actors of a chain.
  private func nodes(_ chain: ContactGraph.Chain, from source: Int32) -> [Int32] {
    [source] + chain.steps.map(\.to)
  }

  @Test(arguments: [101, 102, 103, 104])
  func `Chains are all those with the fewest steps, the earliest first`(seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<150 {
      let sketch = ContactSketch(&dice, nodes: 2...6, contacts: 0...14)
      let graph = ContactGraph(
        count: sketch.count, contacts: sketch.contacts.shuffled(using: &dice))
      let low = dice.chance(50) ? Int64.min : Int64(dice.number(1...4))
      let high = dice.chance(50) ? Int64.max : Int64(dice.number(5...9))
      for source in 0..<Int32(sketch.count) {
        for target in 0..<Int32(sketch.count) {
          let wanted = sketch.chains(from: source, to: target, days: low...high)
          let found = graph.chains(from: source, to: target, days: low...high)
          check(found, wanted, from: source, low)
          for limit in 1...3 {
            let some = graph.chains(from: source, to: target, days: low...high, limit: limit)
            #expect(some?.chains == found.map { Array($0.chains.prefix(limit)) })
            #expect((some?.hasMore ?? false) == (wanted.count > limit))
          }
        }
      }
    }
  }

  private func check(
    _ found: ContactGraph.Chains?, _ wanted: [ContactSketch.Found], from source: Int32,
    _ start: Int64
  ) {
    let chains = found?.chains ?? []
    #expect((found == nil) == wanted.isEmpty)
    #expect(chains.map { nodes($0, from: source) } == wanted.map(\.nodes))
    #expect(chains.map(\.arrival) == wanted.map(\.arrival))
    #expect(chains.map { $0.steps.map(\.day) } == wanted.map(\.days))
    let usable = chains.map { chain in chain.steps.map { $0.others + 1 } }
    #expect(usable == wanted.map { chain in chain.events.map(\.count) })
    for (chain, other) in zip(chains, wanted) {
      var day = start
      for (step, events) in zip(chain.steps, other.events) {
        #expect(events.contains(step.contact.event))
        #expect(step.contact.latest >= day && max(day, step.contact.earliest) == step.day)
        day = step.day
      }
    }
  }

  @Test func `A chain does not run backwards`() {
    let graph = ContactGraph(count: 4, contacts: [contact(0, 1, 5, 5), contact(1, 2, 4, 4)])
    #expect(graph.chains(from: 0, to: 2) == nil)
    #expect(graph.chains(from: 2, to: 0)?.chains.first?.arrival == 5)
    #expect(graph.chains(from: 0, to: 3) == nil)
  }

  @Test func `Contacts whose days are not known may follow each other`() {
    // The first is in the year's second half, the second by the end of August.
    let graph = ContactGraph(
      count: 3, contacts: [contact(0, 1, 181, 365, event: 1), contact(1, 2, 0, 242, event: 2)])
    let chain = graph.chains(from: 0, to: 2)?.chains.first
    #expect(chain?.steps.map(\.day) == [181, 181])
    // Each alone can be first, but three cannot go back and forth.
    let more = ContactGraph(
      count: 4,
      contacts: [contact(0, 1, 5, 9), contact(1, 2, 0, 7), contact(2, 3, 0, 4)])
    #expect(more.chains(from: 1, to: 3)?.chains.count == 1)
    #expect(more.chains(from: 0, to: 3) == nil)
  }

  @Test func `A longer way may be earlier, but the fewest steps count`() {
    let graph = ContactGraph(
      count: 3, contacts: [contact(0, 2, 90, 90), contact(0, 1, 1, 1), contact(1, 2, 2, 2)])
    let chains = graph.chains(from: 0, to: 2)
    #expect(chains?.chains.map(\.steps.count) == [1] && chains?.hasMore == false)
    #expect(graph.chains(from: 0, to: 2, days: 0...50)?.chains.map(\.steps.count) == [2])
  }

  @Test func `What makes no sense is dropped, and open ends stay open`() {
    let graph = ContactGraph(
      count: 2,
      contacts: [
        contact(0, 0, 1, 1), contact(0, 2, 1, 1), contact(-1, 0, 1, 1), contact(0, 1, 2, 1),
        contact(.max, .min, 0, 0), contact(0, 1, .min, .max, event: 7),
        contact(0, 1, .max, .max, event: 8), contact(1, 0, .min, .min, event: 9),
      ])
    let step = graph.chains(from: 0, to: 1)?.chains.first?.steps.first
    #expect(step?.contact.event == 9 && step?.day == .min && step?.others == 2)
    let late = graph.chains(from: 0, to: 1, days: .max ... .max)?.chains.first?.steps.first
    #expect(late?.contact.event == 7 && late?.day == .max && late?.others == 1)
    #expect(graph.chains(from: 0, to: 2) == nil && graph.chains(from: -1, to: 0) == nil)
    #expect(graph.chains(from: 1, to: 1)?.chains.map(\.steps) == [[]])
  }

  @Test(arguments: [-1, 0, 1]) func `Small graphs are no trouble`(count: Int) {
    let graph = ContactGraph(count: count, contacts: [contact(0, 1, 1, 1)])
    #expect(graph.chains(from: 0, to: 1) == nil)
    #expect((graph.chains(from: 0, to: 0) != nil) == (count == 1))
  }

  @Test func `A chain of a hundred thousand does not blow the stack`() {
    let graph = ContactGraph(
      count: 100_001,
      contacts: (0..<Int32(100_000)).map { contact($0, $0 + 1, Int64($0), Int64($0) + 9) })
    let chains = graph.chains(from: 0, to: 100_000, limit: .max)
    #expect(chains?.chains.map(\.steps.count) == [100_000])
    #expect(chains?.chains.first?.arrival == 99_999)
    #expect(graph.chains(from: 100_000, to: 0) == nil)
  }

  @Test func `Of more chains than can be listed, the earliest are`() {
    // Two ways at each of 100 steps, the second a day later, and days without an end.
    var contacts: [Contact] = []
    for step in 0..<Int32(100) {
      for way in 0..<Int32(2) {
        let (middle, day) = (3 * step + 1 + way, Int64(2 * step + way))
        contacts.append(contact(3 * step, middle, day, .max))
        contacts.append(contact(middle, 3 * step + 3, day, .max))
      }
    }
    let graph = ContactGraph(count: 301, contacts: contacts)
    let chains = graph.chains(from: 0, to: 300, limit: 5)
    #expect(chains?.hasMore == true)
    #expect(chains?.chains.map(\.arrival) == [198, 198, 198, 198, 198])
    #expect(chains?.chains.map(\.steps.count) == [200, 200, 200, 200, 200])
    #expect(chains?.chains.first?.steps.map(\.others).max() == 0)
  }
}
