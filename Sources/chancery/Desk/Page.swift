/// A long result on its way out, written in pieces of some size: a call of the system for each line
/// would cost more than making the line.
struct Page {
  private var held = ""
  private static let piece = 1 << 16

  /// Adds a piece of the result.
  mutating func add(_ text: String) {
    held += text
    if held.utf8.count >= Self.piece { end() }
  }

  /// Writes what is held.
  mutating func end() {
    if !held.isEmpty { Console.out(held) }
    held = ""
  }
}
