/// The Arabic letters, with those of Persian and Urdu: the consonants, with the vowels that letters
/// or a short list tell.
enum ArabicAlphabet {
  /// Whether a scalar is an Arabic letter or one of its marks.
  static func contains(_ scalar: UInt32) -> Bool {
    (0x620...0x65F).contains(scalar) || (0x66E...0x6D3).contains(scalar)
  }

  /// The letters of a word without vowel signs, with one form of each letter, and whether the
  /// article was before it.
  static func letters(of word: [UInt32]) -> (letters: [UInt32], hasArticle: Bool) {
    var letters = word.filter { (0x621...0x64A).contains($0) && $0 != 0x640 || $0 >= 0x66E }
    for index in letters.indices {
      switch letters[index] {
      case 0x6A9, 0x6AA: letters[index] = 0x643  // Persian kaf
      case 0x6CC, 0x6D2: letters[index] = 0x64A  // Persian and Urdu ye
      case 0x6C1, 0x6BE, 0x6C0, 0x6D5: letters[index] = 0x647  // Urdu he
      case 0x671: letters[index] = 0x627
      case 0x649: letters[index] = index + 1 == letters.count ? 0x649 : 0x64A
      default: continue
      }
    }
    guard letters.count >= 5, letters[0] == 0x627, letters[1] == 0x644 else {
      return (letters, false)
    }
    return vocalised[letters] == nil ? (Array(letters.dropFirst(2)), true) : (letters, false)
  }

  /// Appends a word, as ``letters(of:)`` has it, in Latin letters.
  static func append(_ letters: [UInt32], to latin: inout [Letter]) {
    if let known = vocalised[letters] {
      latin.append(contentsOf: Letter.all(known))
      return
    }
    for (index, letter) in letters.enumerated() {
      let before = index > 0 ? letters[index - 1] : 0
      let after = index + 1 < letters.count ? letters[index + 1] : 0
      switch letter {
      case 0x627, 0x623:  // alef: a, or what waw or ya after it says
        if index == 0 && (after == 0x648 || after == 0x64A) { break }
        latin.append("a")
      case 0x648:  // waw
        let isConsonant = index == 0 && after != 0 || isOpen(after)
        latin.append(isConsonant ? "w" : "u")
      case 0x64A:  // ya
        let isConsonant = index == 0 && after != 0 || isOpen(after)
        latin.append(isConsonant ? "y" : "i")
      case 0x639 where isOpen(before) || isOpen(after): continue  // ayn beside an a
      default: latin.append(packed: table[letter])
      }
      // A word does not begin with two consonants; a is the commonest vowel.
      if index == 0, isConsonant(letter), isConsonant(after) { latin.append("a") }
    }
  }

  private static func isOpen(_ letter: UInt32) -> Bool {
    [0x622, 0x623, 0x627, 0x629, 0x649].contains(letter)
  }

  private static func isConsonant(_ letter: UInt32) -> Bool {
    letter != 0 && !isOpen(letter) && ![0x624, 0x625, 0x626, 0x639, 0x648, 0x64A].contains(letter)
  }

  private static let table = LetterTable(
    0x621...0x6D3,
    """
    ء - آ a أ a ؤ u إ i ئ i ا a ب b ة a ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s
    ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و w ى a ي y پ p چ Ch ژ zh گ g ڤ v ٹ t
    ڈ d ڑ r ں n ڭ ng ۋ v
    """)

  /// Names whose vowels no rule finds.
  private static let vocalised = VocalisedNames(
    """
    محمد muhammad أحمد ahmad احمد ahmad محمود mahmud حسين husayn حسن hasan علي ali عمر umar
    عثمان uthman ناصر nasir جمال jamal الله allah عبدالله abdallah يوسف yusuf إبراهيم ibrahim
    ابراهيم ibrahim خالد khalid فيصل faysal سليمان sulayman صدام saddam ياسر yasir حسني husni
    مبارك mubarak بشار bashar حافظ hafiz معمر muammar طارق tariq مصطفى mustafa خميني khumayni
    خامنئي khamenei أسامة usama لادن ladin هاشم hashim صالح salih قاسم qasim فؤاد fuad نوري nuri
    بطرس butrus غالي ghali سلطان sultan نهيان nahyan زايد zayid جابر jabir قابوس qabus منصور mansur
    بن bin ابن ibn رضا reza مصدق mosaddeq هادي hadi ماهر mahir عمرو amr موسى musa عيسى isa
    مرسي mursi سيسي sisi زويل zuwayl كويت kuwayt قذافي qadhafi حسيني husayni نصر nasr
    إيران iran ايران iran عراق iraq مصر misr أردن urdun لبنان lubnan سودان sudan قدس quds بورقيبة burgiba
    """)
}
