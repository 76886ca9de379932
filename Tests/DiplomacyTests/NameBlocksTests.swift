import Diplomacy
import Testing

@Suite struct NameBlocksTests {
  /// The pairs of names that share a block.
  private func pairs(_ names: [String]) -> Set<[Int]> {
    var blocks: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for key in NameBlocks.keys(for: name) { blocks[key, default: []].append(index) }
    }
    var pairs: Set<[Int]> = []
    for block in blocks.values {
      for (place, one) in block.enumerated() {
        for other in block[(place + 1)...] { pairs.insert([one, other]) }
      }
    }
    return pairs
  }

  @Test func `Of all the pairs of states and persons few share a block`() {
    #expect(pairs(NameLists.states).count < 80)
    #expect(pairs(NameLists.persons).count < 260)
  }

  @Test func `No two states are alike, and of the persons only two pairs`() {
    func alike(_ names: [String], _ kind: Actor.Kind?) -> Set<String> {
      let found = pairs(names).filter {
        NameLikeness.compare(names[$0[0]], names[$0[1]], kind: kind) != nil
      }
      return Set(found.map { "\(names[$0[0]]), \(names[$0[1]])" })
    }
    #expect(alike(NameLists.states, .state) == [])
    #expect(alike(NameLists.states, nil) == [])
    // A father and a son, and two cousins of one surname, one of them by his initials only.
    #expect(
      alike(NameLists.persons, .person)
        == ["John Adams, John Quincy Adams", "Pik Botha, P. W. Botha"])
  }

  @Test func `Names outside each other's blocks are not alike`() {
    var dice = Dice(seed: 11)
    for kind in [Actor.Kind.person, .state, .organisation, nil] {
      for _ in 0..<1500 {
        let names = [NameLists.persons, NameLists.states][dice.number(0...1)]
        let (one, other) = (dice.pick(names), dice.pick(names))
        guard NameBlocks.keys(for: one).isDisjoint(with: NameBlocks.keys(for: other)) else {
          continue
        }
        #expect(NameLikeness.compare(one, other, kind: kind) == nil, "\(one), \(other)")
      }
    }
  }

  @Test func `A slip of the pen stays in the block`() {
    var dice = Dice(seed: 12)
    for _ in 0..<3000 {
      let name = dice.pick(NameLists.persons)
      var letters = Array(name)
      let place = dice.number(1...(letters.count - 1))
      switch dice.number(0...2) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(dice.pick(Array("abdegiklmnoprstuvz")), at: place)
      default: letters[place] = dice.pick(Array("abdegiklmnoprstuvz"))
      }
      let slip = String(letters)
      guard NameLikeness.compare(name, slip, kind: .person) != nil else { continue }
      let meet = !NameBlocks.keys(for: slip).isDisjoint(with: NameBlocks.keys(for: name))
      #expect(meet, "\(name), \(slip)")
    }
  }

  @Test func `Common words make no blocks beside rarer ones`() {
    #expect(
      NameBlocks.keys(for: "Ministry of Foreign Affairs of Malta")
        .isDisjoint(with: NameBlocks.keys(for: "Ministry of Foreign Affairs of Italy")))
    #expect(
      NameBlocks.keys(for: "John Major").isDisjoint(with: NameBlocks.keys(for: "John Kerry")))
    #expect(!NameBlocks.keys(for: "United Nations").isEmpty)
    #expect(!NameBlocks.keys(for: "President").isEmpty)
    #expect(NameBlocks.keys(for: "🕊").isEmpty)
  }
}
