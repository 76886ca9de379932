/// Writes a name in plain Latin letters.
public enum Romanisation {
  /// A text in small Latin letters and digits, without accents or punctuation, its words separated
  /// by one space.
  ///
  /// `Горбачёв` is `gorbachev`, `Łódź` is `lodz`, `Straße` is `strasse`, `القذافي` is
  /// `al qadhafi`. Cyrillic, Greek, Georgian, Armenian, Hebrew and Arabic letters have tables of
  /// their own, after the systems that the press follows; other scripts are left to the system's
  /// ICU. Arabic and Hebrew are written without most of their vowels: they are supplied for the
  /// commonest names only. What no system can read is left out, so that the result may be empty.
  /// - Complexity: O(*n*), *n* being the length of the text.
  public static func of(_ text: String) -> String {
    let words = Spelling(text).words
    var latin: [Letter] = []
    latin.reserveCapacity(text.utf8.count)
    for word in words {
      if !latin.isEmpty { latin.append(" ") }
      plain(word.letters, into: &latin)
    }
    return String(letters: latin)
  }

  /// Appends letters without their marks.
  static func plain(_ letters: [Letter], into latin: inout [Letter]) {
    for letter in letters where letter != Letter.apostrophe { latin.append(letter.plain) }
  }
}
