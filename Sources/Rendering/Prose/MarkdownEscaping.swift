/// Keeps data from being read as Markdown or HTML.
enum MarkdownEscaping {
  /// The text on one line, with every sign that Markdown or HTML would act on escaped.
  static func escape(_ text: String) -> String {
    let line = SafeText.line(text)
    var escaped = ""
    var isStart = true
    var digits = 0
    for character in line {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": escaped += "\\\(character)"
      // A list or a heading, where the text begins with it.
      case "-" where isStart, "+" where isStart, "=" where isStart, ":" where isStart:
        escaped += "\\\(character)"
      case "." where digits > 0, ")" where digits > 0: escaped += "\\\(character)"
      default: escaped.append(character)
      }
      digits = (isStart || digits > 0) && character.isASCII && character.isNumber ? digits + 1 : 0
      isStart = false
    }
    return escaped
  }
}
