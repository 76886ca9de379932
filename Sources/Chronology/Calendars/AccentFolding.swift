extension CalendarVocabulary {
  /// A text without the accents of the months of other calendars: `Vendémiaire`, `Ramaḍān`.
  ///
  /// A word that is no part of such a month keeps its accents, and so is no date.
  static func foldingAccents(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    func flush() {
      let folded = folded(word)
      result.append(contentsOf: folded ?? word)
      word.removeAll()
    }
    for scalar in text.unicodeScalars {
      if isLetter(scalar) || letters[scalar] != nil {
        word.append(scalar)
      } else {
        flush()
        result.append(scalar)
      }
    }
    flush()
    return String(result)
  }

  /// The word in plain letters if it is one of a month, else nil.
  private static func folded(_ word: String.UnicodeScalarView) -> String.UnicodeScalarView? {
    var plain = ""
    for scalar in word { plain += letters[scalar] ?? String(Character(scalar)) }
    let bare = plain.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }
    return parts.contains(bare) ? bare.unicodeScalars : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "'"
      || scalar == "\u{2019}"
  }

  /// The letters and combining marks of French and of transliterated Arabic and Hebrew.
  private static let letters: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for (plain, accented) in [
      ("a", "àáâäãāăÀÁÂÄÃĀ"), ("c", "çÇ"), ("d", "ḍḏďḌḎ"), ("e", "èéêëēĕÈÉÊËĒ"),
      ("h", "ḥḫẖḤḪ"), ("i", "ìíîïīÌÍÎÏĪ"), ("j", "ǧ"), ("o", "òóôöōÒÓÔÖŌ"), ("s", "ṣšŠṢ"),
      ("t", "ṭṯṬṮ"), ("u", "ùúûüūÙÚÛÜŪ"), ("z", "ẓžẒŽ"),
      // Ayn and hamza, and the marks that combine with a letter before them.
      ("", "\u{2bf}\u{2be}\u{2bb}\u{2bc}\u{2018}\u{301}\u{300}\u{302}\u{304}\u{308}\u{323}\u{327}"),
    ] {
      for scalar in accented.unicodeScalars { result[scalar] = plain }
    }
    return result
  }()
}
