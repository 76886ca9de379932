import Foundation
import Testing

@testable import Interchange

/// What is written as JSON is what Foundation's encoder writes, but for breaks of lines.
@Suite struct JSONBytesTests {
  private func text(_ tree: FieldTree) throws -> String {
    var json = JSONBytes()
    try json.add(tree.content)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `Every character is written as Foundation writes it, breaks of lines apart`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let breaks: [UInt32] = [0x85, 0x2028, 0x2029]
    let rare: [UInt32] = [0xFEFF, 0x1F1F7, 0x10FFFF]
    for value in Array(0...0x3FF) + Array(0x2000...0x20FF) + rare {
      guard let scalar = Unicode.Scalar(value), !breaks.contains(value) else { continue }
      let words = "a\(Character(scalar))b"
      let wanted = String(decoding: try encoder.encode(words), as: UTF8.self)
      #expect(try text(FieldTree(.text(words))) == wanted)
    }
    #expect(
      try text(FieldTree(.text("a\u{85}b\u{2028}c\u{2029}d\u{2027}")))
        == "\"a\\u0085b\\u2028c\\u2029d\u{2027}\"")
  }

  @Test(arguments: [
    "0", "-7", "1.5", "5.0", "1e20", "1e-7", "0.1", "9223372036854775807", "123456789012345678901",
    "true", "false",
  ])
  func `Numbers and truths are written as Foundation writes them`(literal: String) throws {
    let encoder = JSONEncoder()
    let wanted =
      if let truth = Bool(literal) {
        try encoder.encode(truth)
      } else if let number = Int64(literal) {
        try encoder.encode(number)
      } else {
        try encoder.encode(Double(literal))
      }
    #expect(try text(FieldTree(.literal(literal))) == String(decoding: wanted, as: UTF8.self))
  }

  @Test func `No number is no JSON`() {
    for literal in ["nan", "inf", "1e999", "x"] {
      #expect(throws: EncodingError.self) { try text(FieldTree(.literal(literal))) }
    }
  }

  @Test func `Keys stand by alphabet, and short values whole`() throws {
    let short = FieldTree(.short(.text("s"), long: FieldTree(.list([FieldTree(.empty)]))))
    let tree = FieldTree(
      .map([
        .init(key: "b", line: 0, value: short),
        .init(key: "a", line: 0, value: FieldTree(.map([]))),
      ]))
    #expect(try text(tree) == "{\"a\":{},\"b\":[null]}")
  }
}
