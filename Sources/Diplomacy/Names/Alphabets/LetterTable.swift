/// What the letters of one alphabet are in Latin letters, found by their place in a block.
struct LetterTable: Sendable {
  private let start: UInt32
  private var packed: [UInt32]

  /// Makes a table of the letters of a range, from pairs written "а a б b в v": a letter, then
  /// what it is in Latin letters, `-` for nothing.
  init(_ range: ClosedRange<UInt32>, _ pairs: String) {
    start = range.lowerBound
    packed = Array(repeating: 0, count: range.count)
    let parts = pairs.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let latin = parts[index + 1] == "-" ? [] : Letter.all(parts[index + 1])
      for scalar in parts[index].unicodeScalars { self[scalar.value] = Self.pack(latin) }
    }
  }

  /// The packed Latin letters of a letter; 0 where the table has none.
  subscript(scalar: UInt32) -> UInt32 {
    get {
      let place = Int(scalar) - Int(start)
      return packed.indices.contains(place) ? packed[place] : 0
    }
    set {
      let place = Int(scalar) - Int(start)
      if packed.indices.contains(place) { packed[place] = newValue }
    }
  }

  /// Packs up to four letters.
  static func pack(_ letters: [Letter]) -> UInt32 {
    var packed: UInt32 = 0
    for (index, letter) in letters.prefix(4).enumerated() {
      packed |= UInt32(letter.byte) << (8 * index)
    }
    return packed
  }
}
