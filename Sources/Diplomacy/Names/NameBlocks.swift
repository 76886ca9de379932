/// Sorts names into blocks, so that alike ones are found without comparing all with all.
public enum NameBlocks {
  /// The keys of the blocks that a name belongs to; names that ``NameLikeness`` finds alike share one.
  ///
  /// A store keeps the keys beside the names and compares only names that share a key; the rarer a
  /// key, the better it is a reason to compare, and a block of many thousand names is one to skip.
  /// The keys are the words that tell a name from others, by their consonants, and of long words also
  /// what is left when any one consonant is taken out, so that a slip of the pen loses nothing.
  /// Given names, titles and the words that many organisations share (ministry, national, republic)
  /// make no keys of their own where another word does. Abbreviations and the names that they may
  /// stand for share the key of their letters. A name of which nothing can be read has no keys. (Of
  /// 9,261 alike pairs of spellings in the persons lists of FRUS three share no block.)
  /// - Complexity: O(*n*), *n* being the length of the name.
  public static func keys(for name: String) -> Set<String> {
    var keys = keysOfWhole(name)
    // "Jiang Qing (Chiang Ching)" is found by either name.
    let text = EnclosedText(name)
    guard !text.asides.isEmpty else { return keys }
    for other in [text.parts.joined(separator: ", ")] + text.asides.prefix(2) {
      keys.formUnion(keysOfWhole(other))
    }
    return keys
  }

  private static func keysOfWhole(_ name: String) -> Set<String> {
    let words = NameWords(name).words.map(ComparedName.Word.init)
    let last = words.last { !$0.isNumber && $0.latin.utf8.count > 1 }
    let telling = words.filter { word in
      !word.isNumber && word.latin.utf8.count > 1 && !isCommon(word)
        && !GivenNames.contains(word.code)
    }
    var keys: Set<String> = []
    for word in telling { insert(word, into: &keys) }
    // The last word is most often the surname, be it a given name or a title too.
    if let last, telling.isEmpty || !common.contains(last.latin) { insert(last, into: &keys) }
    if telling.isEmpty { insertAll(words, into: &keys) }
    insertParts(of: name, words, into: &keys)
    insertLetters(of: words, into: &keys)
    insertHead(words, into: &keys)
    if words.last?.isNumber == true, let last {
      for group in GivenNames.groups(of: last.code) { keys.insert("given name \(group)") }
    }
    insertInitials(of: name, words, into: &keys)
    return keys
  }

  /// The keys of one word, in each way that it may be read.
  private static func insert(_ word: ComparedName.Word, into keys: inout Set<String>) {
    for code in [word.code, word.soundCode, word.otherCode ?? []] where !code.isEmpty {
      let consonants = WordSounds.consonants(of: code)
      // One consonant says too little without its vowels.
      guard consonants.count > 1, !(word.isChinese && code == word.code) else {
        keys.insert(String(letters: code).lowercased())
        continue
      }
      let whole = Array(consonants.prefix(longest))
      keys.insert(String(letters: whole))
      guard whole.count >= 5 else { continue }
      for place in whole.indices {
        var rest = whole
        rest.remove(at: place)
        keys.insert(String(letters: rest))
      }
    }
  }

  /// The keys of the word before the first comma, a surname ("Bell, David"), and of a surname with
  /// its particles, which may be written as one word (DeGaulle).
  private static func insertParts(
    of name: String, _ words: [ComparedName.Word], into keys: inout Set<String>
  ) {
    let parts = EnclosedText(name).parts
    if parts.count > 1, let last = NameWords(parts[0]).words.last {
      insert(ComparedName.Word(last), into: &keys)
    }
    guard (2...6).contains(words.count) else { return }
    let surname = Surname.of(words.map(\.latin).joined(separator: " "))
    guard surname.contains(" ") else { return }
    let letters = Letter.all(surname.filter { $0 != " " })
    insert(ComparedName.Word(NameWords.Word(letters: letters)), into: &keys)
  }

  /// The key of names that differ by their spaces only.
  private static func insertLetters(
    of words: [ComparedName.Word], into keys: inout Set<String>
  ) {
    let letters = words.map(\.latin).joined()
    // Longer names have words enough to meet by.
    if words.count < 8 && !letters.isEmpty { keys.insert("letters \(letters)") }
  }

  /// As many consonants of a word make a key.
  private static let longest = 9

  /// The key of a name that has none but common words: all of them, in any order.
  private static func insertAll(_ words: [ComparedName.Word], into keys: inout Set<String>) {
    let codes = words.filter { !WordLikeness.smallWords.contains($0.latin) }
      .map { String(letters: WordSounds.consonants(of: $0.code)) }
    if !codes.isEmpty { keys.insert(codes.sorted().joined(separator: " ")) }
  }

  /// The keys of what stands before "of": Hussein of Jordan, United States of America.
  private static func insertHead(_ words: [ComparedName.Word], into keys: inout Set<String>) {
    guard let place = words.firstIndex(where: { $0.latin == "of" }), place > 0 else { return }
    let head = Array(words[..<place])
    if let last = head.last, !isCommon(last), !last.isNumber {
      insert(last, into: &keys)
    } else if place > 1, !head.allSatisfy({ StateLikeness.forms.contains($0.latin) }) {
      insertAll(head, into: &keys)
    }
  }

  private static func insertInitials(
    of name: String, _ words: [ComparedName.Word], into keys: inout Set<String>
  ) {
    if let letters = Abbreviation.letters(name) {
      keys.insert("abbreviation \(letters)")
    } else if words.count > 2 || words.contains(where: isCommon) {
      for initials in Abbreviation.initials(of: name) { keys.insert("abbreviation \(initials)") }
    }
  }

  private static func isCommon(_ word: ComparedName.Word) -> Bool {
    common.contains(word.latin) || Titles.contains(word.latin)
      || WordLikeness.smallWords.contains(word.latin)
  }

  /// The words that many names of states and organisations share.
  private static let common: Set<String> = Set(
    """
    academy administration affairs agency agreement alliance arab army assembly association authority
    bank board bureau central centre center chamber commission committee commonwealth communist
    community company conference confederation conservative convention cooperation corporation council
    country court defence defense delegation democratic department development east eastern economic
    embassy european federal federation force forces foreign foundation free front general government
    great group house independent information institute intelligence international islamic joint
    kingdom labour labor league legation liberal liberation ministry mission movement national nations
    navy network new news north northern office official organisation organization pact parliament
    party peace people peoples permanent popular press program programme radio red region regional
    republic republican research royal saint secretariat security senate service social socialist
    society south southern soviet special staff state states supreme television trade treaty union
    united university west western workers world
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
