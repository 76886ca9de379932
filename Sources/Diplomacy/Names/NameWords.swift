/// The words of a name that tell it from others, each written in one way.
///
/// Arabic articles are left out and compounds taken apart, Roman numerals are numbers, Chinese names
/// have a code of their own.
struct NameWords {
  /// A word of a name.
  struct Word: Equatable {
    /// Its letters, as ``Letter`` has them.
    var letters: [Letter]
    /// The code of a Chinese name, which other rules do not read.
    var chinese: [Letter] = []
    /// Whether a dot follows it.
    var isDotted = false

    /// The plain letters.
    var latin: String {
      var plain: [Letter] = []
      Romanisation.plain(letters, into: &plain)
      return String(letters: plain)
    }

    /// Whether it is the number of a monarch or any other.
    var isNumber: Bool { letters.allSatisfy(\.isDigit) }
  }

  /// The words in order.
  private(set) var words: [Word] = []
  /// Whether the name is Chinese, surname first.
  private(set) var isChinese = false

  /// Reads a name.
  init(_ text: String) {
    let spelled = Spelling(text).words
    if let chinese = ChineseName(spelled) {
      words = chinese.words
      isChinese = true
      return
    }
    words.reserveCapacity(spelled.count)
    for index in spelled.indices { append(spelled, index) }
    joinInitials(spelled)
  }

  private mutating func append(_ spelled: [Spelling.Word], _ index: Int) {
    let word = spelled[index]
    let next = index + 1 < spelled.count ? spelled[index + 1] : nil
    if let next, Self.isArticle(word, before: next.letters) { return }
    var letters = word.letters
    if words.last?.letters == Self.abd, letters == Self.god {
      words[words.count - 1].letters += letters
      return
    }
    if index > 0, word.joint != .dot, let number = number(letters, isLast: next == nil) {
      letters = number
    } else if let rest = Self.servant(letters) {
      words.append(Word(letters: Self.abd))
      if rest.isEmpty { return }
      letters = rest
    } else if let usual = Self.usual[letters] {
      letters = usual
    } else if letters.count > 4, letters[0] == "m", letters[1] == "c" {
      letters.insert("a", at: 1)  // McNamara
    }
    words.append(Word(letters: letters, isDotted: word.joint == .dot))
  }

  /// The digits of a Roman numeral; President Xi has none.
  private func number(_ letters: [Letter], isLast: Bool) -> [Letter]? {
    if letters == ["x", "i"], let before = words.last, Titles.contains(before.latin) { return nil }
    return RomanNumeral.digits(letters, isLast: isLast)
  }

  /// Makes one word of a name that is nothing but single letters, as of "U.S.S.R.".
  private mutating func joinInitials(_ spelled: [Spelling.Word]) {
    guard words.count > 1, words.allSatisfy({ $0.letters.count == 1 && !$0.isNumber }) else {
      return
    }
    words = [Word(letters: words.flatMap(\.letters))]
  }

  /// Whether a word is the article of Arabic, as it is written before another one.
  private static func isArticle(_ word: Spelling.Word, before next: [Letter]) -> Bool {
    let letters = word.letters
    guard letters.count == 2 || letters.count == 3, word.joint != .dot,
      ["a", "e", "u"].contains(letters[0])
    else { return false }
    let rest = letters.dropFirst()
    if rest == ["l"] { return true }
    // Before some consonants it takes their sound: ash-Sharif, ar-Rashid.
    return word.joint == .hyphen && next.starts(with: rest)
  }

  /// What follows "servant of" in one word: Abdelaziz, Abdurrahman; nothing where it stands alone.
  private static func servant(_ letters: [Letter]) -> [Letter]? {
    guard letters.count >= 5, letters[0] == abd[0], letters[1] == abd[1], letters[2] == abd[2],
      !godsServant.contains(letters), ["a", "e", "u", "o"].contains(letters[3])
    else { return nil }
    let rest = Array(letters.dropFirst(5))
    if letters[4] == "l" { return rest.isEmpty || rest.count >= 3 ? rest : nil }
    return rest.first == letters[4] && rest.count >= 3 ? rest : nil
  }

  private static let abd = Letter.all("abd")
  private static let god = Letter.all("allah")
  private static let godsServant: Set<[Letter]> = Set(
    ["abdallah", "abdullah", "abdollah", "abdalla", "abdulla", "abdullahi"].map { Letter.all($0) })

  private static let usual: [[Letter]: [Letter]] = {
    var usual: [[Letter]: [Letter]] = [:]
    for (word, others) in [
      ("saint", "st ste sainte sankt sanct"), ("ben", "bin ibn"), ("abdallah", "abdalla abdulla"),
    ] {
      for other in others.split(separator: " ") { usual[Letter.all(other)] = Letter.all(word) }
    }
    return usual
  }()
}
