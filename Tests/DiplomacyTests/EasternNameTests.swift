import Testing

@testable import Diplomacy

/// Names whose family's stands first, and those that only look like them.
@Suite struct EasternNameTests {
  @Test(arguments: [
    ("Deng Xiaoping", "Deng"), ("Li Peng", "Li"), ("Hu Jintao", "Hu"), ("Zhou Enlai", "Zhou"),
    ("Chou En-lai", "Chou"), ("Yen Chia-kan", "Yen"), ("Chiang Kai-shek", "Chiang"),
    ("Kim Jong-un", "Kim"), ("Moon Jae-in", "Moon"), ("Park Chung Hee", "Park"),
    ("Kim Dae Jung", "Kim"), ("Lee Kuan Yew", "Lee"), ("Goh Chok Tong", "Goh"),
    ("Nguyen Van Thieu", "Thieu"), ("Pham Minh Chinh", "Chinh"),
  ])
  func theFamilyStandsFirst(_ name: String, _ surname: String) {
    #expect(Surname.of(name) == surname)
    #expect(RefRule.person(name).first == surname.lowercased())
  }

  @Test(arguments: [
    ("Kim Campbell", "Campbell"), ("Lee Harvey Oswald", "Oswald"), ("Park Smith", "Smith"),
    ("Mao Smith", "Smith"), ("Lin Wood", "Wood"), ("Ma Baker", "Baker"), ("Han Polman", "Polman"),
    ("Le Corbusier", "Le Corbusier"), ("Ludwig van Beethoven", "van Beethoven"),
    ("Kim Philby", "Philby"), ("Song Baker", "Baker"), ("Robert E. Lee", "Lee"), ("Mao", "Mao"),
  ])
  func othersStandLast(_ name: String, _ surname: String) {
    #expect(Surname.of(name) == surname)
  }

  @Test(arguments: [("xiaoping", true), ("peng", true), ("xi'an", true), ("smith", false)])
  func pinyinIsOneOrTwoSyllables(_ word: String, _ isPinyin: Bool) {
    #expect(Pinyin.isGivenName(word) == isPinyin)
  }
}
