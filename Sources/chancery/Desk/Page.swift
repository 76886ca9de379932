/// A long result on its way out, written in pieces of some size: a call of the system for each line
/// would cost more than making the line.
struct Page {
  /// Whether the result is data, and not a text that is made for the terminal.
  let isData: Bool
  private var held: [UInt8] = []
  private static let piece = 1 << 16

  init(isData: Bool) { self.isData = isData }

  /// Adds a piece of the result.
  mutating func add(_ text: String) { add(bytes: text.utf8) }

  /// Adds a piece of the result, which is UTF-8.
  mutating func add(bytes: some Sequence<UInt8>) {
    held.append(contentsOf: bytes)
    if held.count >= Self.piece { end() }
  }

  /// Adds what a writer puts behind what is held.
  mutating func add(_ body: (inout [UInt8]) throws -> Void) rethrows {
    try body(&held)
    if held.count >= Self.piece { end() }
  }

  /// Writes what is held.
  mutating func end() {
    defer { held.removeAll(keepingCapacity: true) }
    if held.isEmpty { return }
    if isData { Console.bytes(held) } else { Console.out(String(decoding: held, as: UTF8.self)) }
  }
}
