/// A text in which quotations are looked for.
public struct QuotableText: Sendable {
  private let bytes: [UInt8]
  private let spoken: SpokenText

  /// So many bytes may stand for words that were put in: some ten words.
  private static let mostPutIn = 80

  /// Makes a text ready.
  ///
  /// - Complexity: O(n) in the text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    spoken = SpokenText(text)
  }

  /// Looks for a quotation.
  ///
  /// - Complexity: O(n) in the text.
  public func find(_ quotation: Quotation) -> QuotationFinding {
    var start = 0
    var first: Int?
    for piece in quotation.pieces {
      guard let found = find(piece, from: start) else { return nearest(to: piece) }
      first = first ?? found.lowerBound
      start = found.upperBound
    }
    guard let first else { return .missing }
    return .found(place(of: first))
  }

  /// Where a piece stands first, at or behind a place.
  private func find(_ piece: [Quotation.Run], from start: Int) -> Range<Int>? {
    guard let head = piece.first else { return nil }
    let searches = piece.map(RunSearch.init)
    var start = start
    while let begin = searches[0].first(in: spoken, from: start, to: spoken.key.count) {
      var end = begin + head.key.count
      var isWhole = true
      for (run, search) in zip(piece, searches).dropFirst() {
        let limit = min(spoken.key.count, end + Self.mostPutIn + run.key.count)
        guard let next = search.first(in: spoken, from: end, to: limit) else {
          isWhole = false
          break
        }
        end = next + run.key.count
      }
      if isWhole { return begin..<end }
      start = begin + 1
    }
    return nil
  }

  private func nearest(to piece: [Quotation.Run]) -> QuotationFinding {
    let text = piece.map(\.text).joined(separator: " ")
    let recorded = WordList(text: Array(text.utf8), spoken: SpokenText(text))
    let printed = WordList(text: bytes, spoken: spoken)
    guard let match = PassageAlignment(recorded, printed).nearest() else { return .missing }
    return .near(
      NearPassage(
        place: place(of: printed.start(match.words.lowerBound)), recorded: match.recorded,
        printed: match.printed))
  }

  /// The line and the page of a place in the key.
  private func place(of index: Int) -> TextPlace {
    let end = index < spoken.positions.count ? Int(spoken.positions[index]) : bytes.count
    var line = 1
    var page = 1
    for byte in bytes[..<end] {
      if byte == UInt8(ascii: "\n") { line += 1 }
      // pdftotext ends each page with a form feed.
      if byte == 0x0C { page += 1 }
    }
    return TextPlace(line: line, page: bytes.contains(0x0C) ? page : nil)
  }
}

/// Looks for one run of words: at the beginning and the end of words, its first letter large or
/// small.
private struct RunSearch {
  private let run: Quotation.Run
  private let heads: [[UInt8]]
  private let tail: ByteSearch
  private let headCount: Int

  init(_ run: Quotation.Run) {
    self.run = run
    let text = String(decoding: run.key, as: UTF8.self)
    let first = text.prefix(1)
    let variants = Set([first.lowercased(), first.uppercased(), String(first)])
      .map { Array($0.utf8) }.filter { $0.count == first.utf8.count }
    if variants.count > 1, first.utf8.count < run.key.count {
      heads = variants
      headCount = first.utf8.count
      tail = ByteSearch(Array(run.key.dropFirst(headCount)))
    } else {
      heads = []
      headCount = 0
      tail = ByteSearch(run.key)
    }
  }

  func first(in spoken: SpokenText, from start: Int, to end: Int) -> Int? {
    var start = start
    while let found = tail.first(in: spoken.key, from: start + headCount, to: end) {
      let begin = found - headCount
      if begin >= start, fits(spoken, begin) { return begin }
      start = begin + 1
    }
    return nil
  }

  private func fits(_ spoken: SpokenText, _ begin: Int) -> Bool {
    let end = begin + run.key.count
    let isHead =
      heads.isEmpty || heads.contains { $0.elementsEqual(spoken.key[begin..<begin + headCount]) }
    return isHead && (run.isOpenBefore || isEdge(spoken, begin))
      && (run.isOpenAfter || isEdge(spoken, end))
  }

  /// Whether no word goes on across a place.
  private func isEdge(_ spoken: SpokenText, _ index: Int) -> Bool {
    guard index > 0, index < spoken.key.count else { return true }
    return spoken.startsWord[index] || !spoken.isLetter(index) || !spoken.isLetter(index - 1)
  }
}

extension SpokenText {
  /// Whether a byte of the key belongs to a letter or a digit.
  func isLetter(_ index: Int) -> Bool {
    switch key[index] {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x80...0xFF: true
    default: false
    }
  }
}
