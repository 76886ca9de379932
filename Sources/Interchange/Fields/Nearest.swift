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

  /// The number of letters to put in, take out, exchange or swap with the next.
  ///
  /// - Complexity: O(n · m), of which only the first 64 characters of each word count.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.prefix(64))
    let right = Array(right.prefix(64))
    var before: [Int] = []
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var next = [i + 1]
      for (j, b) in right.enumerated() {
        var least = min(row[j] + (a == b ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          least = min(least, before[j - 1] + 1)
        }
        next.append(least)
      }
      before = row
      row = next
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
