/// Writes text as TeX that prints it, and that ``TeXText`` reads as the same text.
///
/// Letters stay as they are (the file is UTF-8); what TeX acts on, and what it would join to other
/// signs, is escaped. Braces get names, because BibTeX counts them behind a backslash too.
enum TeXWriting {
  /// The text as TeX; breaks of paragraphs are `\par`.
  static func words(_ text: String) -> String {
    clean(text).split(separator: "\n").map(escape).joined(separator: "\\par ")
  }

  /// A title, in which words keep their capital letters whatever a style makes of titles.
  static func title(_ text: String) -> String {
    let words = BibliographicText.line(text).split(separator: " ")
    return words.enumerated().map { index, word in
      let letters = word.drop { !$0.isLetter }
      // Styles leave the first letter of a title as it is.
      let capitals = index == 0 ? letters.dropFirst() : letters
      guard capitals.contains(where: \.isUppercase) else { return escape(word) }
      // The signs around a word stay outside: "{Russia}:".
      let before = word.prefix { !$0.isLetter }
      var core = letters
      while let last = core.last, !last.isLetter { core.removeLast() }
      let after = word[core.endIndex...]
      return "\(escape(before)){\(escape(core))}\(escape(after))"
    }.joined(separator: " ")
  }

  /// An address: only what would end the value, or begin a comment in TeX, is escaped.
  static func address(_ text: String) -> String {
    clean(text).replacing("\n", with: " ").unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "%", "#", "&", "_", "$": "\\\(scalar)"
      default: String(scalar)
      }
    }.joined()
  }

  private static func escape(_ text: some StringProtocol) -> String {
    var tex = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": tex += "\\textbackslash{}"
      case "{": tex += "\\textbraceleft{}"
      case "}": tex += "\\textbraceright{}"
      case "~": tex += "\\textasciitilde{}"
      case "^": tex += "\\textasciicircum{}"
      case "`": tex += "\\textasciigrave{}"
      case "#", "$", "%", "&", "_": tex += "\\\(scalar)"
      case "\u{A0}": tex += "~"
      case "–": tex += last == "-" || last == "–" || last == "—" ? "\\textendash{}" : "--"
      case "—": tex += last == "-" || last == "–" || last == "—" ? "\\textemdash{}" : "---"
      case "-" where last == "-" || last == "–" || last == "—": tex += "{}-"
      case "'" where last == "'": tex += "{}'"
      default: tex.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return tex
  }

  /// The text without what no text file holds: white space is single, breaks are line feeds.
  static func clean(_ text: String) -> String {
    BibliographicText.clean(text)
  }
}

/// Text on its way into a format that is made of lines.
enum BibliographicText {
  /// The text with single spaces, with line feeds where it breaks, and no control characters.
  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        while clean.last == " " { clean.removeLast() }
        if let last = clean.last, last != "\n" { clean.append("\n") }
      case "\t", " ", "\u{B}", "\u{C}":
        if let last = clean.last, last != " ", last != "\n" { clean.append(" ") }
      default:
        if scalar.properties.generalCategory != .control { clean.append(scalar) }
      }
    }
    while let last = clean.last, last == " " || last == "\n" { clean.removeLast() }
    return String(clean)
  }

  /// The text on one line.
  static func line(_ text: String) -> String { clean(text).replacing("\n", with: " ") }
}
