import Chronology

/// The words of the command line, made ready for the parser.
///
/// Four forms are none that the parser knows: `--db FILE` before the command, `--create` with or
/// without a value, any number of times, `edit --where FILTER --set ...`, where the filter is itself
/// made of options, and a date before Christ, which begins with a minus sign.
struct CommandWords {
  /// The chronicle named before the command.
  private(set) var database: String?
  /// What was typed from the command on.
  private(set) var typed: [String] = []
  /// What the parser gets.
  private(set) var arguments: [String] = []

  /// Stands for `--create` without a value.
  static let createAnything = "*"
  /// Stands between the words of a filter in one argument.
  static let separator: Character = "\u{1F}"

  init(_ words: [String]) {
    var rest = takeDatabase(from: words[...])
    typed = Array(rest)
    let isEdit = rest.first == "edit"
    while let word = rest.popFirst() {
      if word == "--" {
        arguments += [word] + rest
        break
      }
      switch word {
      case "--create": arguments.append("--create=\(takeCreation(from: &rest))")
      case "--where" where isEdit:
        arguments.append("--where=\(takeFilter(from: &rest))")
      case _ where Self.isNegativeYear(word): arguments.append("gregorian:\(word)")
      default: arguments.append(word)
      }
    }
  }

  /// Whether a word is a date before the year 0, which the parser would take for options.
  private static func isNegativeYear(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "-") && word.utf8.dropFirst().first.map { $0 < 0x3A } == true
      && EDTF(word) != nil
  }

  private mutating func takeDatabase(from words: ArraySlice<String>) -> ArraySlice<String> {
    var rest = words
    while let word = rest.first {
      if word == "--db", rest.count > 1 {
        database = rest[rest.startIndex + 1]
        rest = rest.dropFirst(2)
      } else if word.hasPrefix("--db=") {
        database = String(word.dropFirst(5))
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return rest
  }

  private func takeCreation(from rest: inout ArraySlice<String>) -> String {
    guard let next = rest.first, Creation(next) != nil else { return Self.createAnything }
    rest = rest.dropFirst()
    return next
  }

  private func takeFilter(from rest: inout ArraySlice<String>) -> String {
    var filter: [String] = []
    while let next = rest.first, next != "--set", next != "--dry-run", next != "--db" {
      // One quoted text holds a whole filter.
      if filter.isEmpty && next.contains(" ") && next.hasPrefix("-") {
        filter += Self.split(next)
      } else {
        filter.append(next)
      }
      rest = rest.dropFirst()
    }
    return filter.joined(separator: String(Self.separator))
  }

  /// Splits a text into words as a shell does: blanks separate, quotes keep together.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isWord = false
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isWord = true
      } else if character == " " {
        if isWord || !word.isEmpty { words.append(word) }
        word = ""
        isWord = false
      } else {
        word.append(character)
      }
    }
    if isWord || !word.isEmpty { words.append(word) }
    return words
  }
}
