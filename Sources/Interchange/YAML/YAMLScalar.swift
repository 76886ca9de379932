/// Writes scalars so that every reader of YAML gives back the same text.
enum YAMLScalar {
  /// A scalar on one line: plain where nothing can take it for anything else, else in quotes.
  ///
  /// - Parameters:
  ///   - isText: Whether it has to look like words also to readers that guess at types.
  ///   - inFlow: Whether it stands within `[...]` or `{...}`.
  static func inline(_ text: String, isText: Bool, inFlow: Bool) -> String {
    let isPlain =
      canBePlain(text, inFlow: inFlow, mayBeginWithDot: !isText)
      && !looksLikeASwitch(text) && !(isText && looksLikeANumber(text))
    return isPlain ? text : quoted(text)
  }

  /// A text of several lines as a literal block, or nil where that would lose something.
  static func literal(_ text: String, indent: Int) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n"), scalars.allSatisfy({ $0 == "\n" || isPrintable($0) }) else {
      return nil
    }
    var lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
    let endsInNewline = lines.last?.isEmpty == true
    if endsInNewline { lines.removeLast() }
    // A first line that is empty or begins with a space would need an indentation indicator.
    guard let first = lines.first, let start = first.first, start != " ",
      lines.last?.isEmpty == false, lines.allSatisfy({ $0.last != " " })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    let body = lines.map { $0.isEmpty ? "" : margin + String(Substring($0)) }
    return (endsInNewline ? "|\n" : "|-\n") + body.joined(separator: "\n")
  }

  /// A long text as a folded block, or nil where that would lose something or gain nothing.
  static func folded(_ text: String, indent: Int, width: Int) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.count > width - indent, scalars.allSatisfy(isPrintable) else { return nil }
    let words = scalars.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    let margin = String(repeating: " ", count: indent)
    var result = ">-"
    var column = width
    for word in words {
      if column + 1 + word.count > width {
        result += "\n" + margin
        column = indent
      } else {
        result += " "
        column += 1
      }
      result.unicodeScalars.append(contentsOf: word)
      column += word.count
    }
    return result
  }

  /// Whether YAML lets a scalar stand for itself in a text, outside quotes.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
      0x10000...0x10FFFF:
      true
    default: false
    }
  }

  private static func canBePlain(_ text: String, inFlow: Bool, mayBeginWithDot: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, last != " ", last != ":" else {
      return false
    }
    if first.isASCII {
      let isWord = ("a"..."z").contains(first) || ("A"..."Z").contains(first)
      let isDigit = ("0"..."9").contains(first)
      let isDot = mayBeginWithDot && first == "." && text.utf8.contains(UInt8(ascii: "/"))
      guard isWord || isDigit || isDot else { return false }
    }
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      guard isPrintable(scalar) else { return false }
      if scalar == "#" && previous == " " { return false }
      if scalar == " " && previous == ":" { return false }
      if inFlow && ",[]{}".unicodeScalars.contains(scalar) { return false }
      if inFlow && previous == ":" && "?\"'".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  /// Whether YAML has a word for something else: nothing, yes, no.
  private static func looksLikeASwitch(_ text: String) -> Bool {
    let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return words.contains(text.lowercased())
  }

  /// Whether a reader that guesses at types would take a text for a number, a date or a time.
  private static func looksLikeANumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, (48...57).contains(first) else { return false }
    let digits = Set("0123456789abcdefABCDEFxXoO_.:+-TZ ".utf8)
    return text.utf8.allSatisfy(digits.contains)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    // The parser takes a byte order mark at the beginning of a text for none of the text's.
    if text.unicodeScalars.first == "\u{FEFF}" { result += "\\uFEFF" }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isPrintable(scalar): result.unicodeScalars.append(scalar)
      default:
        let value = scalar.value
        let width = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8
        let digits = String(value, radix: 16, uppercase: true)
        result += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U"
        result += String(repeating: "0", count: width - digits.utf8.count) + digits
      }
    }
    return result + "\""
  }
}
