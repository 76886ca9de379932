/// Looks for a run of bytes in others, in time that grows with their number and no faster.
///
/// It is the search of Knuth, Morris and Pratt: however the pattern repeats itself, no byte of the
/// text is looked at more than twice.
struct ByteSearch: Sendable {
  private let pattern: [UInt8]
  /// For each length of the pattern's beginning, how much of it stands again at its end.
  private let borders: [Int]

  init(_ pattern: [UInt8]) {
    self.pattern = pattern
    var borders = [Int](repeating: 0, count: pattern.count + 1)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = borders[length] }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index + 1] = length
    }
    self.borders = borders
  }

  /// Where the pattern begins first, at or behind a place and before an end; nil where it does not.
  ///
  /// - Complexity: O(n) in the bytes between the two.
  func first(in text: [UInt8], from start: Int, to end: Int) -> Int? {
    guard !pattern.isEmpty else { return start <= end ? start : nil }
    return text.withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { pattern in
        borders.withUnsafeBufferPointer { borders in
          var matched = 0
          var index = start
          let end = min(end, text.count)
          while index < end {
            let byte = text[index]
            while matched > 0, byte != pattern[matched] { matched = borders[matched] }
            if byte == pattern[matched] { matched += 1 }
            index += 1
            if matched == pattern.count { return index - matched }
          }
          return nil
        }
      }
    }
  }
}
