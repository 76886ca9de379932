/// The Hebrew letters: the consonants, with the vowels that letters or a short list tell.
enum HebrewAlphabet {
  /// Whether a scalar is a Hebrew letter or one of its points.
  static func contains(_ scalar: UInt32) -> Bool {
    (0x591...0x5C7).contains(scalar) || (0x5D0...0x5F4).contains(scalar)
  }

  /// Appends a word in Latin letters.
  static func append(_ word: [UInt32], to latin: inout [Letter]) {
    let letters = word.filter { (0x5D0...0x5EA).contains($0) }
    if let known = vocalised[letters] {
      latin.append(contentsOf: Letter.all(known))
      return
    }
    let bare = letters.map { letters.count > 1 ? Self.bare($0) : $0 }
    var index = 0
    while index < bare.count {
      let before = index > 0 ? bare[index - 1] : 0
      let after = index + 1 < bare.count ? bare[index + 1] : 0
      switch bare[index] {
      case 0x5D0, 0x5E2:  // alef, ayin: a, or what vav or yod after it says
        if index == 0 && (after == 0x5D5 || after == 0x5D9) { break }
        latin.append("a")
      case 0x5D5:  // vav
        let isVowel = index > 0 && after != 0x5D5 && before != 0x5D5 || before == 0x5D0
        latin.append(isVowel ? "o" : "v")
        if after == 0x5D5 { index += 1 }
      case 0x5D9:  // yod
        if after == 0x5D9 {
          latin.append(contentsOf: Letter.all("ay"))
          index += 1
        } else {
          latin.append(index == 0 ? "y" : "i")
        }
      case 0x5D4 where after == 0: latin.append("a")  // he at the end
      case 0x5D1 where index > 0: latin.append("v")  // bet
      case 0x5DB where index > 0: latin.append(contentsOf: Letter.all("kh"))  // kaf
      case 0x5E4 where index > 0: latin.append("f")  // pe
      default: latin.append(packed: table[bare[index]])
      }
      // A word does not begin with two consonants; a is the commonest vowel.
      if index == 0, isConsonant(bare[0]), isConsonant(after) { latin.append("a") }
      index += 1
    }
  }

  /// A final letter as it is elsewhere in a word.
  private static func bare(_ letter: UInt32) -> UInt32 {
    [0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5].contains(letter) ? letter + 1 : letter
  }

  private static func isConsonant(_ letter: UInt32) -> Bool {
    letter != 0 && ![0x5D0, 0x5D4, 0x5D5, 0x5D9, 0x5E2].contains(letter)
  }

  private static let table = LetterTable(
    0x5D0...0x5EA,
    """
    א a ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ל l מ m נ n ס s ע a פ p צ tz ק k ר r ש sh ת t
    ך kh ם m ן n ף f ץ tz
    """)

  /// Names whose vowels no rule finds.
  private static let vocalised = VocalisedNames(
    """
    בגין begin רבין rabin דוד david משה moshe יצחק yitzhak שמעון shimon גולדה golda מאיר meir
    נתניהו netanyahu בנימין binyamin שרון sharon אריאל ariel ברק barak אהוד ehud אולמרט olmert
    פרס peres שמיר shamir שרת sharett אשכול eshkol לוי levi אבא abba אבן eban ויצמן weizmann
    הרצוג herzog חיים haim יעקב yaakov יוסף yosef ישראל israel בן ben גוריון gurion עזר ezer
    אהרון aharon מנחם menahem לפיד lapid גנץ gantz ליברמן lieberman הרצל herzl תל tel אביב aviv
    ירושלים yerushalayim אלון allon יגאל yigal ציפי tzipi לבני livni קצב katsav ריבלין rivlin
    סדאת sadat ערפאת arafat אברהם avraham רבקה rivka שלמה shlomo שלום shalom דיין dayan חיפה haifa אליהו eliyahu
    """)
}

/// Names as they are written without their vowels, with the vowels.
struct VocalisedNames: Sendable {
  private var latin: [[UInt32]: String] = [:]

  /// Reads pairs: a name in its own letters, then in Latin ones.
  init(_ pairs: String) {
    let parts = pairs.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      latin[parts[index].unicodeScalars.map(\.value)] = String(parts[index + 1])
    }
  }

  /// The name in Latin letters, where it is one of these.
  subscript(letters: [UInt32]) -> String? { latin[letters] }
}
