/// A Chinese name, in pinyin or in the older spelling of Wade and Giles.
///
/// Only what begins with a common surname and goes on with one or two syllables of one of the
/// systems is taken for one.
struct ChineseName {
  /// The surname and the given name.
  let words: [NameWords.Word]

  /// Reads the words of a name; nil where it is no Chinese one.
  init?(_ spelled: [Spelling.Word]) {
    guard (2...3).contains(spelled.count), spelled.dropLast().allSatisfy({ $0.joint != .dot })
    else {
      return nil
    }
    for system in [ChineseSyllable.pinyin, ChineseSyllable.wadeGiles] {
      guard let surname = system.code(spelled[0].letters[...]), Self.surnames.contains(surname)
      else { continue }
      var given: [String] = []
      let isWhole = spelled.dropFirst().allSatisfy { word in
        // Two syllables with two apostrophes are no longer than this.
        let syllables = word.letters.count <= 16 ? system.codes(in: word.letters) : []
        given += syllables
        return !syllables.isEmpty
      }
      guard isWhole, given.count <= 2 else { continue }
      words = [
        NameWords.Word(letters: spelled[0].letters, chinese: Letter.all(surname)),
        NameWords.Word(
          letters: spelled.dropFirst().flatMap(\.letters), chinese: Letter.all(given.joined())),
      ]
      return
    }
    return nil
  }

  /// The surnames that begin a Chinese name, as codes.
  private static let surnames: Set<String> = Set(
    """
    bai bo cai cao chen cheng cui dai deng ding dong du duan fan fang feng fu gao gong gu guo hao
    he hou hu hua huang ji jia jiang jin kang kong lei li liang liao lin liu lu luo ma mao meng nie
    pan peng qian qiao qin qiu qu rao ren shao shen shi song su sun tan tang tao tian wan wang wei
    wen wu xi xia xiao xie xiong xu xue yan yang yao ye yi yin yu yuan zeng zhang zhao zheng zhong
    zhou zhu zhuang zou
    """.split(whereSeparator: \.isWhitespace)
      .compactMap { ChineseSyllable.pinyin.code(Letter.all($0)[...]) })
}
