/// The Cyrillic letters of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian.
///
/// Russian as in the press (BGN/PCGN without its marks: ё is `e` after a hushing sound, else `yo`),
/// Ukrainian and Belarusian as their states do, Serbian and Macedonian in their own Latin letters,
/// so that "Милошевић" and "Milošević" are one spelling.
struct CyrillicAlphabet: Sendable {
  private enum Language {
    case russian
    case ukrainian
    case southSlavic
  }

  private let language: Language

  /// Finds the language by the letters that only it has; Russian or Bulgarian where there are none.
  init(of text: String) {
    var language = Language.russian
    for scalar in text.unicodeScalars where scalar.value > 0x3FF && scalar.value < 0x530 {
      switch scalar {
      case "і", "ї", "є", "ґ", "ў", "І", "Ї", "Є", "Ґ", "Ў": language = .ukrainian
      case "ј", "љ", "њ", "ћ", "ђ", "џ", "ѓ", "ќ", "ѕ", "Ј", "Љ", "Њ", "Ћ", "Ђ", "Џ", "Ѓ", "Ќ",
        "Ѕ":
        self.language = .southSlavic
        return
      default: continue
      }
    }
    self.language = language
  }

  /// Whether a scalar is a Cyrillic letter.
  static func contains(_ scalar: UInt32) -> Bool { (0x400...0x52F).contains(scalar) }

  /// Appends a word in Latin letters.
  func append(_ word: [UInt32], to latin: inout [Letter]) {
    var previous: UInt32 = 0
    for (index, letter) in word.enumerated() {
      let small = Self.small(letter)
      let next = index + 1 < word.count ? Self.small(word[index + 1]) : 0
      switch small {
      case 0x435 where language == .russian:  // е
        if Self.opensSyllable(after: previous) { latin.append("y") }
        latin.append("e")
      case 0x451:  // ё
        if Self.isHushing(previous) {
          latin.append("e")
        } else {
          latin.append(contentsOf: Letter.all("yo"))
        }
      case 0x44A:  // ъ: a vowel in Bulgarian, a sign before е, ё, ю and я in Russian
        if ![0x435, 0x451, 0x44E, 0x44F, 0].contains(next) { latin.append("a") }
      default:
        let own: UInt32 =
          switch language {
          case .russian: 0
          case .ukrainian: Self.ukrainian[small]
          case .southSlavic: Self.southSlavic[small]
          }
        latin.append(packed: own == 0 ? Self.russian[small] : own)
      }
      previous = small
    }
  }

  /// Whether е is `ye`: at the beginning, after a vowel, after a sign.
  private static func opensSyllable(after previous: UInt32) -> Bool {
    switch previous {
    case 0, 0x430, 0x435, 0x438, 0x439, 0x43E, 0x443, 0x44A, 0x44B, 0x44C, 0x44D, 0x44E, 0x44F,
      0x451:
      true
    default: false
    }
  }

  private static func isHushing(_ letter: UInt32) -> Bool {
    letter == 0x436 || (0x447...0x449).contains(letter)
  }

  private static func small(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x410...0x42F: letter + 0x20
    case 0x400...0x40F: letter + 0x50
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: letter | 1
    default: letter
    }
  }

  private static let russian = LetterTable(
    0x430...0x52F,
    """
    а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh
    ц ts ч Ch ш sh щ shch ы y ь ' э e ю yu я ya і i ї yi є ye ґ g ў w ј j љ lj њ nj
    ѣ e ѳ f ѵ i ѫ a ә a ғ g қ k ң n ө o ұ u ү u һ h җ j ҷ Ch ҳ h ӣ i ӯ u ӧ o ӱ u ӓ a ӑ a ӗ e
    """)
  private static let ukrainian = LetterTable(0x430...0x52F, "г h и y")
  private static let southSlavic: LetterTable = {
    var table = LetterTable(
      0x430...0x52F, "ж Z ч C ш S ћ C ђ D џ dZ х h ѓ gj ќ kj ѕ dz љ lj њ nj ј j")
    table[0x446] = LetterTable.pack([Letter.hissingC])  // ц
    return table
  }()
}
