/// The Greek letters, modern Greek as it is pronounced (ELOT 743 without its marks).
enum GreekAlphabet {
  /// Whether a scalar is a Greek letter, with or without the accents of today.
  static func contains(_ scalar: UInt32) -> Bool { (0x386...0x3CE).contains(scalar) }

  /// Appends a word in Latin letters.
  static func append(_ word: [UInt32], to latin: inout [Letter]) {
    var index = 0
    func plain(_ place: Int) -> UInt32 { place < word.count ? bare(word[place]) : 0 }
    while index < word.count {
      let letter = bare(word[index])
      let next = plain(index + 1)
      let isFirst = index == 0
      index += 2
      switch (letter, next) {
      case (0x3BF, 0x3C5): latin.append(contentsOf: Letter.all("ou"))  // ου
      case (0x3B1, 0x3C5), (0x3B5, 0x3C5):  // αυ, ευ
        latin.append(letter == 0x3B1 ? "a" : "e")
        let isVoiced = !voiceless.contains(plain(index))
        latin.append(isVoiced ? "v" : "f")
      case (0x3BC, 0x3C0): latin.append(contentsOf: Letter.all((isFirst ? "b" : "mb")))  // μπ
      case (0x3BD, 0x3C4): latin.append(contentsOf: Letter.all((isFirst ? "d" : "nt")))  // ντ
      case (0x3B3, 0x3BA): latin.append(contentsOf: Letter.all((isFirst ? "g" : "ng")))  // γκ
      case (0x3B3, 0x3B3): latin.append(contentsOf: Letter.all("ng"))  // γγ
      case (0x3C4, 0x3B6): latin.append(contentsOf: Letter.all("tz"))  // τζ
      default:
        index -= 1
        latin.append(packed: table[letter])
      }
    }
  }

  /// The small letter without its accent.
  private static func bare(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x386, 0x3AC: 0x3B1
    case 0x388, 0x3AD: 0x3B5
    case 0x389, 0x3AE: 0x3B7
    case 0x38A, 0x3AF, 0x3AA, 0x3CA, 0x390: 0x3B9
    case 0x38C, 0x3CC: 0x3BF
    case 0x38E, 0x3CD, 0x3AB, 0x3CB, 0x3B0: 0x3C5
    case 0x38F, 0x3CE: 0x3C9
    case 0x391...0x3A9: letter + 0x20
    default: letter
    }
  }

  /// θ κ ξ π ς σ τ φ χ ψ, and the end of the word: before them αυ is `af`.
  private static let voiceless: Set<UInt32> = [
    0x3B8, 0x3BA, 0x3BE, 0x3C0, 0x3C2, 0x3C3, 0x3C4, 0x3C6, 0x3C7, 0x3C8, 0,
  ]
  private static let table = LetterTable(
    0x3B1...0x3C9,
    """
    α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f
    χ ch ψ ps ω o
    """)
}
