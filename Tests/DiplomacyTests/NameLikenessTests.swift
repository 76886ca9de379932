import Diplomacy
import Testing

@Suite struct NameLikenessTests {
  @Test(arguments: NamePairs.persons)
  func `Names of one person are alike`(pair: NamePairs.Alike) { check(pair) }

  @Test(arguments: NamePairs.others)
  func `Names of one state, organisation or place are alike`(pair: NamePairs.Alike) { check(pair) }

  private func check(_ pair: NamePairs.Alike) {
    let likeness = NameLikeness.compare(pair.first, pair.second, kind: pair.kind)
    #expect(likeness?.reason.contains(pair.reason) == true, "\(String(describing: likeness))")
    let score = likeness?.score ?? 0
    #expect(score > 0.3 && score <= 1)
    let turned = NameLikeness.compare(pair.second, pair.first, kind: pair.kind)
    #expect(turned?.score == likeness?.score)
    let keys = NameBlocks.keys(for: pair.first)
    #expect(!keys.isDisjoint(with: NameBlocks.keys(for: pair.second)))
  }

  @Test(arguments: NamePairs.unlike)
  func `Names of two actors are not alike`(first: String, second: String, kind: Actor.Kind?) {
    #expect(NameLikeness.compare(first, second, kind: kind) == nil)
    #expect(NameLikeness.compare(second, first, kind: kind) == nil)
  }

  @Test(arguments: NameSpellings.soviet + NameSpellings.european + NameSpellings.eastern)
  func `The spellings of a person's name are alike`(spellings: [String]) {
    for spelling in spellings {
      let likeness = NameLikeness.compare(spellings[0], spelling, kind: .person)
      #expect((likeness?.score ?? 0) >= 0.7, "\(spelling)")
      let keys = NameBlocks.keys(for: spelling)
      #expect(!keys.isDisjoint(with: NameBlocks.keys(for: spellings[0])), "\(spelling)")
    }
  }

  @Test func `The surer a likeness is, the higher its score`() {
    func score(_ one: String, _ other: String, _ kind: Actor.Kind? = .person) -> Double {
      NameLikeness.compare(one, other, kind: kind)?.score ?? 0
    }
    let full = "George Walker Bush"
    #expect(score(full, full) == 1)
    #expect(score(full, "george walker bush") > score("George W. Bush", full))
    #expect(score("George W. Bush", full) > score("George Bush", "George W. Bush"))
    #expect(score("George Bush", "George W. Bush") > score("President Bush", "George W. Bush"))
    #expect(score("President Bush", "George W. Bush") > score("Bush", "George W. Bush"))
    #expect(score("The Gambia", "Gambia", .state) > score("Republic of Korea", "Korea", .state))
    #expect(score("Republic of Korea", "Korea", .state) < 0.7)
  }

  @Test func `Nothing is like nothing`() {
    for text in ["", " ", "\n"] {
      #expect(NameLikeness.compare(text, text, kind: nil) == nil)
      #expect(NameLikeness.compare(text, "Tito", kind: .person) == nil)
    }
    #expect(NameLikeness.compare("🕊", "🕊", kind: nil)?.score == 1)
    #expect(NameLikeness.compare("🕊", "☮️", kind: nil) == nil)
  }
}
