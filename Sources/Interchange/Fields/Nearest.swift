/// Finds what somebody may have meant to type.
enum Nearest {
  /// `; did you mean "title"?` where a candidate is near enough, else the candidates in a list.
  static func advice(for word: String, among candidates: [String]) -> String {
    let limit = max(1, min(3, word.count / 3))
    let near =
      candidates
      .map { (distance: distance(word.lowercased(), $0), word: $0) }
      .filter { $0.distance <= limit }
      .min { $0.distance < $1.distance }
    if let near { return "; did you mean \"\(near.word)\"?" }
    return "; it can be \(TextList.or(candidates))"
  }

  /// The number of letters to put in, take out or exchange; long words count as far away.
  ///
  /// - Complexity: O(n · m), for words of at most 64 characters.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.prefix(64))
    let right = Array(right.prefix(64))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = a == b ? diagonal : min(diagonal, above, row[j]) + 1
        diagonal = above
      }
    }
    return row[right.count]
  }
}

/// Joins words as a sentence does.
enum TextList {
  /// "a, b or c".
  static func or(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
