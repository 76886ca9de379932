import Diplomacy
import Testing

@Suite struct NameKeyTests {
  @Test(arguments: NameSpellings.soviet + NameSpellings.european + NameSpellings.eastern)
  func `The spellings of a name have one key`(spellings: [String]) {
    let key = NameKey.of(spellings[0])
    #expect(!key.isEmpty)
    for spelling in spellings { #expect(NameKey.of(spelling) == key, "\(spelling)") }
  }

  @Test(arguments: NameSpellings.different)
  func `Different names have different keys`(one: String, other: String) {
    #expect(NameKey.of(one) != NameKey.of(other))
  }

  @Test func `Among the states two share a key, and none of the persons`() {
    #expect(shared(NameLists.states) == [["Angola", "Anguilla"]])
    #expect(shared(NameLists.persons) == [])
  }

  private func shared(_ names: [String]) -> [[String]] {
    Dictionary(grouping: names, by: NameKey.of).values.filter { $0.count > 1 }
  }

  @Test(arguments: [
    ("Gorbachev", "GORBSV"), ("Mikhail Gorbachev", "MEHYL GORBSV"), ("Kohl", "KOL"),
    ("al-Sadat", "SADT"), ("Nicholas II", "NEKLS 2"), ("Mao Tse-tung", "Mao ZeTong"),
  ])
  func `A key is words of sounds`(name: String, key: String) {
    #expect(NameKey.of(name) == key)
  }

  @Test func `Words stay in their order`() {
    #expect(NameKey.of("Henry Kissinger") != NameKey.of("Kissinger Henry"))
  }

  @Test func `What cannot be read has an empty key`() {
    for text in ["", " ", "—", "🕊", "\u{301}"] { #expect(NameKey.of(text) == "") }
  }

  /// What the key does not reach, told here so that a change of it is seen: letters of English
  /// spelling that say something else, names that languages form differently, accents left out at
  /// the beginning of a word.
  @Test(arguments: [
    ("Reagan", "Рейган"), ("Lvov", "Lviv"), ("Çavuşoğlu", "Cavusoglu"), ("Peking", "Beijing"),
    ("Netanyahu", "Netanjahu"), ("Koštunica", "Коштуница"), ("Chiang Kai-shek", "Jiang Jieshi"),
  ])
  func `Some spellings stay apart`(one: String, other: String) {
    #expect(NameKey.of(one) != NameKey.of(other))
  }
}
