import Foundation

/// What the commands of TeX and LaTeX print that bibliographies use.
enum TeXSigns {
  /// The accents, as the marks that Unicode puts behind a letter.
  static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}",
    "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
    "t": "\u{361}", "G": "\u{30F}", "U": "\u{30E}",
  ]

  /// The sign that an accent on nothing prints.
  static func standing(_ accent: Unicode.Scalar) -> Unicode.Scalar? {
    switch accent {
    case "\u{300}": "`"
    case "\u{301}": "´"
    case "\u{302}": "^"
    case "\u{303}": "~"
    case "\u{304}": "¯"
    case "\u{308}": "¨"
    case "\u{327}": "¸"
    default: nil
    }
  }

  /// Letters and signs with a name.
  static let letters: [String: String] = [
    "ss": "ß", "SS": "SS", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø",
    "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "i", "j": "j", "dh": "ð", "DH": "Ð",
    "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶",
    "dag": "†", "ddag": "‡", "copyright": "©", "pounds": "£", "euro": "€", "texteuro": "€",
    "textsterling": "£", "textyen": "¥", "textcent": "¢", "textdegree": "°", "degree": "°",
    "textsection": "§", "textparagraph": "¶", "textcopyright": "©", "textregistered": "®",
    "texttrademark": "™", "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^",
    "textasciigrave": "`", "textbraceleft": "{", "textbraceright": "}", "textunderscore": "_",
    "textdollar": "$", "textbar": "|", "textless": "<", "textgreater": ">", "textquotesingle": "'",
    "textquotedbl": "\"", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "lq": "‘", "rq": "’", "quotedblbase": "„", "quotesinglbase": "‚",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»",
    "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…",
    "textbullet": "•", "textperiodcentered": "·", "cdot": "·", "times": "×", "pm": "±",
    "textexclamdown": "¡", "textquestiondown": "¿", "textordfeminine": "ª",
    "textordmasculine": "º", "textonehalf": "½", "textonequarter": "¼", "textnumero": "№",
    "TeX": "TeX", "LaTeX": "LaTeX", "slash": "/", "par": "\n", "newline": "\n", "space": " ",
    "quad": " ", "qquad": " ", "hyphen": "-", "rightarrow": "→", "to": "→", "leftarrow": "←",
    "backslash": "\\", "lbrace": "{", "rbrace": "}", "alpha": "α", "beta": "β", "gamma": "γ",
    "delta": "δ", "mu": "μ", "pi": "π", "sigma": "σ", "omega": "ω",
  ]

  /// Commands that set their group between two signs.
  static let groups: [String: (String, String)] = [
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "mkbibparens": ("(", ")"),
    "mkbibbrackets": ("[", "]"), "parentext": ("(", ")"), "brackettext": ("[", "]"),
  ]

  /// Commands that change how their text looks, and nothing of what it says.
  static let silent: Set<String> = [
    "emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup",
    "textmd", "textnormal", "textsuperscript", "textsubscript", "textcyr", "mkbibemph",
    "mkbibitalic", "mkbibbold", "mkbibsuperscript", "it", "em", "bf", "sc", "tt", "rm", "sl",
    "itshape", "bfseries", "scshape", "upshape", "normalfont", "url", "path", "nolinkurl",
    "MakeLowercase", "MakeUppercase", "uppercase", "lowercase", "mbox", "hbox", "text", "mathrm",
    "mathit", "mathbf", "mathcal", "ensuremath", "noopsort", "protect", "relax", "nocite",
    "autocap", "textquotestraightdblbase", "small", "footnotesize", "cyr", "foreignlanguage",
    "left", "right", "ignorespaces", "bibstring", "adddot", "addspace",
  ]

  /// Whether a sign belongs to the name of a command.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

extension String {
  /// The text with letters and their accents made one sign, where there is one.
  var precomposed: String { precomposedStringWithCanonicalMapping }
}
