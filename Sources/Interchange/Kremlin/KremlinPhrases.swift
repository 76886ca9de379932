/// Keeps the words together that commas and "and" stand within and do not part.
extension KremlinPeople {
  /// The tokens of some words, with each list that is one thing as one token.
  static func joined(_ words: [String]) -> [TextToken] {
    var tokens: [TextToken] = []
    var start = 0
    var index = 0
    func read(_ range: Range<Int>) {
      tokens += TextTokens.of(words[range].joined(separator: " "))
    }
    while index < words.count {
      guard let length = list(words[index...], after: words[..<index]) else {
        index += 1
        continue
      }
      read(start..<index)
      let last = words[index + length - 1]
      let text = words[index..<(index + length)].joined(separator: " ")
      tokens.append(
        TextToken(text: bare(text), after: last.hasSuffix(",") || last.hasSuffix(";") ? "," : ""))
      index += length
      start = index
    }
    read(start..<words.count)
    return tokens
  }

  /// How many words are a list that is one thing; nil where they are none.
  private static func list(
    _ words: ArraySlice<String>, after before: ArraySlice<String>
  ) -> Int? {
    states(words, after: before) ?? flock(words, after: before) ?? shared(words, after: before)
  }

  /// "Russia, Belarus and Ukraine" behind "members of the group of".
  private static func states(
    _ words: ArraySlice<String>, after before: ArraySlice<String>
  ) -> Int? {
    guard before.last == "of" else { return nil }
    var length = 0
    var count = 0
    var rest = words
    while let found = state(rest) {
      length = rest.startIndex + found.length - words.startIndex
      count += 1
      let isListed = words[words.startIndex + length - 1].hasSuffix(",")
      rest = words.dropFirst(length)
      if rest.first == "and" {
        rest = rest.dropFirst()
      } else if !isListed {
        break
      }
    }
    // "Presidents of Spain and France Ann Lee and John Doe" are two.
    let next = words.dropFirst(length).first?.first
    return count > 1 && !(next?.isUppercase ?? false) ? length : nil
  }

  /// "Moscow and All Russia", whose patriarch is one.
  private static func flock(
    _ words: ArraySlice<String>, after before: ArraySlice<String>
  ) -> Int? {
    guard before.last == "of", before.suffix(6).contains("Patriarch") else { return nil }
    return see(words)
  }

  /// "Lenin, State and Demidov prizes", "Coal and Steel Institute" behind "of the": the last word
  /// is that of all of them.
  private static func shared(
    _ words: ArraySlice<String>, after before: ArraySlice<String>
  ) -> Int? {
    guard before.suffix(2) == ["of", "the"],
      let and = words.firstIndex(of: "and"), words.startIndex < and
    else { return nil }
    let first = words[..<and]
    guard first.allSatisfy({ $0.first?.isUppercase ?? false }) else { return nil }
    let next = words[(and + 1)...]
    let names = next.prefix { $0.first?.isUppercase ?? false && !$0.hasSuffix(",") }
    let end = names.endIndex
    if names.count > 0, end < next.endIndex, next[end].first?.isLowercase ?? false {
      let isList = first.contains { $0.hasSuffix(",") } && bare(next[end]).hasSuffix("s")
      if isList { return end + 1 - words.startIndex }
    }
    // "the Central Bank and Coal Institute" are two.
    let body = next.prefix(names.count + 1)
    guard body.count > 1, let last = body.lastIndex(where: { bodies.contains(bare($0)) }),
      last > next.startIndex, !first.contains(where: { !KremlinNames.isPlain(bare($0)) })
    else { return nil }
    return last + 1 - words.startIndex
  }

  /// Bodies that are named by what they are for.
  private static let bodies: Set<String> = ["Institute", "Committee", "Commission", "Agency"]
}
