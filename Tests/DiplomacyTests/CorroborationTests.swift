import Diplomacy
import Testing

/// How many independent witnesses there are.
@Suite struct CorroborationTests {
  private func ref(_ number: Int) -> Ref { Ref(stored: "s\(number)") }

  @Test func `Five papers that print one wire report are one witness`() {
    let papers = (1...5).map(ref)
    let derivations = Dictionary(uniqueKeysWithValues: papers.map { ($0, [ref(0)]) })
    let found = Corroboration(of: papers, derivations: derivations)
    #expect(found.sources == 5 && found.independent == 1)
    #expect(Corroboration(of: papers + [ref(0)], derivations: derivations).independent == 1)
    #expect(Corroboration(of: papers + [ref(9)], derivations: derivations).independent == 2)
    #expect(Corroboration(of: [Ref](), derivations: derivations).independent == 0)
  }

  @Test func `One source is one witness, whatever it draws from`() {
    let found = Corroboration(of: [ref(0), ref(0)], derivations: [ref(0): [ref(1), ref(2)]])
    #expect(found.sources == 1 && found.independent == 1)
  }

  @Test(arguments: 0..<60)
  func `As a walk along every chain counts them`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let count = dice.number(2...9)
    var derivations: [Ref: [Ref]] = [:]
    // From the later to the earlier, so that there is no circle.
    for number in 1..<count {
      derivations[ref(number)] = dice.some(Array(0..<number), 0...2).map(ref)
    }
    let cited = (0..<dice.number(0...6)).map { _ in ref(dice.number(0...(count - 1))) }
    /// Every end of every chain, one step at a time.
    func ends(_ source: Ref) -> [Ref] {
      let from = derivations[source] ?? []
      return from.isEmpty ? [source] : from.flatMap(ends)
    }
    let roots = Set(cited.flatMap(ends))
    let found = Corroboration(of: cited, derivations: derivations)
    #expect(found.sources == Set(cited).count)
    #expect(found.independent == min(roots.count, Set(cited).count))
  }

  @Test func `A circle ends, and is one root`() {
    let circle = [ref(1): [ref(2)], ref(2): [ref(3)], ref(3): [ref(1)], ref(4): [ref(4)]]
    #expect(Corroboration(of: [ref(1), ref(2), ref(3)], derivations: circle).independent == 1)
    #expect(Corroboration.roots(of: ref(4), derivations: circle) == [ref(4)])
  }

  @Test func `A grade has the letter of the source and the figure of the piece`() {
    let book = SourceBook(reliability: [ref(1): .b])
    #expect(book.grade(of: Citation(source: ref(1), credibility: 2)) == "B2")
    #expect(book.grade(of: Citation(source: ref(1))) == "B")
    #expect(book.grade(of: Citation(source: ref(2), credibility: 2)) == nil)
  }
}
