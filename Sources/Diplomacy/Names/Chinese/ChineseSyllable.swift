/// The syllables of Chinese, each as a code that is one for pinyin and Wade–Giles.
///
/// The press left out the apostrophes of Wade–Giles, so that `t` may be pinyin's t or d: pairs that
/// only an apostrophe tells apart have one code, and so have zh, ch, j and q.
enum ChineseSyllable {
  /// A system of romanisation, as the codes of its syllables.
  ///
  /// A code is the class of the initial in capitals and the final in the small letters of pinyin.
  struct System: Sendable {
    private var codes: [UInt64: String] = [:]

    /// The code of a syllable; nil where the letters are none in the system.
    func code(_ letters: ArraySlice<Letter>) -> String? {
      letters.count > 8 ? nil : codes[ChineseSyllable.pack(letters)]
    }

    /// The codes of the one or two syllables of a word; none where it is not made of syllables.
    func codes(in letters: [Letter]) -> [String] {
      if let only = code(letters[...]) { return [only] }
      for cut in letters.indices.dropFirst().reversed() {
        guard letters[cut] != Letter.apostrophe, let second = code(letters[cut...]) else {
          continue
        }
        // An apostrophe belongs to the letters before it, or parts two syllables.
        var head = letters[..<cut]
        if let first = code(head) { return [first, second] }
        if head.popLast() == Letter.apostrophe, let first = code(head) { return [first, second] }
      }
      return []
    }

    fileprivate init(
      initials: [(letters: String, code: String)],
      finals: (_ initial: String) -> [(letters: String, pinyin: String)]
    ) {
      for initial in initials {
        for final in finals(initial.code) {
          let letters = Letter.all(initial.letters + final.letters)
          // Wade–Giles yu is pinyin you, but is also what is left of yü; i is yi.
          let pinyin = initial.code == "Y" && final.pinyin == "ou" ? "u" : final.pinyin
          let code = initial.code.isEmpty && pinyin == "i" ? "Yi" : initial.code + pinyin
          if letters.count <= 8 { codes[ChineseSyllable.pack(letters[...])] = code }
        }
      }
    }
  }

  /// The system of today.
  static let pinyin: System = {
    let finals = shared + ["e", "ian", "ie", "iong", "ong", "ua", "ue", "ui", "uo"]
    return System(
      initials: [
        ("", ""), ("b", "P"), ("p", "P"), ("m", "M"), ("f", "F"), ("d", "T"), ("t", "T"),
        ("n", "N"), ("l", "L"), ("g", "K"), ("k", "K"), ("h", "H"), ("j", "C"), ("q", "C"),
        ("x", "X"), ("zh", "C"), ("ch", "C"), ("sh", "SH"), ("r", "R"), ("z", "Z"), ("c", "Z"),
        ("s", "S"), ("y", "Y"), ("w", "W"),
      ], finals: { _ in (finals + ["er", "o"]).map { ($0, $0) } })
  }()

  /// The system of the press until 1979.
  static let wadeGiles = System(
    initials: [
      ("", ""), ("p", "P"), ("p'", "P"), ("m", "M"), ("f", "F"), ("t", "T"), ("t'", "T"),
      ("n", "N"), ("l", "L"), ("k", "K"), ("k'", "K"), ("h", "H"), ("ch", "C"), ("ch'", "C"),
      ("hs", "X"), ("sh", "SH"), ("j", "R"), ("ts", "Z"), ("ts'", "Z"), ("tz", "Z"), ("tz'", "Z"),
      ("s", "S"), ("ss", "S"), ("y", "Y"), ("w", "W"),
    ],
    finals: { initial in
      var finals = shared.map { ($0, $0) }
      finals += [
        ("e", "e"), ("eh", "e"), ("ih", "i"), ("ieh", "ie"), ("ien", "ian"), ("iung", "iong"),
        ("ung", "ong"), ("ua", "ua"), ("ui", "ui"), ("uei", "ui"), ("uo", "uo"), ("ueh", "ue"),
        ("erh", "er"),
      ]
      switch initial {
      case "K", "H": finals.append(("o", "e"))
      case "T", "L", "N", "S", "Z", "C", "SH": finals.append(("o", "uo"))
      default: finals.append(("o", "o"))
      }
      // Tzu has a letter for a vowel without a sound; yen is yan.
      if initial == "Z" || initial == "S" { finals.append(("zu", "i")) }
      if initial == "Z" { finals.append(("u", "i")) }
      if initial == "Y" { finals.append(("en", "an")) }
      return finals
    })

  private static let shared = [
    "a", "ai", "an", "ang", "ao", "ei", "en", "eng", "i", "ia", "iang", "iao", "in", "ing", "iu",
    "ou", "u", "uai", "uan", "uang", "un",
  ]

  private static func pack(_ letters: ArraySlice<Letter>) -> UInt64 {
    var packed: UInt64 = 0
    for letter in letters { packed = packed << 8 | UInt64(letter.byte) }
    return packed
  }
}
