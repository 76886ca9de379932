/// Makes texts that are nearly dates from texts that are.
struct TextMutator {
  var random: SplitMix64
  private var generator: ExpressionGenerator

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    generator = ExpressionGenerator(seed: seed &+ 1)
  }

  static let expressions = [
    "1648-10-24", "1648-02", "0000", "-0043-03-15", "1914-08-04T23:00:00+01:00", "1914/1918",
    "1918-11-11/1918-11", "../1991-12-26", "1949/", "Y17042", "Y-17E7", "Y17E30", "1648S2",
    "Y171010000S3", "1942-23", "1942-24/1943-21", "2001-30~", "2001-41", "1648?", "1648-10~-24",
    "?1648-10-~24", "1648?-10~-24%", "164X", "-00X0", "XXXX-02-29", "16XX-02-XX", "1648-X2-3X",
    "X9XX-X1-X1", "164X/165X", "[1667,1668,1670..1672]", "[..1648-10-24]", "[1648-11..1649-02]",
    "{1648,1650-02-03}", "{1640..1660,1700..}", "[-0043-03-15,1648-10-XX]", "1985-04-12/..",
    "9999-24", "9999-12-31", "-9999-01-01", "1E5", "julian:1917-10-25", "[1940]", "194X?",
    "XXXX-XX-XX", "{XXXX-12-25,1914-08-0X..}",
  ]

  static let phrases = [
    "24 October 1648", "October 24, 1648", "Sat. 24 Oct. 1648", "24.x.1648", "3/4/1812",
    "the night of 4/5 August 1914", "between 28 June and 4 August 1914", "mid-July 1914",
    "not later than 15 May 1648", "before the end of 1648", "c. 1648–1650", "1914–18", "1942/3",
    "31 BC – AD 14", "the early 1640s", "17th century", "first half of the 5th century BC",
    "autumn 1942–spring 1943", "Q3 1948", "the second week of May 1940", "some day in May 1940",
    "12 May, year unknown", "22, 23 or 24 November 2001", "1919, 1921 and 1924", "yesterday",
    "Wednesday week", "a week ago Tuesday", "last October", "the 14th inst.", "28th ult.",
    "three weeks ago", "earlier this year", "two days after 3 May 1648", "the following day",
    "25 October 1917 (O.S.)", "25 October/7 November 1917", "11 February 1731/2", "Easter 1916",
    "9 Thermidor, Year II", "5 Iyar 5708", "1 Muharram 1400", "julian:5 March 1953", "undated",
    "hebrew:29 Elul 5700", "islamic:30 Safar 1336", "french:5 Jour complémentaire an III",
    "14 March 1648 (Lady Day)", "11 November 1918, 11 a.m.", "031425Z OCT 62", "3 Oct 41",
    "the fourth day of April, 1949", "the last Friday of May 1940", "since 24 August 1949",
    "1941–?", "1945–present", "possibly May 1648", "[194-?]", "in the reign of", "after Munich",
  ]

  private static let pieces = [
    "-", "/", "..", ",", "[", "]", "{", "}", "X", "XX", "?", "~", "%", "Y", "E", "S", "T", "Z",
    ":", "0", "9", "00", "31", "9999", "99999", "2147483648", "9223372036854775807",
    "18446744073709551616", " ", "  ", "\t", "\n", "\r\n", "\0", "–", "—", "\u{2212}", "\u{301}",
    "\u{FEFF}", "\u{200B}", "\u{202E}", "１", "٣", "é", "ß", "ﬁ", "🇫🇷",
    "\u{1F468}\u{200D}\u{1F469}", "(", ")", "'", "\"", "@", "#", ".", ";", "st", "th", "BC", "AD",
    "O.S.", "c.", "or", "and", "to", "between", "before", "after", "by", "the", "of", "early",
    "mid", "late", "last", "next", "this", "week", "month", "years", "century", "half", "ago",
    "winter", "May", "Feb", "Sunday", "29", "30", "julian:", "Iyar", "Muharram", "Thermidor",
    "Adar I", "year", "1", "-1", "+1", "a.m.", "noon",
  ]

  /// A text of the corpus, of the grammar or of bytes, with up to four changes.
  mutating func text() -> String {
    var bytes: [UInt8] =
      switch Int.random(in: 0..<10, using: &random) {
      case 0...2: Array(random.pick(Self.expressions).utf8)
      case 3...4: Array(generator.expression().utf8)
      case 5...8: Array(random.pick(Self.phrases).utf8)
      default: noise(Int.random(in: 0...24, using: &random))
      }
    for _ in 0..<Int.random(in: 0...4, using: &random) { change(&bytes) }
    // What is no UTF-8 becomes U+FFFD, as it does where a line is read.
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...6, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: bytes.insert(contentsOf: random.pick(Self.pieces).utf8, at: place)
    case 3: bytes.insert(contentsOf: " \(random.pick(Self.pieces)) ".utf8, at: place)
    case 4, 5: bytes.removeSubrange(place..<end)
    case 6: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
    case 7: if place < bytes.count { bytes[place] = random.pick(Array("0123456789X-/".utf8)) }
    case 8:
      let other = Array(random.pick(random.chance(50) ? Self.expressions : Self.phrases).utf8)
      bytes = Array(bytes[..<place]) + other[Int.random(in: 0..<other.count, using: &random)...]
    default:
      // A run of it again and again, sometimes often.
      let run = bytes[place..<end]
      let count = random.chance(10) ? 200 : Int.random(in: 1...4, using: &random)
      for _ in 0..<count { bytes.insert(contentsOf: run, at: place) }
    }
  }
}
