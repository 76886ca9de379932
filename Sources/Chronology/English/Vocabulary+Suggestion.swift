extension Vocabulary {
  /// The month or weekday that a misspelt word of a text comes nearest to: `October` for `Octber`.
  static func suggestion(for text: String) -> String? {
    guard text.utf8.count <= 80, let tokens = Token.list(of: text) else { return nil }
    let names = Month.allCases.map(\.name) + Weekday.allCases.map(\.name)
    for case .word(let word) in tokens.map(\.kind) where word.utf8.count >= 4 {
      for name in names where name.utf8.count >= 5 {
        let distance = distance(word, name.lowercased())
        if (1...2).contains(distance), distance * 3 <= name.utf8.count { return name }
      }
    }
    return nil
  }

  /// How many letters have to be put in, left out or changed, as Levenshtein counted in 1965.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (left, right) = (Array(a.utf8), Array(b.utf8))
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
