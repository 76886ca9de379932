/// A long result on its way out, written in pieces of some size: a call of the system for each line
/// would cost more than making the line.
struct Page {
  /// Whether the result is data, and not a text that is made for the terminal.
  let isData: Bool
  private var held = ""
  private static let piece = 1 << 16

  init(isData: Bool) { self.isData = isData }

  /// Adds a piece of the result.
  mutating func add(_ text: String) {
    held += text
    if held.utf8.count >= Self.piece { end() }
  }

  /// Writes what is held.
  mutating func end() {
    defer { held = "" }
    if held.isEmpty { return }
    if isData { Console.data(held) } else { Console.out(held) }
  }
}
