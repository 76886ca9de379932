/// The text that a piece of TeX means, as far as bibliographies use TeX.
///
/// Braces vanish, accents are put on their letters, dashes and quotation marks become the signs that
/// they print; a command that is not known stays as it stands.
struct TeXText {
  /// How much of TeX counts in a value.
  enum Mode {
    /// Words to be read.
    case words
    /// An address or a number, in which `~` and `--` are themselves.
    case verbatim
  }

  private let scalars: [Unicode.Scalar]
  private let mode: Mode
  private var position = 0
  private var text = String.UnicodeScalarView()
  private var accents: [Unicode.Scalar] = []
  /// What stands at the end of each group that is open.
  private var closings: [String] = []

  private init(_ tex: some StringProtocol, _ mode: Mode) {
    scalars = Array(tex.unicodeScalars)
    self.mode = mode
  }

  /// Reads TeX; runs of white space are one space.
  ///
  /// - Complexity: O(n); nesting costs no stack.
  static func read(_ tex: some StringProtocol, _ mode: Mode = .words) -> String {
    var reader = TeXText(tex, mode)
    while reader.position < reader.scalars.count { reader.step() }
    reader.dropAccents()
    return trimmed(String(reader.text).precomposed)
  }

  private mutating func step() {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "\\": command()
    case "{":
      if !accents.isEmpty, peek == "}" { dropAccents() }
      closings.append("")
    case "}":
      dropAccents()
      if let closing = closings.popLast() { text.append(contentsOf: closing.unicodeScalars) }
    case "~" where mode == .words: put("\u{A0}")
    case "$" where mode == .words: break
    case "-" where mode == .words && peek == "-":
      let isLong = position + 1 < scalars.count && scalars[position + 1] == "-"
      position += isLong ? 2 : 1
      put(isLong ? "—" : "–")
    case "`" where mode == .words: quote("`", double: "“", single: "‘")
    case "'" where mode == .words && peek == "'":
      position += 1
      put("”")
    case "\t", "\n", "\r", " ", "\u{B}", "\u{C}":
      if text.last != " " { text.append(" ") }
    default: put(scalar)
    }
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func quote(
    _ mark: Unicode.Scalar, double: Unicode.Scalar, single: Unicode.Scalar
  ) {
    switch (text.last, peek) {
    case ("?", _), ("!", _):
      let isQuestion = text.removeLast() == "?"
      put(isQuestion ? "¿" : "¡")
    case (_, mark):
      position += 1
      put(double)
    default: put(single)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    text.append(scalar)
    for accent in accents.reversed() { text.append(accent) }
    accents = []
  }

  /// Accents on nothing are signs of their own: `\^{}`.
  private mutating func dropAccents() {
    for accent in accents {
      if let sign = TeXSigns.standing(accent) { text.append(sign) }
    }
    accents = []
  }

  // Commands

  private mutating func command() {
    guard let first = peek else { return put("\\") }
    guard TeXSigns.isLetter(first) else {
      position += 1
      return sign(first)
    }
    var name = ""
    while let scalar = peek, TeXSigns.isLetter(scalar) {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    // The space behind a command's name ends the name, and so does an empty group.
    let spaceStart = position
    while let space = peek, space == " " || space == "\n" || space == "\t" || space == "\r" {
      position += 1
    }
    if let accent = TeXSigns.accents[name] {
      accents.append(accent)
    } else if let sign = TeXSigns.letters[name] {
      for scalar in sign.unicodeScalars { put(scalar) }
      skipEmptyGroup()
    } else if let pair = TeXSigns.groups[name] {
      open(pair)
    } else if TeXSigns.silent.contains(name) {
      skipEmptyGroup()
    } else {
      position = spaceStart
      put("\\")
      for scalar in name.unicodeScalars { text.append(scalar) }
    }
  }

  private mutating func open(_ pair: (String, String)) {
    guard peek == "{" else { return }
    position += 1
    text.append(contentsOf: pair.0.unicodeScalars)
    closings.append(pair.1)
  }

  private mutating func skipEmptyGroup() {
    guard peek == "{", position + 1 < scalars.count, scalars[position + 1] == "}" else { return }
    position += 2
  }

  private mutating func sign(_ scalar: Unicode.Scalar) {
    if let accent = TeXSigns.accents[String(scalar)] {
      accents.append(accent)
      while peek == " " { position += 1 }
      return
    }
    switch scalar {
    case " ", "\n", "\t", ",", ";", ":": text.append(" ")
    case "-", "/", "!", "@": break
    case "\\": put("\n")
    case "(", ")", "[", "]": break
    default: put(scalar)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first == " " || scalars.first == "\n" { scalars.removeFirst() }
    while scalars.last == " " || scalars.last == "\n" { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
