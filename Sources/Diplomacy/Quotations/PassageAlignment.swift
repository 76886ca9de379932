/// Finds the passage of a text that comes nearest to some words, and where the two differ.
struct PassageAlignment {
  private let recorded: WordList
  private let printed: WordList

  /// The passage: which words of the text, and both sides with the differences marked.
  struct Match {
    var words: Range<Int>
    var recorded: [NearPassage.Words]
    var printed: [NearPassage.Words]
  }

  /// More words are not laid side by side: the table would have their square.
  private static let most = 2_000

  init(_ recorded: WordList, _ printed: WordList) {
    self.recorded = recorded
    self.printed = printed
  }

  /// The nearest passage; nil where less than half of the words stand together anywhere.
  ///
  /// - Complexity: O(n) in the text, and O(m²) in the words that are looked for.
  func nearest() -> Match? {
    guard recorded.count > 0, let window = window() else { return nil }
    let count = min(recorded.count, Self.most)
    let pairs = pairs(count, window)
    guard let first = pairs.first, let last = pairs.last else { return nil }
    // What differs at an end is shown, too.
    let start = max(0, first.1 - first.0)
    let end = min(printed.count, last.1 + 1 + (count - 1 - last.0))
    let range = start..<end
    var passage = marked(printed, range, same: pairs.map(\.1))
    // The quotation mark behind the passage is not part of it, no more than the one before it.
    while let end = passage.last?.text.last, "“”„‘’«»\"'–—- ".contains(end) {
      passage[passage.count - 1].text.removeLast()
    }
    return Match(
      words: range, recorded: marked(recorded, 0..<count, same: pairs.map(\.0)),
      printed: passage)
  }

  /// Where most of the words stand together, whatever their order.
  private func window() -> Range<Int>? {
    var wanted: [UInt64: Int] = [:]
    for word in 0..<recorded.count { wanted[recorded.mark(word), default: 0] += 1 }
    let length = recorded.count + recorded.count / 4 + 1
    var seen: [UInt64: Int] = [:]
    var marks: [UInt64] = []
    marks.reserveCapacity(printed.count)
    var score = 0
    var best = (score: 0, end: 0)
    for word in 0..<printed.count {
      let mark = printed.mark(word)
      marks.append(mark)
      if let most = wanted[mark] {
        let count = seen[mark, default: 0]
        if count < most { score += 1 }
        seen[mark] = count + 1
      }
      if word >= length, let most = wanted[marks[word - length]] {
        let count = seen[marks[word - length], default: 1]
        if count <= most { score -= 1 }
        seen[marks[word - length]] = count - 1
      }
      if score > best.score { best = (score, word) }
    }
    guard best.score * 2 >= recorded.count, best.score > 0 else { return nil }
    return max(0, best.end - length + 1)..<best.end + 1
  }

  /// The words that both have in the same order, as many as there can be.
  private func pairs(_ count: Int, _ window: Range<Int>) -> [(Int, Int)] {
    let columns = min(window.count, 2 * Self.most)
    var table = [[Int32]](
      repeating: [Int32](repeating: 0, count: columns + 1), count: count + 1)
    func same(_ row: Int, _ column: Int) -> Bool {
      recorded.isSame(
        row, as: window.lowerBound + column, in: printed, atStart: row == 0,
        atEnd: row == recorded.count - 1)
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        table[row][column] =
          same(row, column)
          ? table[row + 1][column + 1] + 1 : max(table[row + 1][column], table[row][column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < count, column < columns {
      if same(row, column) {
        pairs.append((row, window.lowerBound + column))
        row += 1
        column += 1
      } else if table[row + 1][column] >= table[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// The words of a list in runs that are alike, or not.
  private func marked(
    _ list: WordList, _ range: Range<Int>, same: [Int]
  ) -> [NearPassage.Words] {
    let same = Set(same)
    var runs: [NearPassage.Words] = []
    var start = range.lowerBound
    for word in range {
      let isLast = word + 1 == range.upperBound
      guard isLast || same.contains(word) != same.contains(word + 1) else { continue }
      runs.append(
        NearPassage.Words(list.words(start..<word + 1), isDifferent: !same.contains(word)))
      start = word + 1
    }
    return runs
  }
}
