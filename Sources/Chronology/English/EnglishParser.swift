/// Reads the tokens of one text from left to right.
struct EnglishParser {
  let text: String
  let reader: EnglishDateReader
  var tokens: [Token]
  var position = 0
  var usedDateline = false
  var calendar = DateCalendar.gregorian
  /// The calendar that the text names before a colon.
  var prefix: DateCalendar?
  /// The rules that were followed, each once, in the order in which they were.
  private(set) var conventions: [DateConvention] = []
  /// Whether the text begins with "sometime": a month or year is then one day of it.
  var isSometime = false
  /// The time of day, where the text is one day and gives one.
  var time: TimeInWords?

  init(_ text: String, tokens: [Token], reader: EnglishDateReader) {
    self.text = text
    self.tokens = tokens
    self.reader = reader
  }

  var isAtEnd: Bool { position >= tokens.count }

  func kind(_ distance: Int = 0) -> Token.Kind? {
    let index = position + distance
    return index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  func isSpaced(_ distance: Int = 0) -> Bool {
    let index = position + distance
    return index >= 0 && index < tokens.count ? tokens[index].isSpaced : true
  }

  /// Whether a number is the end of a year, with an apostrophe before it.
  func isElided(_ distance: Int = 0) -> Bool {
    let index = position + distance
    return index >= 0 && index < tokens.count && tokens[index].isElided
  }

  func word(_ distance: Int = 0) -> String? {
    if case .word(let word)? = kind(distance) { word } else { nil }
  }

  func number(_ distance: Int = 0) -> (value: Int, digits: Int, isOrdinal: Bool)? {
    if case .number(let value, let digits, let isOrdinal)? = kind(distance) {
      (value, digits, isOrdinal)
    } else {
      nil
    }
  }

  mutating func advance(_ count: Int = 1) { position += count }

  /// Goes past a sign if it comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard kind() == .sign(sign) else { return false }
    position += 1
    return true
  }

  /// Goes past words, separated by single spaces in the argument, if they come next.
  ///
  /// A hyphen between two of them does not matter.
  mutating func take(words phrase: String) -> Bool {
    // Hundreds of phrases are tried on a text, and nearly all fail at their first word.
    guard let first = word(), Self.begins(phrase, with: first) else { return false }
    var index = position
    for wanted in phrase.split(separator: " ") {
      if index > position, index < tokens.count, tokens[index].kind == .hyphen { index += 1 }
      guard index < tokens.count, case .word(let word) = tokens[index].kind, word == wanted else {
        return false
      }
      index += 1
    }
    position = index
    return true
  }

  /// Whether a word is the first of a phrase.
  private static func begins(_ phrase: String, with word: String) -> Bool {
    let (phrase, word) = (phrase.utf8, word.utf8)
    guard phrase.count >= word.count, phrase.starts(with: word) else { return false }
    return phrase.count == word.count
      || phrase[phrase.index(phrase.startIndex, offsetBy: word.count)] == UInt8(ascii: " ")
  }

  /// Goes past the first of several phrases that comes next.
  mutating func take(oneOf phrases: [String]) -> Bool {
    for phrase in phrases where take(words: phrase) { return true }
    return false
  }

  /// Goes past a hyphen or a dash if it comes next.
  mutating func takeDash() -> Bool {
    guard kind() == .hyphen || kind() == .dash else { return false }
    position += 1
    return true
  }

  /// Tries something, and goes back if it gives nothing.
  mutating func attempt<T>(
    _ body: (inout EnglishParser) throws(DateReadingError) -> T?
  ) throws(DateReadingError) -> T? {
    let (start, used, read, followed) = (position, usedDateline, calendar, conventions)
    if let result = try body(&self) { return result }
    (position, usedDateline, calendar, conventions) = (start, used, read, followed)
    return nil
  }

  mutating func follow(_ convention: DateConvention) {
    if !conventions.contains(convention) { conventions.append(convention) }
  }

  /// The dateline, which what is being read needs.
  mutating func needDateline() throws(DateReadingError) -> CivilDate {
    guard let dateline = reader.dateline else { throw .needsDateline(text: text) }
    usedDateline = true
    return dateline
  }
}
