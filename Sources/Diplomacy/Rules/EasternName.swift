/// Names of China, Korea and Vietnam as they are written in English, where the family's comes first.
///
/// A family name alone tells nothing (“Kim Campbell”): what follows has to be given names of the same
/// language, in Pinyin, in Wade and Giles' or the Korean spelling with hyphens, or syllable by syllable.
enum EasternName {
  /// The name by which English calls somebody; nil where it is no such name.
  ///
  /// Of a Vietnamese that is the last word: “President Thieu” is Nguyen Van Thieu.
  static func surname(of words: [String]) -> String? {
    guard let first = words.first, let last = words.last, words.count > 1 else { return nil }
    let family = first.lowercased().replacing("’", with: "'")
    let given = words.dropFirst().map { $0.lowercased() }
    switch given.count {
    case 1:
      if isHyphenated(given[0]), hyphenated.contains(family) { return first }
      if pinyinFamilies.contains(family), Pinyin.isGivenName(given[0]) { return first }
    case 2 where given[0] == "van" && vietnamese.contains(family): return last
    case 2 where vietnamese.contains(family) && middle.contains(given[0]): return last
    case 2 where syllabic.contains(family) && given.allSatisfy(syllables.contains): return first
    default: break
    }
    return nil
  }

  private static func isHyphenated(_ word: String) -> Bool {
    let halves = word.split(separator: "-", omittingEmptySubsequences: false)
    return halves.count == 2 && halves.allSatisfy { (1...6).contains($0.count) }
  }

  /// Family names before given names with a hyphen: “Chou En-lai”, “Kim Jong-un”, “Yen Chia-kan”.
  private static let hyphenated: Set<String> = [
    "ahn", "an", "ban", "chang", "chen", "ch'en", "chiang", "cho", "choe", "choi", "chou", "chu",
    "chun", "chung", "deng", "han", "ho", "hong", "hu", "hua", "huang", "hwang", "hyon", "jang",
    "jiang", "jo", "jon", "jong", "ju", "kang", "kim", "kuo", "kwon", "li", "lim", "lin", "liu",
    "mao", "moon", "mun", "nam", "no", "noh", "o", "oh", "pae", "paek", "pak", "park", "peng",
    "rhee", "ri", "rim", "ro", "roh", "ryu", "shin", "sin", "so", "song", "soong", "suh", "sun",
    "teng", "tsai", "tung", "u", "wang", "wu", "yan", "yang", "yeh", "yen", "yi", "yoon", "yu",
    "yun", "zhang", "zhao", "zhou", "zhu",
  ]

  /// Chinese family names in Pinyin: “Deng Xiaoping”, “Li Peng”.
  private static let pinyinFamilies: Set<String> = [
    "bo", "cai", "cao", "chen", "dai", "deng", "ding", "dong", "du", "fang", "feng", "fu", "gao",
    "geng", "gong", "gu", "guo", "hao", "he", "hong", "hu", "hua", "huang", "ji", "jia", "jiang",
    "jin", "kong", "lei", "li", "liang", "liao", "lin", "liu", "lu", "luo", "ma", "mao", "meng",
    "peng", "qian", "qiao", "qin", "shen", "shi", "song", "su", "sun", "tang", "tian", "wan",
    "wang", "wei", "wen", "wu", "xi", "xiao", "xie", "xu", "xue", "yan", "yang", "yao", "ye", "yu",
    "yuan", "zeng", "zhang", "zhao", "zheng", "zhou", "zhu", "zou",
  ]

  private static let vietnamese: Set<String> = [
    "bui", "dang", "dinh", "do", "duong", "hoang", "huynh", "le", "luong", "ngo", "nguyen", "pham",
    "phan", "tran", "truong", "vo", "vu",
  ]
  /// What stands between family and given name in Vietnam.
  private static let middle: Set<String> = [
    "anh", "cao", "chi", "dai", "dinh", "duc", "duy", "huu", "khac", "manh", "minh", "ngoc", "phu",
    "quang", "tan", "thanh", "thi", "thien", "trong", "tuan", "viet", "xuan",
  ]

  /// Family names before given names that are written syllable by syllable: “Park Chung Hee”,
  /// “Lee Kuan Yew”, “Goh Chok Tong”.
  private static let syllabic: Set<String> = [
    "ahn", "chang", "choi", "chun", "chung", "goh", "han", "hwang", "jang", "kang", "kim", "kwon",
    "lee", "lim", "moon", "pak", "park", "rhee", "roh", "shin", "song", "suh", "yi", "yoon", "yun",
  ]
  private static let syllables: Set<String> = [
    "bak", "beom", "bin", "bok", "bong", "boon", "chan", "chol", "chok", "chong", "chul", "chun",
    "chung", "dae", "dok", "dong", "doo", "eng", "eun", "geun", "guen", "gyu", "hah", "hak", "hee",
    "heng", "hong", "hsien", "hui", "hwan", "hye", "hyon", "hyuk", "hyun", "ik", "il", "in", "jae",
    "jin", "jong", "joo", "joon", "jun", "jung", "keng", "keun", "ki", "koo", "kuan", "kwang",
    "kyu", "kyun", "kyung", "loong", "min", "mong", "moo", "moon", "mu", "mun", "myung", "nak",
    "nam", "oh", "pil", "pyo", "rak", "sam", "sang", "seung", "sik", "sok", "soo", "soon", "suk",
    "sun", "sung", "swee", "tae", "taek", "tong", "uk", "un", "wan", "won", "woo", "woong", "ye",
    "yeol", "yew", "yol", "yon", "yong", "yop", "yoon", "young", "yul", "yun", "yung",
  ]
}

/// Syllables of Chinese as Pinyin writes them (ISO 7098).
enum Pinyin {
  /// Whether a word in lower case is one syllable, or two written together.
  static func isGivenName(_ word: String) -> Bool {
    let letters = Array(word.replacing("’", with: "'").replacing("'", with: ""))
    guard (2...12).contains(letters.count) else { return false }
    if isSyllable(letters[...]) { return true }
    return letters.indices.dropFirst().contains { cut in
      isSyllable(letters[..<cut]) && isSyllable(letters[cut...])
    }
  }

  private static func isSyllable(_ letters: ArraySlice<Character>) -> Bool {
    let text = String(letters)
    if text == "er" { return true }
    guard let vowel = text.firstIndex(where: { "aeiouü".contains($0) }) else { return false }
    return initials.contains(String(text[..<vowel])) && finals.contains(String(text[vowel...]))
  }

  private static let initials: Set<String> = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh",
    "r", "z", "c", "s", "y", "w",
  ]
  private static let finals: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "i", "ia", "ie",
    "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un",
    "uang", "ue", "ü", "üe",
  ]
}
