/// Finds a person's surname in a name as it is written in English.
public enum Surname {
  private static let particles: Set<String> = [
    "de", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "ten", "la",
    "le", "al", "el", "bin", "ben", "ibn", "st", "st.", "af", "zu",
  ]
  private static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "2d", "3rd", "3d", "4th",
  ]

  /// The surname with its particles: "de Gaulle" of "Charles de Gaulle", "Robertson" of "Lord
  /// Robertson"; the whole name where it is one word.
  public static func of(_ name: String) -> String {
    var words = name.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
    while words.count > 1, let last = words.last {
      let bare = last.lowercased().filter { $0 != "," }
      guard suffixes.contains(bare) else { break }
      words.removeLast()
    }
    guard let last = words.last else { return name }
    var start = words.count - 1
    // The first word is a given name unless it is all there is.
    while start > 1, particles.contains(words[start - 1].lowercased()) { start -= 1 }
    if start == 1, words.count > 1, particles.contains(words[0].lowercased()), words[0] != "Ben" {
      start = 0
    }
    let surname = words[start...].joined(separator: " ")
    return surname.last == "," ? String(last.dropLast()) : surname
  }
}
