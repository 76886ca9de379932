/// Keeps data from being read as LaTeX.
enum LaTeXEscaping {
  /// The text on one line, with every sign that LaTeX would act on escaped.
  ///
  /// What pdfLaTeX has no letters for stands in `\beyondlatin`, with its numbers beside it.
  static func escape(_ text: String) -> String {
    var escaped = ""
    var beyond: [Unicode.Scalar] = []
    var last: Unicode.Scalar?
    func flush() {
      guard !beyond.isEmpty else { return }
      let numbers = beyond.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      var letters = String.UnicodeScalarView()
      letters.append(contentsOf: beyond)
      escaped += "\\beyondlatin{\(numbers.joined(separator: " "))}{\(String(letters))}"
      beyond = []
    }
    for scalar in SafeText.line(text).unicodeScalars {
      defer { last = scalar }
      guard isKnown(scalar) else {
        beyond.append(scalar)
        continue
      }
      flush()
      if let command = commands[scalar] {
        escaped += command
      } else {
        // Two of these would become another sign: a dash, a quotation mark.
        if scalar == last, scalar == "-" || scalar == "'" || scalar == "," { escaped += "{}" }
        escaped.unicodeScalars.append(scalar)
      }
    }
    flush()
    return escaped
  }

  /// The signs that mean something to LaTeX, and what prints each of them.
  static let commands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#",
    "%": "\\%", "_": "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", "\"": "\\textquotedbl{}",
    "`": "\\textasciigrave{}", "[": "{[}", "]": "{]}", "\u{A0}": "~",
  ]

  /// Whether pdfLaTeX has the letter without further packages.
  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0xFF: true
    // Of the Latin letters those that the T1 encoding has, or makes of a letter and an accent.
    case 0x126, 0x127, 0x138, 0x13F, 0x140, 0x149, 0x166, 0x167, 0x17F: false
    case 0x100...0x17E: true
    case 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026, 0x2030,
      0x2039, 0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }
}

extension StyledText {
  /// The words as LaTeX.
  var latex: String {
    runs.map { run in
      let words = LaTeXEscaping.escape(run.words)
      switch run.style {
      case .roman: return words
      case .italic: return "\\textit{\(words)}"
      // An address may be broken where a reader would expect it.
      case .address:
        return "\\texttt{"
          + words.map { "/.?=-".contains($0) ? "\($0)\\allowbreak{}" : String($0) }.joined() + "}"
      }
    }.joined()
  }
}
