/// A name prepared for being compared with others.
struct ComparedName {
  /// A word of a name.
  struct Word {
    /// The plain letters.
    let latin: String
    /// The code that its spellings share.
    let code: [Letter]
    /// The code of its sounds, the same but for Chinese names.
    let soundCode: [Letter]
    /// The code in the other reading, where the spelling could have meant it.
    let otherCode: [Letter]?
    /// The vowels in classes.
    let vowels: [Letter]
    /// Whether it is Chinese, whose codes have the vowels in them.
    let isChinese: Bool
    /// Whether it is a number.
    let isNumber: Bool
    /// Whether it stands for a longer name: one letter, or two with a dot (Yu., Ch.).
    let isInitial: Bool

    init(_ word: NameWords.Word) {
      let sounds = WordSounds(word.letters)
      latin = word.latin
      code = NameKey.code(of: word, sounds)
      soundCode = word.chinese.isEmpty ? code : sounds.code
      otherCode =
        sounds.isAmbiguous && word.chinese.isEmpty
        ? NameKey.code(of: word, WordSounds(word.letters, reading: .german)) : nil
      vowels = sounds.vowels
      isChinese = !word.chinese.isEmpty
      isNumber = word.isNumber
      let length = latin.utf8.count
      isInitial = !isNumber && (length == 1 || length == 2 && word.isDotted)
    }

    /// Whether the words may be two spellings of one.
    func sounds(like other: Word) -> Bool {
      if code == other.code { return !code.isEmpty }
      if isChinese != other.isChinese { return soundCode == other.soundCode }
      // Two that have the letter in question have it in one reading: Charles is not Harlech.
      if let otherCode, let another = other.otherCode { return otherCode == another }
      return otherCode == other.code || other.otherCode == code
    }
  }

  /// The name as it was given.
  let text: String
  /// The name in plain Latin letters, articles and all.
  let latin: String
  /// The words that tell it from other names.
  var words: [Word]
  /// Whether the name is Chinese, surname first.
  let isChinese: Bool

  init(_ text: String) {
    let name = NameWords(text)
    self.text = text
    latin = Romanisation.of(text)
    words = name.words.map(Word.init)
    isChinese = name.isChinese
  }

  /// Both names, for a reason.
  static func pair(_ left: ComparedName, _ right: ComparedName) -> String {
    "(\(left.text) / \(right.text))"
  }
}
