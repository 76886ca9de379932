/// A stretch of text with the persons marked in it, whitespace put in order as it is read.
struct FRUSText: Hashable, Sendable {
  /// A person's name in the text.
  struct Mark: Hashable, Sendable {
    /// Where it stands among the characters.
    var range: Range<Int>
    /// The id in the volume's list of persons.
    var person: String?
    /// Whether it is marked as the sender (`from`) or the addressee (`to`).
    var part: String?
  }

  /// The characters, with single spaces.
  private(set) var characters: [Character] = []
  /// The names, in their order.
  private(set) var marks: [Mark] = []
  private var isSpaced = false
  private var open: (start: Int, person: String?, part: String?)?

  /// What is longer is no heading and no line of a list.
  static let longest = 8_000

  /// The text.
  var text: String { String(characters) }
  /// Whether there is nothing in it.
  var isEmpty: Bool { characters.isEmpty }

  static func == (left: Self, right: Self) -> Bool {
    left.characters == right.characters && left.marks == right.marks
  }

  func hash(into hasher: inout Hasher) { hasher.combine(characters) }

  /// Adds text as it stands in the file.
  mutating func append(_ piece: String) {
    for character in piece {
      guard characters.count < Self.longest else { return }
      if character.isWhitespace {
        isSpaced = true
        continue
      }
      // Where markup is broken into lines, a bracket has no space within.
      let isTight = characters.last == "(" || character == ")"
      if isSpaced, !characters.isEmpty, !isTight { characters.append(" ") }
      isSpaced = false
      if let begun = open, begun.start < 0 { open?.start = characters.count }
      characters.append(character)
    }
  }

  /// A name begins.
  mutating func begin(person: String?, part: String?) { open = (-1, person, part) }

  /// The name that was begun ends.
  mutating func end() {
    defer { open = nil }
    guard let begun = open, begun.start >= 0, begun.start < characters.count else { return }
    marks.append(
      Mark(range: begun.start..<characters.count, person: begun.person, part: begun.part))
  }

  /// Marks a name that stands in it, where it does not lie in one that is marked already.
  ///
  /// - Returns: Whether it stands there.
  @discardableResult
  mutating func mark(_ name: String, person: String?, part: String? = nil) -> Bool {
    let wanted = Array(name)
    guard !wanted.isEmpty, wanted.count <= characters.count else { return false }
    for start in 0...(characters.count - wanted.count) {
      let range = start..<(start + wanted.count)
      guard characters[range].elementsEqual(wanted),
        start == 0 || !characters[start - 1].isLetter,
        range.upperBound == characters.count || !characters[range.upperBound].isLetter,
        !marks.contains(where: { $0.range.overlaps(range) })
      else { continue }
      marks.append(Mark(range: range, person: person, part: part))
      marks.sort { $0.range.lowerBound < $1.range.lowerBound }
      return true
    }
    return false
  }

  /// A part of it, with the names that lie in it whole.
  func slice(_ range: Range<Int>) -> FRUSText {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, characters[start] == " " { start += 1 }
    while end > start, characters[end - 1] == " " { end -= 1 }
    var part = FRUSText()
    part.characters = Array(characters[start..<end])
    for mark in marks where mark.range.lowerBound >= start && mark.range.upperBound <= end {
      var mark = mark
      mark.range = mark.range.lowerBound - start..<mark.range.upperBound - start
      part.marks.append(mark)
    }
    return part
  }

  /// The same words without any name marked.
  var unmarked: FRUSText {
    var text = self
    text.marks = []
    return text
  }

  /// The same words with only some of the names marked.
  func marked(where isKept: (Mark) -> Bool) -> FRUSText {
    var text = self
    text.marks = marks.filter(isKept)
    return text
  }

  /// The parts between separators, which stand outside of names; brackets keep theirs together.
  func split(at separators: [String]) -> [FRUSText] {
    let wanted = separators.map(Array.init)
    var parts: [FRUSText] = []
    var start = 0
    var index = 0
    var depth = 0
    while index < characters.count {
      let character = characters[index]
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      let isInName = marks.contains { $0.range.contains(index) }
      if depth == 0, !isInName,
        let found = wanted.first(where: { characters[index...].starts(with: $0) })
      {
        parts.append(slice(start..<index))
        index += found.count
        start = index
        continue
      }
      index += 1
    }
    parts.append(slice(start..<characters.count))
    return parts.filter { !$0.isEmpty }
  }
}
