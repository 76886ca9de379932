/// The form of a name that is one for all its usual spellings.
public enum NameKey {
  /// The key of a name: equal for the spellings that transliterations and languages give one name,
  /// so that a store finds `Горбачёв` by "Gorbatschow".
  ///
  /// The words stay in their order, each as its consonants in classes of sound with the first vowel
  /// among them and the last one at the end: Gorbachev, Gorbatchev, Gorbaciov and
  /// Горбачёв are all `GORBSV`. What the key keeps apart and what not:
  ///
  /// - Hushing sounds (sh, ch, zh, sch, ж, š) are `X`, hissing ones (s, z, ts) `S`; in words of
  ///   four consonants and more both are `S`, for Milošević is printed Milosevic. `H` is h and kh,
  ///   `V` is v and w and a final f. G and K, B and P, D and T stay apart.
  /// - Letters that spellings use for different sounds (`ch`, `j`, `z`) are read by what the rest of
  ///   the word tells of its spelling.
  /// - The first vowel is kept, as a, e or o; in words of one or two consonants o is not u, so that
  ///   Kohl is not Kuhl. Vowels further on differ between spellings (Nasser, Nasir) and are left
  ///   out, but for the glides of Hussein and Dayan and for vowels at the end other than e.
  /// - Initials stand for themselves and Roman numerals for numbers; the Arabic article is left out,
  ///   `abd al-` is one word in any form; Chinese names have one code in pinyin and Wade–Giles.
  ///
  /// The classes are in the tradition of Soundex and Metaphone, the reading by cues in that of
  /// Beider and Morse, the sibilants in that of Daitch and Mokotoff; a key with one form has to
  /// choose where theirs have several. It is no pronunciation: names that English spells otherwise
  /// than it says them (Reagan, Рейган) differ. Keys change when the rules do: store them only where
  /// they can be made again. A name of which nothing can be read has an empty key, which is
  /// nobody's: do not look for it.
  /// - Complexity: O(*n*), *n* being the length of the name.
  public static func of(_ name: String) -> String {
    var key: [Letter] = []
    for word in NameWords(name).words {
      let code = code(of: word, WordSounds(word.letters))
      if code.isEmpty { continue }
      if !key.isEmpty { key.append(" ") }
      key.append(contentsOf: code)
    }
    return String(letters: key)
  }

  /// The code of a word of a name, which Chinese and irregular names have of their own.
  static func code(of word: NameWords.Word, _ sounds: WordSounds) -> [Letter] {
    if !word.chinese.isEmpty { return word.chinese }
    // Initials are letters, not sounds.
    if word.letters.count == 1 { return word.letters.map(\.capital) }
    return irregular[sounds.code] ?? sounds.code
  }

  /// The codes of names whose spellings no rule brings together, and the code that they share.
  private static let irregular: [[Letter]: [Letter]] = {
    var irregular: [[Letter]: [Letter]] = [:]
    for (code, others) in [
      ("KADFI", "GADFI HADFI"),  // Qaddafi, Gaddafi, Khadafy
      ("YAML", "GAML"),  // Jamal, Gamal
      ("DMETRI", "DEMTRI"),  // Dmitri, Dimitri
      ("MOSDK", "MOSDG"),  // Mosaddeq, Mossadegh
      ("HROSV", "KROSV SROSV"),  // Khrushchev, Krusciov, Jruschov
    ] {
      for other in others.split(separator: " ") { irregular[Letter.all(other)] = Letter.all(code) }
    }
    return irregular
  }()
}
