/// What the letters of a word tell of the language whose spelling it is in.
///
/// The same letters stand for different sounds: `ch` is ч in English, х in German and Polish, ш in
/// French; `j` is й in German, ж in French. As in the rules of Beider and Morse, other letters of
/// the same word often settle which it is.
struct SpellingCues {
  /// A spelling that has other letters for ч, so that `ch` is х: German, Polish, Czech.
  private(set) var chIsKh = false
  /// A word in which `ch` is k.
  private(set) var chIsK = false
  /// A spelling in which `j` is й: German, Polish, Czech, Serbian.
  private(set) var jIsGlide = false
  /// French, in which `j` after a consonant is ж.
  private(set) var isFrench = false

  /// Looks at the letters of a word.
  init(_ word: [Letter]) {
    var last = (Letter.absent, Letter.absent, Letter.absent)
    for letter in word {
      switch letter {
      case "w": jIsGlide = true
      case Letter.hushingC, Letter.hushingS, Letter.hushingZ:
        chIsKh = true
        jIsGlide = true
      case "z" where last.2 == "c":
        chIsKh = true
        jIsGlide = true
      case "h" where last.2 == "c":
        if last.1 == "s" {
          chIsKh = true
          if last.0 == "t" { jIsGlide = true }
        } else if last.1 == "t" {
          isFrench = true
        }
      default: break
      }
      last = (last.1, last.2, letter)
    }
    if word.count >= 5, Self.germanEndings.contains(where: { word.hasSuffix($0) }) { chIsKh = true }
    if Self.khWords.contains(word) { chIsKh = true }
    if Self.kWords.contains(word) { chIsK = true }
    if word.hasSuffix("ine") || word.hasSuffix("yne") { isFrench = true }
    if word.hasSuffix("ij") { jIsGlide = true }
  }

  private static let germanEndings: [StaticString] = [
    "ow", "ew", "owa", "ewa", "owski", "ewski", "owitz",
  ]

  /// Words in which `ch` is х without any other letter telling so.
  private static let khWords: Set<[Letter]> = Set(
    """
    michail michailowitsch bucharin chomeini chamenei charkiv chartum achmed achmad achmat bachtiar
    bachtin buchara menachem chaim chaled chalid chalil chan rachman rachmaninoff wachtang scheich
    """.split(whereSeparator: \.isWhitespace).map { Letter.all($0) })

  /// English words in which `ch` is k.
  private static let kWords: Set<[Letter]> = Set(
    ["nicholas", "nicholson", "michael", "michaels", "munich"].map { Letter.all($0) })
}
