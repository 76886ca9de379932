/// A text as a list of its words, each with the punctuation that follows it.
struct WordList {
  private let text: [UInt8]
  private let spoken: SpokenText
  /// Where each word begins in the key.
  private let starts: [Int]

  init(text: [UInt8], spoken: SpokenText) {
    self.text = text
    self.spoken = spoken
    starts = spoken.startsWord.indices.filter { spoken.startsWord[$0] }
  }

  var count: Int { starts.count }

  /// Where a word begins in the key.
  func start(_ word: Int) -> Int { starts[word] }

  private func end(_ word: Int) -> Int {
    word + 1 < starts.count ? starts[word + 1] : spoken.key.count
  }

  /// What counts of a word and the punctuation behind it.
  func key(_ word: Int) -> ArraySlice<UInt8> { spoken.key[starts[word]..<end(word)] }

  /// A number that two words share where they differ by case or punctuation alone, and others hardly
  /// ever (FNV-1a of 64 bits).
  func mark(_ word: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in starts[word]..<end(word) where spoken.isLetter(index) {
      let byte = spoken.key[index]
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(small)) &* 0x100_0000_01b3
    }
    return hash
  }

  /// Whether a word is the same in another list; at the start of a passage whatever the case of its
  /// first letter, at the end without the punctuation.
  func isSame(
    _ word: Int, as other: Int, in list: WordList, atStart: Bool, atEnd: Bool
  ) -> Bool {
    guard atStart || atEnd else { return key(word) == list.key(other) }
    let mine = atEnd ? Array(letters(word)) : Array(key(word))
    let theirs = atEnd ? Array(list.letters(other)) : Array(list.key(other))
    return mine == theirs || atStart && Self.begunSmall(mine) == Self.begunSmall(theirs)
  }

  private static func begunSmall(_ word: [UInt8]) -> String {
    let text = String(decoding: word, as: UTF8.self)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private func letters(_ word: Int) -> some Sequence<UInt8> {
    (starts[word]..<end(word)).lazy.filter { spoken.isLetter($0) }.map { spoken.key[$0] }
  }

  /// Words as they stand in the text, on one line.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let first = Int(spoken.positions[starts[range.lowerBound]])
    let last =
      range.upperBound < starts.count
      ? Int(spoken.positions[starts[range.upperBound]]) : text.count
    // A word that is divided between two lines stays one word.
    return String(decoding: text[first..<last], as: UTF8.self)
      .replacing(#/-[ \t]*\R\s*/#, with: "-").filter { !SpokenText.isUnseen($0) }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
