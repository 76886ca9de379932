/// The words of a name in the bytes of ``Letter``, whatever alphabet it is written in.
struct Spelling {
  /// What stands between a word and the next one.
  enum Joint {
    case space
    case hyphen
    case dot
  }

  /// A word.
  struct Word {
    /// Its letters, never empty.
    var letters: [Letter]
    /// What comes after it.
    var joint: Joint
  }

  /// The words in order.
  private(set) var words: [Word] = []

  private var word: [Letter] = []
  private var run: [UInt32] = []
  private var script = Script.latin
  private var cyrillic: CyrillicAlphabet?
  private var isVietnamese = false

  /// Reads a text.
  /// - Complexity: O(*n*), *n* being the length of the text.
  init(_ text: String) {
    word.reserveCapacity(16)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value < 0x80 {
        readASCII(Letter(UInt8(value)), of: text)
      } else if value < 0x300 || value >> 8 == 0x1E {
        readLatin(value, of: text)
      } else {
        readOther(scalar, of: text)
      }
    }
    endWord(.space, of: text)
    if isVietnamese { plainVietnamese() }
  }

  private enum Script {
    case latin
    case cyrillic
    case greek
    case georgian
    case armenian
    case hebrew
    case arabic
    case other
  }

  private mutating func readASCII(_ letter: Letter, of text: String) {
    let small = Letter(letter.byte | 0x20)
    if small >= "a" && small <= "z" {
      if !run.isEmpty { endRun(of: text) }
      word.append(small)
    } else if letter.isDigit {
      if !run.isEmpty { endRun(of: text) }
      word.append(letter)
    } else {
      switch letter {
      case Letter.apostrophe, "`": readApostrophe(of: text)
      case "-": endWord(.hyphen, of: text)
      case ".": endWord(.dot, of: text)
      case "&":
        endWord(.space, of: text)
        word = Letter.all("and")
        endWord(.space, of: text)
      default: endWord(.space, of: text)
      }
    }
  }

  private mutating func readLatin(_ value: UInt32, of text: String) {
    let packed = LatinAlphabet.packed(value)
    if packed == 0 {
      // Modifier letters stand for ayn, hamza and soft signs, soft hyphens for nothing.
      if (0x2B0...0x2FF).contains(value) || value == 0xB4 { return readApostrophe(of: text) }
      if value != 0xAD { endWord(.space, of: text) }
      return
    }
    if !run.isEmpty { endRun(of: text) }
    if (0x1EA0...0x1EF9).contains(value) { isVietnamese = true }
    word.append(packed: packed)
  }

  private mutating func readOther(_ scalar: Unicode.Scalar, of text: String) {
    let value = scalar.value
    switch value {
    case 0x300...0x36F: return readMark(value)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: return
    case 0x2018, 0x2019, 0x201B, 0x2032, 0x374, 0x5F3, 0x5F4: return readApostrophe(of: text)
    case 0x2010, 0x2011, 0x5BE: return endWord(.hyphen, of: text)
    default: break
    }
    if let digit = scalar.properties.numericValue,
      scalar.properties.generalCategory == .decimalNumber, digit >= 0, digit < 10
    {
      endRun(of: text)
      return word.append(Letter(UInt8(ascii: "0") + UInt8(digit)))
    }
    let script = Self.script(of: scalar)
    guard script != .latin else { return endWord(.space, of: text) }
    if script != self.script { endRun(of: text) }
    self.script = script
    run.append(value)
  }

  /// A combining mark changes the letter before it, or is nothing.
  private mutating func readMark(_ mark: UInt32) {
    if let last = run.last {
      switch (last, mark) {
      case (0x438, 0x306), (0x418, 0x306): run[run.count - 1] = 0x439  // й
      case (0x435, 0x308), (0x415, 0x308): run[run.count - 1] = 0x451  // ё
      case (0x456, 0x308), (0x406, 0x308): run[run.count - 1] = 0x457  // ї
      case (0x443, 0x306), (0x423, 0x306): run[run.count - 1] = 0x45E  // ў
      default: break
      }
    } else if let last = word.last {
      word[word.count - 1] = LatinAlphabet.combined(last, with: mark)
    }
  }

  private mutating func readApostrophe(of text: String) {
    if !run.isEmpty { endRun(of: text) }
    if !word.isEmpty && word.last != Letter.apostrophe { word.append(Letter.apostrophe) }
  }

  /// The script of a letter, ``Script/latin`` for what is no letter.
  private static func script(of scalar: Unicode.Scalar) -> Script {
    let value = scalar.value
    if CyrillicAlphabet.contains(value) { return .cyrillic }
    if GreekAlphabet.contains(value) { return .greek }
    if ArabicAlphabet.contains(value) { return .arabic }
    if HebrewAlphabet.contains(value) { return .hebrew }
    if GeorgianAlphabet.contains(value) { return .georgian }
    if ArmenianAlphabet.contains(value) { return .armenian }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .letterNumber:
      return .other
    default: return .latin
    }
  }

  /// Turns the letters of another alphabet that were gathered into Latin ones.
  private mutating func endRun(of text: String) {
    guard !run.isEmpty else { return }
    let run = run
    self.run.removeAll(keepingCapacity: true)
    switch script {
    case .latin: break
    case .cyrillic:
      let alphabet = cyrillic ?? CyrillicAlphabet(of: text)
      cyrillic = alphabet
      alphabet.append(run, to: &word)
    case .greek: GreekAlphabet.append(run, to: &word)
    case .georgian: GeorgianAlphabet.append(run, to: &word)
    case .armenian: ArmenianAlphabet.append(run, to: &word)
    case .hebrew: HebrewAlphabet.append(run, to: &word)
    case .arabic:
      let (letters, hasArticle) = ArabicAlphabet.letters(of: run)
      if hasArticle {
        word.append(contentsOf: Letter.all("al"))
        endWord(.hyphen, of: text)
      }
      ArabicAlphabet.append(letters, to: &word)
    case .other:
      for (index, latin) in OtherScripts.words(run).enumerated() {
        if index > 0 { endWord(.space, of: text) }
        word.append(contentsOf: latin)
      }
    }
  }

  private mutating func endWord(_ joint: Joint, of text: String) {
    endRun(of: text)
    if word.last == Letter.apostrophe { word.removeLast() }
    guard !word.isEmpty else {
      // A space after a dot or around a hyphen joins nothing.
      if joint == .space, !words.isEmpty, words[words.count - 1].joint == .hyphen {
        words[words.count - 1].joint = .space
      }
      return
    }
    // A Turkish ç begins or ends a word, a French one does not.
    if word[0] == Letter.cedillaC { word[0] = Letter.hushingC }
    if word[word.count - 1] == Letter.cedillaC { word[word.count - 1] = Letter.hushingC }
    words.append(Word(letters: word, joint: joint))
    word.removeAll(keepingCapacity: true)
  }

  /// Vietnamese đ is a `d`.
  private mutating func plainVietnamese() {
    for index in words.indices {
      for place in words[index].letters.indices
      where words[index].letters[place] == Letter.hushingD {
        words[index].letters[place] = "d"
      }
    }
  }
}
