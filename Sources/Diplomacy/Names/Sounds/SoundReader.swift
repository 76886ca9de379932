/// Reads the letters of a word one after the other into ``Sound`` codes.
struct SoundReader {
  let word: [Letter]
  let reading: WordSounds.Reading
  /// Where the next letter is read.
  var index = 0
  /// The consonants and glides so far.
  var codes: [Letter] = []
  /// The first vowel; absent while there is none.
  var first: Letter = .absent
  /// How many consonants are before the first vowel.
  var place = 0
  /// Whether the first vowel begins the word.
  var isInitial = false
  /// The code of the vowel that ends the word; absent where none does.
  var last: Letter = .absent
  /// The nuclei of the syllables in classes.
  var vowels: [Letter] = []
  /// Whether a letter was met that other readings take for another sound.
  var isAmbiguous = false

  /// Whether the last code stands directly before the next letter.
  var isAdjacent = false
  private var knownCues: SpellingCues?
  /// The vowels of the run that is read.
  var atoms: [Letter] = []

  init(_ letters: [Letter], reading: WordSounds.Reading) {
    word =
      letters.contains(Letter.apostrophe) ? letters.filter { $0 != Letter.apostrophe } : letters
    self.reading = reading
    codes.reserveCapacity(min(word.count, 24))
  }

  /// Reads the whole word.
  mutating func readAll() {
    while index < word.count {
      if isVowel(at: index) {
        readVowels()
      } else {
        readConsonant()
      }
    }
  }

  /// The letter some places after the one that is read; absent beyond the ends.
  func letter(_ offset: Int) -> Letter {
    let place = index + offset
    return place >= 0 && place < word.count ? word[place] : .absent
  }

  /// The cues of the word, looked for once, and only where they are needed.
  mutating func cues() -> SpellingCues {
    if let knownCues { return knownCues }
    let cues = SpellingCues(word)
    knownCues = cues
    return cues
  }

  /// Adds a code, once where a letter is doubled, and goes on behind the letters it was.
  mutating func add(_ code: Letter, letters count: Int) {
    // Of abbreviations every letter counts: EEC is not EC.
    if !(isAdjacent && codes.last == code && word.count > 3) { codes.append(code) }
    isAdjacent = true
    index += count
  }

  /// Goes on behind letters that have no sound.
  mutating func skip(_ count: Int) { index += count }

  /// Whether nothing was read before.
  var isAtStart: Bool { codes.isEmpty && first == .absent }
}
