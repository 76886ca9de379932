/// Finds a person's surname in a name as it is written in English.
public enum Surname {
  private static let particles: Set<String> = [
    "de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "ten", "la",
    "le", "al", "el", "bin", "ben", "ibn", "st", "st.", "af", "zu",
  ]
  /// What stands before a surname that people leave out: "Hardenberg" is "von Hardenberg".
  private static let leftOut: [String] = {
    let pairs = [
      "von der ", "von dem ", "von den ", "von und zu ", "van der ", "van den ", "van de ",
      "de la ",
      "de los ", "de las ", "al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-", "d'", "d’",
      "o'",
    ]
    return pairs + particles.sorted().map { "\($0) " }
  }()

  /// Whether a word is a particle in lower case.
  static func isParticle(_ word: some StringProtocol) -> Bool { particles.contains(String(word)) }

  /// The surnames, in lower case, that somebody may mean who leaves the particles out: "von
  /// hardenberg" and others for "hardenberg".
  public static func withParticles(_ bare: String) -> [String] { leftOut.map { $0 + bare } }

  /// A surname in lower case without its particles; nil where it has none.
  public static func withoutParticles(_ surname: String) -> String? {
    let best = leftOut.filter { surname.hasPrefix($0) }.max { $0.count < $1.count }
    return best.map { String(surname.dropFirst($0.count)) }
  }

  /// Whether a surname in lower case is a name with a number: "pius xii" for "pius".
  public static func isNumbered(_ name: String, after bare: String) -> Bool {
    RegnalName.isNumbered(name, after: bare)
  }

  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "2d", "3rd", "3d", "4th",
  ]

  /// Surnames of two words without a hyphen.
  private static let doubled: Set<String> = ["lloyd george"]

  /// The surname with its particles: "de Gaulle" of "Charles de Gaulle", "Robertson" of "Lord
  /// Robertson"; the whole name where it is one word, and of who has none: "George VI".
  public static func of(_ name: String) -> String {
    var words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
    if let regnal = RegnalName.of(words) { return regnal }
    while words.count > 1, let last = words.last {
      let bare = last.lowercased().filter { $0 != "," }
      guard suffixes.contains(bare) else { break }
      words.removeLast()
    }
    guard let last = words.last else { return name }
    if let first = EasternName.surname(of: words) { return first }
    var start = words.count - 1
    if words.count > 2, doubled.contains("\(words[start - 1]) \(last)".lowercased()) {
      return words[(start - 1)...].joined(separator: " ")
    }
    // The first word is a given name unless it is all there is.
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    if start == 1, words.count > 1, particles.contains(words[0].lowercased()), words[0] != "Ben" {
      start = 0
    }
    let surname = words[start...].joined(separator: " ")
    return surname.last == "," ? String(last.dropLast()) : surname
  }
}
