/// The words that a record quotes, made ready to be looked for in a text.
///
/// An ellipsis ("…", "...", "[…]") leaves something out: what stands before and behind it has to
/// occur in this order. What stands in square brackets was put in by whoever quotes: it may be there,
/// be left out, or stand for a few other words ("[the President] said", "[T]he").
public struct Quotation: Hashable, Sendable {
  /// The words as they are recorded.
  public let text: String

  /// A run of words without anything put in or left out.
  struct Run: Hashable, Sendable {
    /// The words as they stand.
    var text: String
    /// What counts of them.
    var key: [UInt8]
    /// Whether a word may have begun before it, in brackets: "[T]he".
    var isOpenBefore: Bool
    /// Whether a word may go on behind it, in brackets: "talk[ed]".
    var isOpenAfter: Bool
  }

  /// The runs between two ellipses, with something put in between each two.
  let pieces: [[Run]]

  /// Reads a quotation.
  public init(_ text: String) {
    self.text = text
    var builder = Builder()
    var rest = Array(text)[...]
    while let character = rest.first {
      if let length = Self.ellipsis(rest) {
        rest = rest.dropFirst(length)
        builder.leaveOut()
      } else if character == "[", let end = rest.firstIndex(of: "]") {
        rest = rest[rest.index(after: end)...]
        builder.putIn(isFollowedByLetter: rest.first?.isLetter ?? false)
      } else {
        builder.add(character)
        rest = rest.dropFirst()
      }
    }
    pieces = builder.finish()
  }

  /// Whether there is nothing in it to look for.
  public var isEmpty: Bool { pieces.isEmpty }

  /// How many characters of an ellipsis stand at the beginning, with the brackets around it; nil
  /// for none.
  private static func ellipsis(_ text: ArraySlice<Character>) -> Int? {
    guard let first = text.first else { return nil }
    let closing: Character? = first == "[" ? "]" : first == "(" ? ")" : nil
    var rest = closing == nil ? text : text.dropFirst()
    var dots = 0
    while let character = rest.first, character == "." || character == "…" || character == " " {
      // A full stop before a space is no beginning of an ellipsis, and a space is none at all.
      if character == " ",
        dots == 0 || (rest.dropFirst().first.map { $0 != "." && $0 != "…" } ?? true)
      {
        if closing == nil { break }
      }
      if character != " " { dots += character == "…" ? 3 : 1 }
      rest = rest.dropFirst()
    }
    guard dots >= 3 else { return nil }
    if let closing {
      guard rest.first == closing else { return nil }
      rest = rest.dropFirst()
    }
    return rest.startIndex - text.startIndex
  }

  /// Puts runs together while a quotation is read.
  private struct Builder {
    private var pieces: [[Run]] = []
    private var piece: [Run] = []
    private var run = ""
    private var isOpenBefore = false

    mutating func add(_ character: Character) { run.append(character) }

    mutating func leaveOut() {
      endRun(isOpenAfter: false)
      if !piece.isEmpty { pieces.append(piece) }
      piece = []
    }

    mutating func putIn(isFollowedByLetter: Bool) {
      endRun(isOpenAfter: run.last?.isLetter ?? false)
      isOpenBefore = isFollowedByLetter
    }

    mutating func finish() -> [[Run]] {
      leaveOut()
      return pieces
    }

    private mutating func endRun(isOpenAfter: Bool) {
      // The comma or the full stop at an end may be the writer's own: “an equal status,” he said.
      var key = SpokenText(run).key[...]
      while let last = key.last, Self.isStop(last) { key.removeLast() }
      while let first = key.first, Self.isStop(first) { key.removeFirst() }
      if !key.isEmpty {
        piece.append(
          Run(
            text: run, key: Array(key), isOpenBefore: isOpenBefore, isOpenAfter: isOpenAfter))
      }
      run = ""
      isOpenBefore = false
    }

    private static func isStop(_ byte: UInt8) -> Bool {
      [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(byte)
    }
  }
}
